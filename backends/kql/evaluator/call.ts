import { illTyped, unsupported } from "../reader/findings.ts";
import type { Call } from "../reader/nodes.ts";
import { argumentsOf } from "./arguments.ts";
import { type FunctionRow, functions } from "./functions/index.ts";
import { faulty, type Scalar, type Scope } from "./scope.ts";
import { special } from "./special/index.ts";

/** A function called on values. */
export function callScalar(node: Call, scope: Scope): Scalar {
  const { name, span } = node;
  const binding = scope.bindings.get(name);
  if (binding?.kind === "table") {
    scope.report(illTyped(`\`${name}()\` is a table, not a value`, span));
    return faulty;
  }
  if (binding) return binding.scalar;
  if (Object.hasOwn(special, name)) return (special[name] as (typeof special)[string])(node, scope);
  const row = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (row) return applied(node, row, scope);
  scope.report(unsupported(`the function \`${name}\` is not followed`, span));
  return faulty;
}

function applied(node: Call, row: FunctionRow, scope: Scope): Scalar {
  const parts = argumentsOf(node, row, scope);
  if (!parts) return faulty;
  const types = parts.map(({ type }) => type);
  const type = typeof row.type === "function" ? row.type(types) : row.type;
  if (type === null) {
    scope.report(illTyped(`the values of \`${node.name}\` do not fit together`, node.span));
    return faulty;
  }
  return {
    type,
    constant: parts.every(({ constant }) => constant),
    evaluate: (fields) =>
      row.apply(
        parts.map(({ evaluate }) => evaluate(fields)),
        types,
      ),
  };
}
