import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Look, printDiagnostic } from "../diagnostic/print.ts";

/** Documents that are read and checked but not compiled: refused, and no fault of the input. */
const unsupported: ReadonlySet<string> = new Set(["correlation-unsupported", "filter-unsupported"]);

export function isUnsupported(finding: Diagnostic): boolean {
  return unsupported.has(finding.code);
}

/** Whether a finding means that the input is wrong, which is worth an exit code of its own. */
export function isInputError(finding: Diagnostic): boolean {
  return finding.severity === "error" && !isUnsupported(finding);
}

/** Findings without repetition: those of a technique come once with each of its analytics. */
export function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  if (findings.length < 2) return findings;
  const byKey = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { code, span, message } = finding;
    const key = `${span.start} ${span.end} ${code} ${message}`;
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}

export function findingsText(findings: readonly Diagnostic[], look: Look): string {
  return findings.map((finding) => printDiagnostic(finding, look)).join("");
}
