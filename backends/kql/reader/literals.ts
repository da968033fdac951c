import type { IToken } from "chevrotain";
import type { Diagnostic, Source } from "sigmatic/backend";
import { syntax } from "./findings.ts";
import type { Literal, LiteralValue, ValueType } from "./nodes.ts";
import { textOf } from "./texts.ts";
import { spanTicks, timeTicks } from "./times.ts";
import type { Vocabulary } from "./tokens.ts";

/** The text of one literal, empty where it has a fault. */
export function text(token: IToken, source: Source, faults: Diagnostic[]): string {
  const read = textOf(token.image);
  if (typeof read === "string") return read;
  const start = token.startOffset + read.at;
  faults.push(
    syntax(
      `\`${read.escape}\` is no escape of a text`,
      { source, start, end: start + read.escape.length },
      'double the backslash, or write the text as @"…"',
    ),
  );
  return "";
}

const largest = 2n ** 63n - 1n;

/** A number, a span of time, or a literal with its type in front: `datetime(2024-01-01)`. */
export function scalar(
  token: IToken,
  tokens: Vocabulary,
  source: Source,
  faults: Diagnostic[],
): Literal {
  const span = { source, start: token.startOffset, end: token.startOffset + token.image.length };
  const made = read(token, tokens);
  if (made) return { kind: "literal", ...made, span };
  faults.push(syntax(`\`${token.image}\` is no value of its type`, span));
  return { kind: "literal", type: "long", value: 0, span };
}

type Typed = { readonly type: ValueType; readonly value: LiteralValue };

function read({ tokenType, image }: IToken, tokens: Vocabulary): Typed | null {
  if (tokenType === tokens.whole) return typed("long", wholeNumber(image));
  if (tokenType === tokens.real) return typed("real", Number(image));
  if (tokenType === tokens.span) return typed("timespan", spanTicks(image));
  const [, name = "", inner = ""] = /^([a-z]+)\s*\(\s*(.*?)\s*\)$/s.exec(image) ?? [];
  const type = typeNamed(name);
  if (inner === "null") return { type, value: null };
  return typed(type, innerValue(type, inner.replace(/^(["'])(.*)\1$/s, "$2")));
}

function typed(type: ValueType, value: LiteralValue): Typed | null {
  return value === null ? null : { type, value };
}

function innerValue(type: ValueType, inner: string): LiteralValue {
  switch (type) {
    case "bool":
      return /^(?:true|1)$/i.test(inner) ? true : /^(?:false|0)$/i.test(inner) ? false : null;
    case "datetime":
      return timeTicks(inner);
    case "timespan":
      return /^[0-9]+$/.test(inner) ? spanTicks(`${inner}d`) : spanTicks(inner);
    case "int":
    case "long":
      return /^-?(?:0[xX][0-9A-Fa-f]+|[0-9]+)$/.test(inner) ? wholeNumber(inner) : null;
    case "guid":
      return /^[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}$/.test(inner)
        ? inner.toLowerCase()
        : null;
    default:
      return realNumber(inner);
  }
}

function realNumber(inner: string): number | null {
  const infinite = /^([+-]?)inf$/.exec(inner);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  return /^[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/.test(inner) ? Number(inner) : null;
}

/** A 64-bit number, exact beyond 2^53; null where it is larger still. */
function wholeNumber(image: string): number | bigint | null {
  const negated = image.startsWith("-");
  const value = BigInt(negated ? image.slice(1) : image);
  const isHex = /^-?0x/i.test(image);
  const signed = isHex ? BigInt.asIntN(64, value) : value;
  if (signed > largest || (isHex && value > 2n ** 64n - 1n)) return null;
  return small(negated ? -signed : signed);
}

function small(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

export function negative(value: LiteralValue): LiteralValue {
  return typeof value === "number" || typeof value === "bigint" ? -value : value;
}

/** `true`, `false` and `null` inside `dynamic(…)`. */
export function jsonWord(token: IToken, source: Source, faults: Diagnostic[]): LiteralValue {
  if (token.image === "true" || token.image === "false") return token.image === "true";
  if (token.image === "null") return null;
  const span = { source, start: token.startOffset, end: token.startOffset + token.image.length };
  faults.push(syntax(`\`${token.image}\` is no value of a dynamic literal`, span));
  return null;
}

const names: { readonly [name: string]: ValueType } = {
  date: "datetime",
  time: "timespan",
  double: "real",
  boolean: "bool",
};

/** The type that a word names. */
export function typeNamed(word: string): ValueType {
  return names[word] ?? (word as ValueType);
}
