import { EOF, type IParserErrorMessageProvider, type IToken, tokenLabel } from "chevrotain";

/** What the grammar awaits where one of several things could stand, by the rule that awaits it. */
const awaited: { readonly [rule: string]: string } = {
  comparisonSign: "a comparison",
  searchTest: "a search term",
  searchValue: "a value",
  evalOperand: "a field, a value or a function",
  evalField: "a field",
  evalLiteral: "a value",
  command: "a command",
  plainWord: "a name",
  setting: "`=`",
  plainCommand: "a name",
  summaryHead: "an aggregation",
  aggregate: "a field",
  grouping: "a field",
};

/** Sentences for people in place of the library's, which name its own tokens. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) => missing(tokenLabel(expected), actual),
  buildNoViableAltMessage: ({ actual, ruleName }) =>
    missing(awaited[ruleName] ?? "something else", actual[0]),
  buildEarlyExitMessage: ({ actual, ruleName }) =>
    missing(awaited[ruleName] ?? "something", actual[0]),
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `${quoted(firstRedundant)} does not fit here`,
};

function missing(what: string, before: IToken | undefined): string {
  return `${what} is missing ${before && before.tokenType !== EOF ? `before ${quoted(before)}` : "at the end"}`;
}

function quoted({ image }: IToken): string {
  const text = image.length > 40 ? `${image.slice(0, 40)}…` : image;
  return `\`${text.replaceAll("`", "'")}\``;
}
