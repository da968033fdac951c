import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../source/index.ts";
import type { Schedule } from "../format.ts";

/*
 * What the service takes, from the models of Azure-Sentinel's template checks
 * (.script/tests/detectionTemplateSchemaValidation/Models).
 */

export const longestName = 256;
export const longestDescription = 5000;
const longestQuery = 10_000;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Why the service would refuse a query; empty where it would not. */
export function queryFindings(query: string, span: Span): readonly Diagnostic[] {
  if (query.length <= longestQuery) return [];
  return [
    {
      code: "pack-query-long",
      severity: "error",
      message: `the query has ${query.length} characters, and Sentinel takes ${longestQuery}`,
      hint: "split the rule, or move its values to a watchlist",
      span,
    },
  ];
}

/** Why the service would refuse a schedule; empty where it would not. */
export function scheduleErrors({ every, lookback }: Schedule, span: Span): readonly Diagnostic[] {
  const faults: readonly (readonly [fails: boolean, code: string, message: string])[] = [
    [every % minute !== 0 || lookback % minute !== 0, limit, "Sentinel takes whole minutes"],
    [every < 5 * minute || every > 14 * day, limit, "Sentinel runs a rule every 5 m to 14 d"],
    [lookback > 14 * day, limit, "Sentinel looks back 14 days at most"],
    [
      lookback >= 2 * day && every < hour,
      limit,
      "a rule that looks back two days or more runs once an hour at most",
    ],
    [
      lookback < every,
      "pack-lookback",
      `the rule runs every ${every} s and looks back ${lookback} s, so it misses events`,
    ],
  ];
  return faults
    .filter(([fails]) => fails)
    .map(([, code, message]) => ({
      code,
      severity: "error",
      message,
      hint: "change `schedule` of the rule, or the project's",
      span,
    }));
}

const limit = "pack-schedule-limit";
