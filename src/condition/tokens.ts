import { createToken, Lexer, type TokenType } from "chevrotain";

/** The words and signs of a condition, by what they are called in messages. */
export interface Vocabulary {
  readonly or: TokenType;
  readonly and: TokenType;
  readonly not: TokenType;
  readonly quantifier: TokenType;
  readonly them: TokenType;
  readonly name: TokenType;
  readonly open: TokenType;
  readonly close: TokenType;
  readonly pipe: TokenType;
  readonly all: readonly TokenType[];
}

function buildVocabulary(): Vocabulary {
  const name = createToken({ name: "Name", pattern: /[A-Za-z0-9_*.:\u00a1-\uffff-]+/ });
  const word = (title: string, pattern: RegExp) =>
    createToken({ name: title, pattern, longer_alt: name });
  const or = word("Or", /or/i);
  const and = word("And", /and/i);
  const not = word("Not", /not/i);
  const them = word("Them", /them/i);
  const quantifier = createToken({
    name: "Quantifier",
    pattern: /(?:\d+|any|all)[ \t\r\n]+of(?![A-Za-z0-9_*.:\u00a1-\uffff-])/i,
    line_breaks: true,
  });
  const open = createToken({ name: "Open", pattern: /\(/ });
  const close = createToken({ name: "Close", pattern: /\)/ });
  const pipe = createToken({ name: "Pipe", pattern: /\|/ });
  const space = createToken({
    name: "Space",
    pattern: /[ \t\r\n]+/,
    group: Lexer.SKIPPED,
    line_breaks: true,
  });
  const all = [space, open, close, pipe, quantifier, or, and, not, them, name];
  return { or, and, not, quantifier, them, name, open, close, pipe, all };
}

let known: Vocabulary | null = null;

/** Built on first use: the parser library makes this dear. */
export function vocabulary(): Vocabulary {
  known ??= buildVocabulary();
  return known;
}

let lexer: Lexer | null = null;

export function conditionLexer(): Lexer {
  lexer ??= new Lexer([...vocabulary().all], {
    ensureOptimizations: true,
    positionTracking: "onlyOffset",
    skipValidations: true,
  });
  return lexer;
}
