import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import type { Span } from "../source/index.ts";
import { entryOf, type YamlNode } from "../yaml/index.ts";
import type { Place } from "./pointer.ts";

/** What the generated validators say of a mistake; ajv's own record, as far as it is used. */
export interface Violation {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  /** Where it is not a value that is wrong but a key of the map at `instancePath`. */
  readonly propertyName?: string;
  readonly params: {
    readonly missingProperty?: string;
    readonly type?: string | readonly string[];
    readonly allowedValues?: readonly string[];
    readonly limit?: number;
    readonly j?: number;
  };
}

type Finding = Omit<Diagnostic, "severity">;

/** Keys that neither decide what a rule matches nor which rules are picked. */
const descriptive = new Set([
  "id",
  "name",
  "related",
  "description",
  "license",
  "author",
  "references",
  "date",
  "modified",
  "falsepositives",
  "tags",
  "scope",
  "fields",
  "parent",
  "tactics",
  "groups",
  "mitigations",
]);
const spelling = new Set(["pattern", "maxLength", "uniqueItems"]);
/** Sections in which the spelling of a value is its meaning. */
const exact = new Set(["technique", "correlation"]);

/** A mistake in a descriptive key, or in the mere spelling of a value, does not refuse the rule. */
export function severityAt(violation: Violation): Severity {
  const [root = ""] = violation.instancePath
    .replace(/^\/analytics\/\d+/, "")
    .split("/")
    .slice(1);
  if (spelling.has(violation.keyword) && !exact.has(root)) return "warning";
  return descriptive.has(root) ? "warning" : "error";
}

const typeNames: { readonly [type: string]: string } = {
  string: "text",
  array: "a list",
  object: "a map",
  boolean: "true or false",
  integer: "a number",
};

const given: { readonly [K in YamlNode["kind"]]: string } = {
  scalar: "a single value",
  map: "a map",
  sequence: "a list",
};

/** What a value should look like, by the last key of its path. */
const forms: { readonly [key: string]: string } = {
  id: "a UUID such as 929a690e-bef0-4204-a928-ef5e620d6fcc",
  date: "a date such as 2026-01-31",
  modified: "a date such as 2026-01-31",
  tags: "a namespace and a name in lower case with a dot between, such as attack.t1059.001",
  technique: "an ATT&CK technique such as T1569.002",
  parent: "an ATT&CK technique such as T1569",
  timespan: "a number and one of s, m, h, d, such as 15m",
};

/** The same where the key is the user's own word: by the definition that the schema refers to. */
const definedForms: { readonly [definition: string]: string } = {
  placeholderName: "a placeholder's name, without percent signs, spaces and backslashes",
  logsourceKey: "a log source such as windows/process_creation or aws/-/cloudtrail",
  logsourcePattern: "a log source such as windows/*/* or aws/-/cloudtrail",
  fieldName: "the name of a field",
  provider: "a provider's name, of letters, digits and . _ -",
  channels: "a channel such as Microsoft-Windows-Sysmon/Operational",
  index: "an index, of small letters, digits and _ - *",
  macro: "a macro's name, of letters, digits and _ -",
  table: "a table's name, of letters, digits and _",
  category: "an event category, such as process",
};

function valueSpan({ node, key }: Place): Span {
  const small = node.kind === "scalar" && node.span.end > node.span.start;
  return small || key === null ? node.span : key.span;
}

function describe(node: YamlNode): string {
  if (node.kind !== "scalar") return given[node.kind];
  if (node.type === "null") return "empty";
  if (node.type === "text") return "text";
  return node.type === "integer" ? `the number ${node.text}` : node.text;
}

function missing(violation: Violation, { node, key, path }: Place): Finding {
  const name = violation.params.missingProperty as string;
  const keys = node.kind === "map" ? node.entries.map((entry) => entry.key) : [];
  const [near] = nearNames(
    name,
    keys.map((other) => other.text),
  );
  const meant = keys.find((other) => other.text === near);
  const message =
    path === "" ? `the document has no \`${name}\`` : `\`${path}\` has no \`${name}\``;
  const own = path.endsWith("]") ? keys[0] : key;
  const span = (meant ?? own ?? keys[0])?.span ?? node.span;
  const finding: Finding = { code: "missing-key", message, span };
  return meant ? { ...finding, hint: `\`${meant.text}\` should read \`${name}\`` } : finding;
}

