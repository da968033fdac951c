import {
  and,
  type Branch,
  branchesOf,
  type Emission,
  emitConditions,
  type Field,
  fieldNames,
  fieldsOf,
  type Ir,
  type LogsourceEntry,
  type LoweredRule,
  leavesOf,
  mapLeaves,
  type Notes,
  or,
  refuseLogsource,
  type TargetOptions,
} from "sigmatic/backend";
import type { Clause } from "./clause.ts";
import { withEntities } from "./markup.ts";
import { eventsOf, type RawFormat, rawFormat, renamed, typeIn } from "./models/raw.ts";
import { isQuotable } from "./names.ts";
import { asksPresence, withPresence } from "./presence.ts";
import { type Query, queryText } from "./query.ts";
import { review } from "./review.ts";
import { scopeOf } from "./scope.ts";
import { searched, type TypeOf } from "./search.ts";
import { eventTime } from "./timepart.ts";
import { traceOf } from "./trace.ts";
import { whereClause } from "./where.ts";

/** One rule as SPL on raw events: one query per condition. */
export function compileRaw(rule: LoweredRule, options: TargetOptions): Emission {
  const { entry } = rule;
  return emitConditions(rule, (condition, notes, trace) => {
    if (!entry) return refuseLogsource(rule, "spl/raw", notes);
    const branches = branchesOf(rule, condition, entry, options, notes);
    if (branches.length === 0) return null;
    const names = fieldNames(condition);
    noteUnmapped(condition, names, entry, notes);
    refuseUnquotable(condition, names, notes);
    const format = rawFormat(entry);
    const query = queryOf(branches, { rule, entry, format, notes });
    for (const branch of branches) trace.push(traceOf(rule, names, branch, format));
    return queryText(query, options.layout);
  });
}

interface Context {
  readonly rule: LoweredRule;
  readonly entry: LogsourceEntry;
  readonly format: RawFormat;
  readonly notes: Notes;
}

/**
 * Each conjunct that the base search can say stands there. One that it cannot moves whole into
 * `where`, and leaves behind a test that is never narrower.
 */
function queryOf(branches: readonly Branch[], context: Context): Query {
  const { entry, format, rule } = context;
  const typeOf: TypeOf = (name) => typeIn(entry, name);
  const conditions = branches.map((branch) => nativeCondition(branch, typeOf, context));
  const scopes = branches.map((branch) => scopeOf(format, branch, rule.rule.logsource.span));
  if (scopes.some(({ clauses }) => clauses.length === 0)) noteNoScope(context);
  const [only, ...others] = conditions as [Ir, ...Ir[]];
  const alone = others.length === 0;
  const search: Clause[] = [];
  const where: Clause[] = [];
  for (const conjunct of operandsOf(alone ? only : disjunction(branches, conditions, context))) {
    const { clause, exact } = searched(conjunct, typeOf);
    search.push(clause);
    if (!exact) where.push(whereClause(conjunct, format.xml));
  }
  return { scope: alone && scopes[0] ? scopes[0].clauses : [], search, where };
}

/** The condition in Splunk's names and spellings. */
function nativeCondition(branch: Branch, typeOf: TypeOf, { format, notes }: Context): Ir {
  const { xml } = format;
  let presence = false;
  const spelled = mapLeaves(branch.condition, (leaf) => {
    presence ||= asksPresence(leaf);
    const named = renamed(format, leaf);
    return xml ? withEntities(named) : named;
  });
  const condition = presence ? withPresence(spelled) : spelled;
  review(condition, { typeOf, xml, notes });
  return condition;
}

/** Several providers: the events of each, with its own condition. */
function disjunction(
  branches: readonly Branch[],
  conditions: readonly Ir[],
  { format, rule }: Context,
): Ir {
  const { span } = rule.rule.logsource;
  const guarded = branches.map((branch, index) => {
    const scope = eventsOf(format, branch, span);
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
    "put `index=` or `sourcetype=` in front of the query",
  );
}

/** A field that no feed of the log source carries; an open feed carries any. */
function noteUnmapped(
  condition: Ir,
  names: readonly string[],
  entry: LogsourceEntry,
  notes: Notes,
): void {
  const feeds = Object.values(entry.feeds);
  const isUnmapped = (name: string): boolean =>
    name !== eventTime && feeds.every(({ fields }) => fields && !Object.hasOwn(fields, name));
  for (const { name, span } of fieldsNamed(names.filter(isUnmapped), condition))
    notes.inform(
      "field-unmapped",
      "info",
      span,
      `no event of this log source is known to carry ${name}, so it is searched under that name`,
      "`sigmatic fields` lists the fields of a log source",
    );
}

/** A provider's own names and Splunk's are plain, so the rule's are all there is to look at. */
function refuseUnquotable(condition: Ir, names: readonly string[], notes: Notes): void {
  const unquotable = names.filter((name) => !isQuotable(name));
  for (const { name, span } of fieldsNamed(unquotable, condition))
    notes.refuse(
      "name-unquotable",
      span,
      `Splunk has no spelling for a field named ${JSON.stringify(name)}`,
      "name the field without quotes, backslashes, backticks, `$`, `*` and control characters",
    );
}

/** Where the condition reads the fields; most often there are none to look for. */
function fieldsNamed(names: readonly string[], condition: Ir): readonly Field[] {
  if (names.length === 0) return [];
  return leavesOf(condition)
    .flatMap(fieldsOf)
    .filter((field) => names.includes(field.name));
}
