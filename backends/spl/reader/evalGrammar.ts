import type { IToken } from "chevrotain";
import type { EvalField, EvalNode } from "./nodes.ts";
import { arithmeticOf, junctionOf, type Linked } from "./precedence.ts";
import { SearchGrammar } from "./searchGrammar.ts";

/**
 * `eval` and `where`. Each rule stands for several levels of precedence, so that parentheses within
 * parentheses cost few calls.
 */
export class EvalGrammar extends SearchGrammar {
  readonly expression: () => EvalNode = this.RULE("expression", () => {
    const first = this.SUBRULE(this.evalTest);
    const rest: Linked[] = [];
    this.MANY(() => {
      const sign = this.OR([
        { ALT: () => this.CONSUME(this.tokens.evalAnd) },
        { ALT: () => this.CONSUME(this.tokens.evalOr) },
        { ALT: () => this.CONSUME(this.tokens.evalXor) },
      ]);
      rest.push({ sign, operand: this.SUBRULE2(this.evalTest) });
    });
    return this.ACTION(() => junctionOf(first, rest));
  });

  readonly evalTest: () => EvalNode = this.RULE("evalTest", () => {
    const nots: IToken[] = [];
    this.MANY(() => {
      nots.push(this.CONSUME(this.tokens.evalNot));
    });
    const left = this.SUBRULE(this.evalSide);
    const made = this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.evalCompared) },
        { ALT: () => this.SUBRULE(this.evalMembership) },
        { ALT: () => this.SUBRULE(this.evalLike) },
      ]),
    );
    return this.ACTION(() => this.prefixed("evalNot", nots, made ? made(left) : left));
  });

  readonly evalCompared: () => (left: EvalNode) => EvalNode = this.RULE("evalCompared", () => {
    const sign = this.OR([
      { ALT: () => this.SUBRULE(this.comparisonSign) },
      { ALT: () => this.CONSUME(this.tokens.doubleEquals) },
    ]);
    const right = this.SUBRULE(this.evalSide);
    return this.ACTION(() => (left: EvalNode): EvalNode => {
      const span = { ...left.span, end: right.span.end };
      return { kind: "evalComparison", operator: this.signOf(sign), left, right, span };
    });
  });

  readonly evalMembership: () => (left: EvalNode) => EvalNode = this.RULE("evalMembership", () => {
    this.CONSUME(this.tokens.evalIn);
    this.CONSUME(this.tokens.open);
    const members = this.SUBRULE(this.expressions);
    this.CONSUME(this.tokens.close);
    return this.ACTION(() => {
      const end = this.spanFrom(0).end;
      return (value: EvalNode): EvalNode => ({
        kind: "evalMembership",
        value,
        members,
        span: { ...value.span, end },
      });
    });
  });

  readonly evalLike: () => (left: EvalNode) => EvalNode = this.RULE("evalLike", () => {
    this.CONSUME(this.tokens.evalLike);
    const pattern = this.SUBRULE(this.evalSide);
    return this.ACTION(() => (value: EvalNode): EvalNode => {
      const span = { ...value.span, end: pattern.span.end };
      return { kind: "evalLike", value, pattern, span };
    });
  });

  readonly evalSide: () => EvalNode = this.RULE("evalSide", () => {
    const first = this.SUBRULE(this.evalOperand);
    const rest: Linked[] = [];
    this.MANY(() => {
      const sign = this.OR([
        { ALT: () => this.CONSUME(this.tokens.plus) },
        { ALT: () => this.CONSUME(this.tokens.minus) },
        { ALT: () => this.CONSUME(this.tokens.dot) },
        { ALT: () => this.CONSUME(this.tokens.star) },
        { ALT: () => this.CONSUME(this.tokens.slash) },
        { ALT: () => this.CONSUME(this.tokens.percent) },
      ]);
      rest.push({ sign, operand: this.SUBRULE2(this.evalOperand) });
    });
    return this.ACTION(() => arithmeticOf(first, rest));
  });

  readonly evalOperand: () => EvalNode = this.RULE("evalOperand", () => {
    const signs: IToken[] = [];
    this.MANY(() => {
      signs.push(this.CONSUME(this.tokens.minus));
    });
    const operand = this.OR([
      { ALT: () => this.evalGroup() },
      { ALT: () => this.evalCall() },
      { ALT: () => this.SUBRULE(this.evalField) },
      { ALT: () => this.SUBRULE(this.evalLiteral) },
      { ALT: () => this.SUBRULE(this.macro) },
    ]);
    return this.ACTION(() => this.prefixed("evalMinus", signs, operand));
  });

  /** Part of `evalOperand`, and no rule of its own. */
  private evalGroup(): EvalNode {
    this.CONSUME(this.tokens.open);
    const inner = this.SUBRULE(this.expression);
    this.CONSUME(this.tokens.close);
    return inner;
  }

  /** Part of `evalOperand`, and no rule of its own. */
  private evalCall(): EvalNode {
    const name = this.OR2([
      { ALT: () => this.CONSUME(this.tokens.name) },
      { ALT: () => this.CONSUME(this.tokens.evalIn) },
      { ALT: () => this.CONSUME(this.tokens.evalLike) },
    ]);
    this.CONSUME2(this.tokens.open);
    const operands: EvalNode[] = [];
    this.MANY_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        operands.push(this.SUBRULE2(this.expression));
      },
    });
    this.CONSUME2(this.tokens.close);
    return this.ACTION((): EvalNode => {
      const span = this.spanFrom(name.startOffset);
      return { kind: "evalCall", name: name.image.toLowerCase(), operands, span };
    });
  }

  readonly expressions: () => readonly EvalNode[] = this.RULE("expressions", () => {
    const found: EvalNode[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: this.tokens.comma,
      DEF: () => {
        found.push(this.SUBRULE(this.expression));
      },
    });
    return found;
  });

  readonly evalField: () => EvalField = this.RULE("evalField", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.name) },
      { ALT: () => this.CONSUME(this.tokens.fieldName) },
    ]);
    return this.ACTION(
      (): EvalField => ({
        kind: "evalField",
        name: token.image.replace(/^'|'$/g, ""),
        span: this.spanOf(token),
      }),
    );
  });

  readonly evalLiteral: () => EvalNode = this.RULE("evalLiteral", () => {
    const token = this.OR([
      { ALT: () => this.CONSUME(this.tokens.quoted) },
      { ALT: () => this.CONSUME(this.tokens.number) },
    ]);
    return this.ACTION((): EvalNode => {
      const span = this.spanOf(token);
      return token.tokenType === this.tokens.number
        ? { kind: "evalNumber", value: Number(token.image), span }
        : { kind: "evalText", text: token.image.slice(1, -1), span };
    });
  });

  private prefixed(
    kind: "evalNot" | "evalMinus",
    signs: readonly IToken[],
    inner: EvalNode,
  ): EvalNode {
    return signs.reduceRight<EvalNode>(
      (operand, { startOffset }) => ({ kind, operand, span: this.spanFrom(startOffset) }),
      inner,
    );
  }
}
