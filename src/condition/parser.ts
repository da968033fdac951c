import type { Condition } from "../ast/index.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { type Token, type TokenKind, tokenEnd } from "./tokens.ts";

/*
 * `or` binds least, then `and`, `not`, `1 of`, parentheses. A function per level, each of which
 * gives null where the token that it has come to fits nowhere. Written by hand: for five rules the
 * parser toolkit would be a fifth of what a web page loads.
 */

interface Reader {
  readonly tokens: readonly Token[];
  /** The condition's text alone. */
  readonly source: Source;
  /** Index of the next token. */
  at: number;
}

/**
 * The tree of a condition's tokens, its spans in `source`, which is the condition's text alone; or
 * the token that fits nowhere (the end of input included), and the one before it or itself.
 */
export function parseTokens(
  tokens: readonly Token[],
  source: Source,
): { readonly condition: Condition } | { readonly token: Token; readonly previous: Token } {
  const reader: Reader = { tokens, source, at: 0 };
  const condition = readOr(reader);
  if (condition !== null && reader.at === tokens.length) return { condition };
  const token = tokens[reader.at] ?? { kind: "end", text: "", start: source.text.length };
  return { token, previous: tokens[reader.at - 1] ?? token };
}

function readOr(reader: Reader): Condition | null {
  return readJoined(reader, "or", "conditionOr", readAnd);
}

function readAnd(reader: Reader): Condition | null {
  return readJoined(reader, "and", "conditionAnd", readNot);
}

function readJoined(
  reader: Reader,
  word: TokenKind,
  kind: "conditionOr" | "conditionAnd",
  readOperand: (reader: Reader) => Condition | null,
): Condition | null {
  const operands: Condition[] = [];
  do {
    const operand = readOperand(reader);
    if (operand === null) return null;
    operands.push(operand);
  } while (take(reader, word));
  const [first] = operands as [Condition];
  if (operands.length === 1) return first;
  return { kind, operands, span: spanFrom(reader, first.span.start) };
}

function readNot(reader: Reader): Condition | null {
  const not = take(reader, "not");
  if (not === null) return readPrimary(reader);
  const operand = readNot(reader);
  return operand && { kind: "conditionNot", operand, span: spanFrom(reader, not.start) };
}

function readPrimary(reader: Reader): Condition | null {
  if (take(reader, "open")) {
    const inner = readOr(reader);
    return inner && take(reader, "close") ? inner : null;
  }
  const quantifier = take(reader, "quantifier");
  if (quantifier) return readSelector(reader, quantifier);
  const name = take(reader, "name");
  return (
    name && { kind: "conditionReference", name: name.text, span: spanFrom(reader, name.start) }
  );
}

function readSelector(reader: Reader, { text, start }: Token): Condition | null {
  const target = take(reader, "them") ?? take(reader, "name");
  return (
    target && {
      kind: "conditionSelector",
      quantifier: /^all/i.test(text) ? "all" : "any",
      pattern: target.kind === "them" ? null : target.text,
      span: spanFrom(reader, start),
    }
  );
}

/** The next token where it is of a kind. */
function take(reader: Reader, kind: TokenKind): Token | null {
  const token = reader.tokens[reader.at];
  if (token?.kind !== kind) return null;
  reader.at++;
  return token;
}

/** From an offset of the text to the end of what has been read. */
function spanFrom({ tokens, source, at }: Reader, start: number): Span {
  return spanOf(source, start, tokenEnd(tokens[at - 1] as Token));
}
