import { EOF, type IToken } from "chevrotain";
import { type Reading, report } from "./fault.ts";
import { parseTokens } from "./grammar.ts";
import type { Query } from "./nodes.ts";
import { eqlLexer, vocabulary } from "./tokens.ts";

/** Levels of parentheses and `not` that are read, so that walkers may recurse. */
const maxDepth = 150;

/** The tree of a text; null where it is none, with the first mistake among the reading's faults. */
export function parse(reading: Reading): Query | null {
  const { text } = reading.source;
  const { tokens, errors } = eqlLexer().tokenize(text);
  const [strange] = errors;
  if (strange) return strangeText(strange.offset, reading);
  if (tokens.length === 0) {
    report(reading, "query-syntax", { start: 0, end: text.length }, "the query is empty");
    return null;
  }
  const deep = tooDeep(tokens);
  if (deep) {
    const message = `the query is nested more than ${maxDepth} levels deep`;
    report(reading, "query-unsupported", rangeOf(deep), message);
    return null;
  }
  const parsed = parseTokens(tokens, reading);
  if ("query" in parsed) return reading.faults.length === 0 ? parsed.query : null;
  const { token, message } = parsed;
  const at = token.tokenType === EOF ? (tokens.at(-1) as IToken) : token;
  reading.faults.unshift({ code: "query-syntax", message, ...rangeOf(at) });
  return null;
}

function rangeOf(token: IToken): { readonly start: number; readonly end: number } {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

const hints: readonly (readonly [sign: RegExp, message: string, hint: string])[] = [
  [
    /^"/,
    "this text is never closed",
    'a text ends with `"` on its own line; write a newline as \\n',
  ],
  [/^'/, "texts do not stand in single quotes", 'write `"…"`'],
  [/^`/, "this name is never closed", "a name in backticks ends with a backtick"],
  [/^\/\*/, "this comment is never closed", "a comment ends with `*/`"],
  [/^!/, "`!` negates nothing", "write `not`"],
  [/^&/, "`&` joins nothing", "write `and`"],
];

function strangeText(offset: number, { source, faults }: Reading): null {
  const rest = source.text.slice(offset, offset + 2);
  const known = hints.find(([sign]) => sign.test(rest));
  const character = String.fromCodePoint(source.text.codePointAt(offset) ?? 0);
  const message = known?.[1] ?? `\`${character}\` has no meaning in EQL`;
  const hint = known?.[2];
  const range = { start: offset, end: offset + character.length };
  faults.push({ code: "query-syntax", message, ...range, ...(hint !== undefined && { hint }) });
  return null;
}

/** Each `not` and each sign of arithmetic may be a level of its own, up to the next `and` or `or`. */
function tooDeep(tokens: readonly IToken[]): IToken | null {
  const { open, openBracket, missing, close, closeBracket, and, or, comma } = vocabulary();
  const { not, plus, minus, star, slash, percent } = vocabulary();
  const opening = new Set([open, openBracket, missing]);
  const closing = new Set([close, closeBracket]);
  const nesting = new Set([not, plus, minus, star, slash, percent]);
  const ending = new Set([and, or, comma]);
  let depth = 0;
  let chain = 0;
  for (const { tokenType: type, ...token } of tokens) {
    if (opening.has(type)) depth++;
    else if (closing.has(type)) depth--;
    else if (nesting.has(type)) chain++;
    else if (ending.has(type)) chain = 0;
    if (depth + chain > maxDepth) return { tokenType: type, ...token };
  }
  return null;
}
