import type { NativeValue } from "sigmatic/backend";
import type { Column } from "./aggregates.ts";
import type { Step } from "./steps.ts";
import { type Row, textsOf } from "./values.ts";

/**
 * One row for each combination of values; a field with several values counts for each of them. A row
 * that lacks one of the fields goes, unless `fill` stands in for what is missing.
 */
export function grouped(
  names: readonly string[],
  columns: readonly Column[],
  fill: string | null,
): Step {
  return (rows) => {
    const groups = new Map<string, { readonly values: readonly string[]; readonly rows: Row[] }>();
    if (names.length === 0) groups.set("[]", { values: [], rows: [] });
    for (const row of rows)
      for (const values of combinations(row, names, fill)) {
        const key = JSON.stringify(values);
        const group = groups.get(key) ?? { values, rows: [] };
        group.rows.push(row);
        groups.set(key, group);
      }
    return [...groups.values()].map((group) => summed(names, columns, group.values, group.rows));
  };
}

/** Fields of many values each would otherwise fill the memory. */
const mostCombinations = 10_000;

function combinations(
  { fields }: Row,
  names: readonly string[],
  fill: string | null,
): readonly (readonly string[])[] {
  let found: readonly (readonly string[])[] = [[]];
  for (const name of names) {
    const texts = textsOf(fields, name);
    const values = texts.length === 0 && fill !== null ? [fill] : texts;
    found = found
      .flatMap((others) => values.map((value) => [...others, value]))
      .slice(0, mostCombinations);
  }
  return found;
}

function summed(
  names: readonly string[],
  columns: readonly Column[],
  values: readonly string[],
  rows: readonly Row[],
): Row {
  const fields: { [name: string]: NativeValue } = Object.create(null);
  for (const [index, name] of names.entries()) fields[name] = values[index] as string;
  for (const { name, compute } of columns) fields[name] = compute(rows);
  return { fields, sources: [...new Set(rows.flatMap(({ sources }) => sources))] };
}
