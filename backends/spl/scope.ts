import type { Branch, Feed, Span } from "sigmatic/backend";
import type { Clause } from "./clause.ts";
import { type RawFormat, scopeOf } from "./models/raw.ts";
import { searched } from "./search.ts";

/** Feeds are few and live as long as the taxonomy does; rules of one log source share theirs. */
const known = new WeakMap<Feed, readonly Clause[]>();

/** The scope of a branch as conjuncts of the base search; none where no source is known. */
export function scopeClauses(format: RawFormat, branch: Branch, span: Span): readonly Clause[] {
  const remembered = known.get(branch.feed);
  if (remembered) return remembered;
  const scope = scopeOf(format, branch, span);
  const parts = scope === null ? [] : scope.kind === "and" ? scope.operands : [scope];
  const clauses = parts.map((part) => searched(part, () => "text").clause);
  known.set(branch.feed, clauses);
  return clauses;
}
