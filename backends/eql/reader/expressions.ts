import { EmbeddedActionsParser, type IToken } from "chevrotain";
import type { Span } from "sigmatic/backend";
import * as build from "./build.ts";
import type { Reading } from "./fault.ts";
import { messages } from "./messages.ts";
import type { Call, Expression, Field, Literal, Match } from "./nodes.ts";
import type { Vocabulary } from "./tokens.ts";

/**
 * Conditions and values, after EqlBase.g4: `or` binds least, then `and`, `not`, comparisons,
 * arithmetic. A class, as the library takes a grammar only so; `EqlGrammar` completes it.
 */
export abstract class ExpressionGrammar extends EmbeddedActionsParser {
  reading: Reading = { source: { name: "", text: "" }, faults: [] };
  readonly tokens: Vocabulary;

  constructor(tokens: Vocabulary, skipValidations: boolean) {
    super([...tokens.all], { maxLookahead: 2, skipValidations, errorMessageProvider: messages });
    this.tokens = tokens;
  }

  readonly disjunction: () => Expression = this.RULE("disjunction", () => {
    const operands = [this.SUBRULE(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(this.tokens.or);
      operands.push(this.SUBRULE2(this.conjunction));
    });
    return this.ACTION(() => build.junction("or", operands));
  });

  readonly conjunction: () => Expression = this.RULE("conjunction", () => {
    const operands = [this.SUBRULE(this.negation)];
    this.MANY(() => {
      this.CONSUME(this.tokens.and);
      operands.push(this.SUBRULE2(this.negation));
    });
    return this.ACTION(() => build.junction("and", operands));
  });

  readonly negation: () => Expression = this.RULE("negation", () => {
    const nots: IToken[] = [];
    this.MANY(() => {
      nots.push(this.CONSUME(this.tokens.not));
    });
    const operand = this.SUBRULE(this.test);
    return this.ACTION(() =>
      nots.reduceRight<Expression>(
        (inner, not) => ({ kind: "not", operand: inner, span: this.span(not.startOffset) }),
        operand,
      ),
    );
  });

  readonly test: () => Expression = this.RULE("test", () => {
    const left = this.SUBRULE(this.operand);
    return (
      this.OPTION(() =>
        this.OR([
          { ALT: () => this.SUBRULE(this.membership, { ARGS: [left] }) },
          { ALT: () => this.SUBRULE(this.match, { ARGS: [left] }) },
          { ALT: () => this.SUBRULE(this.comparison, { ARGS: [left] }) },
        ]),
      ) ?? left
    );
  });

