import { createToken, Lexer, type TokenType } from "chevrotain";

/*
 * Words and signs of Kusto, all in the case that the language has them in. Words that Microsoft's
 * own parser takes as plain names too (`count`, `type`) are in the category `name`.
 */

const texts = [
  '"(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n])*"',
  "'(?:[^'\\\\\\r\\n]|\\\\[^\\r\\n])*'",
  '@"(?:[^"\\r\\n]|"")*"',
  "@'(?:[^'\\r\\n]|'')*'",
  "```[^]*?```",
  "~~~[^]*?~~~",
];

const spanUnits =
  "microseconds?|milliseconds?|minutes?|seconds?|hours?|ticks?|days?|min|sec|hr|hrs|ms|d|h|m|s";

/** Operators on a text and a value. */
const textOperators = [
  "contains",
  "contains_cs",
  "startswith",
  "startswith_cs",
  "endswith",
  "endswith_cs",
  "has",
  "has_cs",
  "hasprefix",
  "hasprefix_cs",
  "hassuffix",
  "hassuffix_cs",
];

/** Words that begin an operator, and cannot be names. */
const reserved = [
  "where",
  "project",
  "project-away",
  "project-keep",
  "project-rename",
  "project-reorder",
  "mv-expand",
  "mv-apply",
  "union",
  "search",
  "find",
  "print",
  "datatable",
  "by",
  "asc",
  "desc",
  "first",
  "last",
  "to",
  "typeof",
  "dynamic",
  "and",
  "or",
  "as",
  "between",
  "let",
] as const;

/** Words with a meaning where they stand, and names elsewhere. */
const contextual = [
  "filter",
  "extend",
  "join",
  "summarize",
  "distinct",
  "take",
  "limit",
  "top",
  "sort",
  "order",
  "count",
  "on",
  "nulls",
  "serialize",
  "matches",
  "regex",
] as const;

const signs = {
  notEqualFolded: "!~",
  equalFolded: "=~",
  equal: "==",
  notEqual: "!=",
  notEqualToo: "<>",
  lessOrEqual: "<=",
  greaterOrEqual: ">=",
  less: "<",
  greater: ">",
  assign: "=",
  pipe: "|",
  semicolon: ";",
  comma: ",",
  range: "..",
  dot: ".",
  plus: "+",
  minus: "-",
  star: "*",
  slash: "/",
  percent: "%",
  colon: ":",
  open: "(",
  close: ")",
  openBracket: "[",
  closeBracket: "]",
  openBrace: "{",
  closeBrace: "}",
} as const;

type Word = (typeof reserved)[number] | (typeof contextual)[number];
type Sign = keyof typeof signs;

/** Every kind of token; words and signs stand under their own spelling. */
export interface Vocabulary {
  readonly word: { readonly [spelling in Word]: TokenType };
  readonly sign: { readonly [name in Sign]: TokenType };
  readonly name: TokenType;
  readonly text: TokenType;
  readonly span: TokenType;
  readonly real: TokenType;
  readonly whole: TokenType;
  readonly typed: TokenType;
  readonly typeName: TokenType;
  /** `contains` and its kin, with their negated and case-sensitive forms. */
  readonly textOperator: TokenType;
  /** `in`, `!in~`, `has_any`, `has_all`. */
  readonly among: TokenType;
  readonly notBetween: TokenType;
  /** What begins a comment in other languages, and nothing here. */
  readonly foreignComment: TokenType;
  readonly all: readonly TokenType[];
}

function escaped(sign: string): string {
  return sign.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function buildVocabulary(): Vocabulary {
  const token = (name: string, pattern: string, more: object = {}) =>
    createToken({ name, pattern: new RegExp(pattern), ...more });
  const name = token("Name", "[A-Za-z_$][A-Za-z0-9_]*");
  const ended = "(?![A-Za-z0-9_])";
  const word = Object.fromEntries([
    ...reserved.map((each) => [each, token(`Word-${each}`, `${each}${ended}`)]),
    ...contextual.map((each) => [
      each,
      token(`Word-${each}`, `${each}${ended}`, { categories: [name] }),
    ]),
  ]) as Vocabulary["word"];
  const sign = Object.fromEntries(
    Object.entries(signs).map(([title, spelling]) => [
      title,
      token(`Sign-${title}`, escaped(spelling)),
    ]),
  ) as Vocabulary["sign"];
  const alternatives = [...textOperators].sort((a, b) => b.length - a.length).join("|");
  const kinds = {
    text: token("Text", `[hH]?(?:${texts.join("|")})`, { line_breaks: true }),
    span: token("TimeSpan", `[0-9]+(?:\\.[0-9]+)?(?:${spanUnits})${ended}`),
    real: token("Real", "[0-9]+(?:\\.(?!\\.)[0-9]*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)"),
    whole: token("Whole", `(?:0[xX][0-9A-Fa-f]+|[0-9]+)${ended}`),
    typed: token(
      "TypedLiteral",
      "(?:datetime|date|timespan|time|long|int|real|double|bool|boolean|guid|decimal)[ \\t]*\\([^()]*\\)",
      { line_breaks: true },
    ),
    typeName: token(
      "TypeName",
      `(?:string|datetime|date|timespan|time|long|int|real|double|bool|boolean|guid|decimal)${ended}`,
    ),
    textOperator: token("TextOperator", `(?:!?(?:${alternatives})|containscs)${ended}`),
    among: token("Among", `(?:!?in~|!?in${ended}|has_any${ended}|has_all${ended})`),
    notBetween: token("NotBetween", `!between${ended}`),
    foreignComment: token("ForeignComment", "/\\*"),
  };
  const space = token("Space", "[ \\t\\r\\n]+", { group: Lexer.SKIPPED, line_breaks: true });
  const comment = token("Comment", "//[^\\r\\n]*", { group: Lexer.SKIPPED });
  const hyphenated = reserved.filter((each) => each.includes("-"));
  const plain = [...reserved, ...contextual].filter((each) => !each.includes("-"));
  const all = [
    space,
    comment,
    kinds.text,
    kinds.span,
    kinds.real,
    kinds.whole,
    kinds.typed,
    kinds.textOperator,
    kinds.among,
    kinds.notBetween,
    kinds.foreignComment,
    ...hyphenated.map((each) => word[each]),
    ...plain.map((each) => word[each]),
    kinds.typeName,
    name,
    ...Object.values(sign),
  ];
  return { word, sign, name, ...kinds, all };
}

let known: Vocabulary | null = null;

/** Built on first use: the parser library makes this dear. */
export function vocabulary(): Vocabulary {
  known ??= buildVocabulary();
  return known;
}

let lexer: Lexer | null = null;

export function queryLexer(): Lexer {
  lexer ??= new Lexer([...vocabulary().all], {
    positionTracking: "onlyOffset",
    skipValidations: true,
  });
  return lexer;
}
