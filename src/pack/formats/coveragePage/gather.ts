import type { Rule } from "../../../ast/index.ts";
import type { Fidelity, Outcome } from "../../../backend/outcome.ts";
import { logsourceKey } from "../../../taxonomy/lookup.ts";
import type { PackRule } from "../../format.ts";
import { identityOf } from "../../identity.ts";
import type { AttackTactic, AttackTechnique } from "../../metadata/index.ts";
import { threatsOf } from "../../threats.ts";

/** A rule with what became of it on each target; `number` is its place on the page. */
export interface CoveredRule {
  readonly number: number;
  readonly rule: Rule;
  /** For the first of its targets. */
  readonly packed: PackRule;
  readonly outcomes: readonly Outcome[];
}

/** Rules that have something in common, in the order of the page. */
export interface Row {
  readonly rules: readonly CoveredRule[];
}

export interface TechniqueRow extends Row {
  readonly technique: AttackTechnique;
}

export interface TacticGroup {
  readonly tactic: AttackTactic;
  readonly rows: readonly TechniqueRow[];
}

export interface LogsourceRow extends Row {
  /** `windows/process_creation/-` */
  readonly key: string;
  /** What must be switched on for such events, as rules tell it. */
  readonly definitions: readonly string[];
}

export interface Coverage {
  readonly targets: readonly string[];
  readonly rules: readonly CoveredRule[];
  readonly tactics: readonly TacticGroup[];
  /** Rules whose tags name no technique. */
  readonly untagged: readonly CoveredRule[];
  readonly logsources: readonly LogsourceRow[];
}

/** What the page shows; a rule may come once for each of several targets. */
export function gather(packed: readonly PackRule[]): Coverage {
  const byPlace = groupBy(packed, identityOf);
  const rules = [...byPlace.values()].map((each, number) => ({
    number,
    rule: (each[0] as PackRule).rule,
    packed: each[0] as PackRule,
    outcomes: each.map(({ outcome }) => outcome),
  }));
  const tactics = tacticsOf(rules);
  const tagged = new Set(tactics.flatMap(({ rows }) => rows.flatMap((row) => row.rules)));
  return {
    targets: [...new Set(packed.map(({ outcome }) => outcome.target))],
    rules,
    tactics,
    untagged: rules.filter((rule) => !tagged.has(rule)),
    logsources: logsourcesOf(rules),
  };
}

/** How many of some rules' outcomes on a target are of each fidelity. */
export function countsOn(target: string, rules: readonly CoveredRule[]): Record<Fidelity, number> {
  const counts = { exact: 0, approximate: 0, refused: 0 };
  for (const { outcomes } of rules)
    for (const outcome of outcomes) if (outcome.target === target) counts[outcome.fidelity]++;
  return counts;
}

/** Where a target's queries of some rules read: tables, sources, event categories. */
export function placesOn(target: string, rules: readonly CoveredRule[]): readonly string[] {
  const read = rules.flatMap(({ outcomes }) =>
    outcomes.filter((outcome) => outcome.target === target && outcome.fidelity !== "refused"),
  );
  const scopes = read.flatMap(({ trace }) => trace?.branches.map(({ scope }) => scope) ?? []);
  return [...new Set(scopes)];
}

function tacticsOf(rules: readonly CoveredRule[]): readonly TacticGroup[] {
  const found = rules.flatMap((rule) =>
    threatsOf(rule.rule, 19).flatMap(({ tactic, techniques }) =>
      techniques.map((technique) => ({ rule, tactic, technique })),
    ),
  );
  return [...groupBy(found, ({ tactic }) => tactic.id)]
    .sort(([a], [b]) => byText(a, b))
    .map(([, cells]) => {
      const rows = [...groupBy(cells, ({ technique }) => technique.id)]
        .sort(([a], [b]) => byText(a, b))
        .map(([, [first, ...others]]) => ({
          technique: first!.technique,
          rules: [first!, ...others].map(({ rule }) => rule),
        }));
      return { tactic: cells[0]!.tactic, rows };
    });
}

function logsourcesOf(rules: readonly CoveredRule[]): readonly LogsourceRow[] {
  return [...groupBy(rules, ({ rule }) => logsourceKey(rule.logsource))]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, own]) => ({
      key,
      rules: own,
      definitions: [...new Set(own.flatMap(({ rule }) => rule.logsource.definition ?? []))],
    }));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
