import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PackRule, PackSettings } from "../format.ts";
import { scheduleFindings, scheduleOf } from "../metadata/index.ts";

/** What is wrong with a rule for Elastic; an error leaves it out. */
export function elasticFindings({ rule }: PackRule, settings: PackSettings): readonly Diagnostic[] {
  const { every, lookback } = scheduleOf(rule, settings.defaults);
  const findings = [...scheduleFindings(rule)];
  if (lookback < every)
    findings.push({
      code: "pack-lookback",
      severity: "error",
      message: `the rule runs every ${every} s and looks back ${lookback} s, so it misses events`,
      hint: "make `lookback` of the schedule as long as `every`, or longer",
      span: rule.titleKey,
    });
  return findings;
}
