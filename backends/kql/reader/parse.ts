import { EOF, type IToken } from "chevrotain";
import type { Diagnostic, Source, Span } from "sigmatic/backend";
import { syntax, unsupported } from "./findings.ts";
import { queryParser } from "./grammar.ts";
import type { Query } from "./nodes.ts";
import { queryLexer, vocabulary } from "./tokens.ts";

/** Brackets within brackets that a query may have, so that walkers may recurse. */
const maxDepth = 200;

/** Operators between two values that a query may have: a chain of them is as deep as it is long. */
const maxChain = 2000;

/** A text as a tree, or what stands in its way. */
export function parseQuery(source: Source): {
  readonly tree: Query | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { tokens, errors } = queryLexer().tokenize(source.text);
  const [strange] = errors;
  const fault = strange ? strangeText(source, strange.offset) : nesting(tokens, source);
  if (fault) return { tree: null, diagnostics: [fault] };
  const parser = queryParser();
  parser.source = source;
  parser.faults = [];
  parser.input = tokens;
  const tree = parser.query();
  const [error] = parser.errors;
  if (error) {
    return { tree: null, diagnostics: [misplaced(tokens, error.token, error.message, source)] };
  }
  const { faults } = parser;
  return { tree: faults.length > 0 ? null : tree, diagnostics: faults };
}

function strangeText(source: Source, start: number): Diagnostic {
  const character = String.fromCodePoint(source.text.codePointAt(start) as number);
  const span: Span = { source, start, end: start + character.length };
  if (character === '"' || character === "'")
    return syntax("this text is never closed", span, "a line break inside it is written `\\n`");
  return syntax(`\`${character}\` has no meaning in a query`, span);
}

/** The library's parser recurses, and so do those that walk the tree. */
function nesting(tokens: readonly IToken[], source: Source): Diagnostic | null {
  const { sign, word } = vocabulary();
  const { plus, minus, star, slash, percent, dot } = sign;
  const links = [plus, minus, star, slash, percent, dot, sign.openBracket];
  let depth = 0;
  let chain = 0;
  for (const token of tokens) {
    const { tokenType } = token;
    if ([sign.open, sign.openBracket, sign.openBrace].includes(tokenType)) depth++;
    if ([sign.close, sign.closeBracket, sign.closeBrace].includes(tokenType)) depth--;
    if (links.includes(tokenType)) chain++;
    if (tokenType === sign.pipe || tokenType === sign.comma) chain = 0;
    if (depth > maxDepth || chain > maxChain) return tooDeep(token, source);
    if (tokenType === word.or || tokenType === word.and) chain = 0;
  }
  return null;
}

function tooDeep(token: IToken, source: Source): Diagnostic {
  return unsupported("the query is nested too deep to be read", at(token, source));
}

/** Operators of the language that this reader does not follow. */
const operators =
  /^(?:as|assert-schema|consume|evaluate|externaldata|facet|find|fork|getschema|graph|invoke|lookup|macro|make|make-series|parse|parse-kv|parse-where|partition|range|reduce|render|sample|sample-distinct|scan|search|top-hitters|top-nested)$/;

/** Tests on text that the language no longer describes. */
const oldTests = /^(?:like|likecs|notcontains|notcontainscs|notlike|notlikecs)$/;

function misplaced(
  tokens: readonly IToken[],
  token: IToken,
  message: string,
  source: Source,
): Diagnostic {
  const index = tokens.indexOf(token);
  const previous = tokens[(index < 0 ? tokens.length : index) - 1];
  const opens = !previous || previous.tokenType === vocabulary().sign.pipe;
  if ((opens ? operators : oldTests).test(token.image))
    return unsupported(`the operator \`${token.image}\` is not followed`, at(token, source));
  if (token.tokenType === vocabulary().foreignComment)
    return syntax("`/*` begins no comment", at(token, source), "comments begin with `//`");
  if (!previous && token.tokenType === EOF) return syntax("the query is empty", at(token, source));
  if (token.tokenType === EOF || token.image === "")
    return syntax(message, at(previous ?? token, source));
  return syntax(message, at(token, source));
}

/** The end of the text, as the library has it, lies nowhere. */
function at(token: IToken, source: Source): Span {
  const start = Math.max(token.startOffset, 0);
  return { source, start, end: start + token.image.length };
}
