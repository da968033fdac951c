import { readEvent } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { type Matcher, matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";

const securityLog = "{product: windows, service: security}";

/** A rule as YAML text, of which the detection is indented as under `detection:`. */
export function ruleText(detection: string, logsource = securityLog): string {
  const lines = detection.trim().split("\n");
  return [
    "title: A rule",
    `logsource: ${logsource}`,
    "detection:",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

/** The matcher of a whole YAML document that holds one rule. */
export function matcherOfText(text: string, providers: readonly string[] | null = null): Matcher {
  const { entries } = readDocuments({ name: "rule.yml", text });
  const [entry] = entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule")
    throw new Error(
      `no rule: ${JSON.stringify(entry?.kind === "notSigma" ? "" : entry?.diagnostics.map(({ message }) => message))}`,
    );
  const { lowered, diagnostics } = lower(entry.document);
  if (!lowered) throw new Error(`not lowered: ${diagnostics.map(({ message }) => message).join()}`);
  return matcherOf(lowered, { providers });
}

/** Whether a rule of the detection given fires on an event. */
export function fires(detection: string, event: unknown, logsource?: string): boolean {
  return matcherOfText(ruleText(detection, logsource))(readEvent(event));
}
