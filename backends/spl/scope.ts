import type { Branch, Feed, LogsourceSettings } from "sigmatic/backend";
import { atom, type Clause, fieldIn } from "./clause.ts";
import { flat } from "./layout.ts";
import { clausesOf, type RawFormat } from "./models/events.ts";
import { scopeTests } from "./models/raw.ts";
import { quoted } from "./quote.ts";

/** What keeps a search to a branch's events. */
export interface Scope {
  /** Conjuncts of the base search; none where no source is known. */
  readonly clauses: readonly Clause[];
  /** The same as text, `*` where there are none. */
  readonly text: string;
}

/** Feeds are few and live as long as the taxonomy does; rules of one log source share theirs. */
const known = new WeakMap<Feed, Scope>();

export function scopeOf(format: RawFormat, branch: Branch, said: LogsourceSettings | null): Scope {
  const remembered = said === null ? known.get(branch.feed) : undefined;
  if (remembered) return remembered;
  const clauses = clausesOf(scopeTests(format, branch, said));
  const text = clauses.map((clause) => flat(clause, "search")).join(" ") || "*";
  const scope = { clauses, text };
  if (said === null) known.set(branch.feed, scope);
  return scope;
}

/** The macro and the indexes that a project file puts in front. */
export function prefixOf(said: LogsourceSettings | null): readonly Clause[] {
  if (said === null) return [];
  const { macro, indexes } = said;
  return [
    ...(macro === null ? [] : [atom(`\`${macro}\``)]),
    ...(indexes.length === 0 ? [] : [fieldIn("index", indexes.map(indexText))]),
  ];
}

function indexText(name: string): string {
  return /^[a-z0-9_*-]+$/i.test(name) ? name : quoted(name);
}
