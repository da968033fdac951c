import { optionKind } from "../../src/cli/pack/formatList.ts";
import type { PackFormat } from "../../src/pack/format.ts";
import type { OptionSchema } from "../../src/pack/options.ts";
import { withSection } from "./table.ts";

/** The page with the list of each format's options between its marks written anew. */
export function withPackOptions(page: string, formats: readonly PackFormat[]): string {
  return formats
    .filter(({ options }) => Object.keys(options).length > 0)
    .reduce(
      (text, format) => withSection(text, `${format.name} options`, optionList(format)),
      page,
    );
}

function optionList({ options }: PackFormat): string {
  return Object.entries(options)
    .map(([name, schema]) => optionLine(name, schema))
    .join("\n");
}

function optionLine(name: string, schema: OptionSchema): string {
  const { description = "" } = schema;
  return `- \`${name}\` (${optionKind(schema)}): ${description.replace(/\.$/, "")}`;
}
