import { illTyped, unsupported } from "../reader/findings.ts";
import type { Access, Expression, Literal, Reference, Unary } from "../reader/nodes.ts";
import { amongScalar, betweenScalar } from "./among.ts";
import { binaryScalar } from "./binary.ts";
import { callScalar } from "./call.ts";
import { compute } from "./numbers.ts";
import { constantOf, faulty, type Scalar, type Scope, settled } from "./scope.ts";
import { mayBe } from "./types.ts";
import { isBag, isList, memberOf, type Value } from "./values.ts";

/** An expression that gives a value, made ready for rows with the scope's columns. */
export function scalarOf(node: Expression, scope: Scope): Scalar {
  return settled(unsettled(node, scope));
}

function unsettled(node: Expression, scope: Scope): Scalar {
  switch (node.kind) {
    case "literal":
      return literalScalar(node);
    case "reference":
      return referenceScalar(node, scope);
    case "call":
      return callScalar(node, scope);
    case "access":
      return accessScalar(node, scope);
    case "unary":
      return signedScalar(node, scope);
    case "binary":
      return binaryScalar(node, scope);
    case "among":
      return amongScalar(node, scope);
    case "between":
      return betweenScalar(node, scope);
    case "anywhere":
      scope.report(unsupported("`*` as any column is not followed", node.span, "name the columns"));
      return faulty;
    case "pipeline":
    case "union":
    case "datatable":
    case "print":
      scope.report(illTyped("a table stands where a value is due", node.span));
      return faulty;
  }
}

function literalScalar({ type, value }: Literal): Scalar {
  return constantOf(type, type === "string" ? (value ?? "") : value);
}

function referenceScalar({ name, span }: Reference, scope: Scope): Scalar {
  const { open, types } = scope.columns;
  const type = types.get(name);
  const binding = scope.bindings.get(name);
  if (type === undefined && binding?.kind === "value") return binding.scalar;
  if (type === undefined && !open) {
    const message = binding
      ? `\`${name}\` is a table, not a value`
      : `there is no column \`${name}\``;
    scope.report(illTyped(message, span, nearColumn(name, types.keys())));
    return faulty;
  }
  const missing = type === "string" ? "" : null;
  return {
    type: type ?? "unknown",
    constant: false,
    evaluate: (fields) => fields.get(name) ?? missing,
  };
}

function nearColumn(name: string, names: Iterable<string>): string | undefined {
  const near = [...names].find((each) => each.toLowerCase() === name.toLowerCase());
  return near === undefined ? undefined : `names keep their case: \`${near}\``;
}

function accessScalar(node: Access, scope: Scope): Scalar {
  const base = scalarOf(node.base, scope);
  const key = scalarOf(node.key, scope);
  if (base.type !== "dynamic" && base.type !== "unknown") {
    const message = `a path leads into a value of type ${base.type}`;
    scope.report(illTyped(message, node.span, "parse_json makes a dynamic value of a text"));
    return faulty;
  }
  if (/^(?:real|decimal)$/.test(key.type) || !mayBe(key.type, "string", "long", "dynamic")) {
    scope.report(illTyped(`a value of type ${key.type} is no key`, node.key.span));
    return faulty;
  }
  return {
    type: "dynamic",
    constant: base.constant && key.constant,
    evaluate: (fields) => member(base.evaluate(fields), key.evaluate(fields)),
  };
}

/** Lists are counted from 0, and from their end where the number is negative. */
function member(base: Value, key: Value): Value {
  if (isBag(base) && typeof key === "string") return memberOf(base, key);
  if (isList(base) && typeof key === "number") return base.at(key) ?? null;
  return null;
}

function signedScalar(node: Unary, scope: Scope): Scalar {
  const { type, constant, evaluate } = scalarOf(node.operand, scope);
  if (type === "string" || type === "bool" || type === "datetime" || type === "guid") {
    scope.report(illTyped(`a value of type ${type} takes no sign`, node.span));
    return faulty;
  }
  const { operator } = node;
  const real = type === "real";
  return { type, constant, evaluate: (fields) => compute(operator, 0, evaluate(fields), real) };
}
