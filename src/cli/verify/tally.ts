import { isProved } from "../../verify/index.ts";
import { count } from "../words.ts";
import type { VerifyResult } from "./result.ts";

/** Rules and events of one target. */
interface TargetTally {
  proved: number;
  /** Rules whose query disagrees. */
  wrong: number;
  /** Rules whose query cannot be read back, or not without doubt. */
  unproved: number;
  refused: number;
  events: number;
  /** Events that no such store could hold. */
  skipped: number;
}

/** Counts of a run: their size does not grow with the rules. */
export interface Tally {
  rules: number;
  errors: number;
  /** Rules on which sigmatic itself failed. */
  faults: number;
  readonly targets: ReadonlyMap<string, TargetTally>;
}

export function emptyTally(targets: readonly string[]): Tally {
  const none = { proved: 0, wrong: 0, unproved: 0, refused: 0, events: 0, skipped: 0 };
  return {
    rules: 0,
    errors: 0,
    faults: 0,
    targets: new Map(targets.map((name) => [name, { ...none }])),
  };
}

/** Counts one rule on one target. */
export function addTo(tally: Tally, { verification }: VerifyResult): void {
  const counts = tally.targets.get(verification.target);
  if (!counts) return;
  counts.events += verification.events;
  counts.skipped += verification.skipped;
  if (verification.fidelity === "refused") counts.refused++;
  else if (isProved(verification)) counts.proved++;
  else if (verification.disagreements.length > 0) counts.wrong++;
  else counts.unproved++;
}

/** Adds the counts of a part of the run to those of the whole. */
export function addTally(whole: Tally, part: Tally): void {
  whole.rules += part.rules;
  whole.errors += part.errors;
  whole.faults += part.faults;
  for (const [name, counts] of part.targets) {
    const sums = whole.targets.get(name);
    if (!sums) continue;
    for (const key of ["proved", "wrong", "unproved", "refused", "events", "skipped"] as const)
      sums[key] += counts[key];
  }
}

/** Whether every query that was written is proved, and every file could be read. */
export function isClean({ errors, targets }: Tally): boolean {
  return (
    errors === 0 && [...targets.values()].every(({ wrong, unproved }) => wrong + unproved === 0)
  );
}

const columns = [
  ["proved", "proved"],
  ["disagree", "wrong"],
  ["unproved", "unproved"],
  ["refused", "refused"],
  ["events", "events"],
  ["not storable", "skipped"],
] as const;

/** The end of a run for people: what became of the rules, target by target. */
export function summaryText({ rules, errors, targets }: Tally): string {
  const width = Math.max(...[...targets.keys()].map((name) => name.length));
  const gap = (text: string | number, at: number): string =>
    String(text).padStart(Math.max(8, (columns[at]?.[0].length ?? 0) + 2));
  const head = `  ${" ".repeat(width)}${columns.map(([title], at) => gap(title, at)).join("")}\n`;
  const rows = [...targets].map(
    ([name, counts]) =>
      `  ${name.padEnd(width)}${columns.map(([, key], at) => gap(counts[key], at)).join("")}\n`,
  );
  const input = errors > 0 ? `\n${count(errors, "error")} in the input\n` : "";
  return `${count(rules, "rule")}\n\n${head}${rows.join("")}${input}`;
}
