import type { Rule } from "../../ast/index.ts";
import {
  findTactic,
  findTechnique,
  type Tactic,
  tacticsIn,
  techniquesIn18,
} from "../../taxonomy/attack/index.ts";
import { techniqueName } from "../../taxonomy/attack/techniqueNames.ts";

/** A tactic as products write it. */
export interface AttackTactic {
  /** `TA0002` */
  readonly id: string;
  /** `lateral-movement` */
  readonly shortName: string;
  /** `Lateral Movement` */
  readonly name: string;
}

/** A technique, or a sub-technique with its parent. */
export interface AttackTechnique {
  readonly id: string;
  readonly name: string;
  /** Id of the technique that a sub-technique belongs to. */
  readonly parent: string | null;
  /** Short names of its tactics in the version asked for. */
  readonly tactics: readonly string[];
}

export interface Attack {
  /** In the order of the tags; then those of techniques whose tactics no tag names. */
  readonly tactics: readonly AttackTactic[];
  /** In the order of the tags. */
  readonly techniques: readonly AttackTechnique[];
}

export type AttackVersion = 18 | 19;

/**
 * What a rule's tags say in one version of ATT&CK. Techniques and tactics of the other version are
 * told by what they were, or became; what neither version has is left out.
 */
export function attackOf(rule: Rule, version: AttackVersion): Attack {
  const known = found[version].get(rule) ?? readAttack(rule, version);
  found[version].set(rule, known);
  return known;
}

/* A rule goes into several packs, and formats ask more than once. */
const found = { 18: new WeakMap<Rule, Attack>(), 19: new WeakMap<Rule, Attack>() };

function readAttack({ tags }: Rule, version: AttackVersion): Attack {
  const names = tags.flatMap(({ value }) => /^attack\.(.+)$/i.exec(value)?.[1] ?? []);
  const techniques = namedOnce(names.flatMap((name) => techniqueFor(name, version) ?? []));
  const held = new Set(techniques.flatMap((technique) => technique.tactics));
  const tagged = names.flatMap((name) => tacticsFor(name, version, held));
  const named = new Set(tagged);
  const others = techniques
    .filter(({ tactics }) => !tactics.some((tactic) => named.has(tactic)))
    .flatMap((technique) => technique.tactics);
  const shortNames = [...new Set([...tagged, ...others])];
  return { tactics: shortNames.map((shortName) => shown(findTactic(shortName)!)), techniques };
}

function techniqueFor(tag: string, version: AttackVersion): AttackTechnique | null {
  const technique = findTechnique(tag);
  if (technique === null) return null;
  const id = version === 19 ? (technique.replacement ?? technique.id) : techniquesIn18(tag)[0];
  if (id === undefined) return null;
  const tactics = tacticsIn(version, id);
  if (tactics.length === 0) return null;
  const { parent } = findTechnique(id)!;
  return { id, name: techniqueName(id) ?? id, parent, tactics };
}

/** The short names that a tactic's tag has in a version; `held` are those of the rule's techniques. */
function tacticsFor(
  tag: string,
  version: AttackVersion,
  held: ReadonlySet<string>,
): readonly string[] {
  const tactic = findTactic(tag);
  if (tactic === null) return [];
  if (version === 18) return [inVersion18(tactic).shortName];
  if (tactic.replacedBy.length === 0) return [tactic.shortName];
  const fitting = tactic.replacedBy.filter((name) => held.has(name));
  // The first kept the id of the tactic that was taken apart.
  return fitting.length > 0 ? fitting : tactic.replacedBy.slice(0, 1);
}

/** Version 19 took Defense Evasion apart; what came of it is that tactic in version 18. */
function inVersion18(tactic: Tactic): Tactic {
  const evasion = findTactic("defense-evasion")!;
  return evasion.replacedBy.includes(tactic.shortName) ? evasion : tactic;
}

function shown({ id, shortName, name }: Tactic): AttackTactic {
  return { id, shortName, name };
}

function namedOnce(techniques: readonly AttackTechnique[]): readonly AttackTechnique[] {
  return [...new Map(techniques.map((technique) => [technique.id, technique])).values()];
}
