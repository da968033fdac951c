import type { IToken } from "chevrotain";
import type { Condition } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { spanOf } from "../source/index.ts";
import * as findings from "./findings.ts";
import { parseTokens } from "./parser.ts";
import { placed, type SpanAt } from "./place.ts";
import { conditionLexer, vocabulary } from "./tokens.ts";

export { printCondition } from "./print.ts";

/** Levels of parentheses and `not` that a condition may have, so that walkers may recurse. */
const maxDepth = 100;
const aggregation = /^\|\s*(?:count|min|max|avg|sum|near)\b/i;

/** Most rules share a few conditions, such as `selection`; these many short ones are kept. */
const maxKept = 500;
const maxKeptLength = 200;

type Reading = findings.Fault | { readonly condition: Condition };

const kept = new Map<string, Reading>();

/**
 * A condition's tree, or the one mistake that stands in its way. Offsets given to `spanAt` are
 * those of the text.
 */
export function parseCondition(
  text: string,
  spanAt: SpanAt,
): { readonly condition: Condition | null; readonly diagnostics: readonly Diagnostic[] } {
  const reading = kept.get(text) ?? readAndKeep(text);
  if ("condition" in reading)
    return { condition: placed(reading.condition, spanAt), diagnostics: [] };
  return { condition: null, diagnostics: [findings.diagnosticOf(reading, spanAt)] };
}

/** Half of all conditions are one name: for these the grammar need not be built. */
const loneName = /^(?!(?:and|or|not|them)$)[a-z0-9_]+$/i;

function readAndKeep(text: string): Reading {
  const reading = loneName.test(text) ? { condition: reference(text) } : read(text);
  if (kept.size < maxKept && text.length <= maxKeptLength) kept.set(text, reading);
  return reading;
}

function reference(name: string): Condition {
  const span = spanOf({ name: "condition", text: name }, 0, name.length);
  return { kind: "conditionReference", name, span };
}

function read(text: string): Reading {
  const { tokens, errors } = conditionLexer().tokenize(text);
  const { pipe: pipeType } = vocabulary();
  const pipe = tokens.find((token) => token.tokenType === pipeType);
  if (pipe && aggregation.test(text.slice(pipe.startOffset))) {
    return findings.legacyAggregation(pipe, text.trimEnd().length);
  }
  const strange = errors[0]?.offset ?? pipe?.startOffset;
  if (strange !== undefined) {
    const sign = /[^\w\s()]+/y;
    sign.lastIndex = strange;
    return findings.strangeText(sign.exec(text)?.[0] ?? (text[strange] as string), strange);
  }
  if (tokens.length === 0) return findings.emptyCondition();
  const fault = faultOfTokens(tokens);
  if (fault) return fault;
  const parsed = parseTokens(tokens, { name: "condition", text });
  if ("condition" in parsed) return parsed;
  return findings.misplaced(parsed.token, parsed.previous);
}

/** Mistakes that are told more plainly by a look at the tokens than by the grammar. */
function faultOfTokens(tokens: readonly IToken[]): findings.Fault | null {
  const { open, close, not, quantifier, name } = vocabulary();
  const levels: { readonly token: IToken; readonly depth: number }[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const type = token.tokenType;
    if (type === not) depth++;
    else if (type === open) {
      levels.push({ token, depth: depth - trailingNots(tokens, index) });
      depth++;
    } else {
      const level = type === close ? levels.pop() : undefined;
      if (type === close && !level) return findings.strayParenthesis(token);
      depth = level ? level.depth : depth - trailingNots(tokens, index);
    }
    if (depth > maxDepth) return findings.nestedTooDeep(token, maxDepth);
    if (type === quantifier && !/^(?:1|any|all)\s/i.test(token.image)) {
      return findings.countedSelector(token);
    }
    const lone = type === name && tokens[index - 1]?.tokenType !== quantifier;
    if (lone && token.image.includes("*")) return findings.lonePattern(token);
  }
  const unclosed = levels.pop();
  return unclosed ? findings.unclosedParenthesis(unclosed.token) : null;
}

/** How many `not` stand right before a token: they nest no deeper than what they negate. */
function trailingNots(tokens: readonly IToken[], index: number): number {
  const { not } = vocabulary();
  let at = index;
  while (tokens[at - 1]?.tokenType === not) at--;
  return index - at;
}
