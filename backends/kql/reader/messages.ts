import type { IParserErrorMessageProvider, IToken, TokenType } from "chevrotain";
import type { Diagnostic, Span } from "sigmatic/backend";
import { syntax, unsupported } from "./findings.ts";

/** What a rule of the grammar wants, in words. */
const wanted: { readonly [rule: string]: string } = {
  step: "an operator, such as `where` or `extend`,",
  type: "the name of a type",
  name: "a name",
  member: "a name",
  namePattern: "a name",
};

/** What a token is called; signs and words stand for themselves. */
function nameOf({ name, PATTERN }: TokenType): string {
  const called: { readonly [token: string]: string } = { Name: "a name", Text: "a text" };
  const spelled = PATTERN instanceof RegExp ? PATTERN.source : "";
  return called[name] ?? `\`${spelled.replace(/\(\?!.*\)$/, "").replaceAll("\\", "")}\``;
}

function place(token: IToken): string {
  return token.image === "" ? "at the end" : `before \`${token.image}\``;
}

/** Messages of the parser, a sentence each. */
const wording: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) =>
    `${nameOf(expected)} is missing ${place(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `\`${firstRedundant.image}\` does not continue the query`,
  buildNoViableAltMessage: ({ actual, ruleName }) =>
    `${wanted[ruleName] ?? "a value"} is missing ${place(actual[0] as IToken)}`,
  buildEarlyExitMessage: ({ actual, ruleName }) =>
    `${wanted[ruleName] ?? "a value"} is missing ${place(actual[0] as IToken)}`,
};

function noName(span: Span): Diagnostic {
  return syntax("only a name can stand before `=`", span, "`==` compares");
}

function byName(span: Span): Diagnostic {
  return unsupported("arguments by name are not followed", span);
}

export const messages = { wording, noName, byName };
