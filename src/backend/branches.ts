import { constant, leavesOf, mapLeaves } from "../ir/build.ts";
import type { Field, Ir, Leaf } from "../ir/nodes.ts";
import { feedOf, providersOf } from "../taxonomy/lookup.ts";
import type { Feed, LogsourceEntry } from "../taxonomy/types.ts";
import { nativeLeaf } from "./native.ts";
import type { Notes } from "./notes.ts";
import type { LoweredRule, TargetOptions } from "./types.ts";

/** One provider's part of a query: its events, and the condition in that provider's field names. */
export interface Branch {
  readonly provider: string;
  readonly feed: Feed;
  readonly condition: Ir;
}

/**
 * The condition once per provider. A field that the provider's event lacks is missing on every one
 * of its events, so its leaves are folded to what a missing field means; a provider on which the
 * rule can then never hold is dropped with a note, and the rule refused when none is left. A field
 * that no provider of the log source has keeps its name: the data model judges it.
 */
export function branchesOf(
  rule: LoweredRule,
  condition: Ir,
  entry: LogsourceEntry,
  options: TargetOptions,
  notes: Notes,
): readonly Branch[] {
  const asked = rule.rule.analytic?.providers?.map((provider) => provider.value);
  const providers = providersOf(entry, asked ?? options.providers);
  const branches: Branch[] = [];
  for (const provider of providers) {
    const feed = feedOf(entry, provider) as Feed;
    const native = mapLeaves(condition, (leaf) => leafFor(leaf, feed, entry, provider, notes));
    if (native.kind === "constant" && !native.value) noteDropped(rule, provider, notes);
    else branches.push({ provider, feed, condition: native });
  }
  if (branches.length === 0)
    notes.refuse(
      "provider-cannot-match",
      rule.rule.titleKey,
      `no event of ${providers.join(" or ")} can satisfy this rule`,
      "name a provider that carries the fields, with --providers or `providers:`",
    );
  return branches;
}

function noteDropped(rule: LoweredRule, provider: string, notes: Notes): void {
  notes.inform(
    "provider-cannot-match",
    "info",
    rule.rule.titleKey,
    `events of ${provider} lack fields this rule needs, so they are not searched`,
  );
}

function leafFor(
  leaf: Leaf,
  feed: Feed,
  entry: LogsourceEntry,
  provider: string,
  notes: Notes,
): Ir {
  const { fields } = feed;
  if (fields === undefined) return leaf;
  let native: Ir | null = leaf;
  for (const field of fieldsOf(leaf)) {
    const source = fields[field.name];
    if (source === field.name) continue;
    if (source !== undefined) native = native && nativeLeaf(native as Leaf, field, source);
    else if (isCarriedByAny(field.name, entry)) return constant(whenMissing(leaf), leaf.span);
  }
  if (native !== null) return native;
  notes.refuse(
    "value-transform",
    leaf.span,
    `${provider} keeps ${fieldsOf(leaf)[0]?.name} in another form, and this test cannot be rewritten for it`,
    "test the provider's own field, or leave this provider out",
  );
  return leaf;
}

/** What a test says of an event without the field: only `null` holds. */
export function whenMissing(leaf: Leaf): boolean {
  return leaf.kind === "null";
}

function isCarriedByAny(field: string, entry: LogsourceEntry): boolean {
  return Object.values(entry.feeds).some((feed) => feed.fields?.[field] !== undefined);
}

/** The fields that a leaf reads: none for a keyword, two for a comparison of fields. */
export function fieldsOf(leaf: Leaf): readonly Field[] {
  switch (leaf.kind) {
    case "keyword":
      return [];
    case "placeholder":
      return leaf.field ? [leaf.field] : [];
    case "fieldref":
      return [leaf.field, leaf.other];
    default:
      return [leaf.field];
  }
}

/** Names of all fields a condition reads, in order of first use. */
export function fieldNames(condition: Ir): readonly string[] {
  const names = new Set<string>();
  for (const leaf of leavesOf(condition)) for (const field of fieldsOf(leaf)) names.add(field.name);
  return [...names];
}
