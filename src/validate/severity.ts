import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import { isCheckCode } from "./codes.ts";

/** The findings with the severities that a project gives to checks; those switched off are gone. */
export function withSeverities(
  findings: readonly Diagnostic[],
  severities: ReadonlyMap<string, Severity | "off">,
): readonly Diagnostic[] {
  if (severities.size === 0) return findings;
  return findings.flatMap((finding) => {
    const severity = isCheckCode(finding.code) ? severities.get(finding.code) : undefined;
    if (severity === undefined) return [finding];
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}
