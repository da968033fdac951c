import type { Rule } from "../../ast/index.ts";
import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { nearNames } from "../../diagnostic/near.ts";
import { type LogsourceEntry, providersOf } from "../../taxonomy/index.ts";
import { shownLogsource } from "../atlas.ts";
import { infoOf, nothing, type RuleCheck } from "../check.ts";

/** Providers that an analytic names must feed its log source, and should carry the rule's fields. */
export const providerFields: RuleCheck = (rule, { entry, searches, providers: had }) => {
  if (entry === null) return nothing;
  const named = rule.analytic?.providers ?? null;
  const strangers = (named ?? []).filter(({ value }) => !Object.hasOwn(entry.feeds, value));
  if (strangers.length > 0)
    return strangers.map(({ value, span }) => ({
      code: "provider-unknown",
      severity: "warning",
      message: `${value} does not feed ${shownLogsource(entry)}`,
      span,
      hint: providerHint(value, Object.keys(entry.feeds)),
    }));
  const providers = providersOf(entry, named?.map(({ value }) => value) ?? had);
  // Who says what providers there are knows that rules lose fields by it.
  const isSaid = named === null && had !== null;
  let findings: Diagnostic[] | null = null;
  for (const { field, values } of searches) {
    const lacking = lackingFor(field.value, entry, providers);
    // A test for absence is right to name what is absent.
    if (lacking.length === 0 || values.every(({ kind }) => kind === "null")) continue;
    findings ??= [];
    const isLost = lacking.length === providers.length && !isSaid;
    findings.push(notCarried(field, lacking, entry, isLost ? "warning" : "info"));
  }
  return findings ?? nothing;
};

function providerHint(name: string, known: readonly string[]): string {
  const [near] = nearNames(name, known);
  return near === undefined
    ? `its providers are ${known.join(" and ")}`
    : `did you mean \`${near}\`?`;
}

/** The providers whose events lack a field that the log source has. */
function lackingFor(
  field: string,
  entry: LogsourceEntry,
  providers: readonly string[],
): readonly string[] {
  let lacking: string[] | null = null;
  for (const provider of providers) {
    const fields = entry.feeds[provider]?.fields;
    if (fields === undefined || fields[field] !== undefined) continue;
    if (infoOf(field, entry) === null) continue;
    lacking ??= [];
    lacking.push(provider);
  }
  return lacking ?? none;
}

const none: readonly string[] = [];

function notCarried(
  { value: name, span }: Rule["title"],
  lacking: readonly string[],
  entry: LogsourceEntry,
  severity: Severity,
): Diagnostic {
  const all = Object.keys(entry.feeds);
  const without = lackingFor(name, entry, all);
  const carriers = all.filter((provider) => !without.includes(provider));
  return {
    code: "field-not-carried",
    severity,
    message: `events of ${lacking.join(" and ")} have no field \`${name}\``,
    span,
    hint:
      carriers.length > 0
        ? `${carriers.join(" and ")} ${carriers.length === 1 ? "carries" : "carry"} it; providers are chosen by --providers or \`providers:\``
        : "some endpoint agents add it; an environment that has one says so in its project file",
  };
}
