import { placesOf } from "../../src/backend/coverage.ts";
import type { Backend } from "../../src/backend/types.ts";
import { alignedTable, withSection } from "./table.ts";

/** The page with the table between its marks written anew. */
export function withCoverage(page: string, backend: Backend): string {
  return withSection(page, "coverage", coverageTable(backend));
}

/** A table in Markdown: a row per log source that any model of the backend holds, by product. */
export function coverageTable(backend: Backend): string {
  const places = backend.models.map((model) => placesOf(model));
  const keys = [...new Set(places.flatMap((each) => [...each.keys()]))].sort(byProduct);
  const cell = (text: string | undefined) =>
    text === undefined ? "" : `\`${text.replaceAll("|", "\\|")}\``;
  return alignedTable([
    ["log source", ...backend.models.map(({ name }) => `${backend.name}/${name}`)],
    ...keys.map((key) => [cell(key), ...places.map((each) => cell(each.get(key)))]),
  ]);
}

/** Keys with a product first, by their bytes. */
function byProduct(a: string, b: string): number {
  const [x, y] = [a.startsWith("-"), b.startsWith("-")];
  return x === y ? (a < b ? -1 : 1) : x ? 1 : -1;
}
