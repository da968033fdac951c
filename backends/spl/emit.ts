import {
  and,
  type Branch,
  branchesOf,
  type Emission,
  emitConditions,
  fieldsOf,
  findLogsource,
  type Ir,
  type LogsourceEntry,
  type LoweredRule,
  leavesOf,
  type Notes,
  or,
  refuseLogsource,
  type TargetOptions,
} from "sigmatic/backend";
import { withEntities } from "./markup.ts";
import { type RawFormat, rawFormat, renamed, scopeOf, typeIn } from "./models/raw.ts";
import { type Query, queryText } from "./query.ts";
import { review } from "./review.ts";
import { scopeClauses } from "./scope.ts";
import { searched, type TypeOf } from "./search.ts";
import { eventTime } from "./timepart.ts";
import { traceOf } from "./trace.ts";
import { whereClause } from "./where.ts";

/** One rule as SPL on raw events: one query per condition. */
export function compileRaw(rule: LoweredRule, options: TargetOptions): Emission {
  const entry = findLogsource(rule.rule.logsource);
  return emitConditions(rule, (condition, notes, trace) => {
    if (!entry) return refuseLogsource(rule, "spl/raw", notes);
    const branches = branchesOf(rule, condition, entry, options, notes);
    if (branches.length === 0) return null;
    noteUnmapped(condition, entry, notes);
    const format = rawFormat(entry);
    const query = queryOf(branches, { rule, entry, format, notes });
    for (const branch of branches) trace.push(traceOf(rule, condition, branch, format));
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
  const { format, rule } = context;
  const { span } = rule.rule.logsource;
  const typeOf: TypeOf = (name) => typeIn(context.entry, name);
  const conditions = branches.map((branch) => nativeCondition(branch, typeOf, context));
  const scopes = branches.map((branch) => scopeClauses(format, branch, span));
  if (scopes.some((scope) => scope.length === 0)) noteNoScope(context);
  const alone = conditions.length === 1;
  const conjuncts = alone
    ? conditions.flatMap(operandsOf)
    : [disjunction(branches, conditions, context)];
  const search = conjuncts.map((part) => ({ part, ...searched(part, typeOf) }));
  return {
    scope: alone ? scopes.flat() : [],
    search: search.map(({ clause }) => clause),
    where: search.flatMap(({ part, exact }) => (exact ? [] : [whereClause(part, format.xml)])),
  };
}

/** The condition in Splunk's names and spellings. */
function nativeCondition(branch: Branch, typeOf: TypeOf, { format, notes }: Context): Ir {
  const condition = renamed(format, branch.condition);
  review(condition, typeOf, notes);
  return format.xml ? withEntities(condition) : condition;
}

/** Several providers: the events of each, with its own condition. */
function disjunction(
  branches: readonly Branch[],
  conditions: readonly Ir[],
  { format, rule }: Context,
): Ir {
  const { span } = rule.rule.logsource;
  const guarded = branches.map((branch, index) => {
    const scope = scopeOf(format, branch, span);
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
function noteUnmapped(condition: Ir, entry: LogsourceEntry, notes: Notes): void {
  const feeds = Object.values(entry.feeds);
  const carried = (name: string): boolean =>
    name === eventTime || feeds.some(({ fields }) => !fields || Object.hasOwn(fields, name));
  for (const field of leavesOf(condition).flatMap(fieldsOf))
    if (!carried(field.name))
      notes.inform(
        "field-unmapped",
        "info",
        field.span,
        `no event of this log source is known to carry ${field.name}, so it is searched under that name`,
        "`sigmatic fields` lists the fields of a log source",
      );
}
