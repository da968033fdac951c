import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackSettings } from "../format.ts";
import { branchesOf } from "../kusto/outline.ts";
import type { MadeRule } from "./analyticsRule.ts";
import { returnedColumns } from "./columns.ts";
import { sentinelOptions } from "./options.ts";

/** Near-real-time rules that a customer may have (learn.microsoft.com/azure/sentinel/near-real-time-rules). */
const mostNrt = 50;

/** What only shows beside all rules of a pack. */
export function packFindings(
  made: readonly MadeRule[],
  settings: PackSettings,
): readonly Diagnostic[] {
  const beyond = made.filter(({ rule }) => rule.schedule === null)[mostNrt];
  return [...(beyond ? [tooManyNrt(beyond)] : []), ...lackingColumns(made, settings)];
}

function tooManyNrt({ packed }: MadeRule): Diagnostic {
  return {
    code: "pack-rule-limit",
    severity: "warning",
    message: `the pack has more than the ${mostNrt} near-real-time rules that Sentinel takes`,
    hint: "give rules that can wait a `schedule` of their own",
    span: packed.rule.titleKey,
  };
}

/** Columns that options name and that no query returns: misspelt, as likely as not. */
function lackingColumns(made: readonly MadeRule[], settings: PackSettings): readonly Diagnostic[] {
  const [first] = made;
  if (!first) return [];
  const { entities, customDetails, alertTitle } = sentinelOptions(settings);
  const asked: readonly (readonly [option: string, column: string])[] = [
    ...entities.flatMap(({ columns }) =>
      Object.values(columns).map((column) => ["entities", column] as const),
    ),
    ...Object.values(customDetails).map((column) => ["customDetails", column] as const),
    ...alertTitle.map((column) => ["alertTitle", column] as const),
  ];
  if (asked.length === 0) return [];
  const returned = new Set(
    made.flatMap(({ packed, rule }) => [
      ...returnedColumns(branchesOf(rule.query), packed.outcome),
    ]),
  );
  return asked
    .filter(([, column]) => !returned.has(column))
    .map(([option, column]) => ({
      code: "pack-field-missing",
      severity: "warning",
      message: `no query of the pack is known to return \`${column}\`, which the option \`${option}\` names`,
      hint: "name a column that a rule's query returns",
      span: first.packed.rule.titleKey,
    }));
}
