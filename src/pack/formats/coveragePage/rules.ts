import type { Outcome } from "../../../backend/outcome.ts";
import { logsourceKey } from "../../../taxonomy/lookup.ts";
import type { RuleDefaults } from "../../format.ts";
import { attackOf, attributionOf, severityOf } from "../../metadata/index.ts";
import type { CoveredRule } from "./gather.ts";
import { type Html, html } from "./html.ts";

/** A rule in full, closed until it is asked for. */
export function ruleEntry(covered: CoveredRule, defaults: RuleDefaults): Html {
  const { number, rule, outcomes } = covered;
  const level = severityOf(rule);
  const fidelities = [...new Set(outcomes.map(({ fidelity }) => fidelity))].join(" ");
  return html`<details class="rule" id="rule-${number}" data-rule="${number}" data-fidelity="${fidelities}">
<summary><bdi class="title">${rule.title.value}</bdi> <span class="level ${level}">${level}</span> ${outcomes.map(badge)}</summary>
<div class="body">
${rule.description ? html`<p class="prose"><bdi>${rule.description}</bdi></p>` : ""}
<dl>${facts(covered, defaults).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${outcomes.map((outcome) => outcomeSection(number, outcome))}
</div>
</details>
`;
}

function badge({ target, fidelity }: Outcome): Html {
  return html`<span class="badge ${fidelity}">${target} ${fidelity}</span> `;
}

type Fact = readonly [name: string, value: Html];

function facts({ rule }: CoveredRule, defaults: RuleDefaults): readonly Fact[] {
  const { author, license, references, sourceId } = attributionOf(rule, defaults);
  const { techniques } = attackOf(rule, 19);
  const named = techniques.map(({ id, name }) => html`<li>${id} ${name}</li>`);
  const all: readonly (readonly [string, Html | null])[] = [
    ["Log source", html`<code>${logsourceKey(rule.logsource)}</code>`],
    ["Needs", text(rule.logsource.definition)],
    ["ATT&CK", listed(named)],
    [
      "False positives",
      listed(rule.falsepositives.map((each) => html`<li><bdi>${each}</bdi></li>`)),
    ],
    ["References", listed(references.map((each) => html`<li>${link(each)}</li>`))],
    ["Author", text(author)],
    ["Licence", text(license)],
    ["Status", text(rule.status?.value ?? null)],
    ["Id", sourceId === null ? null : html`<code>${sourceId}</code>`],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function text(value: string | null): Html | null {
  return value === null ? null : html`<bdi>${value}</bdi>`;
}

function listed(items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<ul>${items}</ul>`;
}

/** Only an address of the web becomes a link: others could run what they hold. */
function link(address: string): Html {
  return /^https?:\/\/[^\s\p{C}]+$/iu.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer"><bdi>${address}</bdi></a>`
    : html`<bdi>${address}</bdi>`;
}

function outcomeSection(number: number, outcome: Outcome): Html {
  const { target, fidelity, queries, notes } = outcome;
  return html`<section class="outcome" id="${outcomeId(number, target)}">
<h3>${target} <span class="badge ${fidelity}">${fidelity}</span></h3>
${notes.length === 0 ? "" : html`<ul class="notes">${notes.map(note)}</ul>`}
${queries.map((query) => html`<pre tabindex="0"><code>${query}</code></pre>`)}
</section>
`;
}

function note({ code, direction, message }: Outcome["notes"][number]): Html {
  const way = direction === null ? "" : html`<strong>${direction}</strong> `;
  return html`<li>${way}<bdi>${message}</bdi> <code>${code}</code></li>`;
}

/** Where a rule's query for a target stands on the page. */
export function outcomeId(number: number, target: string): string {
  return `rule-${number}-${target.replace(/[^a-z0-9]+/gi, "-")}`;
}
