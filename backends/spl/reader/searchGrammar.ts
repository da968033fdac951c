import type { IToken } from "chevrotain";
import { SharedGrammar } from "./grammar.ts";
import type { SearchNode, SearchValue, Word } from "./nodes.ts";

/** `search`: AND, written or not, binds least, then OR, then NOT (Search Manual, "Boolean expressions"). */
export class SearchGrammar extends SharedGrammar {
  readonly searchAnd: () => SearchNode = this.RULE("searchAnd", () => {
    const operands = [this.SUBRULE(this.searchOr)];
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(this.tokens.and));
      operands.push(this.SUBRULE2(this.searchOr));
    });
    return this.ACTION(() => this.joined("searchAnd", operands));
  });

  readonly searchOr: () => SearchNode = this.RULE("searchOr", () => {
    const operands = [this.SUBRULE(this.searchNot)];
    this.MANY(() => {
      this.CONSUME(this.tokens.or);
      operands.push(this.SUBRULE2(this.searchNot));
    });
    return this.ACTION(() => this.joined("searchOr", operands));
  });

  readonly searchNot: () => SearchNode = this.RULE("searchNot", () => {
    const nots: IToken[] = [];
    this.MANY(() => {
      nots.push(this.CONSUME(this.tokens.not));
    });
    const test = this.SUBRULE(this.searchTest);
    return this.ACTION(() =>
      nots.reduceRight<SearchNode>(
        (operand, { startOffset }) => ({
          kind: "searchNot",
          operand,
          span: this.spanFrom(startOffset),
        }),
        test,
      ),
    );
  });

  readonly searchTest: () => SearchNode = this.RULE("searchTest", () =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(this.tokens.open);
          const inner = this.SUBRULE(this.searchAnd);
          this.CONSUME(this.tokens.close);
          return inner;
        },
      },
      { ALT: () => this.SUBRULE(this.macro) },
      { ALT: () => this.SUBRULE(this.searchTermOrField) },
    ]),
  );

  /** A word is a field where an operator follows it, and free text otherwise. */
  readonly searchTermOrField: () => SearchNode = this.RULE("searchTermOrField", () => {
    const value = this.SUBRULE(this.searchValue);
    const made = this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.searchComparison) },
        { ALT: () => this.SUBRULE(this.searchMembership) },
      ]),
    );
    return this.ACTION((): SearchNode => {
      const { span } = value.word;
      return made ? made(value.word) : { kind: "searchTerm", value, span };
    });
  });

  readonly searchComparison: () => (field: Word) => SearchNode = this.RULE(
    "searchComparison",
    () => {
      const sign = this.SUBRULE(this.comparisonSign);
      const value = this.SUBRULE(this.searchValue);
      return this.ACTION(() => {
        const end = this.spanFrom(0).end;
        return (field: Word): SearchNode => ({
          kind: "searchComparison",
          field,
          operator: this.signOf(sign),
          value,
          span: { ...field.span, end },
        });
      });
    },
  );

  readonly searchMembership: () => (field: Word) => SearchNode = this.RULE(
    "searchMembership",
    () => {
      const values: SearchValue[] = [];
      this.CONSUME(this.tokens.isIn);
      this.CONSUME(this.tokens.open);
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.comma,
        DEF: () => {
          values.push(this.SUBRULE(this.searchValue));
        },
      });
      this.CONSUME(this.tokens.close);
      return this.ACTION(() => {
        const end = this.spanFrom(0).end;
        return (field: Word): SearchNode => ({
          kind: "searchMembership",
          field,
          values,
          span: { ...field.span, end },
        });
      });
    },
  );

  readonly searchValue: () => SearchValue = this.RULE("searchValue", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.word) },
      { ALT: () => this.CONSUME(this.tokens.quoted) },
      { ALT: () => this.CONSUME(this.tokens.directive) },
    ]);
    return this.ACTION(() => this.searchValueOf(token));
  });

  private searchValueOf(token: IToken): SearchValue {
    const word = this.wordOf(token);
    if (token.tokenType !== this.tokens.directive) return { word, directive: null };
    const inner = token.image.slice("CASE(".length, -1);
    const quoted = /^"[\s\S]*"$/.test(inner);
    return {
      word: { ...word, text: quoted ? inner.slice(1, -1) : inner, quoted },
      directive: token.image.startsWith("CASE") ? "case" : "term",
    };
  }

  private joined(kind: "searchAnd" | "searchOr", operands: readonly SearchNode[]): SearchNode {
    const [first] = operands as readonly [SearchNode];
    return operands.length === 1
      ? first
      : { kind, operands, span: this.spanFrom(first.span.start) };
  }
}
