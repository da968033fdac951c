import { relative } from "node:path";
import { count } from "../words.ts";
import type { LeftOut, Summary } from "./manifest.ts";
import type { Plan } from "./plan.ts";

/** What became of a pack. */
export interface PackResult {
  readonly plan: Plan;
  readonly summary: Summary;
  /** `failed` where it holds refusals, `differs` where `--check` found another pack. */
  readonly state: "current" | "written" | "differs" | "failed";
  /** Paths below the pack's folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many things keep it from being built. */
  readonly refusals: number;
}

export const buildFormats = ["text", "json", "markdown"] as const;
export type BuildFormat = (typeof buildFormats)[number];

/** The summary of a build; `folder` is what paths are shown from. */
export function buildReport(
  results: readonly PackResult[],
  format: BuildFormat,
  folder: string,
): string {
  return printers[format](results.map((result) => viewOf(result, folder)));
}

/** One pack as the JSON summary has it; its keys are a contract. */
interface View {
  readonly pack: string;
  readonly format: string;
  readonly targets: readonly string[];
  readonly out: string;
  readonly state: PackResult["state"];
  readonly rules: number;
  readonly exact: number;
  readonly approximate: number;
  readonly refused: number;
  readonly files: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly refusals: number;
  readonly leftOut: readonly LeftOut[];
}

function viewOf(
  { plan, summary, state, written, removed, refusals }: PackResult,
  folder: string,
): View {
  const { targets, rules, fidelities, files, leftOut } = summary;
  return {
    pack: plan.name,
    format: plan.format.name,
    targets,
    out: relative(folder, plan.out).replaceAll("\\", "/"),
    state,
    rules,
    ...fidelities,
    files,
    written,
    removed,
    refusals,
    leftOut,
  };
}

type Printer = (views: readonly View[]) => string;

const printers: { readonly [F in BuildFormat]: Printer } = {
  text: (views) => views.map(textOf).join(""),
  json: (views) => `${JSON.stringify(views, null, 2)}\n`,
  markdown: markdownOf,
};

const states: { readonly [S in View["state"]]: string } = {
  current: "up to date",
  written: "written",
  differs: "differs from what its rules give",
  failed: "not built",
};

function textOf(view: View): string {
  const { pack, format, targets, out, rules, files, written, removed, state, leftOut, refusals } =
    view;
  const changes = [
    ...(written.length > 0 ? [`${written.length} new or changed`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const lines = [
    `${pack}: ${states[state]} (${format}, ${out}/)`,
    `  ${count(rules, targets.length > 1 ? "outcome" : "rule")}, ${fidelitiesOf(view)}; ${[count(files, "file"), ...changes].join(", ")}`,
    ...(refusals > 0
      ? [`  ${refusals} cannot be packed, and nothing allows to leave them out`]
      : []),
    ...(leftOut.length > 0 ? [`  ${leftOut.length} left out:`] : []),
    ...reasonsOf(leftOut).map(([code, number]) => `    ${number} ${code}`),
  ];
  return `${lines.join("\n")}\n`;
}

function fidelitiesOf({ exact, approximate, refused }: View): string {
  const said = [`${exact} exact`, `${approximate} approximate`];
  return [...said, ...(refused > 0 ? [`${refused} refused`] : [])].join(", ");
}

function reasonsOf(leftOut: readonly LeftOut[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { code } of leftOut) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function markdownOf(views: readonly View[]): string {
  const rows = views.map((view) => {
    const { pack, format, state, rules, exact, approximate, written, removed, leftOut } = view;
    const numbers = [rules, exact, approximate, leftOut.length, written.length, removed.length];
    return `| ${[pack, format, states[state], ...numbers].join(" | ")} |\n`;
  });
  const head = `| Pack | Format | State | Rules | Exact | Approximate | Left out | Changed | Removed |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
`;
  return head + rows.join("") + views.map(leftOutTable).join("");
}

function leftOutTable({ pack, leftOut }: View): string {
  if (leftOut.length === 0) return "";
  const rows = leftOut.map(
    ({ title, path, code, message }) =>
      `| ${[title ?? path, path, code, message].map(cell).join(" | ")} |\n`,
  );
  return `\n### Left out of ${pack}\n\n| Rule | File | Code | Why |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

/** Text of a rule stands for itself: no cell ends, no markup begins. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#+!|~&@-]/g, "\\$&");
}
