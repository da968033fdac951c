import type {
  DataModel,
  Ir,
  LoweredRule,
  Notes,
  TargetOptions,
  TraceBranch,
} from "sigmatic/backend";
import { emitConditions, logsourceKey, refuseLogsource, warnTooLong } from "sigmatic/backend";
import { own } from "../own.ts";
import { isTooWide, refuseTooWide } from "./scope.ts";
import { configured, saidOf } from "./settings.ts";
import { nameIn, type TableMap, tableQuery } from "./table.ts";

/** The table of each log source that a data model holds, by the log source's key. */
export type Tables = { readonly [key: string]: TableMap };

interface Head extends Pick<DataModel, "name" | "title" | "assumes"> {
  /** For people: what takes the queries, with a limit on their length. */
  readonly product: string;
}

/** Characters that a scheduled rule's query may have. */
const LONGEST = 10_000;

/** A closed data model that is nothing but tables: a field without a column refuses the rule. */
export function tableModel({ name, title, assumes, product }: Head, tables: Tables): DataModel {
  return {
    name,
    title,
    open: false,
    assumes,
    switches: {},
    placeOf: (entry) => own(tables, logsourceKey(entry))?.table ?? null,
    nameOf: (entry, field) => {
      const map = own(tables, logsourceKey(entry));
      return map ? nameIn(map, field) : null;
    },
    compile: (rule, options) =>
      emitConditions(rule, (condition, notes, trace) => {
        const map = mapOf(rule, tables, options);
        if (map === null) return refuse(rule, `kql/${name}`, notes);
        return query(map, condition, product, { rule, options, notes, trace });
      }),
  };
}

function mapOf(rule: LoweredRule, tables: Tables, options: TargetOptions): TableMap | null {
  const key = logsourceKey(rule.rule.logsource);
  return configured(own(tables, key) ?? null, saidOf(key, options));
}

function refuse(rule: LoweredRule, target: string, notes: Notes): null {
  return isTooWide(rule) ? refuseTooWide(rule, notes) : refuseLogsource(rule, target, notes);
}

interface Run {
  readonly rule: LoweredRule;
  readonly options: TargetOptions;
  readonly notes: Notes;
  readonly trace: TraceBranch[];
}

function query(map: TableMap, condition: Ir, product: string, run: Run): string {
  const { rule, options, notes, trace } = run;
  const text = tableQuery(map, condition, options.layout, notes, trace);
  warnTooLong(text, LONGEST, product, rule, notes);
  return text;
}
