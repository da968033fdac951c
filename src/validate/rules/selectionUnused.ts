import type { Condition, Rule } from "../../ast/index.ts";
import { selectorMatches } from "../../condition/selector.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";

/** A selection that no condition reads is most often a forgotten filter. */
export function selectionUnused(rule: Rule): readonly Diagnostic[] {
  const names = rule.detection.selections.map((selection) => selection.name);
  const used = new Set(rule.detection.conditions.flatMap((condition) => namesIn(condition, names)));
  return rule.detection.selections
    .filter((selection) => !used.has(selection.name))
    .map((selection) => ({
      code: "selection-unused",
      severity: "warning",
      message: `the condition never uses \`${selection.name}\``,
      hint: "name it in the condition, or remove it",
      span: selection.nameSpan,
    }));
}

function namesIn(condition: Condition, names: readonly string[]): readonly string[] {
  switch (condition.kind) {
    case "conditionOr":
    case "conditionAnd":
      return condition.operands.flatMap((operand) => namesIn(operand, names));
    case "conditionNot":
      return namesIn(condition.operand, names);
    case "conditionSelector":
      return names.filter((name) => selectorMatches(condition.pattern, name));
    case "conditionReference":
      return [condition.name];
  }
}
