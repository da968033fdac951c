import { count } from "../words.ts";
import { reasonsOf } from "./manifest.ts";
import { markdownOf } from "./markdown.ts";
import { type PackResult, states, type View, viewOf } from "./view.ts";

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

type Printer = (views: readonly View[]) => string;

const printers: { readonly [F in BuildFormat]: Printer } = {
  text: (views) => views.map(textOf).join(""),
  json: (views) => `${JSON.stringify(views, null, 2)}\n`,
  markdown: markdownOf,
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
    ...(refusals.length > 0
      ? [`  ${refusals.length} cannot be packed, and nothing allows to leave them out`]
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
