import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { YamlMap } from "../yaml/index.ts";
import { severityAt } from "./findings.ts";
import * as generated from "./generated/validators.ts";
import { mistakesIn, type Validator } from "./mistakes.ts";
import { viewOf } from "./view.ts";

/** Kinds of documents that have a schema. */
export type SchemaName = "rule" | "technique" | "correlation" | "filter";

const validators = generated as unknown as { readonly [K in SchemaName]: Validator };

/**
 * Findings of a document's shape, one for each mistake, at the key or value it concerns. What does
 * not touch the meaning of a rule, such as a malformed date, is a warning.
 */
export function checkShape(name: SchemaName, document: YamlMap): readonly Diagnostic[] {
  const validator = validators[name];
  return validator(viewOf(document)) ? [] : mistakesIn(document, validator, severityAt);
}
