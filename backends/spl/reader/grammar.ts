import { EmbeddedActionsParser, type IToken, type TokenType } from "chevrotain";
import type { Source, Span } from "sigmatic/backend";
import { messages } from "./messages.ts";
import type { ComparisonSign, Macro, Word } from "./nodes.ts";
import type { Vocabulary } from "./tokens.ts";

/**
 * What the grammars of `search`, `eval` and the other commands share. A class, because the library
 * takes a grammar only as a subclass; the three stay behind `parsePipeline`.
 */
export class SharedGrammar extends EmbeddedActionsParser {
  source: Source = { name: "", text: "" };
  readonly tokens: Vocabulary;

  constructor(tokens: Vocabulary, skipValidations: boolean) {
    super(Object.values(tokens).flatMap(tokenTypes), {
      maxLookahead: 2,
      skipValidations,
      errorMessageProvider: messages,
    });
    this.tokens = tokens;
  }

  readonly comparisonSign: () => IToken = this.RULE("comparisonSign", () =>
    this.OR([
      { ALT: () => this.CONSUME(this.tokens.equals) },
      { ALT: () => this.CONSUME(this.tokens.notEquals) },
      { ALT: () => this.CONSUME(this.tokens.less) },
      { ALT: () => this.CONSUME(this.tokens.lessEqual) },
      { ALT: () => this.CONSUME(this.tokens.greater) },
      { ALT: () => this.CONSUME(this.tokens.greaterEqual) },
    ]),
  );

  readonly macro: () => Macro = this.RULE("macro", () => {
    const token = this.CONSUME(this.tokens.macro);
    return this.ACTION(
      (): Macro => ({
        kind: "macro",
        text: token.image.slice(1, -1),
        span: this.spanOf(token),
      }),
    );
  });

  protected signOf(token: IToken): ComparisonSign {
    return (token.image === "==" ? "=" : token.image) as ComparisonSign;
  }

  protected wordOf(token: IToken): Word {
    const quoted = token.tokenType === this.tokens.quoted;
    const text = quoted ? token.image.slice(1, -1) : token.image;
    return { text, quoted, span: this.spanOf(token) };
  }

  protected spanOf({ startOffset, image }: IToken): Span {
    return { source: this.source, start: startOffset, end: startOffset + image.length };
  }

  /** From an offset of the text to the end of what has been read. */
  protected spanFrom(start: number): Span {
    return { source: this.source, start, end: this.spanOf(this.LA(0)).end };
  }
}

function tokenTypes(value: Vocabulary[keyof Vocabulary]): readonly TokenType[] {
  return "modes" in value || !("name" in value) ? Object.values(value).flat() : [value];
}
