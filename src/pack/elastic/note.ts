import type { PackRule } from "../format.ts";

/** What an analyst should know of the query, as Markdown for Kibana's investigation guide. */
export function noteOf({ rule, outcome }: PackRule): string {
  const source = rule.id ? `Sigma rule ${markdown(rule.id.value)}` : "a Sigma rule without an id";
  const deviations = outcome.notes.filter(({ direction }) => direction !== null);
  const lines = deviations.map(
    ({ code, direction, message }) => `- ${direction}: ${markdown(message)} (${code})`,
  );
  return [
    "## Source",
    "",
    `Compiled by sigmatic from ${source}; the query is ${outcome.fidelity}.`,
    ...(lines.length > 0 ? ["", "## Where the query departs from the rule", "", ...lines] : []),
  ].join("\n");
}

/** Text as Markdown shows it, on one line; nothing in it is markup. */
function markdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[!#$&()*+:<=>@[\\\]^_`{|}~]/g, "\\$&");
}
