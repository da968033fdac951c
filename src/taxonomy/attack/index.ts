import { componentLines, dataSourceLines, techniqueComponentLines } from "./components.ts";
import { byFirst, lazy, rows } from "./lines.ts";
import { groupNumbers, mitigationNumbers } from "./listed.ts";
import { tacticLines, techniqueLines } from "./techniques.ts";
import { addedLines, movedLines } from "./version18.ts";

/*
 * MITRE ATT&CK 19, Enterprise. Load it only where it is needed: nothing is read from the text of
 * the data before the first question.
 */

export interface Tactic {
  readonly id: string;
  /** As tags spell it: `lateral-movement`. */
  readonly shortName: string;
  readonly name: string;
  /** Short names of what version 19 has in its place; empty for a tactic in force. */
  readonly replacedBy: readonly string[];
}

export interface Technique {
  readonly id: string;
  /** Short names of its tactics. */
  readonly tactics: readonly string[];
  /** Id of the technique that a sub-technique belongs to. */
  readonly parent: string | null;
  /** Revoked or deprecated. */
  readonly retired: boolean;
  /** The name of a retired one; null for one in force, whose name is in `names.ts`. */
  readonly formerName: string | null;
  /** Id of the technique that stands for a retired one, where there is one. */
  readonly replacement: string | null;
}

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly retired: boolean;
  /**
   * What it was asked for by, where that is a spelling of version 18 or before: a data source
   * (`DS0009`, `Process`), or `Process: Process Creation`. `name` then reads for people, and names
   * all components of a data source that has several; `id` is the first one's.
   */
  readonly renamedFrom: string | null;
}

const tactics = lazy(() => rows(tacticLines).map(tacticOf));
const tacticsByName = lazy(() => {
  const named = tactics().flatMap((tactic) => [
    [tactic.id.toLowerCase(), tactic] as const,
    [tactic.shortName, tactic] as const,
  ]);
  return new Map(named.reverse());
});
const techniques = lazy(() => {
  let above = "";
  const all = [...byFirst(techniqueLines)].map(([id, [, letters = above, ...state]]) => {
    above = letters;
    return [id, [id, letters, ...state]] as const;
  });
  return new Map(all);
});
const componentsInOrder = lazy(() => rows(componentLines).map(componentOf));
const componentsListed = lazy(() => byFirst(techniqueComponentLines));
const dataSources = lazy(() => rows(dataSourceLines));
const moved = lazy(() => byFirst(movedLines));
const added = lazy(() => byFirst(addedLines));

/** A tactic by its id or short name; letter case and `_` for `-` do not matter. */
export function findTactic(idOrShortName: string): Tactic | null {
  return tacticsByName().get(idOrShortName.toLowerCase().replaceAll("_", "-")) ?? null;
}

/** A technique or sub-technique by its id, `T1569.002`. */
export function findTechnique(id: string): Technique | null {
  const row = techniques().get(id.toUpperCase());
  if (!row) return null;
  const [own = "", letters = "", state = "", formerName = null] = row;
  return {
    id: own,
    tactics: tacticsOf(letters),
    parent: own.includes(".") ? own.slice(0, own.indexOf(".")) : null,
    retired: state !== "",
    formerName,
    replacement: /^T/.test(state) ? state : null,
  };
}

/** The ids of all techniques, retired ones among them, in order. */
export function techniqueIds(): readonly string[] {
  return [...techniques().keys()];
}

/**
 * Short names of a technique's tactics in a version that a target speaks; empty where that version
 * does not have the technique in force.
 */
export function tacticsIn(version: 18 | 19, id: string): readonly string[] {
  const technique = findTechnique(id);
  if (!technique) return [];
  if (version === 19) return technique.retired ? [] : technique.tactics;
  if (!techniquesIn18(id).includes(technique.id)) return [];
  const own = moved().get(technique.id);
  return own ? tacticsOf(own[1] ?? "") : [...new Set(technique.tactics.map(tacticIn18))];
}

