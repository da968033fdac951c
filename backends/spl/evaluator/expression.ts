import { unsupported } from "../reader/findings.ts";
import type {
  ArithmeticSign,
  EvalArithmetic,
  EvalComparison,
  EvalJunction,
  EvalMembership,
  EvalNode,
  EvalUnary,
} from "../reader/nodes.ts";
import type { Evaluate, Report } from "./compiler.ts";
import { functionOf } from "./functions/index.ts";
import { evalTextOf } from "./literals.ts";
import { equals, fold, not, order } from "./logic.ts";
import { inOrder, macroTest } from "./search.ts";
import {
  bounded,
  type Fields,
  fieldValue,
  numberIn,
  oneOrMany,
  textIn,
  textsIn,
  type Value,
} from "./values.ts";
import { likeTest } from "./wildcard.ts";

/** An expression of `eval` or `where`. */
export function expression(node: EvalNode, report: Report): Evaluate {
  switch (node.kind) {
    case "evalAnd":
    case "evalOr":
    case "evalXor":
      return junction(node, report);
    case "evalNot":
    case "evalMinus":
      return prefixed(node, report);
    case "evalComparison":
      return comparison(node, report);
    case "evalMembership":
      return membership(node, report);
    case "evalLike":
      return like(expression(node.value, report), expression(node.pattern, report));
    case "evalArithmetic":
      return arithmetic(node, report);
    case "evalField":
      return field(node.name, node, report);
    case "evalText":
      return constant(evalTextOf(node, report));
    case "evalNumber":
      return constant(node.value);
    case "evalCall":
      return functionOf(node, report, expression);
    case "macro":
      return macroTest(node, report);
  }
}

function constant(value: Value): Evaluate {
  return () => value;
}

function prefixed({ kind, operand }: EvalUnary, report: Report): Evaluate {
  const value = expression(operand, report);
  if (kind === "evalNot") return (fields) => not(value(fields));
  return (fields) => {
    const number = numberIn(value(fields));
    return number === null ? null : -number;
  };
}

/** Neither wildcards nor networks. */
function membership(node: EvalMembership, report: Report): Evaluate {
  const value = expression(node.value, report);
  const members = node.members.map((member) => expression(member, report));
  return (fields) => {
    const found = value(fields);
    return fold(
      members.map((member) => equals(found, member(fields))),
      true,
    );
  };
}

function field(name: string, { span }: EvalNode, report: Report): Evaluate {
  if (/^(?:true|false|null)$/i.test(name))
    report(
      unsupported(
        `whether \`${name}\` is a field or a value is not documented`,
        span,
        `write \`${name.toLowerCase()}()\` for the value`,
      ),
    );
  return (fields) => fieldValue(fields, name);
}

function junction(node: EvalJunction, report: Report): Evaluate {
  const operands = node.operands.map((operand) => expression(operand, report));
  if (node.kind === "evalXor")
    return (fields) =>
      operands
        .map((operand) => operand(fields))
        .reduce((left, right) =>
          typeof left === "boolean" && typeof right === "boolean" ? left !== right : null,
        );
  const deciding = node.kind === "evalOr";
  return (fields) => {
    let result: Value = !deciding;
    for (const operand of operands) {
      const value = operand(fields);
      if (value === deciding) return deciding;
      if (typeof value !== "boolean") result = null;
    }
    return result;
  };
}

function comparison({ operator, ...node }: EvalComparison, report: Report): Evaluate {
  const left = expression(node.left, report);
  const right = expression(node.right, report);
  if (operator === "=") return (fields) => equals(left(fields), right(fields));
  if (operator === "!=") return (fields) => not(equals(left(fields), right(fields)));
  return (fields) => {
    const found = order(left(fields), right(fields));
    return found === null ? null : inOrder(found, operator);
  };
}

/** `like` keeps letter case; a missing side gives null. */
export function like(value: Evaluate, pattern: Evaluate): Evaluate {
  return (fields) => {
    const found = value(fields);
    const wanted = textIn(pattern(fields));
    return found === null || wanted === null ? null : textsIn(found).some(likeTest(wanted));
  };
}

function arithmetic({ first, rest, span }: EvalArithmetic, report: Report): Evaluate {
  const signs = new Set(rest.map(({ operator }) => operator));
  if (signs.has(".") && (signs.has("+") || signs.has("-")))
    report(
      unsupported(
        "whether `.` or `+` and `-` come first is not documented",
        span,
        "set parentheses around one of them",
      ),
    );
  const start = expression(first, report);
  const steps = rest.map(({ operator, operand }) => {
    const value = expression(operand, report);
    const compute = operator === "." ? joined : computing(operator);
    return (left: Value, fields: Fields): Value => compute(left, value(fields));
  });
  return (fields) => steps.reduce((left, step) => step(left, fields), start(fields));
}

/** `+` also joins two texts. */
function computing(operator: Exclude<ArithmeticSign, ".">): (left: Value, right: Value) => Value {
  const compute = computations[operator];
  return (left, right) => {
    const first = numberIn(left);
    const second = numberIn(right);
    if (first !== null && second !== null) return finite(compute(first, second));
    return operator === "+" && typeof left === "string" && typeof right === "string"
      ? bounded(left + right)
      : null;
  };
}

function joined(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left === "object" && typeof right === "object") return null;
  const texts = textsIn(left).flatMap((one) => textsIn(right).map((other) => one + other));
  return bounded(oneOrMany(texts));
}

const computations = {
  "+": (left: number, right: number) => left + right,
  "-": (left: number, right: number) => left - right,
  "*": (left: number, right: number) => left * right,
  "/": (left: number, right: number) => left / right,
  "%": (left: number, right: number) => left % right,
};

function finite(value: number): Value {
  return Number.isFinite(value) ? value : null;
}
