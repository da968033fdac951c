import type { Fidelity } from "../../../backend/outcome.ts";
import {
  type Coverage,
  type CoveredRule,
  countsOn,
  placesOn,
  type Row,
  type TacticGroup,
} from "./gather.ts";
import { type Html, html } from "./html.ts";
import { outcomeId } from "./rules.ts";

const fidelities: readonly Fidelity[] = ["exact", "approximate", "refused"];

/** Rules by technique, tactic by tactic: how many on each target, and links to their queries. */
export function techniqueTable({ targets, tactics, untagged }: Coverage): Html {
  return html`<table>
<caption>Rules by technique</caption>
${head("Technique", targets)}
${tactics.map((group) => tacticBody(group, targets))}
${untagged.length === 0 ? "" : html`<tbody>${row(html`no technique`, { rules: untagged }, targets)}</tbody>`}
</table>
`;
}

function tacticBody({ tactic, rows }: TacticGroup, targets: readonly string[]): Html {
  const width = targets.length + 2;
  return html`<tbody>
<tr class="group"><th colspan="${width}" scope="rowgroup">${tactic.name} <span class="id">${tactic.id}</span></th></tr>
${rows.map(({ technique, rules }) =>
  row(
    html`<a href="${address(technique.id)}" rel="noopener noreferrer">${technique.id}</a> ${technique.name}`,
    { rules },
    targets,
  ),
)}
</tbody>
`;
}

function address(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`;
}

/** What must be collected for the rules, and how many live on it. */
export function logsourceTable({ targets, logsources }: Coverage): Html {
  return html`<table>
<caption>Rules by log source</caption>
${head("Log source", targets)}
<tbody>
${logsources.map(({ key, definitions, rules }) => {
  const needs = definitions.map((each) => html`<p class="needs"><bdi>${each}</bdi></p>`);
  return row(html`<code>${key}</code>${needs}`, { rules }, targets, placesCell);
})}
</tbody>
</table>
`;
}

function head(first: string, targets: readonly string[]): Html {
  const columns = [first, "Rules", ...targets].map((name) => html`<th scope="col">${name}</th>`);
  return html`<thead><tr>${columns}</tr></thead>`;
}

/** Tells of a row's rules what stands in a target's column. */
type Cell = (target: string, rules: readonly CoveredRule[]) => Html;

function row(
  name: Html,
  { rules }: Row,
  targets: readonly string[],
  cell: Cell = countsCell,
): Html {
  const numbers = rules.map(({ number }) => number).join(" ");
  return html`<tr data-rules="${numbers}"><th scope="row">${name}</th>
<td><details><summary>${rules.length} ${rules.length === 1 ? "rule" : "rules"}</summary><ul>${rules.map(ruleLinks)}</ul></details></td>
${targets.map((target) => html`<td>${cell(target, rules)}</td>`)}</tr>
`;
}

const mostPlaces = 3;

/** The numbers, and where the queries read: what has to be there for them. */
function placesCell(target: string, rules: readonly CoveredRule[]): Html {
  const places = placesOn(target, rules);
  const shown = places.slice(0, mostPlaces).map((place) => html`<li><code>${place}</code></li>`);
  const others = places.length - shown.length;
  const more = others > 0 ? html`<li>and ${others} more</li>` : "";
  const list = shown.length === 0 ? "" : html`<ul class="places">${shown}${more}</ul>`;
  return html`${countsCell(target, rules)}${list}`;
}

function ruleLinks({ number, rule, outcomes }: CoveredRule): Html {
  const links = outcomes.map(
    ({ target, fidelity }) =>
      html` <a class="badge ${fidelity}" href="#${outcomeId(number, target)}">${target} ${fidelity}</a>`,
  );
  return html`<li data-of="${number}"><a href="#rule-${number}"><bdi>${rule.title.value}</bdi></a>${links}</li>`;
}

/** The numbers in words, with a bar of their shares. */
export function countsCell(target: string, rules: readonly CoveredRule[]): Html {
  const counts = countsOn(target, rules);
  const present = fidelities.filter((fidelity) => counts[fidelity] > 0);
  const total = present.reduce((sum, fidelity) => sum + counts[fidelity], 0);
  let from = 0;
  const parts = present.map((fidelity) => {
    const width = (counts[fidelity] / total) * 100;
    const part = html`<rect class="${fidelity}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`;
    from += width;
    return part;
  });
  const words = present.map(
    (fidelity) => html`<span class="count ${fidelity}">${counts[fidelity]} ${fidelity}</span> `,
  );
  if (total === 0) return html`<span class="none">none</span>`;
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>${words}`;
}
