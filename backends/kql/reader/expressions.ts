import type { IToken } from "chevrotain";
import { LiteralGrammar } from "./literalGrammar.ts";
import { messages } from "./messages.ts";
import type { Expression, Literal, Step } from "./nodes.ts";

/** What stands at the place of a text that cannot be read further; the diagnostic says so. */
const nowhere = { kind: "literal", type: "dynamic", value: null } as const;

/**
 * Values, from `or`, which binds least, to names and literals. Operators on text bind tightest of
 * all that take two operands, and comparisons do not chain, as in Microsoft's parser.
 */
export abstract class ExpressionGrammar extends LiteralGrammar {
  abstract readonly piped: () => Expression;
  abstract readonly step: () => Step;

  readonly expression: () => Expression = this.RULE("expression", () =>
    this.chain(this.conjunction, () => this.CONSUME(this.tokens.word.or)),
  );

  readonly conjunction: () => Expression = this.RULE("conjunction", () =>
    this.chain(this.equality, () => this.CONSUME(this.tokens.word.and)),
  );

  readonly equality: () => Expression = this.RULE("equality", () => {
    const left = this.SUBRULE(this.order);
    const right = this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.equalTo) },
        { ALT: () => this.SUBRULE(this.amongItems) },
        { ALT: () => this.SUBRULE(this.betweenEnds) },
      ]),
    );
    return this.ACTION(() => (right ? right(left) : left));
  });

  private readonly equalTo: () => (left: Expression) => Expression = this.RULE("equalTo", () => {
    const { equal, notEqual, notEqualToo } = this.tokens.sign;
    const operator = this.OR([
      { ALT: () => this.CONSUME(equal) },
      { ALT: () => this.CONSUME(notEqual) },
      { ALT: () => this.CONSUME(notEqualToo) },
    ]);
    const right = this.SUBRULE(this.order);
    return (left: Expression) =>
      this.binary(operator.image === "<>" ? "!=" : operator.image, left, right);
  });

  private readonly amongItems: () => (left: Expression) => Expression = this.RULE(
    "amongItems",
    () => {
      const operator = this.CONSUME(this.tokens.among);
      this.CONSUME(this.tokens.sign.open);
      const items: Expression[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: this.tokens.sign.comma,
        DEF: () => items.push(this.SUBRULE(this.piped)),
      });
      this.CONSUME(this.tokens.sign.close);
      return (value: Expression): Expression => ({
        kind: "among",
        operator: operator.image,
        value,
        items,
        span: this.since(value.span.start),
      });
    },
  );

  private readonly betweenEnds: () => (left: Expression) => Expression = this.RULE(
    "betweenEnds",
    () => {
      const { word, sign, notBetween } = this.tokens;
      const operator = this.OR([
        { ALT: () => this.CONSUME(word.between) },
        { ALT: () => this.CONSUME(notBetween) },
      ]);
      this.CONSUME(sign.open);
      const from = this.SUBRULE(this.order);
      this.CONSUME(sign.range);
      const to = this.SUBRULE2(this.order);
      this.CONSUME(sign.close);
      return (value: Expression): Expression => ({
        kind: "between",
        negated: operator.image.startsWith("!"),
        value,
        from,
        to,
        span: this.since(value.span.start),
      });
    },
  );

  readonly order: () => Expression = this.RULE("order", () => {
    const left = this.SUBRULE(this.sum);
    const { less, lessOrEqual, greater, greaterOrEqual } = this.tokens.sign;
    return (
      this.OPTION(() => {
        const operator = this.OR([
          { ALT: () => this.CONSUME(less) },
          { ALT: () => this.CONSUME(lessOrEqual) },
          { ALT: () => this.CONSUME(greater) },
          { ALT: () => this.CONSUME(greaterOrEqual) },
        ]);
        return this.binary(operator.image, left, this.SUBRULE2(this.sum));
      }) ?? left
    );
  });

  readonly sum: () => Expression = this.RULE("sum", () =>
    this.chain(this.product, () =>
      this.OR([
        { ALT: () => this.CONSUME(this.tokens.sign.plus) },
        { ALT: () => this.CONSUME(this.tokens.sign.minus) },
      ]),
    ),
  );

  readonly product: () => Expression = this.RULE("product", () =>
    this.chain(this.textTest, () =>
      this.OR([
        { ALT: () => this.CONSUME(this.tokens.sign.star) },
        { ALT: () => this.CONSUME(this.tokens.sign.slash) },
        { ALT: () => this.CONSUME(this.tokens.sign.percent) },
      ]),
    ),
  );

  readonly textTest: () => Expression = this.RULE("textTest", () => {
    const left = this.SUBRULE(this.signed);
    const { sign, word, textOperator } = this.tokens;
    return (
      this.OPTION(() => {
        const operator = this.OR([
          { ALT: () => this.CONSUME(textOperator).image },
          { ALT: () => this.CONSUME(sign.equalFolded).image },
          { ALT: () => this.CONSUME(sign.notEqualFolded).image },
          {
            ALT: () => {
              this.CONSUME(word.matches);
              this.CONSUME(word.regex);
              return "matches regex";
            },
          },
        ]);
        return this.binary(operator, left, this.SUBRULE2(this.signed));
      }) ?? left
    );
  });

  readonly signed: () => Expression = this.RULE("signed", () => {
    const { plus, minus } = this.tokens.sign;
    const signs: IToken[] = [];
    this.MANY(() => {
      const each = this.OR([{ ALT: () => this.CONSUME(plus) }, { ALT: () => this.CONSUME(minus) }]);
      signs.push(each);
    });
    const operand = this.SUBRULE(this.member);
    return this.ACTION(() =>
      signs.reduceRight<Expression>(
        (inner, { image, startOffset }) => ({
          kind: "unary",
          operator: image as "+" | "-",
          operand: inner,
          span: this.since(startOffset),
        }),
        operand,
      ),
    );
  });

  /** A value and the path into it. */
  readonly member: () => Expression = this.RULE("member", () => {
    let base = this.SUBRULE(this.primary);
    const { dot, openBracket, closeBracket } = this.tokens.sign;
    this.MANY(() => {
      const key = this.OR([
        {
          ALT: () => {
            this.CONSUME(dot);
            return this.OR2([
              { ALT: () => this.nameKey(this.CONSUME(this.tokens.name)) },
              { ALT: () => this.SUBRULE(this.bracketed) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(openBracket);
            const inner = this.SUBRULE(this.expression);
            this.CONSUME(closeBracket);
            return inner;
          },
        },
      ]);
      base = this.ACTION(() => ({
        kind: "access",
        base,
        key,
        span: this.since(base.span.start),
      }));
    });
    return base;
  });

  readonly primary: () => Expression = this.RULE("primary", () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.texts) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.dynamic) },
      { ALT: () => this.SUBRULE(this.named) },
      { ALT: () => this.reference(this.SUBRULE(this.bracketed)) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
      {
        ALT: () => {
          const star = this.CONSUME(this.tokens.sign.star);
          return this.ACTION(
            (): Expression => ({ kind: "anywhere", span: this.since(star.startOffset) }),
          );
        },
      },
    ]),
  );

  /** A name, or a function with its arguments. */
  private readonly named: () => Expression = this.RULE("named", () => {
    const name = this.CONSUME(this.tokens.name);
    const parts = this.OPTION(() => this.SUBRULE(this.argumentList));
    return this.ACTION((): Expression => {
      const span = this.since(name.startOffset);
      if (parts) return { kind: "call", name: name.image, arguments: parts, span };
      if (name.image !== "true" && name.image !== "false")
        return { kind: "reference", name: name.image, span };
      return { kind: "literal", type: "bool", value: name.image === "true", span };
    });
  });

  private readonly argumentList: () => readonly Expression[] = this.RULE("argumentList", () => {
    const parts: Expression[] = [];
    this.CONSUME(this.tokens.sign.open);
    this.MANY_SEP({
      SEP: this.tokens.sign.comma,
      DEF: () => parts.push(this.SUBRULE(this.argument)),
    });
    this.CONSUME(this.tokens.sign.close);
    return parts;
  });

  private readonly argument: () => Expression = this.RULE("argument", () => {
    const { assign } = this.tokens.sign;
    const name = this.OPTION({
      GATE: () => this.LA(2).tokenType === assign,
      DEF: () => {
        const found = this.CONSUME(this.tokens.name);
        this.CONSUME(assign);
        return found;
      },
    });
    const value = this.SUBRULE(this.piped);
    if (name) this.ACTION(() => this.faults.push(messages.byName(this.since(name.startOffset))));
    return value;
  });

  private readonly parenthesised: () => Expression = this.RULE("parenthesised", () => {
    const start = this.CONSUME(this.tokens.sign.open).startOffset;
    const inner = this.SUBRULE(this.piped);
    this.CONSUME(this.tokens.sign.close);
    return this.ACTION(() => ({ ...inner, span: this.since(start) }));
  });

  private reference(name: Literal | undefined): Expression {
    return this.ACTION(() =>
      name ? { kind: "reference", name: String(name.value), span: name.span } : this.missing(),
    );
  }

  private missing(): Expression {
    return { ...nowhere, span: this.since(0) };
  }

  private nameKey(name: IToken): Literal {
    return this.ACTION(() => ({
      kind: "literal",
      type: "string",
      value: name.image,
      span: this.since(name.startOffset),
    }));
  }

  private chain(operand: () => Expression, operator: () => IToken): Expression {
    let left = this.SUBRULE(operand);
    this.MANY(() => {
      const { image } = operator();
      const right = this.SUBRULE2(operand);
      left = this.ACTION(() => this.binary(image, left, right));
    });
    return left;
  }

  private binary(operator: string, left: Expression, right: Expression): Expression {
    return this.ACTION(() => ({
      kind: "binary",
      operator,
      left,
      right,
      span: { source: this.source, start: left.span.start, end: right.span.end },
    }));
  }
}
