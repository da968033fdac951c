import {
  and,
  type Branch,
  branchesOf,
  type Emission,
  emitConditions,
  fieldNames,
  type Ir,
  type LogsourceEntry,
  type LogsourceSettings,
  type LoweredRule,
  logsourceKey,
  mapLeaves,
  type Notes,
  or,
  type TargetOptions,
} from "sigmatic/backend";
import type { Clause } from "./clause.ts";
import { inSettings, noteUnmapped, refuseUnquotable } from "./fields.ts";
import { withEntities } from "./markup.ts";
import { type RawFormat, testsOn } from "./models/events.ts";
import { configuredFormat, rawFormat, renamed, scopeTests, typeIn } from "./models/raw.ts";
import { asksPresence, withPresence } from "./presence.ts";
import { type Query, queryText } from "./query.ts";
import { review } from "./review.ts";
import { prefixOf, scopeOf } from "./scope.ts";
import { searched, type TypeOf } from "./search.ts";
import { traceOf } from "./trace.ts";
import { whereClause } from "./where.ts";

/** One rule as SPL on raw events: one query per condition. */
export function compileRaw(rule: LoweredRule, options: TargetOptions): Emission {
  const entry = rule.entry ?? foreign;
  const said = options.settings?.logsource(logsourceKey(rule.rule.logsource)) ?? null;
  const format = configuredFormat(rawFormat(rule.entry), said);
  return emitConditions(rule, (condition, notes, trace) => {
    const branches = branchesOf(rule, inSettings(condition, said), entry, options, notes);
    if (branches.length === 0) return null;
    const names = fieldNames(condition);
    noteUnmapped(condition, names, entry, said, notes);
    refuseUnquotable(condition, names, notes);
    const query = queryOf(branches, { rule, entry, format, said, notes });
    for (const branch of branches)
      trace.push(traceOf(names, branch, scopeOf(format, branch, said).text, format, said));
    return queryText(query, options.layout);
  });
}

/** A log source of which nothing is known, not even who writes it. */
const foreign: LogsourceEntry = {
  product: null,
  category: null,
  service: null,
  feeds: { any: { channels: [] } },
  closed: false,
  fields: {},
  events: null,
};

interface Context {
  readonly rule: LoweredRule;
  readonly entry: LogsourceEntry;
  readonly format: RawFormat;
  readonly said: LogsourceSettings | null;
  readonly notes: Notes;
}

/**
 * Each conjunct that the base search can say stands there. One that it cannot moves whole into
 * `where`, and leaves behind a test that is never narrower.
 */
function queryOf(branches: readonly Branch[], context: Context): Query {
  const { entry, format, said } = context;
  const typeOf: TypeOf = (name) => typeIn(entry, format, said, name);
  const conditions = branches.map((branch) => nativeCondition(branch, typeOf, context));
  const scopes = branches.map((branch) => scopeOf(format, branch, said));
  const prefix = prefixOf(said);
  if (prefix.length === 0 && scopes.some(({ clauses }) => clauses.length === 0))
    noteNoScope(context);
  const [only, ...others] = conditions as [Ir, ...Ir[]];
  const alone = others.length === 0;
  const search: Clause[] = [];
  const where: Clause[] = [];
  for (const conjunct of operandsOf(alone ? only : disjunction(branches, conditions, context))) {
    const { clause, exact } = searched(conjunct, { typeOf, summaries: false });
    search.push(clause);
    if (!exact) where.push(whereClause(conjunct, format.raw));
  }
  const own = alone && scopes[0] ? scopes[0].clauses : [];
  return { scope: prefix.length === 0 ? own : [...prefix, ...own], search, where };
}

/** The condition in Splunk's names and spellings. */
function nativeCondition(branch: Branch, typeOf: TypeOf, { format, notes }: Context): Ir {
  const { raw, names } = format;
  let presence = false;
  const spelled = mapLeaves(branch.condition, (leaf) => {
    presence ||= asksPresence(leaf);
    const named = renamed(names, leaf);
    return raw === "xml" ? withEntities(named) : named;
  });
  const condition = presence ? withPresence(spelled) : spelled;
  review(condition, { typeOf, raw, notes });
  return condition;
}

/** Several providers: the events of each, with its own condition. */
function disjunction(
  branches: readonly Branch[],
  conditions: readonly Ir[],
  { format, rule, said }: Context,
): Ir {
  const { span } = rule.rule.logsource;
  const guarded = branches.map((branch, index) => {
    const scope = testsOn(scopeTests(format, branch, said), span);
    const condition = conditions[index] as Ir;
    return and(scope ? [scope, condition] : [condition], span);
  });
  return or(guarded, span);
}

function operandsOf(node: Ir): readonly Ir[] {
  return node.kind === "and" ? node.operands : [node];
}

function noteNoScope({ rule, notes }: Context): void {
  notes.inform(
    "scope-unknown",
    "info",
    rule.rule.logsource.span,
    "no source is known for this log source in Splunk, so the query searches every event",
    "put `index=` or `sourcetype=` in front of the query, or name them in a project file",
  );
}
