import type { Outcome } from "../../backend/outcome.ts";
import type { RuleResult } from "../../compile.ts";
import { printable } from "../../diagnostic/cells.ts";
import { type Look, placeOf } from "../../diagnostic/print.ts";
import { noteLines, reasonsOf } from "./notes.ts";
import type { Reporter } from "./reporter.ts";

/** Rules for people: title and place, then for each target its fidelity, query and notes. */
export function peopleReporter(write: (text: string) => void, look: Look): Reporter {
  return {
    rule: (rule, path) => {
      write(`${heading(rule, path, look)}\n`);
      const refusedWhole = rule.diagnostics.some((finding) => finding.severity === "error");
      if (refusedWhole) write(refusedEverywhere(rule, look));
      else for (const outcome of rule.outcomes) write(outcomeText(outcome, look));
    },
    end: () => {},
  };
}

function heading({ title, id, document }: RuleResult, path: string, { palette }: Look): string {
  const place = document === null ? path : placeOf(document.title.span);
  const name = palette.strong(title === null ? "(no title)" : printable(title));
  const idText = id === null ? "" : `  ${printable(id)}`;
  return `${name}\n${palette.faint(`  ${printable(place)}${idText}`)}\n`;
}

/** One reason for all targets is said once. */
function refusedEverywhere({ outcomes }: RuleResult, look: Look): string {
  const [first] = outcomes;
  if (first === undefined) return "";
  const targets = outcomes.map(({ target }) => target).join(", ");
  return `  ${targets}  ${fidelityText("refused", look)}\n${notesText(first, look)}\n`;
}

function outcomeText(outcome: Outcome, look: Look): string {
  const { palette } = look;
  const title = `  ${palette.strong(outcome.target)}  ${fidelityText(outcome.fidelity, look)}\n`;
  const queries = outcome.queries.map((query) => `\n${indented(query)}\n`).join("");
  const notes = notesText(outcome, look);
  const gap = queries === "" || notes === "" ? "" : "\n";
  return `${title}${queries}${gap}${notes}\n`;
}

function fidelityText(fidelity: Outcome["fidelity"], { palette }: Look): string {
  if (fidelity === "exact") return palette.good(fidelity);
  return palette.severity[fidelity === "refused" ? "error" : "warning"](fidelity);
}

/** What decides the fidelity first, then the rest. */
function notesText(outcome: Outcome, look: Look): string {
  const reasons = reasonsOf(outcome);
  const others = outcome.notes.filter((note) => !reasons.includes(note));
  return [...reasons, ...others]
    .flatMap((note) => noteLines(note, look))
    .map((line) => `    ${line}\n`)
    .join("");
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "    ");
}
