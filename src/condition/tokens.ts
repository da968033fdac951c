/** A word or a sign of a condition; `end` stands behind the last one. */
export type TokenKind =
  | "or"
  | "and"
  | "not"
  | "quantifier"
  | "them"
  | "name"
  | "open"
  | "close"
  | "pipe"
  | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the condition's text. */
  readonly start: number;
}

const signs: { readonly [sign: string]: TokenKind } = { "(": "open", ")": "close", "|": "pipe" };

const words: { readonly [word: string]: TokenKind } = {
  or: "or",
  and: "and",
  not: "not",
  them: "them",
};

/** A quantifier before a name, or `1 of` would be two names. */
const pattern =
  /(?<space>[ \t\r\n]+)|(?<sign>[()|])|(?<quantifier>(?:\d+|any|all)[ \t\r\n]+of(?![\w*.:\u00a1-\uffff-]))|(?<word>[\w*.:\u00a1-\uffff-]+)/giy;

/** The tokens of a condition, and the offset of the first character that is part of none. */
export function tokensOf(text: string): {
  readonly tokens: readonly Token[];
  readonly strange: number | null;
} {
  const tokens: Token[] = [];
  let strange: number | null = null;
  let start = 0;
  while (start < text.length) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) strange ??= start;
    else if (match.groups?.space === undefined)
      tokens.push({ kind: kindOf(match), text: match[0], start });
    start += match === null ? 1 : match[0].length;
  }
  return { tokens, strange };
}

function kindOf({ 0: text, groups }: RegExpExecArray): TokenKind {
  if (groups?.sign !== undefined) return signs[text] as TokenKind;
  if (groups?.quantifier !== undefined) return "quantifier";
  const word = text.toLowerCase();
  return Object.hasOwn(words, word) ? (words[word] as TokenKind) : "name";
}

export function tokenEnd({ start, text }: Token): number {
  return start + text.length;
}
