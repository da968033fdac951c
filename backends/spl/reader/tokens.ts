import { createToken, Lexer, type TokenType } from "chevrotain";

/*
 * The words and signs of SPL. Each command reads the text behind it in a way of its own, so the
 * lexer has a mode for each way: a pipe leads to the mode of command names, and a name to its own.
 */

type Mode = "search" | "summary" | "expression" | "nested" | "plain";

function token(name: string, label: string, pattern: RegExp, more: object = {}): TokenType {
  return createToken({ name, label, pattern, line_breaks: true, ...more });
}

function sign(name: string, text: string): TokenType {
  const pattern = new RegExp(text.replace(/[^\w]/g, "\\$&"));
  return token(name, `\`${text}\``, pattern);
}

function buildVocabulary() {
  const shared = sharedTokens();
  const signs = signTokens();
  const words = wordTokens();
  const commands = commandTokens();
  const expression = expressionTokens();
  const modes = modesOf(shared, signs, words, commands, expression);
  return { ...shared, ...signs, ...words, ...expression, ...commands, modes };
}

/** What each mode tells apart; of two that fit, the first in its list is taken. */
function modesOf(
  { quoted, ...shared }: ReturnType<typeof sharedTokens>,
  { open, close, comma, ...compared }: ReturnType<typeof signTokens>,
  words: ReturnType<typeof wordTokens>,
  commands: ReturnType<typeof commandTokens>,
  { doubleEquals, ...expression }: ReturnType<typeof expressionTokens>,
): { readonly [M in Mode | "command"]: readonly TokenType[] } {
  const { and, or, not, isIn, directive, word, from, where, by, as, plainWord, evalOpen } = words;
  const always = Object.values(shared);
  const comparisons = Object.values(compared);
  const searched = [...always, quoted, directive, open, close, comma, ...comparisons];
  const operators = [and, or, not, isIn];
  const evaluated = [quoted, doubleEquals, ...comparisons, ...Object.values(expression), comma];
  const { notEquals, equals } = compared;
  return {
    search: [...searched, ...operators, word],
    summary: [...searched, ...operators, from, where, by, as, word],
    expression: [...always, ...evaluated, open, close],
    nested: [...always, ...evaluated, nestedSign("(", open), nestedSign(")", close)],
    plain: [...always, quoted, evalOpen, open, close, comma, notEquals, equals, by, as, plainWord],
    command: [...always, ...Object.values(commands)],
  };
}

/** A parenthesis inside `eval(…)`, the last of which leads out of the mode. */
function nestedSign(text: "(" | ")", like: TokenType): TokenType {
  const mode = text === "(" ? { push_mode: "nested" } : { pop_mode: true };
  return token(`Nested${like.name}`, `\`${text}\``, new RegExp(`\\${text}`), {
    ...mode,
    categories: [like],
  });
}

