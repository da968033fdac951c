import type { Fidelity, Outcome } from "../../../backend/outcome.ts";
import type { PackSettings } from "../../format.ts";
import type { AttackTactic } from "../../metadata/index.ts";
import {
  ruleView,
  type TemplateNote,
  type TemplatePack,
  type TemplateRule,
} from "../../template/view.ts";
import { type Coverage, type CoveredRule, countsOn, placesOn } from "./gather.ts";
import { script, scriptHash } from "./script.ts";
import { style, styleHash } from "./style.ts";

/** What the page's templates see, beside what all templates see of a pack. */
export interface PageView extends Omit<TemplatePack, "rules"> {
  readonly title: string;
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  readonly fidelities: readonly Fidelity[];
  readonly techniqueCount: number;
  readonly targets: readonly { readonly name: string; readonly counts: readonly Count[] }[];
  readonly tactics: readonly {
    readonly tactic: AttackTactic;
    /** Of the table, in columns. */
    readonly width: number;
    readonly rows: readonly RowView[];
  }[];
  /** Rules whose tags name no technique: one row, or none. */
  readonly untagged: readonly RowView[];
  readonly logsources: readonly RowView[];
  /** Each once, whatever the number of targets. */
  readonly rules: readonly RuleEntry[];
}

/** A rule in full; what is one target's is that of the first. */
export interface RuleEntry extends TemplateRule {
  readonly number: number;
  /** What it has become, each once. */
  readonly fidelities: readonly Fidelity[];
  readonly outcomes: readonly {
    /** Where it stands on the page. */
    readonly id: string;
    readonly target: string;
    readonly fidelity: Fidelity;
    readonly notes: readonly TemplateNote[];
    readonly queries: readonly string[];
  }[];
}

/** A row of a table: rules that have something in common, and how they fare on each target. */
export interface RowView {
  readonly technique: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
  } | null;
  /** `windows/process_creation/-` */
  readonly logsource: string | null;
  /** What must be switched on for such events. */
  readonly needs: readonly string[];
  readonly numbers: readonly number[];
  readonly rules: readonly RuleEntry[];
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly counts: readonly Count[];
  /** Where the queries read, as many as are shown; `others` is the number of the rest. */
  readonly places: readonly string[];
  readonly others: number;
}

/** How many outcomes are of a fidelity, and its part of a bar of 100, from where to how far. */
interface Count {
  readonly fidelity: Fidelity;
  readonly count: number;
  readonly from: string;
  readonly width: string;
}

const fidelities: readonly Fidelity[] = ["exact", "approximate", "refused"];

/** Nothing is loaded from anywhere, and no script or style runs but the page's own two. */
const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

export function pageView(coverage: Coverage, title: string, settings: PackSettings): PageView {
  const { name, target, version, options } = settings;
  const { targets, tactics, untagged, logsources } = coverage;
  const entries = new Map(coverage.rules.map((rule) => [rule, entryOf(rule, settings)]));
  const rowOf = rowsOf(targets, entries);
  const ids = tactics.flatMap(({ rows }) => rows.map(({ technique }) => technique.id));
  return {
    name,
    target,
    version,
    options,
    title,
    policy,
    style,
    script,
    fidelities,
    techniqueCount: new Set(ids).size,
    targets: targets.map((each) => ({ name: each, counts: countsOf(each, coverage.rules) })),
    tactics: tactics.map(({ tactic, rows }) => ({
      tactic,
      width: targets.length + 2,
      rows: rows.map(({ technique: { id, name }, rules }) =>
        rowOf(rules, { technique: { id, name, address: address(id) } }),
      ),
    })),
    untagged: untagged.length === 0 ? [] : [rowOf(untagged, {})],
    logsources: logsources.map(({ key, definitions, rules }) =>
      rowOf(rules, { logsource: key, needs: definitions }, placesOf),
    ),
    rules: [...entries.values()],
  };
}

function address(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`;
}

function entryOf({ number, packed, outcomes }: CoveredRule, settings: PackSettings): RuleEntry {
  return {
    ...ruleView(packed, settings),
    number,
    fidelities: [...new Set(outcomes.map(({ fidelity }) => fidelity))],
    outcomes: outcomes.map((outcome) => outcomeView(number, outcome)),
  };
}

function outcomeView(number: number, { target, fidelity, notes, queries }: Outcome) {
  const id = `rule-${number}-${target.replace(/[^a-z0-9]+/gi, "-")}`;
  return { id, target, fidelity, notes, queries };
}

type Places = Pick<Cell, "places" | "others">;

/** Makes rows of rules; `placesIn` tells of a log source's where their queries read. */
function rowsOf(targets: readonly string[], entries: ReadonlyMap<CoveredRule, RuleEntry>) {
  return (
    rules: readonly CoveredRule[],
    about: Partial<Pick<RowView, "technique" | "logsource" | "needs">>,
    placesIn: (target: string, rules: readonly CoveredRule[]) => Places = nowhere,
  ): RowView => ({
    technique: null,
    logsource: null,
    needs: [],
    ...about,
    numbers: rules.map(({ number }) => number),
    rules: rules.map((rule) => entries.get(rule) as RuleEntry),
    cells: targets.map((target) => ({
      counts: countsOf(target, rules),
      ...placesIn(target, rules),
    })),
  });
}

const mostPlaces = 3;

function nowhere(): Places {
  return { places: [], others: 0 };
}

/** What has to be there for the rules. */
function placesOf(target: string, rules: readonly CoveredRule[]): Places {
  const places = placesOn(target, rules);
  const shown = places.slice(0, mostPlaces);
  return { places: shown, others: places.length - shown.length };
}

function countsOf(target: string, rules: readonly CoveredRule[]): readonly Count[] {
  const counts = countsOn(target, rules);
  const present = fidelities.filter((fidelity) => counts[fidelity] > 0);
  const total = present.reduce((sum, fidelity) => sum + counts[fidelity], 0);
  let from = 0;
  return present.map((fidelity) => {
    const width = (counts[fidelity] / total) * 100;
    const start = from;
    from += width;
    return { fidelity, count: counts[fidelity], from: start.toFixed(2), width: width.toFixed(2) };
  });
}
