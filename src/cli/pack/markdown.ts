import { count } from "../words.ts";
import type { LeftOut } from "./manifest.ts";
import { reasonsOf } from "./manifest.ts";
import { states, type View } from "./view.ts";

/* GitHub takes a summary of a mebibyte and no more. */
const mostRows = 100;

/** The summary for CI: a table of packs, and what they lack by code, rule by rule where unfolded. */
export function markdownOf(views: readonly View[]): string {
  const rows = views.map((view) => {
    const { pack, format, state, rules, exact, approximate, leftOut, refusals } = view;
    const { written, removed, unchanged } = view;
    const numbers = [rules, exact, approximate, leftOut.length, refusals.length];
    const files = [written.length, removed.length, unchanged];
    return row([cell(pack), format, states[state], ...numbers, ...files]);
  });
  const head = `| Pack | Format | State | Outcomes | Exact | Approximate | Left out | Cannot be packed | Files changed | Removed | Unchanged |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`;
  return head + rows.join("") + views.map(reasonsWhy).join("");
}

function reasonsWhy({ pack, leftOut, refusals }: View): string {
  const name = cell(pack);
  return (
    listOf(`What keeps ${name} from being built`, refusals) + listOf(`Left out of ${name}`, leftOut)
  );
}

function listOf(title: string, list: readonly LeftOut[]): string {
  if (list.length === 0) return "";
  const codes = reasonsOf(list).map(([code, number]) => row([cell(code), number]));
  const rows = list
    .slice(0, mostRows)
    .map(({ title, path, target, code, message }) =>
      row([title ?? path, path, target ?? "every", code, message].map(cell)),
    );
  const more = list.length - rows.length;
  return `
### ${title}

| Code | Number |
| --- | ---: |
${codes.join("")}
<details><summary>${more > 0 ? `The first ${mostRows} of ${list.length}` : count(list.length, "outcome")}</summary>

| Rule | File | Target | Code | Why |
| --- | --- | --- | --- | --- |
${rows.join("")}
</details>
`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/* What is not seen, or turns the text around it, tells a reader nothing. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/* A cell is there to be read at a glance. */
const longest = 300;

/** Text of a rule stands for itself: no cell ends, no markup begins. */
function cell(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(unseen, " ").replace(/[\\`*_{}[\]<>()#+!|~&@$:-]/g, "\\$&");
}
