import { severityOf } from "../../metadata/index.ts";
import { oneLine } from "./conf.ts";
import type { NamedSearch } from "./names.ts";
import type { SplunkOptions } from "./options.ts";

/** What the app holds and how it is brought into use. */
export function readme(searches: readonly NamedSearch[], options: SplunkOptions): string {
  const { app, label, description, enabled, filters } = options;
  const paragraphs = [
    `# ${plain(label)}`,
    plain(description),
    `${searches.length} saved searches, made by sigmatic from detection rules. They are installed ${
      enabled ? "enabled" : "disabled; enable those that fit, one by one or through the REST API"
    }.`,
    `The table of the rules is the lookup \`${app}_list\`: \`| inputlookup ${app}_list\`.`,
    ...(filters
      ? ["Each search ends in a macro of its own; what a site leaves out goes into its definition."]
      : []),
    ["| Search | Level | Fidelity |", "|---|---|---|", ...searches.map(row)].join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function row({ name, rule: { rule, outcome } }: NamedSearch): string {
  return `| ${plain(name)} | ${severityOf(rule)} | ${outcome.fidelity} |`;
}

/** A text that Markdown shows as it is. */
function plain(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, (sign) =>
    "&<>".includes(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
  );
}
