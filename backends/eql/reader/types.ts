import { type Reading, report } from "./fault.ts";
import type { Call, Comparison, Expression, Field, Match, Membership, Query } from "./nodes.ts";
import { isFunction, type Signature, signatures, type ValueType } from "./signatures.ts";
import { isConstant, itemsOf } from "./walk.ts";

/*
 * What Elasticsearch's verifier refuses: values of a type that an operator does not take, fields
 * that cannot be searched or compared.
 */

/** `unsearchable` for analysed texts, objects and the like; `unmapped` where no event has it. */
export type FieldType = ValueType | "unsearchable" | "unmapped";

export interface Typing {
  readonly reading: Reading;
  readonly typeOf: (field: string) => FieldType;
}

export function checkQuery(query: Query, typing: Typing): void {
  const { body } = query;
  if (body.kind === "eventQuery") {
    checkTest(body.condition, typing);
    return;
  }
  for (const key of body.keys) checkKey(key, typing);
  for (const { event, keys } of itemsOf(query)) {
    checkTest(event.condition, typing);
    for (const key of keys) checkKey(key, typing);
  }
}

function checkKey(key: Expression, typing: Typing): void {
  if (key.kind === "field") typeOf(key, typing);
  else report(typing.reading, "query-unsupported", key.span, "events are joined by fields only");
}

function checkTest(node: Expression, typing: Typing): void {
  expect(node, ["boolean"], typing, "a test is expected here");
}

/** Reports a type that is none of those; null and what is not known pass. */
function expect(
  node: Expression,
  types: readonly ValueType[],
  typing: Typing,
  message: string,
): void {
  const type = typeOf(node, typing);
  if (type === "unknown" || type === "null" || types.includes(type)) return;
  report(typing.reading, "query-type", node.span, `${message}, not ${named[type]}`);
}

const named: { readonly [type in ValueType]: string } = {
  text: "a text",
  number: "a number",
  boolean: "a boolean",
  address: "an address",
  date: "a time",
  null: "null",
  unknown: "a value",
};

function typeOf(node: Expression, typing: Typing): ValueType {
  switch (node.kind) {
    case "and":
    case "or":
      for (const operand of node.operands) checkTest(operand, typing);
      return "boolean";
    case "not":
      checkTest(node.operand, typing);
      return "boolean";
    case "comparison":
      checkComparison(node, typing);
      return "boolean";
    case "match":
      checkMatch(node, typing);
      return "boolean";
    case "in":
      checkMembership(node, typing);
      return "boolean";
    case "arithmetic":
      for (const side of [node.left, node.right])
        expect(side, ["number"], typing, `\`${node.operator}\` takes numbers`);
      return "number";
    case "call":
      return typeOfCall(node, typing);
    case "field":
      return typeOfField(node, typing);
    case "literal":
      return typeOfLiteral(node.value);
  }
}

function typeOfLiteral(value: unknown): ValueType {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? "boolean" : "number";
}

function typeOfField(
  { name, optional, span }: Field,
  { reading, typeOf: known }: Typing,
): ValueType {
  const type = known(name);
  if (type === "unsearchable")
    report(reading, "query-type", span, `${name} is of a type that EQL cannot search`);
  else if (type !== "unmapped") return type;
  else if (optional) return "null";
  else
    report(
      reading,
      "query-type",
      span,
      `no index has a field ${name}`,
      `write ?${name} for a field that may not be there`,
    );
  return "unknown";
}

function checkComparison(node: Comparison, typing: Typing): void {
  const { operator, left, right, span } = node;
  const types = [typeOf(left, typing), typeOf(right, typing)] as const;
  const isEquality = operator === "==" || operator === "!=";
  const isNull = [left, right].some((side) => side.kind === "literal" && side.value === null);
  if (isNull) {
    if (!isEquality)
      report(typing.reading, "query-type", span, "null has no order: it equals, or does not");
    return;
  }
  if (!isConstant(left) && !isConstant(right))
    report(
      typing.reading,
      "query-type",
      span,
      "fields cannot be compared with each other",
      "compare each with a value",
    );
  else if (!agree(...types))
    report(
      typing.reading,
      "query-type",
      span,
      `${named[types[0]]} cannot be compared with ${named[types[1]]}`,
    );
  else if (types.includes("date"))
    report(typing.reading, "query-unsupported", span, "times are not compared here");
  else if (!isEquality && types.includes("boolean"))
    report(typing.reading, "query-type", span, "booleans have no order");
}

function agree(left: ValueType, right: ValueType): boolean {
  const kinds = new Set([left, right].map((type) => (isSpelled(type) ? "text" : type)));
  return kinds.size === 1 || kinds.has("unknown") || kinds.has("null");
}

/** Addresses and times are written as texts. */
function isSpelled(type: ValueType): boolean {
  return type === "address" || type === "date";
}

function checkMatch({ operator, value, patterns }: Match, typing: Typing): void {
  expect(value, ["text"], typing, `\`${operator}\` takes texts`);
  for (const pattern of patterns)
    if (typeof pattern.value !== "string")
      report(
        typing.reading,
        "query-type",
        pattern.span,
        `\`${operator}\` takes texts`,
        "compare numbers and booleans by `==`",
      );
}

function checkMembership(node: Membership, typing: Typing): void {
  const { value, items, ignoreCase, span } = node;
  const type = typeOf(value, typing);
  if (ignoreCase && type !== "text" && type !== "unknown" && type !== "null")
    report(typing.reading, "query-type", value.span, `\`in~\` takes texts, not ${named[type]}`);
  else if (type === "date")
    report(typing.reading, "query-unsupported", span, "times are not compared here");
  for (const item of items) {
    const itemType = typeOf(item, typing);
    if (!isConstant(item))
      report(typing.reading, "query-type", item.span, "a list of `in` holds values, not fields");
    else if (!agree(type, itemType) || (ignoreCase && itemType !== "text"))
      report(
        typing.reading,
        "query-type",
        item.span,
        `${named[itemType]} cannot be in a list for ${ignoreCase ? "`in~`" : named[type]}`,
      );
  }
}

function typeOfCall(node: Call, typing: Typing): ValueType {
  const { name, span, ignoreCase } = node;
  if (!isFunction(name)) {
    report(
      typing.reading,
      "query-unsupported",
      span,
      `no function \`${name}\` is known`,
      near(name),
    );
    return "unknown";
  }
  const signature: Signature = signatures[name];
  const { takes, least, repeats = false, gives, folds = false } = signature;
  const count = node.arguments.length;
  if (ignoreCase && !folds)
    report(typing.reading, "query-syntax", span, `\`${name}\` has no form with \`~\``);
  if (count < least || (!repeats && count > takes.length))
    report(typing.reading, "query-syntax", span, `\`${name}\` does not take ${count} arguments`);
  for (const [at, argument] of node.arguments.entries())
    expect(argument, takes[at] ?? takes.at(-1) ?? [], typing, `\`${name}\` takes another type`);
  return gives;
}

function near(name: string): string | undefined {
  const known = Object.keys(signatures).find((each) => each.toLowerCase() === name.toLowerCase());
  return known && `write \`${known}\``;
}
