import type { Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";

/** A rule in another taxonomy names fields that mean nothing to the data models. */
export function taxonomyForeign(rule: Rule): readonly Diagnostic[] {
  if (rule.taxonomy === null || rule.taxonomy.value === "sigma") return [];
  return [
    {
      code: "taxonomy-foreign",
      severity: "error",
      message: `the taxonomy ${rule.taxonomy.value} is not known, so its field names cannot be mapped`,
      hint: "write the rule with Sigma's own field names and leave `taxonomy` out",
      span: rule.taxonomy.span,
    },
  ];
}
