import type { Document, Rule } from "../ast/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Ir } from "../ir/nodes.ts";
import { bundled, type Taxonomy } from "../taxonomy/index.ts";
import type { CheckContext, RuleCheck } from "./check.ts";
import { searchesOf } from "./leaves.ts";
import { analyticComponent } from "./rules/analyticComponent.ts";
import { attackTags } from "./rules/attackTags.ts";
import { caseSensitive } from "./rules/caseSensitive.ts";
import { conditionConstant } from "./rules/conditionConstant.ts";
import { fieldNotInEvent } from "./rules/fieldNotInEvent.ts";
import { fieldUnknown } from "./rules/fieldUnknown.ts";
import { logsourceUnknown } from "./rules/logsourceUnknown.ts";
import { metadataMissing } from "./rules/metadataMissing.ts";
import { modifierType } from "./rules/modifierType.ts";
import { providerFields } from "./rules/providerFields.ts";
import { selectionUnused } from "./rules/selectionUnused.ts";
import { statusRetired } from "./rules/statusRetired.ts";
import { taxonomyForeign } from "./rules/taxonomyForeign.ts";
import { techniqueNames } from "./rules/techniqueNames.ts";
import { valueCovered } from "./rules/valueCovered.ts";
import { valueEmptyMatch } from "./rules/valueEmptyMatch.ts";
import { valueImpossible } from "./rules/valueImpossible.ts";

export { type CheckCode, checkCodes, isCheckCode } from "./codes.ts";
export { findDuplicates } from "./duplicates.ts";
export { withSeverities } from "./severity.ts";
export { type Suppressions, suppressionsIn } from "./suppression.ts";

/** Checks that need no more than the rule itself; the others are lost on a foreign taxonomy. */
const ownChecks: readonly RuleCheck[] = [
  taxonomyForeign,
  statusRetired,
  selectionUnused,
  attackTags,
  analyticComponent,
];

const meaningChecks: readonly RuleCheck[] = [
  logsourceUnknown,
  fieldUnknown,
  providerFields,
  fieldNotInEvent,
  modifierType,
  valueImpossible,
  valueEmptyMatch,
  conditionConstant,
];

/** Checks whose every finding is an info, which hinders nobody. */
const hintChecks: readonly RuleCheck[] = [metadataMissing, caseSensitive, valueCovered];

/** Findings about a document as a whole; those about its rules come from `validateRule`. */
export function validate(document: Document): readonly Diagnostic[] {
  return document.kind === "technique" ? techniqueNames(document) : [];
}

export interface RuleOptions {
  readonly taxonomy?: Taxonomy;
  /** The providers that the user has; null, the default, where nothing is said of them. */
  readonly providers?: readonly string[] | null;
  /** What `lower` makes of the rule's conditions; without them checks of meaning say less. */
  readonly conditions?: readonly Ir[];
  /** Whether to look for what is no more than a hint; true where nothing is said. */
  readonly hints?: boolean;
}

/** Findings about one rule, from every check. */
export function validateRule(rule: Rule, options: RuleOptions = {}): readonly Diagnostic[] {
  const context = contextOf(rule, options);
  const findings: Diagnostic[] = [];
  for (const check of checksFor(rule, options)) {
    const found = check(rule, context);
    if (found.length > 0) findings.push(...found);
  }
  return findings;
}

const all = [...ownChecks, ...meaningChecks, ...hintChecks];
const withoutHints = [...ownChecks, ...meaningChecks];

function checksFor({ taxonomy }: Rule, { hints = true }: RuleOptions): readonly RuleCheck[] {
  if (taxonomy !== null && taxonomy.value !== "sigma") return ownChecks;
  return hints ? all : withoutHints;
}

function contextOf(
  rule: Rule,
  { taxonomy = bundled, providers = null, conditions = [] }: RuleOptions,
): CheckContext {
  const entry = taxonomy.find(rule.logsource);
  return { taxonomy, entry, providers, searches: searchesOf(rule), conditions };
}
