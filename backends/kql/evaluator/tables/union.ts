import type { Span } from "sigmatic/backend";
import { unsupported } from "../../reader/findings.ts";
import type { Parameter } from "../../reader/nodes.ts";
import { type Columns, type Fields, type Scope, type Table, withColumns } from "../scope.ts";
import type { Type } from "../values.ts";

/** All rows of several tables; a column that one of them lacks is null, or empty, in its rows. */
export function unionOf(
  given: readonly Table[],
  { parameters, span }: { readonly parameters: readonly Parameter[]; readonly span: Span },
  scope: Scope,
): Table {
  const kind = parameters.find(({ name }) => name.text === "kind")?.value.text ?? "outer";
  const source = parameters.find(({ name }) => /^with_?source$/.test(name.text));
  if (source) scope.report(unsupported("`withsource` is not followed", span));
  const clashes = clashesOf(given);
  const tables = clashes.size > 0 ? given.map((table) => apart(table, clashes)) : given;
  const columns = kind === "inner" ? sharedColumns(tables) : allColumns(tables);
  const keeps = kind === "inner" && !columns.open;
  return {
    columns,
    rows: (input) =>
      tables.flatMap((table) =>
        keeps
          ? table.rows(input).map(({ fields, from }) => ({ fields: only(fields, columns), from }))
          : table.rows(input),
      ),
  };
}

/** Names that have one type here and another there. */
function clashesOf(tables: readonly Table[]): ReadonlySet<string> {
  const types = new Map<string, Type>();
  const clashes = new Set<string>();
  for (const { columns } of tables)
    for (const [name, type] of columns.types) {
      if (type === "unknown") continue;
      const other = types.get(name);
      if (other !== undefined && other !== type) clashes.add(name);
      types.set(name, type);
    }
  return clashes;
}

/** A name with two types becomes two columns, `name_long` and `name_string`. */
function apart({ columns, rows }: Table, clashes: ReadonlySet<string>): Table {
  const named = <V>(entries: Iterable<readonly [string, V]>): Map<string, V> =>
    new Map(
      [...entries].map(([name, value]) => {
        const type = columns.types.get(name) ?? "unknown";
        const isApart = clashes.has(name) && type !== "unknown";
        return [isApart ? `${name}_${type}` : name, value] as const;
      }),
    );
  return {
    columns: { open: columns.open, types: named(columns.types) },
    rows: (input) => rows(input).map(({ fields, from }) => ({ fields: named(fields), from })),
  };
}

function only(fields: Fields, { types }: Columns): Fields {
  return new Map([...fields].filter(([name]) => types.has(name)));
}

function allColumns(tables: readonly Table[]): Columns {
  const none: Columns = { open: tables.some(({ columns }) => columns.open), types: new Map() };
  return tables.reduce((joined, { columns }) => {
    const known = [...columns.types].map(([name, type]): readonly [string, Type] => {
      const other = joined.types.get(name);
      return [name, other === undefined || other === "unknown" ? type : other];
    });
    return withColumns(joined, known);
  }, none);
}

function sharedColumns(tables: readonly Table[]): Columns {
  const [first, ...others] = tables.map(({ columns }) => columns);
  if (!first || tables.some(({ columns }) => columns.open)) return allColumns(tables);
  const shared = [...first.types].filter(([name]) => others.every(({ types }) => types.has(name)));
  return { open: false, types: new Map(shared) };
}
