import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { nearNames } from "../diagnostic/near.ts";
import type { Spanned } from "../source/index.ts";
import { problem } from "./context.ts";
import type { ModifierName } from "./names.ts";
import { isModifier, modifiers } from "./table.ts";

const unmodified = { known: [], diagnostics: [] };

/** The modifiers of a key as the table knows them, and what is wrong with their combination. */
export function checkModifiers(
  written: readonly Spanned<string>[],
  keyword: boolean,
): { known: readonly Spanned<ModifierName>[]; diagnostics: readonly Diagnostic[] } {
  if (written.length === 0) return unmodified;
  const known: Spanned<ModifierName>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, span } of written) {
    if (!isModifier(value)) {
      diagnostics.push(unknownModifier({ value, span }));
      continue;
    }
    const found =
      conflictWith(known, { value, span }) ?? missingFor(written, { value, span }, keyword);
    if (found) diagnostics.push(found);
    known.push({ value, span });
  }
  return { known, diagnostics };
}

function unknownModifier({ value, span }: Spanned<string>): Diagnostic {
  const [near] = nearNames(value, Object.keys(modifiers));
  return problem(
    "modifier-unknown",
    span,
    value === "" ? "a modifier is missing behind the `|`" : `there is no modifier \`${value}\``,
    near ? `did you mean \`${near}\`?` : "`sigmatic explain modifier-unknown` lists the modifiers",
  );
}

/** What a modifier lacks; one that it needs but that stands behind it is a conflict of that one. */
function missingFor(
  all: readonly Spanned<string>[],
  { value, span }: Spanned<ModifierName>,
  keyword: boolean,
): Diagnostic | null {
  const { needs, keyword: fitsKeyword } = modifiers[value];
  if (keyword && !fitsKeyword)
    return problem(
      "modifier-needs-field",
      span,
      `\`${value}\` needs a field, and a keyword has none`,
      "write the field's name before the `|`",
    );
  if (needs && !all.some((modifier) => modifier.value === needs))
    return problem(
      "modifier-needs-re",
      span,
      `\`${value}\` is a flag of regular expressions and needs \`${needs}\` before it`,
      `write \`${needs}|${value}\``,
    );
  return null;
}

/** The first of the modifiers before this one with which it makes no sense. */
function conflictWith(
  before: readonly Spanned<ModifierName>[],
  { value, span }: Spanned<ModifierName>,
): Diagnostic | null {
  const repeated = before.find((earlier) => earlier.value === value);
  if (repeated)
    return problem("modifier-repeated", span, `\`${value}\` stands here twice`, "keep one of them");
  const other = before.find((earlier) => !modifiers[value].after.includes(earlier.value));
  if (!other) return null;
  return problem(
    "modifier-conflict",
    span,
    `\`${value}\` cannot follow \`${other.value}\``,
    conflictHint(value, other.value),
  );
}

function conflictHint(value: ModifierName, other: ModifierName): string {
  if (modifiers[other].after.includes(value) || modifiers[other].needs === value)
    return `write \`${value}|${other}\`: modifiers are applied in their order`;
  if (value === "re" || other === "re")
    return "a regular expression is searched for anywhere and says the rest itself: `^`, `$`, `.*`, or the flags `i`, `m` and `s`";
  if ((value === "all" && other === "neq") || (value === "neq" && other === "all"))
    return "give each value a selection of its own and negate them in the condition";
  return "keep one of them, or use a selection for each";
}
