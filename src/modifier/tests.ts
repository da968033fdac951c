import type { Value } from "../ast/index.ts";
import { not } from "../ir/build.ts";
import type { Comparison, Field, FieldComparison, Ir, RegexFlags, TimeUnit } from "../ir/nodes.ts";
import { parseRegex } from "../regex/read.ts";
import { type Context, problem, spanWithin, textOf } from "./context.ts";
import { parseNetwork } from "./network.ts";

/** The test that a value stands for; null where the reason why not has been reported. */
export type ValueTest = (value: Value, context: Context) => Ir | null;

export const testExists: ValueTest = (value, context) => {
  const exists: Ir = { kind: "exists", field: fieldOf(context), span: value.span };
  return value.kind === "boolean" && !value.value ? not(exists) : exists;
};

export const testRegex: ValueTest = (value, context) => {
  const source = textOf(value);
  const flags: RegexFlags = {
    ignoreCase: context.has("i"),
    multiline: context.has("m"),
    dotAll: context.has("s"),
  };
  const parsed = parseRegex(source, flags);
  if ("error" in parsed) {
    const { message, index } = parsed.error;
    context.report(
      problem(
        "regex-syntax",
        spanWithin(value, index, index + 1),
        `this regular expression cannot be read: ${message}`,
        "regular expressions are PCRE; a backslash makes the character behind it plain text",
      ),
    );
    return null;
  }
  const regex = { kind: "regex", source, flags, tree: parsed.tree } as const;
  if (!context.field) return { kind: "keyword", pattern: regex, span: value.span };
  return { ...regex, field: context.field, span: value.span };
};

export const testNetwork: ValueTest = (value, context) => {
  const network = parseNetwork(textOf(value));
  if (network) return { kind: "cidr", field: fieldOf(context), network, span: value.span };
  context.report(
    problem(
      "cidr-syntax",
      value.span,
      `\`${textOf(value)}\` is no network`,
      "write an address and the length of its prefix, such as `10.0.0.0/8` or `fe80::/10`",
    ),
  );
  return null;
};

export function compare(operator: Comparison): ValueTest {
  return (value, context) => ({
    kind: "compare",
    field: fieldOf(context),
    operator,
    value: textOf(value),
    span: value.span,
  });
}

/** A part of a time, equal to the value or compared with it by a modifier that follows. */
export function testTimePart(unit: TimeUnit, least: number, most: number): ValueTest {
  return (value, context) => {
    const number = Number(textOf(value));
    if (number < least || number > most) {
      context.report(
        problem(
          "value-out-of-range",
          value.span,
          `no time has the ${unit} ${textOf(value)}`,
          `\`${unit}\` takes ${least} to ${most}`,
        ),
      );
      return null;
    }
    const operator = (["lt", "lte", "gt", "gte"] as const).find(context.has) ?? "eq";
    return {
      kind: "timepart",
      field: fieldOf(context),
      unit,
      operator,
      value: number,
      span: value.span,
    };
  };
}

export const testFieldReference: ValueTest = (value, context) => {
  const match: FieldComparison["match"] =
    (["startswith", "endswith", "contains"] as const).find(context.has) ?? "equals";
  return {
    kind: "fieldref",
    field: fieldOf(context),
    other: { name: textOf(value), span: value.span },
    match,
    cased: context.cased,
    span: value.span,
  };
};

/** Tests that need a field are never reached without one: the table keeps them from keywords. */
function fieldOf(context: Context): Field {
  return context.field as Field;
}
