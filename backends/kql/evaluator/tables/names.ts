import type { Column, Expression } from "../../reader/nodes.ts";

/* How columns without a name are called, as Microsoft's own binder calls them. */

/** Functions whose result keeps the name of the column that they take. */
const transparent =
  /^(?:abs|bin|floor|parse_?json|parse_xml|round|split|startofday|to(?:bool|boolean|datetime|decimal|double|dynamic|hex|int|long|object|real|string|timespan)|take_any(?:if)?)$/;

/** Functions whose result is named after them and their column. */
const prefixed =
  /^(?:any|avg|avgif|countif|count_distinct|count_distinctif|dcount|dcountif|max|maxif|min|minif|strlen|sum|sumif)$/;

const prefixes: { readonly [name: string]: string } = {
  gettype: "type",
  make_list: "list",
  make_list_if: "list",
  makelist: "list",
  make_set: "set",
  make_set_if: "set",
  makeset: "set",
  make_bag: "bag",
  make_bag_if: "bag",
};

/** As written, after what they hold, or by their place among those that have neither. */
export function columnNames(columns: readonly Column[]): readonly string[] {
  let nameless = 0;
  return columns.map(({ name, value }) => name?.text ?? ownName(value) ?? `Column${++nameless}`);
}

/** Of `print`, which counts all columns and takes no name from what they hold. */
export function printNames(columns: readonly Column[]): readonly string[] {
  return columns.map(({ name }, at) => name?.text ?? `print_${at}`);
}

function ownName(node: Expression): string | null {
  if (node.kind === "reference") return node.name;
  if (node.kind === "access") {
    const base = ownName(node.base);
    const key = node.key.kind === "literal" ? String(node.key.value) : null;
    return base === null || key === null ? null : `${base}_${key}`;
  }
  if (node.kind !== "call") return null;
  const [first] = node.arguments;
  const inner = first ? ownName(first) : null;
  if (transparent.test(node.name)) return inner;
  if (node.name === "count") return "count_";
  const prefix = prefixed.test(node.name) ? node.name : prefixes[node.name];
  return prefix === undefined ? null : `${prefix}_${inner ?? ""}`;
}
