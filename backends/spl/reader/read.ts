import { EOF, type IToken, type TokenType } from "chevrotain";
import type { Diagnostic, Source, Span } from "sigmatic/backend";
import { syntax, unsupported } from "./findings.ts";
import type { Pipeline, SearchNode } from "./nodes.ts";
import { parsePipeline, parseSearch } from "./parser.ts";
import { splLexer, vocabulary } from "./tokens.ts";

/** Levels of parentheses that a query may have, so that walkers may recurse. */
const maxDepth = 150;

/** The commands of a query, or what stands in the way. */
export function readPipeline(source: Source): Pipeline | Diagnostic {
  const tokens = tokensOf(source);
  if ("code" in tokens) return tokens;
  const withoutWord = isImplied(tokens) ? tokens.slice(1) : tokens;
  const parsed = parsePipeline(withoutWord, source);
  if ("node" in parsed) return parsed.node;
  return misplaced(parsed, source);
}

/** The test of `searchmatch`, in a source of its own. */
export function readSearch(source: Source): SearchNode | Diagnostic {
  const tokens = tokensOf(source);
  if ("code" in tokens) return tokens;
  const parsed = parseSearch(tokens, source);
  if ("node" in parsed) return parsed.node;
  return misplaced(parsed, source);
}

function tokensOf(source: Source): readonly IToken[] | Diagnostic {
  const { tokens, errors } = splLexer().tokenize(source.text);
  const unknown = unknownIn(tokens, source);
  if (unknown) return unknown;
  const strange = errors[0];
  if (strange) return strangeText(source, strange.offset);
  if (tokens.length === 0) return syntax("the query is empty", spanIn(source, 0, 0));
  return gluedIn(tokens, source) ?? tooDeep(tokens, source) ?? tokens;
}

/** `a"b c"`: whether that is one text or two is not documented. */
function gluedIn(tokens: readonly IToken[], source: Source): Diagnostic | null {
  const { quoted, word } = vocabulary();
  const isText = ({ tokenType }: IToken): boolean => tokenType === quoted || tokenType === word;
  const found = tokens.find((token, index) => {
    const next = tokens[index + 1];
    if (!next || !isText(token) || !isText(next)) return false;
    return spanOf(token, source).end === next.startOffset;
  });
  return found
    ? unsupported(
        "a quote inside a word means nothing certain",
        spanOf(found, source),
        "set quotes around the whole text, or a blank between the two",
      )
    : null;
}

/** `search` in front of a query is its first command, spelled out. */
function isImplied([first, second]: readonly IToken[]): boolean {
  const { word, equals, notEquals } = vocabulary();
  return (
    first?.tokenType === word &&
    first.image.toLowerCase() === "search" &&
    second !== undefined &&
    second.tokenType !== equals &&
    second.tokenType !== notEquals
  );
}

function unknownIn(tokens: readonly IToken[], source: Source): Diagnostic | null {
  const { otherCommand, subsearch } = vocabulary();
  const found = tokens.find(({ tokenType }) => [otherCommand, subsearch].includes(tokenType));
  if (!found) return null;
  const span = spanOf(found, source);
  return found.tokenType === subsearch
    ? unsupported("a subsearch cannot be run on one event after the other", span)
    : unsupported(`the command \`${found.image}\` is not known here`, span);
}

function strangeText(source: Source, offset: number): Diagnostic {
  const character = source.text[offset] ?? "";
  const span = spanIn(source, offset, offset + 1);
  if (character === '"') return syntax("this quote is never closed", span);
  if (character === "`") return syntax("this backtick is never closed", span);
  return syntax(
    `\`${character}\` has no meaning here`,
    span,
    `write a value with such characters in double quotes`,
  );
}

/** Parentheses and prefixes such as NOT that stand within each other. */
function tooDeep(tokens: readonly IToken[], source: Source): Diagnostic | null {
  const { open, close, not, evalNot, minus } = vocabulary();
  const prefixes: readonly TokenType[] = [not, evalNot, minus];
  let depth = 0;
  let prefixed = 0;
  for (const token of tokens) {
    const { tokenType } = token;
    prefixed = prefixes.includes(tokenType) ? prefixed + 1 : 0;
    if (isA(tokenType, open)) depth++;
    if (isA(tokenType, close)) depth--;
    if (depth > maxDepth || prefixed > maxDepth)
      return unsupported(
        `the query is nested more than ${maxDepth} levels deep`,
        spanOf(token, source),
      );
  }
  return null;
}

function isA(tokenType: TokenType, wanted: TokenType): boolean {
  return tokenType === wanted || (tokenType.CATEGORIES ?? []).includes(wanted);
}

const operatorWord = /^(?:AND|OR|NOT|IN)$/;

function misplaced(
  fault: {
    readonly token: IToken;
    readonly previous: IToken | undefined;
    readonly message: string;
  },
  source: Source,
): Diagnostic {
  const { token, previous, message } = fault;
  if (token.tokenType === EOF) {
    const end = previous ? spanOf(previous, source).end : source.text.length;
    return syntax(message, spanIn(source, previous?.startOffset ?? end, end));
  }
  const hint = operatorWord.test(token.image)
    ? `${token.image} is an operator; as a value it stands in double quotes`
    : undefined;
  return syntax(message, spanOf(token, source), hint);
}

function spanOf({ startOffset, image }: IToken, source: Source): Span {
  return spanIn(source, startOffset, startOffset + image.length);
}

function spanIn(source: Source, start: number, end: number): Span {
  return { source, start, end };
}
