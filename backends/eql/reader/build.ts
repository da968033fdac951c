import type { IToken } from "chevrotain";
import type { Span } from "sigmatic/backend";
import { type Reading, report } from "./fault.ts";
import type {
  Arithmetic,
  ArithmeticOperator,
  Call,
  Comparison,
  ComparisonOperator,
  EventQuery,
  Expression,
  Field,
  Literal,
  Pipe,
  Sequence,
} from "./nodes.ts";
import { unquoted, unquotedName } from "./strings.ts";

/* Nodes from what the grammar has read; what it lets pass and EQL does not is reported here. */

function rangeOf(token: IToken): { readonly start: number; readonly end: number } {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

export function unknownQuery(word: IToken, reading: Reading): void {
  const hint = "events, and sequences of events, can be read";
  report(reading, "query-unsupported", rangeOf(word), `\`${word.image}\` is not read here`, hint);
}

export function event(
  category: IToken,
  condition: Expression,
  span: Span,
  reading: Reading,
): EventQuery {
  const { image, startOffset } = category;
  const name = image.startsWith('"') ? unquoted(image, startOffset, reading) : image;
  return { kind: "eventQuery", category: image === "any" ? null : name, condition, span };
}

export function sequence(parts: Omit<Sequence, "kind">, reading: Reading): Sequence {
  const { items, maxspan, until, span } = parts;
  const steps = items.reduce((sum, { runs: count }) => sum + count, 0);
  const missing = items.find((item) => item.missing);
  const keyed = new Set([...items, ...(until ? [until] : [])].map(({ keys }) => keys.length));
  if (steps < 2 || items.every((item) => item.missing))
    report(reading, "query-syntax", span, "a sequence needs two events, one of them not missing");
  else if (missing && maxspan === null)
    report(
      reading,
      "query-syntax",
      missing.span,
      "a missing event needs a time in which it is missing",
      "write `sequence with maxspan=1h`",
    );
  else if (keyed.size > 1)
    report(reading, "query-syntax", span, "every event of a sequence needs as many keys");
  else if (until?.missing)
    report(reading, "query-unsupported", until.span, "a missing event cannot end a sequence");
  return { kind: "sequence", ...parts };
}

const milliseconds: { readonly [unit: string]: number } = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export function duration(count: Literal, unit: IToken | null, reading: Reading): number {
  const factor = unit && Object.hasOwn(milliseconds, unit.image) ? milliseconds[unit.image] : null;
  if (!factor)
    report(
      reading,
      "query-syntax",
      unit ? rangeOf(unit) : count.span,
      "a time span needs a unit: ms, s, m, h or d",
    );
  return Number(count.value) * (factor ?? 0);
}

export function runs(name: IToken, count: Literal, reading: Reading): number {
  const times = Number(count.value);
  if (name.image !== "runs")
    report(reading, "query-syntax", rangeOf(name), `\`runs\` expected, not \`${name.image}\``);
  else if (!Number.isInteger(times) || times < 1 || times > 100)
    report(reading, "query-syntax", count.span, "an event runs a whole number of times, 1 to 100");
  return times;
}

export function pipe(
  name: IToken,
  values: readonly Expression[],
  span: Span,
  reading: Reading,
): Pipe | null {
  const [count] = values;
  if (name.image !== "head" && name.image !== "tail") {
    const hint = "`head` and `tail` can be read";
    report(reading, "query-unsupported", rangeOf(name), `no pipe \`${name.image}\``, hint);
    return null;
  }
  if (values.length !== 1 || count?.kind !== "literal" || typeof count.value !== "number") {
    report(reading, "query-syntax", span, `\`${name.image}\` takes one whole number`);
    return null;
  }
  return { kind: "pipe", name: name.image, count: count.value, span };
}

export function junction(kind: "and" | "or", operands: readonly Expression[]): Expression {
  const [first, ...others] = operands as [Expression, ...Expression[]];
  if (others.length === 0) return first;
  return { kind, operands, span: across(first, others.at(-1) as Expression) };
}

function across(first: Expression, last: Expression): Span {
  return { ...first.span, end: last.span.end };
}

export function comparison(
  operator: IToken,
  left: Expression,
  right: Expression,
  reading: Reading,
): Comparison {
  if (operator.image === "=")
    report(reading, "query-syntax", rangeOf(operator), "`=` compares nothing", "write `==` or `:`");
  const sign = operator.image as ComparisonOperator;
  return { kind: "comparison", operator: sign, left, right, span: across(left, right) };
}

const bindsTight = /[*/%]/;

/** `*`, `/` and `%` before `+` and `-`, both from the left. */
export function arithmetic(
  operands: readonly Expression[],
  operators: readonly IToken[],
): Expression {
  const [first, ...others] = operands as [Expression, ...Expression[]];
  const sums: Expression[] = [first];
  const signs: string[] = [];
  for (const [at, { image }] of operators.entries()) {
    const next = others[at] as Expression;
    if (bindsTight.test(image)) sums.push(calculation(image, sums.pop() as Expression, next));
    else {
      signs.push(image);
      sums.push(next);
    }
  }
  return sums.reduce((left, right, at) => calculation(signs[at - 1] as string, left, right));
}

function calculation(image: string, left: Expression, right: Expression): Arithmetic {
  const operator = image as ArithmeticOperator;
  return { kind: "arithmetic", operator, left, right, span: across(left, right) };
}

/** A minus before a number is the number's own; before anything else, a subtraction from 0. */
export function signed(sign: IToken, operand: Expression, span: Span): Expression {
  if (sign.image === "+") return { ...operand, span };
  if (operand.kind === "literal" && isNumber(operand.value))
    return { kind: "literal", value: -operand.value, span };
  const zero: Literal = { kind: "literal", value: 0, span };
  return { kind: "arithmetic", operator: "-", left: zero, right: operand, span };
}

function isNumber(value: Literal["value"]): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

export function call(name: IToken, values: readonly Expression[], span: Span): Call {
  const ignoreCase = name.image.endsWith("~");
  const plain = ignoreCase ? name.image.slice(0, -1) : name.image;
  return { kind: "call", name: plain, ignoreCase, arguments: values, span };
}

export function field(parts: readonly IToken[], optional: boolean, span: Span): Field {
  const name = parts.map(({ image }) => unquotedName(image)).join(".");
  return { kind: "field", name, optional, span };
}

const largestLong = 2n ** 63n - 1n;

/** Whole numbers keep their digits up to 2^63 - 1; beyond, they are doubles. */
export function number({ image }: IToken, span: Span): Literal {
  const value = Number(image);
  const isExact = Number.isSafeInteger(value) || !/^\d+$/.test(image);
  const whole = isExact ? null : BigInt(image);
  return { kind: "literal", value: whole !== null && whole <= largestLong ? whole : value, span };
}

export function text(tokens: readonly IToken[], span: Span, reading: Reading): Literal {
  const texts = tokens.map(({ image, startOffset }) => unquoted(image, startOffset, reading));
  return { kind: "literal", value: texts.join(""), span };
}

export function constant({ image }: IToken, span: Span): Literal {
  return { kind: "literal", value: image === "null" ? null : image === "true", span };
}
