import { EmbeddedActionsParser, type IParserErrorMessageProvider, type IToken } from "chevrotain";
import type { Diagnostic, Source, Span } from "sigmatic/backend";
import * as literals from "./literals.ts";
import type { Literal, LiteralValue, Name } from "./nodes.ts";
import type { Vocabulary } from "./tokens.ts";

/**
 * Literals and names. The grammar stands in four classes, each upon the one before, because the
 * parser library takes a grammar only as a subclass of its own.
 */
export abstract class LiteralGrammar extends EmbeddedActionsParser {
  source: Source = { name: "", text: "" };
  /** What the grammar lets through and the language does not. */
  faults: Diagnostic[] = [];
  readonly tokens: Vocabulary;

  constructor(tokens: Vocabulary, messages: IParserErrorMessageProvider, skipValidations: boolean) {
    super([...tokens.all], { maxLookahead: 2, skipValidations, errorMessageProvider: messages });
    this.tokens = tokens;
  }

  /** Literals side by side are one text. */
  protected readonly texts: () => Literal = this.RULE("texts", (): Literal => {
    const parts: IToken[] = [];
    this.AT_LEAST_ONE(() => parts.push(this.CONSUME(this.tokens.text)));
    return this.ACTION(() => {
      const read = parts.map((part) => literals.text(part, this.source, this.faults));
      return {
        kind: "literal",
        type: "string",
        value: read.join(""),
        span: this.since((parts[0] as IToken).startOffset),
      };
    });
  });

  protected readonly number: () => Literal = this.RULE("number", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.whole) },
      { ALT: () => this.CONSUME(this.tokens.real) },
      { ALT: () => this.CONSUME(this.tokens.span) },
      { ALT: () => this.CONSUME(this.tokens.typed) },
    ]);
    return this.ACTION(() => literals.scalar(token, this.tokens, this.source, this.faults));
  });

  protected readonly dynamic: () => Literal = this.RULE("dynamic", (): Literal => {
    const start = this.CONSUME(this.tokens.word.dynamic).startOffset;
    this.CONSUME(this.tokens.sign.open);
    const value = this.SUBRULE(this.json);
    this.CONSUME(this.tokens.sign.close);
    return this.ACTION(() => ({
      kind: "literal",
      type: "dynamic",
      value,
      span: this.since(start),
    }));
  });

  protected readonly json: () => LiteralValue = this.RULE(
    "json",
    (): LiteralValue =>
      this.OR([
        { ALT: () => this.SUBRULE(this.texts).value },
        {
          ALT: () => {
            const minus = this.OPTION(() => this.CONSUME(this.tokens.sign.minus));
            const { value } = this.SUBRULE(this.number);
            return this.ACTION(() => (minus ? literals.negative(value) : value));
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(this.tokens.name);
            return this.ACTION(() => literals.jsonWord(word, this.source, this.faults));
          },
        },
        { ALT: () => this.SUBRULE(this.jsonList) },
        { ALT: () => this.SUBRULE(this.jsonBag) },
      ]),
  );

  protected readonly jsonList: () => readonly LiteralValue[] = this.RULE("jsonList", () => {
    const items: LiteralValue[] = [];
    this.CONSUME(this.tokens.sign.openBracket);
    this.MANY_SEP({
      SEP: this.tokens.sign.comma,
      DEF: () => items.push(this.SUBRULE(this.json)),
    });
    this.CONSUME(this.tokens.sign.closeBracket);
    return items;
  });

  protected readonly jsonBag: () => LiteralValue = this.RULE("jsonBag", () => {
    const members: (readonly [string, LiteralValue])[] = [];
    this.CONSUME(this.tokens.sign.openBrace);
    this.MANY_SEP({
      SEP: this.tokens.sign.comma,
      DEF: () => {
        const key = this.SUBRULE(this.texts);
        this.CONSUME(this.tokens.sign.colon);
        const value = this.SUBRULE(this.json);
        this.ACTION(() => members.push([String(key.value), value]));
      },
    });
    this.CONSUME(this.tokens.sign.closeBrace);
    return this.ACTION(() => Object.fromEntries(members));
  });

  /** `['a name']`, as a text. */
  protected readonly bracketed: () => Literal = this.RULE("bracketed", () => {
    const start = this.CONSUME(this.tokens.sign.openBracket).startOffset;
    const text = this.SUBRULE(this.texts);
    this.CONSUME(this.tokens.sign.closeBracket);
    return this.ACTION(() => ({ ...text, span: this.since(start) }));
  });

  readonly name: () => Name = this.RULE("name", () =>
    this.OR([
      {
        ALT: () => {
          const name = this.CONSUME(this.tokens.name);
          return this.ACTION(() => ({ text: name.image, span: this.since(name.startOffset) }));
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE(this.bracketed);
          return this.ACTION(() => ({ text: String(name.value), span: name.span }));
        },
      },
    ]),
  );

  /** From an offset of the text to the end of what has been read. */
  protected since(start: number): Span {
    const last = this.LA(0);
    return { source: this.source, start, end: last.startOffset + last.image.length };
  }
}
