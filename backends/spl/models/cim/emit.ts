import {
  type Branch,
  branchesOf,
  type Emission,
  emitConditions,
  type Field,
  fieldNames,
  type Ir,
  type Leaf,
  type LogsourceEntry,
  type LogsourceSettings,
  type LoweredRule,
  logsourceKey,
  mapLeaves,
  type Notes,
  or,
  refuseLogsource,
  type TargetOptions,
  text,
} from "sigmatic/backend";
import { type Clause, truth } from "../../clause.ts";
import { inSettings } from "../../fields.ts";
import { flat } from "../../layout.ts";
import { withEntities } from "../../markup.ts";
import { review } from "../../review.ts";
import { prefixOf } from "../../scope.ts";
import { searched } from "../../search.ts";
import { whereClause } from "../../where.ts";
import { clausesOf } from "../events.ts";
import { withNames } from "../raw.ts";
import { missing } from "./missing.ts";
import { summaryText } from "./query.ts";
import { resolved } from "./resolve.ts";
import { type CimSource, cimSource, heldName } from "./sources.ts";

/** One rule as SPL over the summaries of a CIM dataset: one query per condition. */
export function compileCim(rule: LoweredRule, options: TargetOptions): Emission {
  const { entry } = rule;
  const source = cimSource(entry);
  const said = options.settings?.logsource(logsourceKey(rule.rule.logsource)) ?? null;
  return emitConditions(rule, (condition, notes, trace) => {
    if (!entry || !source) return refuseLogsource(rule, "spl/cim", notes);
    const branch = branchHeld(rule, inSettings(condition, said), entry, source, options, notes);
    if (branch === null) return null;
    const tests = said && Object.keys(said.where).length > 0 ? Object.entries(said.where) : null;
    if (tests === null) noteShared(rule, source, notes);
    const scope = [...prefixOf(said), ...clausesOf(tests ?? source.tests)];
    const query = queryOf(branch.condition, { source, said, notes });
    trace.push({
      provider: source.provider,
      scope: [source.dataset.model, ...scope.map((clause) => flat(clause, "search"))].join(" "),
      reason: tests ? "the project file says so" : source.reason,
      fields: fieldNames(condition).map((from) => ({
        from,
        to: said?.fields[from]?.name ?? heldName(entry, source, from) ?? from,
      })),
    });
    const summariesOnly = options.settings?.switches.has("summariesOnly") ?? false;
    return summaryText({ ...query, dataset: source.dataset, scope, summariesOnly }, options.layout);
  });
}

/** The branch of the provider that feeds the dataset; null and refused where that one is not asked for. */
function branchHeld(
  rule: LoweredRule,
  condition: Ir,
  entry: LogsourceEntry,
  source: CimSource,
  options: TargetOptions,
  notes: Notes,
): Branch | null {
  const branches = branchesOf(rule, condition, entry, options, notes);
  const held = branches.filter(({ provider }) => (source.provider ?? provider) === provider);
  const others = branches
    .filter((branch) => !held.includes(branch))
    .map(({ provider }) => provider);
  const { span } = rule.rule.logsource;
  if (others.length > 0 && held.length > 0)
    notes.deviate(
      "provider-not-held",
      span,
      "under",
      1,
      `events of ${others.join(" and ")} are not looked for in ${source.dataset.model}`,
      "search the raw events, with spl/raw",
    );
  else if (others.length > 0)
    notes.refuse(
      "provider-not-held",
      span,
      `no field of ${source.dataset.model} is known to hold what ${others.join(" or ")} records`,
      "name the provider sysmon, or search the raw events, with spl/raw",
    );
  return held[0] ?? null;
}

function noteShared(rule: LoweredRule, { shared, dataset }: CimSource, notes: Notes): void {
  if (shared !== null)
    notes.deviate(
      "dataset-shared",
      rule.rule.logsource.span,
      "over",
      1,
      `${dataset.model} holds more than this log source: ${shared}`,
      "search the raw events, with spl/raw, or name the source in a project file",
    );
}

function searchClause(node: Ir) {
  return searched(node, { typeOf: () => "text", summaries: true });
}

interface Context {
  readonly source: CimSource;
  readonly said: LogsourceSettings | null;
  readonly notes: Notes;
}

/** Conjuncts that `tstats` can test, and those that are tested on what it returns. */
function queryOf(condition: Ir, { source, said, notes }: Context) {
  const { dataset, xml } = source;
  const raw = xml ? "xml" : "other";
  const native = resolved(condition, source, said, notes);
  const spelled = xml ? mapLeaves(native, withEntities) : native;
  review(spelled, { typeOf: () => "text", raw, notes });
  const search: Clause[] = [];
  const where: Clause[] = [];
  const columns = new Set(dataset.columns);
  for (const conjunct of spelled.kind === "and" ? spelled.operands : [spelled]) {
    const { clause, exact } = searchClause(
      mapLeaves(conjunct, (leaf) => inSummaries(leaf, source)),
    );
    search.push(clause);
    if (exact) continue;
    where.push(whereClause(mapLeaves(conjunct, inResults), raw));
    for (const name of fieldNames(conjunct)) columns.add(name);
  }
  if (search.some(isNever)) return { search: [], where: [truth(false)], columns: [...columns] };
  return { search, where, columns: [...columns] };
}

/** What finds nothing stands behind `tstats`, whose `where` has no documented way to say it. */
function isNever(clause: Clause): boolean {
  return clause.kind === "truth" && !clause.value;
}

/** A leaf as the summaries have it: the dataset's name in front, and its word for what is missing. */
function inSummaries(leaf: Leaf, { dataset }: CimSource): Ir {
  const named = withNames(leaf, (name) => `${dataset.root}.${name}`);
  if (leaf.kind !== "null" || named.kind !== "null") return named;
  const field = dataset.fields[leaf.field.name];
  // Of a project's own field nobody knows which of the two it is.
  if (field === undefined) return or([named, unknown(named.field)], leaf.span);
  return field.calculated ? unknown(named.field) : named;
}

/** A leaf as the results have it, in which every value that is missing is filled in. */
function inResults(leaf: Leaf): Ir {
  return leaf.kind === "null" ? unknown(leaf.field) : leaf;
}

function unknown(field: Field): Ir {
  return text(field, [{ kind: "text", text: missing }], false, field.span);
}
