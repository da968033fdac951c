import type { Branch, Feed, Span } from "sigmatic/backend";
import type { Clause } from "./clause.ts";
import { flat } from "./layout.ts";
import { eventsOf, type RawFormat } from "./models/raw.ts";
import { searched } from "./search.ts";

/** What keeps a search to a branch's events. */
export interface Scope {
  /** Conjuncts of the base search; none where no source is known. */
  readonly clauses: readonly Clause[];
  /** The same as text, `*` where there are none. */
  readonly text: string;
}

/** Feeds are few and live as long as the taxonomy does; rules of one log source share theirs. */
const known = new WeakMap<Feed, Scope>();

export function scopeOf(format: RawFormat, branch: Branch, span: Span): Scope {
  const remembered = known.get(branch.feed);
  if (remembered) return remembered;
  const events = eventsOf(format, branch, span);
  const parts = events === null ? [] : events.kind === "and" ? events.operands : [events];
  const clauses = parts.map((part) => searched(part, () => "text").clause);
  const text = clauses.map((clause) => flat(clause, "search")).join(" ") || "*";
  const scope = { clauses, text };
  known.set(branch.feed, scope);
  return scope;
}