function sharedTokens() {
  return {
    space: token("Space", "a blank", /\s+/, { group: Lexer.SKIPPED }),
    comment: token("Comment", "a comment", /```[\s\S]*?```/, { group: Lexer.SKIPPED }),
    macro: token("Macro", "a macro", /`(?:"(?:[^"\\`]|\\[^`])*"|[^`"])+`/),
    subsearch: token("Subsearch", "a subsearch", /\[/),
    pipe: token("Pipe", "`|`", /\|/, { push_mode: "command" }),
    quoted: token("Quoted", "a text in quotes", /"(?:[^"\\]|\\[\s\S])*"/),
  };
}

function signTokens() {
  return {
    open: sign("Open", "("),
    close: sign("Close", ")"),
    comma: sign("Comma", ","),
    notEquals: sign("NotEquals", "!="),
    lessEqual: sign("LessEqual", "<="),
    greaterEqual: sign("GreaterEqual", ">="),
    equals: sign("Equals", "="),
    less: sign("Less", "<"),
    greater: sign("Greater", ">"),
  };
}

/** What may follow a word that is an operator: with any other character it is another word. */
const wordEnd = '(?=[\\s()"=<>,|[\\]`]|!=|$)';

/** Operators of `search` are capitals; the words of `tstats` and `stats` are not. */
function wordTokens() {
  const word = token("Word", "a word", /(?:[^\s()"=<>,|[\]`!\\]|\\[\\"|]|\\(?![\\"|])|!(?!=))+/);
  const plainWord = token("PlainWord", "a word", /(?:[^\s()"=,|[\]`!]|!(?!=))+/);
  const keyword = (name: string, text: string, flags = "") =>
    token(name, `\`${text}\``, new RegExp(`${text}${wordEnd}`, flags));
  return {
    and: keyword("And", "AND"),
    or: keyword("Or", "OR"),
    not: keyword("Not", "NOT"),
    isIn: keyword("In", "IN"),
    directive: token("Directive", "a term", /(?:CASE|TERM)\((?:"(?:[^"\\]|\\[\s\S])*"|[^()"])*\)/),
    from: keyword("From", "from", "i"),
    where: keyword("Where", "where", "i"),
    by: keyword("By", "by", "i"),
    as: keyword("As", "as", "i"),
    evalOpen: token("EvalOpen", "`eval(`", /eval\(/, { push_mode: "nested" }),
    word,
    plainWord,
  };
}

function expressionTokens() {
  const name = token("Name", "a field", /[A-Za-z_][A-Za-z0-9_]*/);
  const longer = { longer_alt: name };
  return {
    doubleEquals: sign("DoubleEquals", "=="),
    fieldName: token("FieldName", "a field", /'[^']+'/),
    number: token("Number", "a number", /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/),
    evalAnd: token("EvalAnd", "`AND`", /and/i, longer),
    evalOr: token("EvalOr", "`OR`", /or/i, longer),
    evalXor: token("EvalXor", "`XOR`", /xor/i, longer),
    evalNot: token("EvalNot", "`NOT`", /not/i, longer),
    evalIn: token("EvalIn", "`IN`", /in/i, longer),
    evalLike: token("EvalLike", "`LIKE`", /like/i, longer),
    plus: sign("Plus", "+"),
    minus: sign("Minus", "-"),
    star: sign("Star", "*"),
    slash: sign("Slash", "/"),
    percent: sign("Percent", "%"),
    dot: sign("Dot", "."),
    name,
  };
}

function commandTokens() {
  const otherCommand = token("OtherCommand", "a command", /[A-Za-z_]\w*/, { push_mode: "plain" });
  const command = (title: string, pattern: RegExp, mode: Mode) =>
    token(title, "a command", pattern, { push_mode: mode, longer_alt: otherCommand });
  return {
    searchCommand: command("SearchCommand", /search/i, "search"),
    whereCommand: command("WhereCommand", /where/i, "expression"),
    evalCommand: command("EvalCommand", /eval/i, "expression"),
    summaryCommand: command("SummaryCommand", /tstats/i, "summary"),
    statsCommand: command("StatsCommand", /stats/i, "plain"),
    renameCommand: command("RenameCommand", /rename/i, "plain"),
    plainCommand: command(
      "PlainCommand",
      /regex|rex|table|fields|bin|bucket|fillnull|dedup|head|sort/i,
      "plain",
    ),
    otherCommand,
  };
}

export type Vocabulary = ReturnType<typeof buildVocabulary>;

let known: Vocabulary | null = null;

/** Built on first use: the parser library makes this dear. */
export function vocabulary(): Vocabulary {
  known ??= buildVocabulary();
  return known;
}

let lexer: Lexer | null = null;

export function splLexer(): Lexer {
  lexer ??= new Lexer(
    { modes: vocabulary().modes as never, defaultMode: "search" },
    { positionTracking: "onlyOffset", skipValidations: true },
  );
  return lexer;
}
