import type { Diagnostic, Severity } from "../../diagnostic/diagnostic.ts";
import { isUnsupported } from "../findings.ts";
import { count } from "../words.ts";

/** How many findings of each severity. */
export type Found = { [S in Severity]: number };

/** Without documents that are only not supported yet; in the order of their places. */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings
    .filter((finding) => !isUnsupported(finding))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The end of a check for people. */
export function summaryText(found: Readonly<Found>, files: number, notSigma: number): string {
  const aside = notSigma > 0 ? `, ${count(notSigma, "YAML document")} without a Sigma rule` : "";
  return `${count(found.error, "error")}, ${count(found.warning, "warning")} and ${count(found.info, "hint")} in ${count(files, "file")}${aside}\n`;
}
