import type { Extra, Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RuleDefaults, Schedule } from "../format.ts";

const units: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 };

/** The seconds of a duration such as `5m`, `1h` or `14d`; null for anything else, and for none. */
export function secondsOf(duration: unknown): number | null {
  const match = typeof duration === "string" ? /^0*(\d{1,6})([smhd])$/.exec(duration) : null;
  if (!match) return null;
  const seconds = Number(match[1]) * (units[match[2] as string] as number);
  return seconds > 0 ? seconds : null;
}

/**
 * When a rule runs: its own `schedule: {every, lookback}` before the project's. A rule that runs
 * more seldom than the project's lookback reaches looks back as far as it has to.
 */
export function scheduleOf(rule: Rule, { schedule }: RuleDefaults): Schedule {
  const said = saidBy(rule);
  const every = secondsOf(said?.every) ?? schedule.every;
  return { every, lookback: secondsOf(said?.lookback) ?? Math.max(every, schedule.lookback) };
}

/** Whether a rule says itself how often it runs. */
export function hasOwnSchedule(rule: Rule): boolean {
  return secondsOf(saidBy(rule)?.every) !== null;
}

/** What is wrong with a rule's own schedule, which then counts as not said. */
export function scheduleFindings(rule: Rule): readonly Diagnostic[] {
  const extra = scheduleIn(rule);
  if (!extra) return [];
  const said = saidBy(rule);
  if (said === null) return [unreadable(extra, "`schedule` is no map")];
  const mistakes = Object.entries(said).flatMap(([name, value]) => {
    if (name !== "every" && name !== "lookback") return [`\`schedule\` knows no key \`${name}\``];
    return secondsOf(value) === null ? [`\`${name}\` of \`schedule\` is no duration`] : [];
  });
  return mistakes.map((message) => unreadable(extra, message));
}

function scheduleIn({ extra }: Rule): Extra | undefined {
  return extra.find(({ name }) => name === "schedule");
}

function saidBy(rule: Rule): { readonly [name: string]: unknown } | null {
  const value = scheduleIn(rule)?.value;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? (value as { readonly [name: string]: unknown }) : null;
}

function unreadable({ span }: Extra, message: string): Diagnostic {
  return {
    code: "pack-schedule",
    severity: "warning",
    message,
    hint: "write it as `schedule: {every: 5m, lookback: 1h}`, with s, m, h or d",
    span,
  };
}
