import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackRule } from "../format.ts";
import { type Branch, readsOneTable } from "../kusto/outline.ts";
import { hasOwnSchedule } from "../metadata/index.ts";
import type { SentinelOptions } from "./options.ts";

/** A rule's own schedule comes before what the project says of all. */
export function isAskedToBeNrt({ rule }: PackRule, { kind }: SentinelOptions): boolean {
  return kind === "nrt" && !hasOwnSchedule(rule);
}

/** Whether a query reads one table; ASIM's parsers read many each. */
export function canBeNrt(query: string, branches: readonly Branch[]): boolean {
  return readsOneTable(query) && branches.every(({ table }) => !table.startsWith("_"));
}

/** That a rule keeps its schedule although the project asks for each minute. */
export function notNrt({ rule }: PackRule): Diagnostic {
  return {
    code: "pack-continuous",
    severity: "warning",
    message: "the rule runs by its schedule, not each minute: its query reads several tables",
    span: rule.titleKey,
  };
}
