import { fieldNames } from "../../backend/branches.ts";
import type { CanonicalFields, CanonicalValue } from "../../backend/query.ts";
import type { Event, FieldValue } from "../../event/index.ts";
import { leavesOf } from "../../ir/build.ts";
import type { LoweredRule } from "../../ir/lowered.ts";
import { matcherOf } from "../../ir/match.ts";
import type { Witness } from "./index.ts";
import { ownNames, readOwn } from "./own.ts";
import { type Scope, scopesOf } from "./scope.ts";

/**
 * Events that somebody recorded, as witnesses for a rule. A record holds much that no rule asks
 * for, and a store need not keep all of it.
 */
export function recordedWitnesses(
  rule: LoweredRule,
  events: readonly Event[],
  providers: readonly string[] | null,
): readonly Witness[] {
  if (events.length === 0) return [];
  const matches = matcherOf(rule, { providers });
  const asked = rule.rule.analytic?.providers?.map((provider) => provider.value) ?? providers;
  const scopes = scopesOf(rule, asked);
  const names = rule.conditions.flatMap(fieldNames);
  const asksAll = rule.conditions.flatMap(leavesOf).some(({ kind }) => kind === "keyword");
  return events.flatMap((recorded) => {
    const scope = scopeFor(recorded, scopes);
    if (scope === null) return [];
    const own = fieldsOf(recorded);
    const { event } = readOwn(own, names, scope);
    const least = asksAll ? null : readOwn(askedOf(own, names, scope), names, scope).event;
    const about = { leaf: null, changed: [], what: "recorded" };
    return [{ event, least, seen: recorded, fires: matches(recorded), scope, ...about }];
  });
}

/** Events of other channels than the rule's are still events that it must pass over. */
function scopeFor({ channel }: Event, scopes: readonly Scope[]): Scope | null {
  const own = scopes.find(({ feed }) =>
    feed?.channels.some((name) => name.toLowerCase() === channel),
  );
  return own ?? scopes[0] ?? null;
}

/** A line of a text log is what a log source without fields calls its message. */
function fieldsOf({ fields, text }: Event): CanonicalFields {
  if (fields.size === 0) return { message: canonicalOf(text) };
  return Object.fromEntries([...fields].map(([name, value]) => [name, canonicalOf(value)]));
}

function canonicalOf({ texts, hasNull }: FieldValue): CanonicalValue {
  if (hasNull && texts.length === 0) return null;
  return texts.length === 1 ? (texts[0] as string) : texts;
}

/** What the rule asks for, and what says which event it is. */
function askedOf(own: CanonicalFields, names: readonly string[], scope: Scope): CanonicalFields {
  const kept = new Set([
    ...names.flatMap((name) => ownNames(name, scope)),
    ...scope.envelope.keys(),
  ]);
  return Object.fromEntries(Object.entries(own).filter(([name]) => kept.has(name)));
}
