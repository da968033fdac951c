import type { FieldSearch, KeywordSearch } from "../ast/index.ts";
import { and, anyOf, not } from "../ir/build.ts";
import type { Field, Ir } from "../ir/nodes.ts";
import type { Spanned } from "../source/index.ts";
import type { Context, Report } from "./context.ts";
import { reportFindings } from "./lists.ts";
import type { ModifierName } from "./names.ts";
import { withoutRepeats } from "./repeats.ts";
import { checkModifiers } from "./rules.ts";
import { modifiers } from "./table.ts";
import type { ValueTest } from "./tests.ts";
import type { TextChange } from "./text.ts";
import { lowerValue } from "./value.ts";

export type { ModifierName } from "./names.ts";
export { parseParts } from "./parts.ts";
export { isModifier, type Modifier, modifiers } from "./table.ts";

/**
 * What a key with its modifiers and values means. Values are an `or`, under `all` an `and`; `neq`
 * says that none of them is equal, which a missing field satisfies. null where something is wrong
 * with it, which has then been reported.
 */
export function lowerSearch(search: FieldSearch | KeywordSearch, report: Report): Ir | null {
  const { known, diagnostics } = checkModifiers(search.modifiers, search.kind === "keyword");
  for (const diagnostic of diagnostics) report(diagnostic);
  if (diagnostics.length > 0) return null;
  const field: Field | null =
    search.kind === "field" ? { name: search.field.value, span: search.field.span } : null;
  const context = contextOf(field, known, report);
  reportFindings(search.values, context);
  const joined = lowerValues(search, context);
  return joined && context.has("neq") ? not(joined, search.span) : joined;
}

function contextOf(
  field: Field | null,
  known: readonly Spanned<ModifierName>[],
  report: Report,
): Context {
  const changes: { name: ModifierName; change: TextChange }[] = [];
  let test: ValueTest | null = null;
  for (const { value: name } of known) {
    const modifier = modifiers[name];
    if (modifier.change) changes.push({ name, change: modifier.change });
    test ??= modifier.test ?? null;
  }
  const has = (name: ModifierName) => known.some((modifier) => modifier.value === name);
  const [cased, expand] = [has("cased"), has("expand")];
  return { field, modifiers: known, changes, test, has, cased, expand, report };
}

/** Each value is an `or` of what its modifiers have made of it; null where one has a mistake. */
function lowerValues({ values, span }: FieldSearch | KeywordSearch, context: Context): Ir | null {
  const all = context.has("all");
  const tests: Ir[] = [];
  let failed = values.length === 0;
  for (const value of values) {
    const alternatives = lowerValue(value, context);
    if (!alternatives) failed = true;
    else if (all) tests.push(anyOf(alternatives, span));
    else tests.push(...alternatives);
  }
  if (failed) return null;
  return all ? and(tests, span) : anyOf(withoutRepeats(tests), span);
}
