import { EOF, type IParserErrorMessageProvider, type IToken } from "chevrotain";

/** What stands where each rule of the grammar begins, in the user's words. */
const expected: { readonly [rule: string]: string } = {
  query: "a query such as `process where …`, or a sequence",
  event: "an event such as `process where …`",
  item: "an event in brackets",
  name: "a field's name",
  literal: "a text, a number, `true`, `false` or `null`",
  number: "a number",
  match: "`:`, `like` or `regex` with a text",
  membership: "`in` or `in~`",
};

const anyValue = "a field, a value or a function";

function found(token: IToken | undefined): string {
  return !token || token.tokenType === EOF ? "the query ends" : `\`${token.image}\` stands here`;
}

/** Messages of the parser library in one sentence each. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected: token, actual }) =>
    `${token.LABEL ?? token.name} expected, but ${found(actual)}`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `\`${firstRedundant.image}\` fits nowhere here: \`and\`, \`or\` or an operator may be missing`,
  buildNoViableAltMessage: ({ actual, ruleName }) =>
    `${expected[ruleName] ?? anyValue} expected, but ${found(actual[0])}`,
  buildEarlyExitMessage: ({ actual, ruleName }) =>
    `${ruleName === "sequence" ? expected.item : anyValue} expected, but ${found(actual[0])}`,
};