/**
 * Ids under which version 18 has a technique: its own, or those of the techniques that became it in
 * version 19; none where it is new, or was retired before.
 */
export function techniquesIn18(id: string): readonly string[] {
  const technique = findTechnique(id);
  if (!technique) return [];
  const older = olderThan(technique.id);
  if (older) return older;
  const isOwn =
    !technique.retired || olderThan(technique.replacement ?? "")?.includes(technique.id);
  return isOwn ? [technique.id] : [];
}

/** The techniques of version 18 that became one of version 19; null for one that both have. */
function olderThan(id: string): readonly string[] | null {
  const row = added().get(id);
  return row ? (row[1] ?? "").split(" ").filter((older) => older !== "") : null;
}

/** Version 19 took Defense Evasion apart into two tactics. */
function tacticIn18(shortName: string): string {
  const older = tactics().find(({ replacedBy }) => replacedBy.includes(shortName));
  return older ? older.shortName : shortName;
}

function tacticsOf(letters: string): readonly string[] {
  return [...letters].flatMap((letter) => tactics()[letter.charCodeAt(0) - 97]?.shortName ?? []);
}

/** A data component by its id or name; spellings of version 18 are understood. */
export function findComponent(idOrName: string): Component | null {
  const wanted = idOrName.trim().toLowerCase();
  const named = (text: string): ComponentRow | undefined =>
    componentsInOrder().find(({ id, name }) =>
      [id, name].some((own) => own.toLowerCase() === text),
    );
  const found = named(wanted);
  if (found) return { id: found.id, name: found.name, retired: found.retired, renamedFrom: null };
  const qualified = named(wanted.replace(/^[^:]*:\s*/, ""));
  if (qualified)
    return { id: qualified.id, name: qualified.name, retired: false, renamedFrom: idOrName };
  return componentOfSource(wanted, idOrName);
}

/** Ids of the data components that ATT&CK's detection strategies for a technique read. */
export function componentsOf(technique: string): readonly string[] {
  const numbers = componentsListed().get(technique.toUpperCase())?.[1]?.split(" ") ?? [];
  return numbers.map((digits) => `DC${digits.padStart(4, "0")}`);
}

/** Whether version 18 has a group of the id, `G0096`; false also for a group that came later. */
export function isGroup(id: string): boolean {
  return /^g\d{4}$/i.test(id) && isListed(Number(id.slice(1)), groupNumbers);
}

/** Whether there is a mitigation of the id, `M1026`. */
export function isMitigation(id: string): boolean {
  return /^m\d{4}$/i.test(id) && isListed(Number(id.slice(1)), mitigationNumbers);
}

function isListed(number: number, ranges: string): boolean {
  return ranges.split(" ").some((range) => {
    const [first, last = first] = range.split("-").map(Number);
    return first !== undefined && last !== undefined && first <= number && number <= last;
  });
}

interface ComponentRow {
  readonly id: string;
  readonly name: string;
  readonly retired: boolean;
  readonly source: string;
}

function componentOfSource(wanted: string, asked: string): Component | null {
  const source = dataSources().find((row) => row.some((cell) => cell.toLowerCase() === wanted));
  const parts = componentsInOrder().filter(
    (component) => !component.retired && component.source === source?.[0],
  );
  const [first] = parts;
  if (!source || !first) return null;
  const name = parts.map((component) => component.name).join(", ");
  return { id: first.id, name, retired: false, renamedFrom: asked };
}

function componentOf([id = "", state, source = "", name = ""]: readonly string[]): ComponentRow {
  return { id, name, retired: state === "-", source };
}

function tacticOf([id = "", replaced = "", shortName = "", name = ""]: readonly string[]): Tactic {
  return { id, shortName, name, replacedBy: replaced === "" ? [] : replaced.split(" ") };
}
