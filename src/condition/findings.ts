import { EOF, type IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { tokenEnd } from "./parser.ts";
import type { SpanAt } from "./place.ts";
import { vocabulary } from "./tokens.ts";

/** What is wrong at a range of the condition's text. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly start: number;
  readonly end: number;
}

export function diagnosticOf(fault: Fault, spanAt: SpanAt): Diagnostic {
  const { start, end, ...finding } = fault;
  return { ...finding, severity: "error", span: spanAt(start, end) };
}

function syntax(message: string, token: IToken, hint?: string): Fault {
  const place = { start: token.startOffset, end: tokenEnd(token) };
  const fault: Fault = { code: "condition-syntax", message, ...place };
  return hint === undefined ? fault : { ...fault, hint };
}

export function emptyCondition(): Fault {
  return {
    code: "condition-empty",
    message: "the condition is empty",
    hint: "name the selections that must match, such as: selection and not filter",
    start: 0,
    end: 0,
  };
}

const spelled: { readonly [sign: string]: string } = {
  "&": "and",
  "&&": "and",
  "|": "or",
  "||": "or",
  "!": "not",
};

export function strangeText(text: string, start: number): Fault {
  const word = spelled[text];
  const hint = word
    ? `write \`${word}\``
    : "a condition holds names, and, or, not, 1 of, all of, ( )";
  const message = `\`${text}\` has no meaning in a condition`;
  return { code: "condition-syntax", message, hint, start, end: start + text.length };
}

export function legacyAggregation(pipe: IToken, end: number): Fault {
  return {
    code: "legacy-aggregation",
    message: "an aggregation after the pipe is no longer part of Sigma",
    hint: "write a correlation document that counts this rule's events",
    start: pipe.startOffset,
    end,
  };
}

export function unclosedParenthesis(open: IToken): Fault {
  return syntax("this parenthesis is never closed", open);
}

export function strayParenthesis(close: IToken): Fault {
  return syntax("this parenthesis closes none", close);
}

export function nestedTooDeep(token: IToken, limit: number): Fault {
  return {
    code: "condition-too-deep",
    message: `the condition is nested more than ${limit} levels deep`,
    start: token.startOffset,
    end: tokenEnd(token),
  };
}

export function countedSelector(quantifier: IToken): Fault {
  const [count] = quantifier.image.split(/\s/);
  return {
    code: "condition-count",
    message: `\`${count} of\` is not part of Sigma`,
    hint: "`1 of` (at least one) and `all of` are; a higher count must be spelled out",
    start: quantifier.startOffset,
    end: tokenEnd(quantifier),
  };
}

export function lonePattern(name: IToken): Fault {
  return syntax(
    `\`${name.image}\` is a pattern, not a selection`,
    name,
    `write \`1 of ${name.image}\` or \`all of ${name.image}\``,
  );
}

/** What stands in the way of the grammar at a token that fits nowhere. */
export function misplaced(token: IToken, previous: IToken): Fault {
  const { and, or, not, quantifier, them, close, open } = vocabulary();
  const ended = token.tokenType === EOF;
  const asked = previous.tokenType === quantifier;
  if (asked) return noTarget(previous, ended ? previous : token);
  const awaits = [and, or, not, open].includes(previous.tokenType);
  if (ended) return syntax(`nothing follows \`${previous.image}\``, previous);
  if (token.tokenType === them && (awaits || token === previous)) {
    return syntax("`them` stands alone", token, "write `1 of them` or `all of them`");
  }
  if (awaits || token === previous) {
    return syntax(`a selection is missing before \`${token.image}\``, token);
  }
  const left = previous.tokenType === close ? "the parenthesis" : `\`${previous.image}\``;
  return syntax(`\`and\` or \`or\` is missing between ${left} and \`${token.image}\``, token);
}

function noTarget(quantifier: IToken, token: IToken): Fault {
  return syntax(
    `\`${quantifier.image}\` is not followed by \`them\` or a name such as sel_*`,
    token,
  );
}
