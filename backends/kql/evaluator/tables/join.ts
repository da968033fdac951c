import { illTyped, unsupported } from "../../reader/findings.ts";
import type { Expression, Step } from "../../reader/nodes.ts";
import { type Columns, type Row, type Scope, type Table, withColumns } from "../scope.ts";
import { jsonText } from "../values.ts";
import { grouped, sourcesOf } from "./columns.ts";

type Join = Step & { readonly kind: "join" };

/** One pair of columns that must be equal. */
interface Pair {
  readonly left: string;
  readonly right: string;
}

/** What the right side's columns are called in the result. */
type Names = ReadonlyMap<string, string>;

type Match = (row: Row, others: readonly Row[], names: Names) => readonly Row[];

const merged: Match = (row, others, names) =>
  others.map((other) => ({
    fields: new Map([
      ...row.fields,
      ...[...other.fields].map(([name, value]) => [nameIn(row, name, names), value] as const),
    ]),
    from: [...new Set([...row.from, ...other.from])],
  }));

/** Of a column that nobody described, the row says whether the other side has it too. */
function nameIn({ fields }: Row, name: string, names: Names): string {
  return names.get(name) ?? (fields.has(name) ? `${name}1` : name);
}

/** A column that both sides have gets the first number that is free on the right one. */
function rightNames(left: Table, right: Table): Names {
  const taken = new Set(left.columns.types.keys());
  return new Map(
    [...right.columns.types.keys()].map((name) => {
      let fresh = name;
      for (let count = 1; taken.has(fresh); count++) fresh = `${name}${count}`;
      taken.add(fresh);
      return [name, fresh] as const;
    }),
  );
}

const kinds: { readonly [kind: string]: Match } = {
  inner: merged,
  innerunique: merged,
  leftouter: (row, others, names) => (others.length > 0 ? merged(row, others, names) : [row]),
  leftsemi: (row, others) =>
    others.length > 0 ? [{ fields: row.fields, from: sourcesOf([row, ...others]) }] : [],
  leftanti: (row, others) => (others.length > 0 ? [] : [row]),
};

/** Rows of two tables side by side; without a kind, the left one is rid of equal keys first. */
export function join(step: Join, table: Table, scope: Scope): Table {
  const other = scope.walk.table(step.table, scope);
  const kind =
    step.parameters.find(({ name }) => name.text === "kind")?.value.text ?? "innerunique";
  const match = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!match) scope.report(unsupported(`\`join kind=${kind}\` is not followed`, step.span));
  const pairs = step.on.flatMap((node) => pairOf(node, table, other, scope));
  const names = rightNames(table, other);
  const keyOf = (row: Row, side: keyof Pair): string =>
    jsonText(pairs.map((pair) => row.fields.get(pair[side]) ?? null));
  return {
    columns: /^left(?:semi|anti)$/.test(kind) ? table.columns : bothColumns(table, other, names),
    rows: (input) => {
      const byKey = new Map(
        grouped(other.rows(input), (row) => keyOf(row, "right")).map(
          (group) => [keyOf(group[0] as Row, "right"), group] as const,
        ),
      );
      const rows = table.rows(input);
      const left =
        kind === "innerunique"
          ? grouped(rows, (row) => keyOf(row, "left")).map((group) => group[0] as Row)
          : rows;
      return left.flatMap((row) => match?.(row, byKey.get(keyOf(row, "left")) ?? [], names) ?? []);
    },
  };
}

function bothColumns(table: Table, other: Table, names: Names): Columns {
  const right = [...other.columns.types].map(
    ([name, type]) => [names.get(name) ?? name, type] as const,
  );
  const both = withColumns(table.columns, right);
  return { ...both, open: table.columns.open || other.columns.open };
}

/** `column`, or `$left.a == $right.b`. */
function pairOf(node: Expression, table: Table, other: Table, scope: Scope): readonly Pair[] {
  const pair = namesOf(node);
  if (!pair) {
    scope.report(unsupported("a join is followed on equal columns alone", node.span));
    return [];
  }
  const sides = [
    [table, pair.left],
    [other, pair.right],
  ] as const;
  for (const [{ columns }, name] of sides)
    if (!columns.open && !columns.types.has(name))
      scope.report(illTyped(`there is no column \`${name}\``, node.span));
  return [pair];
}

function namesOf(node: Expression): Pair | null {
  if (node.kind === "reference") return { left: node.name, right: node.name };
  if (node.kind !== "binary" || node.operator !== "==") return null;
  const [first, second] = [sideOf(node.left), sideOf(node.right)];
  if (!first || !second || first.side === second.side) return null;
  const [left, right] = first.side === "$left" ? [first, second] : [second, first];
  return { left: left.name, right: right.name };
}

function sideOf(node: Expression): { readonly side: string; readonly name: string } | null {
  if (node.kind !== "access" || node.base.kind !== "reference") return null;
  const { name: side } = node.base;
  if (side !== "$left" && side !== "$right") return null;
  return node.key.kind === "literal" ? { side, name: String(node.key.value) } : null;
}
