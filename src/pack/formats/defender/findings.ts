import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import type { PackRule, PackSettings, Schedule } from "../../format.ts";
import type { Branch } from "../../kusto/outline.ts";
import { keepsRows } from "../../kusto/outline.ts";
import { scheduleFindings, scheduleOf } from "../../metadata/index.ts";
import { frequencyFor } from "./frequency.ts";
import { huntingTables } from "./tables.ts";

/** Why a query is none for a custom detection; null where it is one. */
export function queryError(branches: readonly Branch[], { rule }: PackRule): Diagnostic | null {
  const lacking = branches.find(
    (branch) => !Object.hasOwn(huntingTables, branch.table) || !keepsRows(branch),
  );
  if (branches.length > 0 && !lacking) return null;
  return {
    code: "pack-columns-lost",
    severity: "error",
    message: lacking
      ? `rows of ${lacking.table} do not come with Timestamp, ReportId and a device, account or mailbox, which a custom detection has to return`
      : "the query does not show that it returns Timestamp, ReportId and a device, account or mailbox, which a custom detection has to",
    span: rule.titleKey,
  };
}

/** What becomes of a rule's schedule. */
export function scheduleNotes(
  { rule }: PackRule,
  { defaults }: PackSettings,
): readonly Diagnostic[] {
  const asked = scheduleOf(rule, defaults);
  const given = frequencyFor(asked);
  const span = rule.extra.find(({ name }) => name === "schedule")?.span ?? rule.titleKey;
  const warning = { severity: "warning", span } as const;
  const findings: Diagnostic[] = [...scheduleFindings(rule)];
  if (given.every !== asked.every && rule.extra.some(({ name }) => name === "schedule"))
    findings.push({
      ...warning,
      code: "pack-schedule-rounded",
      message: `the rule runs every ${hours(given.every)}, not every ${asked.every} s: Defender knows 1, 3, 12 and 24 hours`,
    });
  if (given.lookback < asked.lookback) findings.push({ ...warning, ...shortened(given) });
  return findings;
}

function shortened({ every, lookback }: Schedule): Pick<Diagnostic, "code" | "message" | "hint"> {
  return {
    code: "pack-lookback-fixed",
    message: `the rule looks back ${hours(lookback)}, as every custom detection does that runs every ${hours(every)}`,
    hint: "run it more seldom to look back further",
  };
}

function hours(seconds: number): string {
  return `${seconds / 3600} h`;
}

/** That a rule runs every so often although the project asks for continuous detection. */
export function notContinuous({ rule }: PackRule, obstacle: string): Diagnostic {
  return {
    code: "pack-continuous",
    severity: "warning",
    message: `the rule does not run continuously: its query ${obstacle}`,
    hint: "it runs by its schedule instead",
    span: rule.titleKey,
  };
}
