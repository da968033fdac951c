import { printable } from "../../diagnostic/cells.ts";
import type { Palette } from "../../diagnostic/palette.ts";
import { count } from "../words.ts";
import type { Tally } from "./tally.ts";

/** The end of a run for people: outcomes by target, the commonest reasons, what was left aside. */
export function summaryText(tally: Tally, others: readonly string[], palette: Palette): string {
  return [
    `${palette.strong(`${count(tally.rules, "rule")} in ${count(tally.files, "file")}`)}\n`,
    tally.rules > 0 ? `\n${table(tally)}` : "",
    reasonsText("refused", tally, palette),
    reasonsText("approximate", tally, palette),
    asideText(tally),
    others.length > 0 ? `\nother data models: ${others.join(", ")} (--to)\n` : "",
  ].join("");
}

function table(tally: Tally): string {
  const names = [...tally.targets.keys()];
  const width = Math.max(...names.map((name) => name.length));
  const head = `  ${" ".repeat(width)}  ${"exact".padStart(7)}  approximate  refused\n`;
  const rows = [...tally.targets].map(([name, { exact, approximate, refused }]) => {
    const cells = [padded(exact, 7), padded(approximate, 11), padded(refused, 7)];
    return `  ${name.padEnd(width)}  ${cells.join("  ")}\n`;
  });
  return head + rows.join("");
}

function padded(value: number, width: number): string {
  return String(value).padStart(width);
}

const shownReasons = 8;

function reasonsText(fidelity: "refused" | "approximate", tally: Tally, palette: Palette): string {
  const sorted = [...tally.reasons[fidelity]].sort(
    ([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1),
  );
  if (sorted.length === 0) return "";
  const lines = sorted
    .slice(0, shownReasons)
    .map(([code, times]) => `  ${padded(times, 7)}  ${code}\n`);
  const more = sorted.length - shownReasons;
  if (more > 0) lines.push(`           and ${count(more, "more code")}\n`);
  return `\n${fidelity} because ${palette.faint("(sigmatic explain CODE)")}\n${lines.join("")}`;
}

function asideText(tally: Tally): string {
  const lines: string[] = [];
  if (tally.inputErrors > 0) lines.push(`${count(tally.inputErrors, "error")} in the input`);
  if (tally.warnings > 0) lines.push(count(tally.warnings, "warning"));
  if (tally.leftOut > 0) lines.push(`${count(tally.leftOut, "rule")} left out by the filters`);
  if (tally.notSigma > 0) lines.push(notSigmaText(tally));
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

function notSigmaText({ notSigma, notSigmaPaths }: Tally): string {
  const paths = notSigmaPaths.map((path) => `\n  ${printable(path)}`).join("");
  const more = notSigma > notSigmaPaths.length ? "\n  …" : "";
  return `${count(notSigma, "YAML document")} without a Sigma rule:${paths}${more}`;
}
