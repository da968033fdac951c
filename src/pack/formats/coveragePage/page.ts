import type { RuleDefaults } from "../../format.ts";
import type { Coverage } from "./gather.ts";
import { type Html, html } from "./html.ts";
import { ruleEntry } from "./rules.ts";
import { script, scriptHash } from "./script.ts";
import { style, styleHash } from "./style.ts";
import { countsCell, logsourceTable, techniqueTable } from "./tables.ts";

/** What the page is about beside its rules. */
export interface PageSettings {
  readonly title: string;
  readonly version: string;
  readonly defaults: RuleDefaults;
}

/** Nothing is loaded from anywhere, and no script or style runs but the page's own two. */
const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The whole page as one text. */
export function page(coverage: Coverage, settings: PageSettings): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="sigmatic ${settings.version}">
<title>${settings.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#rules">Skip to the rules</a>
${header(coverage, settings)}
${toolbar()}
<main>
<section id="techniques"><h2>Techniques</h2><div class="wide" tabindex="0" role="region" aria-label="Rules by technique">${techniqueTable(coverage)}</div></section>
<section id="logsources"><h2>Log sources</h2><div class="wide" tabindex="0" role="region" aria-label="Rules by log source">${logsourceTable(coverage)}</div></section>
<section id="rules"><h2>Rules</h2>
${coverage.rules.map((rule) => ruleEntry(rule, settings.defaults))}
<p id="nothing" hidden>No rule is left by this search.</p>
</section>
</main>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

function header({ rules, targets, tactics }: Coverage, { title, version }: PageSettings): Html {
  const techniques = new Set(
    tactics.flatMap(({ rows }) => rows.map(({ technique }) => technique.id)),
  );
  const cards = targets.map(
    (target) => html`<li class="card"><h2>${target}</h2>${countsCell(target, rules)}</li>`,
  );
  return html`<header>
<h1><bdi>${title}</bdi></h1>
<p>${rules.length} rules for ${techniques.size} techniques of ATT&amp;CK 19, compiled by sigmatic ${version}.
<strong>exact</strong> queries mean what their rules mean; <strong>approximate</strong> ones find more or less, as their notes say; <strong>refused</strong> rules have no query.</p>
<ul class="cards">${cards}</ul>
</header>
`;
}

function toolbar(): Html {
  const boxes = ["exact", "approximate", "refused"].map(
    (fidelity) =>
      html`<label><input type="checkbox" name="fidelity" value="${fidelity}" checked> ${fidelity}</label> `,
  );
  return html`<form id="toolbar" role="search">
<label class="search"><span>Search</span> <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="title, technique, log source, query" aria-keyshortcuts="/"></label>
<fieldset><legend>Fidelity</legend>${boxes}</fieldset>
<output id="shown" for="search"></output>
<nav aria-label="Sections"><a href="#techniques">Techniques</a> <a href="#logsources">Log sources</a> <a href="#rules">Rules</a></nav>
</form>
`;
}
