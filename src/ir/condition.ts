import type { Condition, ConditionReference, ConditionSelector } from "../ast/index.ts";
import { selectorMatches } from "../condition/selector.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import { and, anyOf, not } from "./build.ts";
import type { Ir } from "./nodes.ts";

/** Selections by name, in the rule's order; null for one whose mistake has been reported. */
export type SelectionTests = ReadonlyMap<string, Ir | null>;

type Report = (diagnostic: Diagnostic) => void;

/** What a condition means; null where something in it, or in a selection it names, is wrong. */
export function lowerCondition(
  condition: Condition,
  tests: SelectionTests,
  report: Report,
): Ir | null {
  switch (condition.kind) {
    case "conditionReference":
      return lowerReference(condition, tests, report);
    case "conditionSelector":
      return lowerSelector(condition, tests, report);
    case "conditionNot": {
      const operand = lowerCondition(condition.operand, tests, report);
      return operand && not(operand, condition.span);
    }
    case "conditionAnd":
    case "conditionOr": {
      const operands = condition.operands.map((operand) => lowerCondition(operand, tests, report));
      if (operands.includes(null)) return null;
      return (condition.kind === "conditionOr" ? anyOf : and)(operands as Ir[], condition.span);
    }
  }
}

function lowerReference(
  { name, span }: ConditionReference,
  tests: SelectionTests,
  report: Report,
): Ir | null {
  const test = tests.get(name);
  if (test === undefined)
    report({
      code: "selection-unknown",
      severity: "error",
      message: `there is no selection \`${name}\``,
      span,
      hint:
        meantHint(nearNames(name, tests.keys())[0]) ??
        "define it under `detection`, beside `condition`",
    });
  return test ?? null;
}

/** `1 of` is an `or` of the selections that fit, `all of` an `and`. */
function lowerSelector(
  { quantifier, pattern, span }: ConditionSelector,
  tests: SelectionTests,
  report: Report,
): Ir | null {
  const operands: (Ir | null)[] = [];
  for (const [name, test] of tests) if (selectorMatches(pattern, name)) operands.push(test);
  if (operands.length === 0) {
    report({
      code: "selector-empty",
      severity: "error",
      message:
        pattern === null
          ? "`them` takes in no selection, since all names begin with an underscore"
          : `no selection has a name that fits \`${pattern}\``,
      span,
      hint:
        meantHint(nearToPattern(pattern ?? "", tests)) ??
        "name the selections so that the pattern fits them, or write their names out",
    });
    return null;
  }
  if (operands.includes(null)) return null;
  return (quantifier === "any" ? anyOf : and)(operands as Ir[], span);
}

/** A name that would fit the pattern but for a slip in the text before its first wildcard. */
function nearToPattern(pattern: string, tests: SelectionTests): string | undefined {
  const [start = ""] = pattern.split("*");
  const byStart = new Map([...tests.keys()].map((name) => [name.slice(0, start.length), name]));
  const [near] = nearNames(start, byStart.keys());
  return near === undefined ? undefined : byStart.get(near);
}

function meantHint(name: string | undefined): string | null {
  return name === undefined ? null : `did you mean \`${name}\`?`;
}
