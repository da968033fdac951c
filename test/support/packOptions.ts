import { optionKind } from "../../src/cli/pack/formatList.ts";
import type { PackFormat } from "../../src/pack/format.ts";
import type { OptionSchema } from "../../src/pack/options.ts";
import { alignedTable, withSection } from "./table.ts";

/** The page with the table of each format's options between its marks written anew. */
export function withPackOptions(page: string, formats: readonly PackFormat[]): string {
  return formats
    .filter(({ options }) => Object.keys(options).length > 0)
    .reduce(
      (text, format) => withSection(text, `${format.name} options`, optionTable(format)),
      page,
    );
}

function optionTable({ options }: PackFormat): string {
  const rows = Object.entries(options).map(([name, schema]) => optionRow(name, schema));
  return alignedTable([["option", "value", "where nothing is said", "what it does"], ...rows]);
}

function optionRow(name: string, schema: OptionSchema): readonly string[] {
  const { default: said, description = "" } = schema;
  return [
    `\`${name}\``,
    optionKind(schema).replaceAll("|", "\\|"),
    said === undefined ? "" : `\`${JSON.stringify(said)}\``,
    description.replaceAll("|", "\\|"),
  ];
}
