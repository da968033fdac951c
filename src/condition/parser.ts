import { EmbeddedActionsParser, type IToken } from "chevrotain";
import type { Condition } from "../ast/index.ts";
import { type Source, type Span, spanOf } from "../source/index.ts";
import { type Vocabulary, vocabulary } from "./tokens.ts";

export function tokenEnd(token: IToken): number {
  return token.startOffset + token.image.length;
}

/**
 * `or` binds least, then `and`, `not`, `1 of`, parentheses. A class, alone in this code, because
 * the library takes a grammar only as a subclass; it stays behind `conditionParser`.
 */
class ConditionGrammar extends EmbeddedActionsParser {
  source: Source | null = null;
  readonly tokens: Vocabulary;

  constructor(tokens: Vocabulary, skipValidations: boolean) {
    super([...tokens.all], { maxLookahead: 2, skipValidations });
    this.tokens = tokens;
    this.performSelfAnalysis();
  }

  readonly disjunction: () => Condition = this.RULE("disjunction", () => {
    const operands = [this.SUBRULE(this.conjunction)];
    const start = this.ACTION(() => (operands[0] as Condition).span.start);
    this.MANY(() => {
      this.CONSUME(this.tokens.or);
      operands.push(this.SUBRULE2(this.conjunction));
    });
    return this.ACTION(() => this.joined("conditionOr", operands, start));
  });

  readonly conjunction: () => Condition = this.RULE("conjunction", () => {
    const operands = [this.SUBRULE(this.negation)];
    const start = this.ACTION(() => (operands[0] as Condition).span.start);
    this.MANY(() => {
      this.CONSUME(this.tokens.and);
      operands.push(this.SUBRULE2(this.negation));
    });
    return this.ACTION(() => this.joined("conditionAnd", operands, start));
  });

  readonly negation: () => Condition = this.RULE("negation", () => {
    const nots: IToken[] = [];
    this.MANY(() => {
      nots.push(this.CONSUME(this.tokens.not));
    });
    const operand = this.SUBRULE(this.primary);
    return this.ACTION(() =>
      nots.reduceRight<Condition>(
        (inner, not) => ({
          kind: "conditionNot",
          operand: inner,
          span: this.span(not.startOffset),
        }),
        operand,
      ),
    );
  });

  readonly primary: () => Condition = this.RULE("primary", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.selector) },
      { ALT: () => this.SUBRULE(this.reference) },
    ]),
  );

  readonly parenthesised: () => Condition = this.RULE("parenthesised", () => {
    this.CONSUME(this.tokens.open);
    const inner = this.SUBRULE(this.disjunction);
    this.CONSUME(this.tokens.close);
    return inner;
  });

  readonly selector: () => Condition = this.RULE("selector", () => {
    const quantifier = this.CONSUME(this.tokens.quantifier);
    const target = this.OR([
      { ALT: () => this.CONSUME(this.tokens.them) },
      { ALT: () => this.CONSUME(this.tokens.name) },
    ]);
    return this.ACTION(
      (): Condition => ({
        kind: "conditionSelector",
        quantifier: /^all/i.test(quantifier.image) ? "all" : "any",
        pattern: target.tokenType === this.tokens.them ? null : target.image,
        span: this.span(quantifier.startOffset),
      }),
    );
  });

  readonly reference: () => Condition = this.RULE("reference", () => {
    const name = this.CONSUME(this.tokens.name);
    return this.ACTION(
      (): Condition => ({
        kind: "conditionReference",
        name: name.image,
        span: this.span(name.startOffset),
      }),
    );
  });

  /** From an offset of the text to the end of what has been read. */
  private span(start: number): Span {
    return spanOf(this.source as Source, start, tokenEnd(this.LA(0)));
  }

  private joined(
    kind: "conditionOr" | "conditionAnd",
    operands: readonly Condition[],
    start: number,
  ): Condition {
    if (operands.length === 1) return operands[0] as Condition;
    return { kind, operands, span: this.span(start) };
  }
}

/** Builds the parser anew; with the grammar's own validation it also proves the grammar sound. */
export function buildParser(skipValidations: boolean): ConditionGrammar {
  return new ConditionGrammar(vocabulary(), skipValidations);
}

let parser: ConditionGrammar | null = null;

/**
 * The tree of a condition's tokens, its spans in `source`, which is the condition's text alone; or
 * the token that fits nowhere (the end of input included).
 */
export function parseTokens(
  tokens: readonly IToken[],
  source: Source,
): { readonly condition: Condition } | { readonly token: IToken; readonly previous: IToken } {
  parser ??= buildParser(true);
  parser.input = [...tokens];
  parser.source = source;
  const condition = parser.disjunction();
  const [error] = parser.errors;
  if (!error) return { condition };
  const at = tokens.indexOf(error.token);
  const previous = tokens[(at < 0 ? tokens.length : at) - 1] ?? error.token;
  return { token: error.token, previous };
}
