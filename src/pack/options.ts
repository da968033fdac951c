import type { PackFormat, PackOptions } from "./format.ts";

/*
 * A format's options against the JSON Schema that it gives them. The few words of JSON Schema that
 * formats use are understood here, so that no validator need be shipped or generated for each.
 */

/** The part of JSON Schema that options may use. */
export interface OptionSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly items?: OptionSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: { readonly [name: string]: OptionSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | OptionSchema;
  readonly propertyNames?: OptionSchema;
  readonly maxProperties?: number;
  /** Of which one has to fit: sets of keys that a map may have. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
}

/** What is wrong with an option's value, as a sentence's end: `is no integer`; null if nothing is. */
export function optionMistake(value: unknown, schema: OptionSchema): string | null {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return `is no ${types.join(" or ")}`;
  if (schema.enum && !schema.enum.includes(value)) return `is none of ${schema.enum.join(", ")}`;
  if (typeof value === "string") return textMistake(value, schema);
  if (typeof value === "number") return numberMistake(value, schema);
  if (Array.isArray(value)) return listMistake(value, schema);
  return typeof value === "object" && value !== null
    ? mapMistake(value as PackOptions, schema)
    : null;
}

/** The options that are said, and the defaults of the others. */
export function withDefaults(format: PackFormat, said: PackOptions): PackOptions {
  const defaults = Object.entries(format.options).flatMap(([name, schema]) =>
    "default" in schema ? [[name, schema.default] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...said };
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function textMistake(
  text: string,
  { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: OptionSchema,
): string | null {
  if (pattern !== undefined && !new RegExp(pattern, "u").test(text))
    return `does not fit ${pattern}`;
  const { length } = [...text];
  if (length < minLength) return `is shorter than ${minLength}`;
  return length > maxLength ? `is longer than ${maxLength}` : null;
}

function numberMistake(value: number, { minimum, maximum }: OptionSchema): string | null {
  if (minimum !== undefined && value < minimum) return `is less than ${minimum}`;
  return maximum !== undefined && value > maximum ? `is more than ${maximum}` : null;
}

function listMistake(values: readonly unknown[], schema: OptionSchema): string | null {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems, items } = schema;
  if (values.length < minItems) return `has fewer than ${minItems} items`;
  if (values.length > maxItems) return `has more than ${maxItems} items`;
  if (uniqueItems && new Set(values).size < values.length) return "has an item twice";
  for (const value of values) {
    const mistake = items ? optionMistake(value, items) : null;
    if (mistake !== null) return `holds ${JSON.stringify(value)}, which ${mistake}`;
  }
  return null;
}

function mapMistake(map: PackOptions, schema: OptionSchema): string | null {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const { propertyNames, maxProperties = Number.POSITIVE_INFINITY, anyOf } = schema;
  const lacks = (name: string) => !Object.hasOwn(map, name);
  const missing = required.find(lacks);
  if (missing !== undefined) return `lacks ${missing}`;
  if (anyOf && !anyOf.some((keys) => !keys.required.some(lacks)))
    return `lacks one of ${anyOf.map((keys) => keys.required.join(" and ")).join(", ")}`;
  if (Object.keys(map).length > maxProperties) return `has more than ${maxProperties} keys`;
  for (const [name, value] of Object.entries(map)) {
    const misnamed = propertyNames ? optionMistake(name, propertyNames) : null;
    if (misnamed !== null) return `has the key ${name}, which ${misnamed}`;
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (own === false) return `knows no ${name}`;
    const mistake = typeof own === "object" ? optionMistake(value, own) : null;
    if (mistake !== null) return `holds ${name}, which ${mistake}`;
  }
  return null;
}
