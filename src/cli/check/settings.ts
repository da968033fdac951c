import type { Project } from "../../project/index.ts";
import { filterOptions, readFilters, type Selector } from "../filters.ts";
import type { Given } from "../inputs.ts";
import { type Arguments, type OptionSpecs, readCount, readWord } from "../options.ts";
import { isUsage, type Usage } from "../usage.ts";
import { type Format, formats } from "./printers.ts";

export interface Settings {
  readonly paths: readonly Given[];
  readonly format: Format;
  readonly selector: Selector;
  readonly project: Project;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
}

export const checkOptions = {
  format: "value",
  "max-warnings": "value",
  quiet: "flag",
  watch: "flag",
  ...filterOptions,
} as const satisfies OptionSpecs;

export async function readSettings(
  args: Arguments,
  paths: readonly Given[],
  project: Project,
): Promise<Settings | Usage> {
  const format = await readWord(args, "format", formats);
  if (isUsage(format)) return format;
  const selector = await readFilters(args);
  if (isUsage(selector)) return selector;
  const maxWarnings = readCount(args, "max-warnings");
  if (isUsage(maxWarnings)) return maxWarnings;
  const quiet = args.has("quiet");
  return { paths, format, selector, project, maxWarnings, quiet };
}