  readonly membership = this.RULE("membership", (value: Expression): Expression => {
    const not = this.OPTION(() => this.CONSUME(this.tokens.not));
    const operator = this.OR([
      { ALT: () => this.CONSUME(this.tokens.in) },
      { ALT: () => this.CONSUME(this.tokens.inFolded) },
    ]);
    this.CONSUME(this.tokens.open);
    const items: Expression[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        items.push(this.SUBRULE(this.disjunction));
      },
    });
    this.CONSUME(this.tokens.close);
    return this.ACTION((): Expression => {
      const ignoreCase = operator.tokenType === this.tokens.inFolded;
      const span = this.since(value);
      return { kind: "in", negated: not !== undefined, ignoreCase, value, items, span };
    });
  });

  readonly match = this.RULE("match", (value: Expression): Expression => {
    const { matches, like, likeFolded, regex, regexFolded } = this.tokens;
    const operator = this.OR([
      { ALT: () => this.CONSUME(matches) },
      { ALT: () => this.CONSUME(like) },
      { ALT: () => this.CONSUME(likeFolded) },
      { ALT: () => this.CONSUME(regex) },
      { ALT: () => this.CONSUME(regexFolded) },
    ]);
    const patterns: Literal[] = [];
    this.OR2([
      {
        ALT: () => {
          this.CONSUME(this.tokens.open);
          this.AT_LEAST_ONE_SEP({
            SEP: this.tokens.comma,
            DEF: () => {
              patterns.push(this.SUBRULE(this.literal));
            },
          });
          this.CONSUME(this.tokens.close);
        },
      },
      { ALT: () => patterns.push(this.SUBRULE2(this.literal)) },
    ]);
    return this.ACTION((): Match => {
      const sign = operator.image as Match["operator"];
      return { kind: "match", operator: sign, value, patterns, span: this.since(value) };
    });
  });

  readonly comparison = this.RULE("comparison", (left: Expression): Expression => {
    const { equal, unequal, below, atMost, above, atLeast, assign } = this.tokens;
    const operator = this.OR([
      { ALT: () => this.CONSUME(equal) },
      { ALT: () => this.CONSUME(unequal) },
      { ALT: () => this.CONSUME(below) },
      { ALT: () => this.CONSUME(atMost) },
      { ALT: () => this.CONSUME(above) },
      { ALT: () => this.CONSUME(atLeast) },
      { ALT: () => this.CONSUME(assign) },
    ]);
    const right = this.SUBRULE(this.operand);
    return this.ACTION(() => build.comparison(operator, left, right, this.reading));
  });

  readonly operand: () => Expression = this.RULE("operand", () => {
    const operands = [this.SUBRULE(this.signed)];
    const operators: IToken[] = [];
    const { plus, minus, star, slash, percent } = this.tokens;
    this.MANY(() => {
      operators.push(
        this.OR([
          { ALT: () => this.CONSUME(plus) },
          { ALT: () => this.CONSUME(minus) },
          { ALT: () => this.CONSUME(star) },
          { ALT: () => this.CONSUME(slash) },
          { ALT: () => this.CONSUME(percent) },
        ]),
      );
      operands.push(this.SUBRULE2(this.signed));
    });
    return this.ACTION(() => build.arithmetic(operands, operators));
  });

  readonly signed: () => Expression = this.RULE("signed", () => {
    const signs: IToken[] = [];
    this.MANY(() => {
      signs.push(
        this.OR([
          { ALT: () => this.CONSUME(this.tokens.plus) },
          { ALT: () => this.CONSUME(this.tokens.minus) },
        ]),
      );
    });
    const operand = this.SUBRULE(this.primary);
    return this.ACTION(() =>
      signs.reduceRight(
        (inner, sign) => build.signed(sign, inner, this.span(sign.startOffset)),
        operand,
      ),
    );
  });

  readonly primary: () => Expression = this.RULE("primary", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.parenthesised) },
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.SUBRULE(this.field) },
      { ALT: () => this.SUBRULE(this.literal) },
    ]),
  );

  readonly parenthesised: () => Expression = this.RULE("parenthesised", () => {
    this.CONSUME(this.tokens.open);
    const inner = this.SUBRULE(this.disjunction);
    this.CONSUME(this.tokens.close);
    return inner;
  });

  readonly call: () => Call = this.RULE("call", () => {
    const name = this.OR([
      { ALT: () => this.CONSUME(this.tokens.foldedName) },
      { ALT: () => this.CONSUME(this.tokens.name) },
    ]);
    const values: Expression[] = [];
    this.CONSUME(this.tokens.open);
    this.MANY_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        values.push(this.SUBRULE(this.disjunction));
      },
    });
    this.CONSUME(this.tokens.close);
    return this.ACTION(() => build.call(name, values, this.span(name.startOffset)));
  });

  readonly field: () => Field = this.RULE("field", () => {
    const mark = this.OPTION(() => this.CONSUME(this.tokens.optional));
    const parts = [this.SUBRULE(this.name)];
    this.MANY(() => {
      this.CONSUME(this.tokens.dot);
      parts.push(this.SUBRULE2(this.name));
    });
    return this.ACTION(() => {
      const start = mark?.startOffset ?? (parts[0] as IToken).startOffset;
      return build.field(parts, mark !== undefined, this.span(start));
    });
  });

  readonly name: () => IToken = this.RULE("name", () =>
    this.OR([
      { ALT: () => this.CONSUME(this.tokens.name) },
      { ALT: () => this.CONSUME(this.tokens.quotedName) },
    ]),
  );

  readonly literal: () => Literal = this.RULE("literal", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.constant) },
    ]),
  );

  readonly number: () => Literal = this.RULE("number", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.integer) },
      { ALT: () => this.CONSUME(this.tokens.decimal) },
    ]);
    return this.ACTION(() => build.number(token, this.span(token.startOffset)));
  });

  /** Texts side by side are one. */
  readonly text: () => Literal = this.RULE("text", () => {
    const texts: IToken[] = [];
    this.AT_LEAST_ONE(() => {
      texts.push(this.CONSUME(this.tokens.string));
    });
    return this.ACTION(() =>
      build.text(texts, this.span((texts[0] as IToken).startOffset), this.reading),
    );
  });

  readonly constant: () => Literal = this.RULE("constant", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.true) },
      { ALT: () => this.CONSUME(this.tokens.false) },
      { ALT: () => this.CONSUME(this.tokens.null) },
    ]);
    return this.ACTION(() => build.constant(token, this.span(token.startOffset)));
  });

  /** From an offset of the text to the end of what has been read. */
  protected span(start: number): Span {
    const last = this.LA(0);
    return { source: this.reading.source, start, end: last.startOffset + last.image.length };
  }

  protected since({ span }: { readonly span: Span }): Span {
    return this.span(span.start);
  }
}
