import { placesOf } from "../../src/backend/coverage.ts";
import type { Backend } from "../../src/backend/types.ts";

const start = "<!-- coverage:start -->";
const end = "<!-- coverage:end -->";

/** The page with the table between its marks written anew. */
export function withCoverage(page: string, backend: Backend): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no marks for the coverage`);
  return `${page.slice(0, from + start.length)}\n\n${coverageTable(backend)}\n\n${page.slice(to)}`;
}

/** A table in Markdown: a row per log source that any model of the backend holds, by product. */
export function coverageTable(backend: Backend): string {
  const places = backend.models.map((model) => placesOf(model));
  const keys = [...new Set(places.flatMap((each) => [...each.keys()]))].sort(byProduct);
  const cell = (text: string | undefined) =>
    text === undefined ? "" : `\`${text.replaceAll("|", "\\|")}\``;
  return aligned([
    ["log source", ...backend.models.map(({ name }) => `${backend.name}/${name}`)],
    ...keys.map((key) => [cell(key), ...places.map((each) => cell(each.get(key)))]),
  ]);
}

/** Keys with a product first, by their bytes. */
function byProduct(a: string, b: string): number {
  const [x, y] = [a.startsWith("-"), b.startsWith("-")];
  return x === y ? (a < b ? -1 : 1) : x ? 1 : -1;
}

function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
