import { isUnsupported } from "../compile.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Look, printDiagnostic } from "../diagnostic/print.ts";

export { distinct } from "../diagnostic/distinct.ts";
export { isUnsupported };

/** Whether a finding means that the input is wrong, which is worth an exit code of its own. */
export function isInputError(finding: Diagnostic): boolean {
  return finding.severity === "error" && !isUnsupported(finding);
}

export function findingsText(findings: readonly Diagnostic[], look: Look): string {
  return findings.map((finding) => printDiagnostic(finding, look)).join("");
}
