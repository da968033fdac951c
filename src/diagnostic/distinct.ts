import type { Diagnostic } from "./diagnostic.ts";

/**
 * Findings without repetition: those of a technique come once with each of its analytics, those of
 * a rule once with each pack.
 */
export function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  if (findings.length < 2) return findings;
  const byKey = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { code, span, message } = finding;
    const key = `${span.source.name}\n${span.start} ${span.end} ${code} ${message}`;
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}
