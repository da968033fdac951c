import type { Diagnostic } from "./diagnostic.ts";

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
