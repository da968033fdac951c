import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { SpanAt } from "./place.ts";
import { type Token, tokenEnd } from "./tokens.ts";

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

function syntax(message: string, token: Token, hint?: string): Fault {
  const place = { start: token.start, end: tokenEnd(token) };
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

export function legacyAggregation(pipe: Token, end: number): Fault {
  return {
    code: "legacy-aggregation",
    message: "an aggregation after the pipe is no longer part of Sigma",
    hint: "write a correlation document that counts this rule's events",
    start: pipe.start,
    end,
  };
}

export function unclosedParenthesis(open: Token): Fault {
  return syntax("this parenthesis is never closed", open);
}

export function strayParenthesis(close: Token): Fault {
  return syntax("this parenthesis closes none", close);
}

export function nestedTooDeep(token: Token, limit: number): Fault {
  return {
    code: "condition-too-deep",
    message: `the condition is nested more than ${limit} levels deep`,
    start: token.start,
    end: tokenEnd(token),
  };
}

export function countedSelector(quantifier: Token): Fault {
  const [count] = quantifier.text.split(/\s/);
  return {
    code: "condition-count",
    message: `\`${count} of\` is not part of Sigma`,
    hint: "`1 of` (at least one) and `all of` are; a higher count must be spelled out",
    start: quantifier.start,
    end: tokenEnd(quantifier),
  };
}

export function lonePattern(name: Token): Fault {
  return syntax(
    `\`${name.text}\` is a pattern, not a selection`,
    name,
    `write \`1 of ${name.text}\` or \`all of ${name.text}\``,
  );
}

/** What stands in the way of the grammar at a token that fits nowhere. */
export function misplaced(token: Token, previous: Token): Fault {
  const ended = token.kind === "end";
  if (previous.kind === "quantifier") return noTarget(previous, ended ? previous : token);
  const awaits = ["and", "or", "not", "open"].includes(previous.kind);
  if (ended) return syntax(`nothing follows \`${previous.text}\``, previous);
  if (token.kind === "them" && (awaits || token === previous)) {
    return syntax("`them` stands alone", token, "write `1 of them` or `all of them`");
  }
  if (awaits || token === previous) {
    return syntax(`a selection is missing before \`${token.text}\``, token);
  }
  const left = previous.kind === "close" ? "the parenthesis" : `\`${previous.text}\``;
  return syntax(`\`and\` or \`or\` is missing between ${left} and \`${token.text}\``, token);
}

function noTarget(quantifier: Token, token: Token): Fault {
  return syntax(
    `\`${quantifier.text}\` is not followed by \`them\` or a name such as sel_*`,
    token,
  );
}
