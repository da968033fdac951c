import { illTyped, unsupported } from "../../reader/findings.ts";
import type { Call } from "../../reader/nodes.ts";
import { argumentsOf } from "../arguments.ts";
import { constantValue, faulty, type Scalar, type Scope } from "../scope.ts";
import { type Type, textOf } from "../values.ts";

/* Functions of a table: its columns, its first value. */

/** A column, or another value where the table has none of that name. */
export function columnIfExists(node: Call, scope: Scope): Scalar {
  const [name, otherwise] = argumentsOf(node, { parameters: ["text", "any"] }, scope) ?? [];
  if (!name || !otherwise) return faulty;
  if (!name.constant) {
    scope.report(unsupported("a column named by a row's value is not followed", node.span));
    return faulty;
  }
  const column = textOf(constantValue(name));
  const type = scope.columns.types.get(column);
  if (type === undefined && !scope.columns.open) return otherwise;
  const known = type ?? otherwise.type;
  return {
    type: known,
    constant: false,
    evaluate: (fields) =>
      fields.has(column) || type !== undefined
        ? (fields.get(column) ?? (known === "string" ? "" : null))
        : otherwise.evaluate(fields),
  };
}

/** The first column of a table's first row. */
export function scalarOfTable(node: Call, scope: Scope): Scalar {
  const [table] = node.arguments;
  if (!table || node.arguments.length !== 1 || !scope.walk.isTable(table, scope)) {
    scope.report(illTyped("`toscalar` takes a table", node.span));
    return faulty;
  }
  const { columns, rows } = scope.walk.table(table, scope);
  const [[name, type] = ["", "unknown" as Type]] = [...columns.types];
  return {
    type,
    constant: false,
    evaluate: () => rows(scope.input.rows)[0]?.fields.get(name) ?? null,
  };
}
