import type { Condition } from "./condition.ts";
import type { Every } from "./fields.ts";
import type { Logsource } from "./logsource.ts";
import type { Metadata } from "./metadata.ts";
import type { Together, Unchecked } from "./selections.ts";
import { isTest, type Scalar } from "./tests.ts";

/** A document as plain data: texts, numbers, booleans, null, lists and objects of these. */
export interface Data {
  readonly [key: string]: unknown;
}

/** The keys that have a value. */
export function given(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Metadata in the order of the specification, around the log source and the detection. */
export function metadataData(metadata: Metadata): { readonly before: Data; readonly after: Data } {
  const { title, id, name, related, taxonomy, status, description, license, author } = metadata;
  const { references, date, modified, tags, fields, falsepositives, level, scope } = metadata;
  return {
    before: given({
      ...{ title, id, name, related, taxonomy, status, description, license, author },
      ...{ references, date, modified, tags },
    }),
    after: given({ fields, falsepositives, level, scope, ...metadata.custom }),
  };
}

export function logsourceData<Fields extends object>(logsource: Logsource<Fields>): Data {
  const { fields: _, ...names } = logsource;
  return given(names);
}

/** Sigma's `detection` section. */
export function detectionData(
  selections: Data,
  condition: Condition | readonly Condition[],
  timeframe?: string,
): Data {
  const made = Object.entries(selections).map(([name, each]) => [name, selectionData(name, each)]);
  const text = isList(condition) ? condition.map(conditionText) : conditionText(condition);
  return { ...Object.fromEntries(made), ...given({ timeframe }), condition: text };
}

function conditionText(condition: unknown): string {
  if (isTagged<Condition>(condition, "condition")) return condition.text;
  throw new TypeError(
    "a condition is made of the selections it is given, and of `and`, `or`, `not`",
  );
}

/** Selections come from code that a type check may not have seen; what is wrong is said by name. */
function selectionData(name: string, selection: unknown): unknown {
  if (isTest(selection) && selection.modifiers.length === 0) return selection.values;
  if (isScalar(selection)) return [selection];
  if (isList(selection))
    return selection.map((each) => (isScalar(each) ? each : mapData(name, each)));
  return mapData(name, selection);
}

function mapData(name: string, map: unknown): Data {
  const data: { [key: string]: unknown } = {};
  for (const [key, value] of entriesOf(name, map)) {
    if (Object.hasOwn(data, key))
      throw new TypeError(
        `\`${name}\` tests \`${key}\` twice; write the values in one test, in \`all\` where all must hold`,
      );
    data[key] = value;
  }
  return data;
}

type Entries = readonly (readonly [key: string, value: unknown])[];

function entriesOf(name: string, map: unknown): Entries {
  if (isTest(map)) return [[`|${map.modifiers.join("|")}`, one(map.values)]];
  if (isTagged<Unchecked>(map, "unchecked")) return entriesOf(name, map.fields);
  if (isTagged<Together>(map, "together"))
    return map.parts.flatMap((part) => entriesOf(name, part));
  if (typeof map !== "object" || map === null || "sigmatic" in map)
    throw new TypeError(`\`${name}\` is neither fields, nor a list of such, nor texts`);
  return Object.entries(map).flatMap(([field, value]) =>
    fieldEntries(`${name}.${field}`, field, value),
  );
}

function fieldEntries(place: string, field: string, value: unknown): Entries {
  if (value === undefined) return [];
  if (isTest(value)) return [[[field, ...value.modifiers].join("|"), one(value.values)]];
  if (isTagged<Every<unknown>>(value, "every"))
    return value.tests.flatMap((test) => fieldEntries(place, field, test));
  const values = isList(value) ? value : [value];
  const stray = values.find((each) => each !== null && !isScalar(each));
  if (stray !== undefined)
    throw new TypeError(
      isTest(stray)
        ? `\`${place}\` is a list of tests; give one test several values, or make a list of selections`
        : `\`${place}\` is neither a value nor a test`,
    );
  return [[field, value]];
}

function one(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

function isScalar(value: unknown): value is Scalar {
  return ["string", "number", "bigint", "boolean"].includes(typeof value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTagged<T extends { readonly sigmatic: string }>(
  value: unknown,
  tag: T["sigmatic"],
): value is T {
  return (
    typeof value === "object" && value !== null && "sigmatic" in value && value.sigmatic === tag
  );
}
