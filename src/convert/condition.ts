import type { Condition } from "../ast/index.ts";
import { type Code, call, isIdentifier, stringText } from "./code.ts";
import type { Imports } from "./imports.ts";

/** A rule's conditions as the function that the DSL takes. */
export function conditionCode(
  conditions: readonly Condition[],
  listed: boolean,
  imports: Imports,
): Code {
  const references = new Set(conditions.flatMap(referencesIn));
  const isPlain = [...references].every((name) => isIdentifier(name) && !reserved.has(name));
  const quantifiers = [...new Set(conditions.flatMap(quantifiersIn))].sort();
  const print = (condition: Condition): Code => codeOf(condition, isPlain, imports);
  const body: Code =
    listed && conditions.length !== 1
      ? { open: "[", items: conditions.map(print), close: "]", always: false }
      : print(conditions[0] as Condition);
  const names = isPlain ? bracesAround([...references]) : "s";
  const first = references.size === 0 ? "_" : names;
  const params = quantifiers.length > 0 ? `${first}, ${bracesAround(quantifiers)}` : first;
  const parameters = references.size === 0 && quantifiers.length === 0 ? "" : params;
  return typeof body === "string"
    ? `(${parameters}) => ${body}`
    : { ...body, open: `(${parameters}) => ${body.open}` };
}

function bracesAround(names: readonly string[]): string {
  return `{ ${names.join(", ")} }`;
}

function codeOf(condition: Condition, isPlain: boolean, imports: Imports): Code {
  const inside = (operand: Condition) => codeOf(operand, isPlain, imports);
  switch (condition.kind) {
    case "conditionOr":
      return call(imports.use("or"), condition.operands.map(inside));
    case "conditionAnd":
      return call(imports.use("and"), condition.operands.map(inside));
    case "conditionNot":
      return call(imports.use("not"), [inside(condition.operand)]);
    case "conditionSelector": {
      const name = condition.quantifier === "any" ? "oneOf" : "allOf";
      return call(name, [stringText(condition.pattern ?? "them")]);
    }
    case "conditionReference": {
      if (isPlain) return condition.name;
      return isIdentifier(condition.name)
        ? `s.${condition.name}`
        : `s[${stringText(condition.name)}]`;
    }
  }
}

function referencesIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "conditionOr":
    case "conditionAnd":
      return condition.operands.flatMap(referencesIn);
    case "conditionNot":
      return referencesIn(condition.operand);
    case "conditionSelector":
      return [];
    case "conditionReference":
      return [condition.name];
  }
}

function quantifiersIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "conditionOr":
    case "conditionAnd":
      return condition.operands.flatMap(quantifiersIn);
    case "conditionNot":
      return quantifiersIn(condition.operand);
    case "conditionSelector":
      return [condition.quantifier === "any" ? "oneOf" : "allOf"];
    case "conditionReference":
      return [];
  }
}

/** Names that a parameter cannot have, or that would hide what the expression calls. */
const reserved = new Set(
  `and or not oneOf allOf arguments await break case catch class const continue debugger default delete
do else enum eval export extends false finally for function if implements import in instanceof
interface let new null package private protected public return static super switch this throw true
try typeof undefined var void while with yield`.split(/\s+/),
);
