import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { YamlMap } from "../yaml/index.ts";
import { findingOf, severityAt, type Violation } from "./findings.ts";
import * as generated from "./generated/validators.ts";
import { locate } from "./pointer.ts";
import { viewOf } from "./view.ts";

/** Kinds of documents that have a schema. */
export type SchemaName = "rule" | "technique" | "correlation" | "filter";

type Validator = ((data: unknown) => boolean) & { errors?: readonly Violation[] | null };

const validators = generated as unknown as { readonly [K in SchemaName]: Validator };

/**
 * Findings of a document's shape, one for each mistake, at the key or value it concerns. What does
 * not touch the meaning of a rule, such as a malformed date, is a warning.
 */
export function checkShape(name: SchemaName, document: YamlMap): readonly Diagnostic[] {
  const validator = validators[name];
  if (validator(viewOf(document))) return [];
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const violation of validator.errors ?? []) {
    const mistake = `${violation.instancePath}/${violation.params.missingProperty ?? ""}`;
    if (seen.has(mistake)) continue;
    seen.add(mistake);
    const place = locate(document, violation.instancePath);
    const finding = findingOf(violation, place);
    if (finding) findings.push({ ...finding, severity: severityAt(violation) });
  }
  return findings;
}