function wrongType(violation: Violation, place: Place): Finding {
  const types = [violation.params.type ?? []].flat();
  const wanted = types.map((type) => typeNames[type] ?? type).join(" or ");
  const { node } = place;
  const finding: Finding = {
    code: "wrong-type",
    message: `\`${place.path}\` must be ${wanted}, but is ${describe(node)}`,
    span: valueSpan(place),
  };
  if (node.kind !== "scalar" || node.type === "null") return finding;
  if (types.includes("string")) return { ...finding, hint: "put the value in quotes" };
  if (types.includes("array"))
    return { ...finding, hint: "write it as a list, each item on a line of its own after a dash" };
  return finding;
}

function unknownValue(violation: Violation, place: Place): Finding {
  if (violation.propertyName !== undefined) return unknownKey(violation, place);
  const allowed = violation.params.allowedValues ?? [];
  const given = place.node.kind === "scalar" ? place.node.text : "";
  const [near] = nearNames(given, allowed);
  const choice = `it is one of ${allowed.join(", ")}`;
  return {
    code: "value-not-allowed",
    message: `\`${place.path}\` cannot be ${given === "" ? describe(place.node) : `\`${given}\``}`,
    span: valueSpan(place),
    hint: near === undefined ? choice : `perhaps \`${near}\` is meant; ${choice}`,
  };
}

function unknownKey(violation: Violation, place: Place): Finding {
  const known = violation.params.allowedValues ?? [];
  const name = violation.propertyName as string;
  const [near] = nearNames(name, known);
  const choice = `the keys are ${known.join(", ")}`;
  const where = place.path === "" ? "a project file" : `\`${place.path}\``;
  return {
    code: "unknown-key",
    message: `${where} takes no key \`${name}\``,
    span: keySpan(name, place),
    hint: near === undefined ? choice : `perhaps \`${near}\` is meant; ${choice}`,
  };
}

function badFormat(violation: Violation, place: Place): Finding {
  const { propertyName, schemaPath } = violation;
  const definition = /\$defs\/(\w+)/.exec(schemaPath)?.[1] ?? "";
  const form = definedForms[definition] ?? forms[place.key?.text ?? ""] ?? "of the expected form";
  const code = "bad-format";
  if (propertyName !== undefined)
    return {
      code,
      message: `\`${propertyName}\` is not ${form}`,
      span: keySpan(propertyName, place),
    };
  const text = place.node.kind === "scalar" ? place.node.text : "";
  return { code, message: `\`${place.path}\` is \`${text}\`, not ${form}`, span: valueSpan(place) };
}

function keySpan(name: string, { node }: Place): Span {
  return (node.kind === "map" ? entryOf(node, name)?.key.span : undefined) ?? node.span;
}

function repeatedItem({ params }: Violation, place: Place): Finding {
  const item = place.node.kind === "sequence" ? place.node.items[params.j ?? 0] : undefined;
  return {
    code: "repeated-item",
    message: `\`${place.path}\` holds the same item twice`,
    span: item?.span ?? valueSpan(place),
  };
}

/** One wording for each keyword of JSON Schema that our schemas use. */
const findings: { readonly [keyword: string]: (violation: Violation, place: Place) => Finding } = {
  required: missing,
  type: wrongType,
  enum: unknownValue,
  pattern: badFormat,
  uniqueItems: repeatedItem,
  minItems: (_, place) => ({
    code: "empty-list",
    message: `\`${place.path}\` is empty`,
    span: valueSpan(place),
  }),
  maxLength: ({ params }, place) => ({
    code: "too-long",
    message: `\`${place.path}\` is longer than ${params.limit} characters`,
    span: valueSpan(place),
  }),
};

/** The finding for a mistake; null for keywords that only gather the mistakes of others. */
export function findingOf(violation: Violation, place: Place): Finding | null {
  return findings[violation.keyword]?.(violation, place) ?? null;
}
