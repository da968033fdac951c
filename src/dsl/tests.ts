/*
 * What a field can be held against. A test is data with a tag, so that a second copy of the package
 * reads it just as well.
 */

/** A value as Sigma takes it; a number beyond 2^53 is a bigint. */
export type Scalar = string | number | bigint | boolean;

/** What kind of value a test makes sense for: text of any field, encoded text, addresses … */
export type TestKind = "match" | "encoded" | "network" | "order" | "moment";

/** A test of a field's value: Sigma's modifiers and the values they are given. */
export interface Test<Kind extends TestKind = TestKind> {
  readonly sigmatic: "test";
  readonly kind: Kind;
  /** In the order in which they apply. */
  readonly modifiers: readonly string[];
  readonly values: readonly (Scalar | null)[];
}

/** A test of whatever kind. */
export interface AnyTest extends Test {}

/** What a test is made from: a value, or a test whose modifiers come first. */
export type Operand = Scalar | Test;

function made<Kind extends TestKind>(
  kind: Kind,
  modifiers: readonly string[],
  values: readonly (Scalar | null)[],
): Test<Kind> {
  return { sigmatic: "test", kind, modifiers, values };
}

export function isTest(value: unknown): value is Test {
  return (
    typeof value === "object" && value !== null && "sigmatic" in value && value.sigmatic === "test"
  );
}

/** The modifier behind those of the operands, which must agree. */
function applied<Kind extends TestKind>(
  kind: Kind,
  modifier: string,
  operands: readonly Operand[],
): Test<Kind> {
  const tests = operands.filter(isTest);
  const modifiers = tests[0]?.modifiers ?? [];
  const agree = operands.every(
    (each) => (isTest(each) ? each.modifiers : []).join("|") === modifiers.join("|"),
  );
  if (!agree)
    throw new TypeError(`\`${modifier}\` is given values that are not all made the same way`);
  const values = operands.flatMap((each) => (isTest(each) ? each.values : [each]));
  return made(kind, [...modifiers, modifier], values);
}

/** The kind that a test keeps when it is combined with plain text. */
type KindOf<O> = O extends Test<infer Kind> ? Kind : "match";

/** Values with Sigma's wildcards `*` and `?`, for a field whose type would not take them as they are. */
export function like(...values: readonly Scalar[]): Test<"match"> {
  return made("match", [], values);
}

/** `contains`: the value stands anywhere in the field. Any of several will do. */
export function contains<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "contains", values);
}

/** `startswith`: the field begins with the value. */
export function startsWith<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "startswith", values);
}

/** `endswith`: the field ends in the value. */
export function endsWith<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "endswith", values);
}

/** `all`: every one of the values must be found, not just any. */
export function all<Kind extends TestKind>(test: Test<Kind>): Test<Kind> {
  return { ...test, modifiers: [...test.modifiers, "all"] };
}

/** `cased`: letter case counts. */
export function cased<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "cased", values);
}

/** `neq`: the field is not the value. */
export function notEqual<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "neq", values);
}

/** `windash`: a dash at the start of a word may also be a slash or one of the long dashes. */
export function windash<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "windash", values);
}

/** `expand`: `%name%` stands for the values that the project gives the placeholder. */
export function expand<O extends Operand>(...values: readonly O[]): Test<KindOf<O>> {
  return applied(kindOf(values), "expand", values);
}

/** `base64`: the value as Base64 writes it. */
export function base64(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "base64", values);
}

/** `base64offset`: the value as Base64 writes it at any of three offsets; wrap it in `contains`. */
export function base64offset(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "base64offset", values);
}

/** `wide`: the value in UTF-16, little-endian; encode it further by `base64` or `base64offset`. */
export function wide(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "wide", values);
}

/** `utf16le`: the same as `wide`. */
export function utf16le(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "utf16le", values);
}

/** `utf16be`: the value in UTF-16, big-endian. */
export function utf16be(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "utf16be", values);
}

/** `utf16`: the value in UTF-16 with a byte order mark. */
export function utf16(...values: readonly (string | Test)[]): Test<"encoded"> {
  return applied("encoded", "utf16", values);
}

/** `re`: a regular expression finds something in the field. */
export function re(...patterns: readonly (string | Test)[]): Test<"match"> {
  return applied("match", "re", patterns);
}

/** `i`, behind `re`: letter case does not count. */
export function ignoreCase(test: Test<"match">): Test<"match"> {
  return applied("match", "i", [test]);
}

/** `m`, behind `re`: `^` and `$` hold at every line. */
export function multiline(test: Test<"match">): Test<"match"> {
  return applied("match", "m", [test]);
}

/** `s`, behind `re`: `.` takes line breaks, too. */
export function dotAll(test: Test<"match">): Test<"match"> {
  return applied("match", "s", [test]);
}

/** `cidr`: the address is in the network, such as `10.0.0.0/8` or `fe80::/10`. */
export function cidr(...networks: readonly (string | Test)[]): Test<"network"> {
  return applied("network", "cidr", networks);
}

type Number = number | bigint | `${number}` | Test<"moment">;

/** `lt`: the field is less than the number. */
export function lessThan(...values: readonly Number[]): Test<"order"> {
  return applied("order", "lt", values);
}

/** `lte`: the field is the number or less. */
export function atMost(...values: readonly Number[]): Test<"order"> {
  return applied("order", "lte", values);
}

/** `gt`: the field is greater than the number. */
export function greaterThan(...values: readonly Number[]): Test<"order"> {
  return applied("order", "gt", values);
}

/** `gte`: the field is the number or more. */
export function atLeast(...values: readonly Number[]): Test<"order"> {
  return applied("order", "gte", values);
}

/** `minute`: the minute of the time, 0 to 59. */
export function minute(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "minute", values);
}

/** `hour`: the hour of the time in UTC, 0 to 23. */
export function hour(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "hour", values);
}

/** `day`: the day of the month, 1 to 31. */
export function day(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "day", values);
}

/** `week`: the week of the year by ISO 8601, 1 to 53. */
export function week(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "week", values);
}

/** `month`: the month, 1 to 12. */
export function month(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "month", values);
}

/** `year`: the year. */
export function year(...values: readonly (number | `${number}`)[]): Test<"moment"> {
  return applied("moment", "year", values);
}

/** `exists`: the event has the field, or has it not. */
export function exists(has = true): Test<"match"> {
  return made("match", ["exists"], [has]);
}

/** `fieldref`: the value of another field of the same event. */
export function fieldRef(...fields: readonly string[]): Test<"match"> {
  return applied("match", "fieldref", fields);
}

/**
 * A text as it stands: `*`, `?` and backslashes in it mean themselves. For values that Sigma reads
 * with wildcards, not for regular expressions.
 */
export function lit(text: string): string {
  return text.replace(/(\\+)(?=([*?])?)|[*?]/g, (found, run?: string, wildcard?: string) => {
    if (run === undefined) return `\\${found}`;
    return run.length > 1 || wildcard !== undefined ? run + run : run;
  });
}

function kindOf<O extends Operand>(operands: readonly O[]): KindOf<O> {
  const test = operands.find((each) => isTest(each));
  return ((isTest(test) ? test.kind : undefined) ?? "match") as KindOf<O>;
}
