import { createToken, Lexer, type TokenType } from "chevrotain";

const words = {
  and: "and",
  any: "any",
  by: "by",
  false: "false",
  inFolded: "in~",
  in: "in",
  join: "join",
  likeFolded: "like~",
  like: "like",
  maxspan: "maxspan",
  not: "not",
  null: "null",
  of: "of",
  or: "or",
  regexFolded: "regex~",
  regex: "regex",
  sample: "sample",
  sequence: "sequence",
  true: "true",
  until: "until",
  where: "where",
  with: "with",
} as const;

const signs = {
  missing: "![",
  equal: "==",
  unequal: "!=",
  atMost: "<=",
  atLeast: ">=",
  below: "<",
  above: ">",
  assign: "=",
  matches: ":",
  plus: "+",
  minus: "-",
  star: "*",
  slash: "/",
  percent: "%",
  dot: ".",
  comma: ",",
  openBracket: "[",
  closeBracket: "]",
  open: "(",
  close: ")",
  pipe: "|",
  optional: "?",
} as const;

type Named = { readonly [name in keyof typeof words | keyof typeof signs]: TokenType };

/** The words and signs of EQL. Keywords are lower case; a field of that name stands in backticks. */
export interface Vocabulary extends Named {
  readonly string: TokenType;
  readonly decimal: TokenType;
  readonly integer: TokenType;
  readonly foldedName: TokenType;
  readonly quotedName: TokenType;
  readonly name: TokenType;
  readonly all: readonly TokenType[];
}

/** What a string may hold is judged later, so that the message can say what is wrong in it. */
const stringPattern = /"""[^\r\n]*?"""(?:"{1,2})?|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/;

function buildVocabulary(): Vocabulary {
  const token = (label: string, pattern: RegExp) => createToken({ name: label, label, pattern });
  const name = token("a name", /[A-Za-z_@][A-Za-z0-9_]*/);
  const string = token("a text", stringPattern);
  const decimal = token("a decimal number", /(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+/);
  const integer = token("a whole number", /\d+/);
  const foldedName = token("a function's name", /[A-Za-z][A-Za-z0-9_]*~/);
  const quotedName = token("a name in backticks", /`[^`]*`(?:`[^`]*`)*/);
  const word = (text: string) =>
    createToken({
      name: `\`${text}\``,
      label: `\`${text}\``,
      pattern: text,
      longer_alt: [foldedName, name],
    });
  const sign = (text: string) =>
    createToken({ name: `\`${text}\``, label: `\`${text}\``, pattern: text });
  const named = {
    ...mapped(words, word),
    ...mapped(signs, sign),
  } as Named;
  const skipped = createToken({
    name: "space",
    pattern: /[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//,
    group: Lexer.SKIPPED,
    line_breaks: true,
  });
  const own = { string, decimal, integer, foldedName, quotedName, name };
  const all = [
    skipped,
    string,
    decimal,
    integer,
    ...Object.values(named),
    foldedName,
    quotedName,
    name,
  ];
  return { ...named, ...own, all };
}

function mapped(
  texts: { readonly [name: string]: string },
  build: (text: string) => TokenType,
): { readonly [name: string]: TokenType } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, build(text)]));
}

let known: Vocabulary | null = null;

/** Built on first use: the parser library makes this dear. */
export function vocabulary(): Vocabulary {
  known ??= buildVocabulary();
  return known;
}

let lexer: Lexer | null = null;

export function eqlLexer(): Lexer {
  lexer ??= new Lexer([...vocabulary().all], {
    ensureOptimizations: false,
    positionTracking: "onlyOffset",
    skipValidations: true,
  });
  return lexer;
}
