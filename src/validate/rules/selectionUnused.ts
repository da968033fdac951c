import type { Condition, Rule } from "../../ast/index.ts";
import { selectorMatches } from "../../condition/selector.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";

/** A selection that no condition reads is most often a forgotten filter. */
export function selectionUnused(rule: Rule): readonly Diagnostic[] {
  const { selections, conditions } = rule.detection;
  return selections
    .filter(({ name }) => !conditions.some((condition) => uses(condition, name)))
    .map((selection) => ({
      code: "selection-unused",
      severity: "warning",
      message: `the condition never uses \`${selection.name}\``,
      hint: "name it in the condition, or remove it",
      span: selection.nameSpan,
    }));
}

function uses(condition: Condition, name: string): boolean {
  switch (condition.kind) {
    case "conditionOr":
    case "conditionAnd":
      return condition.operands.some((operand) => uses(operand, name));
    case "conditionNot":
      return uses(condition.operand, name);
    case "conditionSelector":
      return selectorMatches(condition.pattern, name);
    case "conditionReference":
      return condition.name === name;
  }
}
