import { illTyped, unsupported } from "../reader/findings.ts";
import type { Binary, Expression } from "../reader/nodes.ts";
import { equal, inOrder } from "./compare.ts";
import { folded, textTest } from "./letters.ts";
import { every, not, type Truth, truthOf } from "./logic.ts";
import { compute, resultType } from "./numbers.ts";
import { regexOf } from "./patterns.ts";
import { constantValue, type Fields, faulty, type Scalar, type Scope } from "./scope.ts";
import { asTime, comparable, mayBe } from "./types.ts";
import { type Type, textOf, type Value } from "./values.ts";

/** An operator between two values. */
export function binaryScalar(node: Binary, scope: Scope): Scalar {
  const { operator } = node;
  if (operator === "and" || operator === "or") return chainScalar(node, scope);
  if (operator === "matches regex") return regexScalar(node, scope);
  const text = textTest(operator);
  if (text) return textScalar(node, text, scope);
  const left = scope.walk.scalar(node.left, scope);
  const right = scope.walk.scalar(node.right, scope);
  if (operator === "==" || operator === "!=") return equalScalar(node, left, right, scope);
  if (/^[<>]=?$/.test(operator)) return orderScalar(node, left, right, scope);
  return numberScalar(node, left, right, scope);
}

/** Chains of `or` may be longer than a walk is deep, so they are made flat first. */
function chainScalar(node: Binary, scope: Scope): Scalar {
  const operands = operandsOf(node).map((operand) => {
    const scalar = scope.walk.scalar(operand, scope);
    if (!mayBe(scalar.type, "bool")) {
      const message = `\`${node.operator}\` joins tests, and this is a value of type ${scalar.type}`;
      scope.report(illTyped(message, operand.span));
    }
    return scalar;
  });
  const neutral = node.operator === "and";
  return {
    type: "bool",
    constant: operands.every(({ constant }) => constant),
    evaluate: (fields) => every(operands, ({ evaluate }) => truthOf(evaluate(fields)), neutral),
  };
}

function operandsOf(node: Binary): readonly Expression[] {
  const operands: Expression[] = [];
  let left: Expression = node;
  while (left.kind === "binary" && left.operator === node.operator) {
    operands.push(left.right);
    left = left.left;
  }
  return [...operands, left].reverse();
}

/** Says so where an operand can be no text. */
function asText(node: Expression, operator: string, scope: Scope): Scalar {
  if (node.kind === "anywhere") return scope.walk.scalar(node, scope);
  const scalar = scope.walk.scalar(node, scope);
  if (mayBe(scalar.type, "string", "dynamic")) return scalar;
  const message = `\`${operator}\` compares text, and this is a value of type ${scalar.type}`;
  scope.report(illTyped(message, node.span, "tostring makes text of it"));
  return faulty;
}

function textScalar(
  node: Binary,
  { test, folds, negated }: NonNullable<ReturnType<typeof textTest>>,
  scope: Scope,
): Scalar {
  const left = asText(node.left, node.operator, scope);
  const right = asText(node.right, node.operator, scope);
  const form = folds ? (text: string) => folded(text) : (text: string) => text;
  const fixed = right.constant ? form(textOf(constantValue(right))) : null;
  return {
    type: "bool",
    constant: left.constant && right.constant,
    evaluate: (fields) => {
      const part = fixed ?? form(textOf(right.evaluate(fields)));
      return test(form(textOf(left.evaluate(fields))), part) !== negated;
    },
  };
}

function regexScalar(node: Binary, scope: Scope): Scalar {
  const left = asText(node.left, node.operator, scope);
  const right = asText(node.right, node.operator, scope);
  const regex = regexOf(right, node.right, scope);
  if (!regex) return faulty;
  return {
    type: "bool",
    constant: left.constant,
    evaluate: (fields) => regex.test(textOf(left.evaluate(fields))),
  };
}

function equalScalar(node: Binary, left: Scalar, right: Scalar, scope: Scope): Scalar {
  if (!comparable(left.type, right.type)) return mismatch(node, left.type, right.type, scope);
  const [first, second] = inTime(left, right);
  const types = [left.type, right.type] as const;
  const positive = node.operator === "==";
  return {
    type: "bool",
    constant: left.constant && right.constant,
    evaluate: (fields) => {
      const truth: Truth = equal(first(fields), second(fields), types);
      return positive ? truth : not(truth);
    },
  };
}

/** Values of columns that nobody has described are times where they are compared with times. */
function inTime(left: Scalar, right: Scalar): readonly [Scalar["evaluate"], Scalar["evaluate"]] {
  return [
    right.type === "datetime" ? asTime(left) : left.evaluate,
    left.type === "datetime" ? asTime(right) : right.evaluate,
  ];
}

export function mismatch(node: Expression, left: Type, right: Type, scope: Scope): Scalar {
  const message = `a value of type ${left} is compared with one of type ${right}`;
  scope.report(illTyped(message, node.span, "tostring, tolong and their kin change the type"));
  return faulty;
}

function orderScalar(node: Binary, left: Scalar, right: Scalar, scope: Scope): Scalar {
  const texts = [left.type, right.type].some((type) => /^(?:string|bool|guid)$/.test(type));
  if (texts || !comparable(left.type, right.type))
    return mismatch(node, left.type, right.type, scope);
  if (left.type === "unknown" && right.type === "unknown") {
    scope.report(unsupported("the order of two columns of unknown type is not known", node.span));
    return faulty;
  }
  const [first, second] = inTime(left, right);
  return {
    type: "bool",
    constant: left.constant && right.constant,
    evaluate: (fields) => inOrder(node.operator, first(fields), second(fields)),
  };
}

function numberScalar(node: Binary, left: Scalar, right: Scalar, scope: Scope): Scalar {
  const type = resultType(node.operator, left.type, right.type);
  if (type === null) {
    const message = `\`${node.operator}\` is not defined for ${left.type} and ${right.type}`;
    scope.report(illTyped(message, node.span));
    return faulty;
  }
  const [first, second] = inTime(left, right);
  const real = type === "real";
  const made = (fields: Fields): Value =>
    compute(node.operator, first(fields), second(fields), real);
  const isTime = type === "datetime" || type === "timespan";
  return {
    type,
    constant: left.constant && right.constant,
    evaluate: isTime ? (fields) => inTicks(made(fields)) : made,
  };
}

/** Times are counted in whole ticks. */
function inTicks(value: Value): Value {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? Math.round(value) : null;
}
