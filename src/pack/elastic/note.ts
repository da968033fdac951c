import { deviationsOf } from "../deviations.ts";
import type { PackRule } from "../format.ts";
import type { Integration } from "./data.ts";

/** What an analyst should know of the query, as Markdown for Kibana's investigation guide. */
export function noteOf({ rule, outcome }: PackRule): string {
  const source = rule.id ? `Sigma rule ${markdown(rule.id.value)}` : "a Sigma rule without an id";
  const lines = deviationsOf(outcome).map(
    ({ code, direction, message }) => `- ${direction}: ${markdown(message)} (${code})`,
  );
  return [
    "## Source",
    "",
    `Compiled by sigmatic from ${source}; the query is ${outcome.fidelity}.`,
    ...(lines.length > 0 ? ["", "## Where the query departs from the rule", "", ...lines] : []),
  ].join("\n");
}

/** Which integrations bring the events, as Markdown for Kibana's setup guide; null where none is known. */
export function setupOf(integrations: readonly Integration[]): string | null {
  if (integrations.length === 0) return null;
  const lines = integrations.map((each) => {
    const name = each.integration === null ? each.package : `${each.package} (${each.integration})`;
    return `- ${markdown(name)}`;
  });
  return [
    "## Setup",
    "",
    "Any of these integrations brings events of the rule:",
    "",
    ...lines,
  ].join("\n");
}

/** Text as Markdown shows it, on one line; nothing in it is markup. */
function markdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[!#$&()*+:<=>@[\\\]^_`{|}~]/g, "\\$&");
}
