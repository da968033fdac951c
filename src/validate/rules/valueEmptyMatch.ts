import type { FieldSearch, Value } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Regex } from "../../ir/nodes.ts";
import { atPlaces, type RuleCheck } from "../check.ts";
import { eachLeaf } from "../leaves.ts";
import { matchesAll } from "../regexes.ts";

/** A value that every event with the field passes, so that it tests for nothing but presence. */
export const valueEmptyMatch: RuleCheck = (_, { searches, conditions }) => {
  const found = atPlaces();
  for (const search of searches)
    for (const value of search.values)
      if (isEmptyPattern(value, search)) found.add(finding(search, value));
  eachLeaf(conditions, (leaf) => {
    if (leaf.kind === "regex" && matchesAll(leaf.tree)) found.add(ofRegex(leaf));
  });
  return found.all();
};

const affixes = new Set(["contains", "startswith", "endswith"]);
const plain = new Set([...affixes, "all", "neq", "cased", "windash"]);

function isEmptyPattern(value: Value, { modifiers }: FieldSearch): boolean {
  if (value.kind !== "text" || value.text.length > mostStars) return false;
  if (!onlyStars.test(value.text)) return false;
  if (!modifiers.every((modifier) => plain.has(modifier.value))) return false;
  return value.text !== "" || modifiers.some((modifier) => affixes.has(modifier.value));
}

const onlyStars = /^\**$/;
/** Nobody writes more of them, and most values are longer. */
const mostStars = 3;

/** `*` alone is how many write that a field exists; beside other values it makes them useless. */
function finding({ field, modifiers, values }: FieldSearch, value: Value): Diagnostic {
  const isAll = modifiers.some((modifier) => modifier.value === "all");
  const isMeant = values.length === 1 && value.kind === "text" && value.text !== "";
  return {
    code: "value-empty-match",
    severity: isMeant ? "info" : "warning",
    message:
      values.length > 1 && !isAll
        ? `every value of \`${field.value}\` passes this, so the others in the list count for nothing`
        : `every value of \`${field.value}\` passes this test`,
    span: value.span,
    hint: `write \`${field.value}|exists: true\` where presence is meant`,
  };
}

function ofRegex({ field, span }: Regex): Diagnostic {
  return {
    code: "value-empty-match",
    severity: "warning",
    message: `this regular expression matches the empty text, so every value of \`${field.name}\` passes`,
    span,
    hint: `write \`${field.name}|exists: true\` where presence is meant, or \`+\` for \`*\``,
  };
}
