import type { Condition } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import * as findings from "./findings.ts";
import { parseTokens } from "./parser.ts";
import { placed, type SpanAt } from "./place.ts";
import { type Token, tokensOf } from "./tokens.ts";

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

function readAndKeep(text: string): Reading {
  const reading = read(text);
  if (kept.size < maxKept && text.length <= maxKeptLength) kept.set(text, reading);
  return reading;
}

function read(text: string): Reading {
  const { tokens, strange: unread } = tokensOf(text);
  const pipe = tokens.find((token) => token.kind === "pipe");
  if (pipe && aggregation.test(text.slice(pipe.start))) {
    return findings.legacyAggregation(pipe, text.trimEnd().length);
  }
  const strange = unread ?? pipe?.start;
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
function faultOfTokens(tokens: readonly Token[]): findings.Fault | null {
  const levels: { readonly token: Token; readonly depth: number }[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const { kind } = token;
    if (kind === "not") depth++;
    else if (kind === "open") {
      levels.push({ token, depth: depth - trailingNots(tokens, index) });
      depth++;
    } else {
      const level = kind === "close" ? levels.pop() : undefined;
      if (kind === "close" && !level) return findings.strayParenthesis(token);
      depth = level ? level.depth : depth - trailingNots(tokens, index);
    }
    if (depth > maxDepth) return findings.nestedTooDeep(token, maxDepth);
    if (kind === "quantifier" && !/^(?:1|any|all)\s/i.test(token.text)) {
      return findings.countedSelector(token);
    }
    const lone = kind === "name" && tokens[index - 1]?.kind !== "quantifier";
    if (lone && token.text.includes("*")) return findings.lonePattern(token);
  }
  const unclosed = levels.pop();
  return unclosed ? findings.unclosedParenthesis(unclosed.token) : null;
}

/** How many `not` stand right before a token: they nest no deeper than what they negate. */
function trailingNots(tokens: readonly Token[], index: number): number {
  let at = index;
  while (tokens[at - 1]?.kind === "not") at--;
  return index - at;
}
