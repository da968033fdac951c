import type { Fidelity } from "../../backend/outcome.ts";
import type { RuleResult } from "../../compile.ts";
import { reasonsOf } from "./notes.ts";

/** How many files without a Sigma document are named; the others are only counted. */
const shownPaths = 10;

/** Counts of a run, all that is kept of it: their size does not grow with the rules. */
export interface Tally {
  files: number;
  rules: number;
  /** Rules that the filters left out. */
  leftOut: number;
  inputErrors: number;
  /** Files on which the compiler itself failed. */
  faults: number;
  warnings: number;
  notSigma: number;
  /** Paths of the first files without a Sigma document. */
  readonly notSigmaPaths: string[];
  readonly targets: Map<string, { [F in Fidelity]: number }>;
  /** How many outcomes each code refused, and made approximate. */
  readonly reasons: { readonly [F in Exclude<Fidelity, "exact">]: Map<string, number> };
}

export function createTally(targets: readonly string[]): Tally {
  return {
    files: 0,
    rules: 0,
    leftOut: 0,
    inputErrors: 0,
    faults: 0,
    warnings: 0,
    notSigma: 0,
    notSigmaPaths: [],
    targets: new Map(targets.map((name) => [name, { exact: 0, approximate: 0, refused: 0 }])),
    reasons: { refused: new Map(), approximate: new Map() },
  };
}

export function countRule(tally: Tally, { outcomes }: RuleResult): void {
  tally.rules++;
  for (const outcome of outcomes) {
    const counts = tally.targets.get(outcome.target);
    if (counts) counts[outcome.fidelity]++;
    if (outcome.fidelity === "exact") continue;
    const reasons = tally.reasons[outcome.fidelity];
    for (const code of new Set(reasonsOf(outcome).map((note) => note.code)))
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
}

/** Adds the counts of a part of the run to those of the whole. */
export function addTally(whole: Tally, part: Tally): void {
  for (const name of ["files", "rules", "leftOut", "inputErrors", "faults", "warnings"] as const)
    whole[name] += part[name];
  whole.notSigma += part.notSigma;
  whole.notSigmaPaths.push(...part.notSigmaPaths.slice(0, shownPaths - whole.notSigmaPaths.length));
  for (const [target, counts] of part.targets) {
    const sums = whole.targets.get(target);
    if (!sums) continue;
    for (const fidelity of ["exact", "approximate", "refused"] as const)
      sums[fidelity] += counts[fidelity];
  }
  for (const fidelity of ["refused", "approximate"] as const)
    for (const [code, count] of part.reasons[fidelity])
      whole.reasons[fidelity].set(code, (whole.reasons[fidelity].get(code) ?? 0) + count);
}

export function refusals(tally: Tally): number {
  let total = 0;
  for (const counts of tally.targets.values()) total += counts.refused;
  return total;
}

export function countNotSigma(tally: Tally, path: string): void {
  tally.notSigma++;
  if (tally.notSigmaPaths.length < shownPaths) tally.notSigmaPaths.push(path);
}
