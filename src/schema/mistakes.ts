import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import type { YamlMap } from "../yaml/index.ts";
import { findingOf, type Violation } from "./findings.ts";
import { locate } from "./pointer.ts";

/** A generated validator: what it finds stands in `errors` until it is asked again. */
export type Validator = ((data: unknown) => boolean) & { errors?: readonly Violation[] | null };

/** One finding for each mistake that a validator has found in a document. */
export function mistakesIn(
  document: YamlMap,
  { errors }: Validator,
  severityAt: (violation: Violation) => Severity,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const violation of errors ?? []) {
    const { instancePath, params, propertyName } = violation;
    const mistake = `${instancePath}/${params.missingProperty ?? propertyName ?? ""}`;
    if (seen.has(mistake)) continue;
    seen.add(mistake);
    const finding = findingOf(violation, locate(document, instancePath));
    if (finding) findings.push({ ...finding, severity: severityAt(violation) });
  }
  return findings;
}
