import type { CanonicalEvent } from "../../backend/query.ts";
import type { Event } from "../../event/index.ts";
import type { LoweredRule } from "../../ir/lowered.ts";
import { matcherOf } from "../../ir/match.ts";
import type { Span } from "../../source/index.ts";
import { type Tree, treeOf } from "./atoms.ts";
import { type Draft, withField } from "./draft.ts";
import { ownFields, ownNames, readOwn } from "./own.ts";
import { type Random, randomFrom } from "./random.ts";
import { outsides, type Scope, scopesOf } from "./scope.ts";
import { type Sketch, sketchesOf } from "./sketch.ts";
import { solve } from "./solve.ts";

/** An event made for a rule, and what the rule says of it. */
export interface Witness {
  readonly event: CanonicalEvent;
  /** The same without what the rule does not ask for, for a store that cannot hold all of it. */
  readonly least: CanonicalEvent | null;
  /** The same as rules see it. */
  readonly seen: Event;
  readonly fires: boolean;
  /** The events that it is one of, or nearly so. */
  readonly scope: Scope;
  /** The test that it was made for; null for one that is about the whole rule. */
  readonly leaf: Span | null;
  /** The fields that were changed for it, by the names of the provider's own event. */
  readonly changed: readonly string[];
  /** How it departs from an event that passes the test. */
  readonly what: string;
}

export interface Witnesses {
  readonly list: readonly Witness[];
  /**
   * Tests that events were made for, once for each provider: each member of a list is one, and of a
   * very long list some stand for all.
   */
  readonly leaves: number;
  /** Those for which two events differ in the test's truth and the rule's, and all else agrees. */
  readonly decided: number;
}

export interface WitnessOptions {
  /** The providers the user has; null leaves it to the rule and its log source. */
  readonly providers: readonly string[] | null;
  readonly most: number;
}

/** More tell nothing new of most rules, and take time. */
export const mostWitnesses = 512;

/**
 * Events that a rule must tell apart: for each of its tests some on either side, with as little
 * between them as can be, and some that are none of its log source's. The same rule always gets the
 * same events.
 */
export function witnessesOf(
  rule: LoweredRule,
  { providers, most }: WitnessOptions = { providers: null, most: mostWitnesses },
): Witnesses {
  const matches = matcherOf(rule, { providers });
  const { analytic, id, title } = rule.rule;
  const asked = analytic?.providers?.map((provider) => provider.value) ?? providers;
  const random = randomFrom(id?.value ?? title.value);
  const scopes = scopesOf(rule, asked);
  const parts = scopes.flatMap((scope) =>
    rule.conditions.map((condition) => ({ scope, tree: treeOf(condition) })),
  );
  const collection = collect(matches, most);
  const share = Math.max(8, Math.floor(most / Math.max(parts.length, 1)));
  let leaves = 0;
  let decided = 0;
  for (const part of parts) {
    const found = addPart(part, share, random, collection);
    leaves += found.leaves;
    decided += found.decided;
  }
  return { list: collection.list, leaves, decided };
}

interface Collection {
  readonly list: Witness[];
  /** Whether there was room, and the event is a new one. */
  readonly add: (sketch: Sketch, scope: Scope) => boolean;
}

function collect(matches: (event: Event) => boolean, most: number): Collection {
  const list: Witness[] = [];
  const seen = new Set<string>();
  return {
    list,
    add: ({ draft, leaf, field, what }, scope) => {
      if (list.length >= most) return false;
      const own = ownFields(draft, scope);
      const key = `${scope.provider} ${JSON.stringify(own)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const { event, seen: read } = readOwn(own, [...draft.keys()], scope);
      const changed = field === null ? [] : ownNames(field, scope);
      list.push({
        event,
        least: null,
        seen: read,
        fires: matches(read),
        scope,
        leaf,
        changed,
        what,
      });
      return true;
    },
  };
}

function addPart(
  { scope, tree }: { readonly scope: Scope; readonly tree: Tree },
  share: number,
  random: Random,
  collection: Collection,
): { readonly leaves: number; readonly decided: number } {
  const start = { draft: scope.envelope, asked: new Map() };
  const firing = solve([{ tree, wanted: true }], start, scope);
  const whole = firing ? [about("makes the rule fire", firing.draft)] : [];
  for (const sketch of [...whole, ...outsideSketches(scope, firing?.draft ?? null)])
    collection.add(sketch, scope);
  collection.add(about("none of the rule's fields", scope.envelope), scope);
  const { sketches, coverage } = sketchesOf(tree, start, scope, share, random);
  let room = share;
  for (const sketch of sketches) {
    if (collection.add(sketch, scope)) room--;
    if (room <= 0) break;
  }
  return coverage();
}

function about(what: string, draft: Draft, field: string | null = null): Sketch {
  return { draft, leaf: null, field, what };
}

function outsideSketches(scope: Scope, firing: Draft | null): readonly Sketch[] {
  if (firing === null) return [];
  return outsides(scope).map(([name, value, what]) =>
    about(what, withField(firing, name, value), name),
  );
}
