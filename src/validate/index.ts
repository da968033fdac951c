import type { Document, Rule } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { analyticComponent } from "./rules/analyticComponent.ts";
import { attackTags } from "./rules/attackTags.ts";
import { selectionUnused } from "./rules/selectionUnused.ts";
import { statusRetired } from "./rules/statusRetired.ts";
import { taxonomyForeign } from "./rules/taxonomyForeign.ts";
import { techniqueNames } from "./rules/techniqueNames.ts";

/** A check looks at one rule and tells what it finds; it changes nothing. */
export type RuleCheck = (rule: Rule) => readonly Diagnostic[];

const ruleChecks: readonly RuleCheck[] = [
  taxonomyForeign,
  statusRetired,
  selectionUnused,
  attackTags,
  analyticComponent,
];

/** Findings about a document as a whole; those about its rules come from `validateRule`. */
export function validate(document: Document): readonly Diagnostic[] {
  return document.kind === "technique" ? techniqueNames(document) : [];
}

/** Findings about one rule, from every check. */
export function validateRule(rule: Rule): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const check of ruleChecks) findings.push(...check(rule));
  return findings;
}
