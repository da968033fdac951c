import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../source/index.ts";
import type { FieldType } from "../../taxonomy/index.ts";
import { atPlaces, infoOf, nothing, type RuleCheck } from "../check.ts";
import { eachLeaf } from "../leaves.ts";
import { mindsCase } from "../regexes.ts";

/** Types whose letter case is the writer's whim: the same value comes in both. */
const caseless: readonly FieldType[] = ["boolean", "ip", "hashes", "guid"];

/** Tests that letter case decides, where it says nothing about what is looked for. */
export const caseSensitive: RuleCheck = (_, { entry, searches, conditions }) => {
  if (entry === null) return nothing;
  const isWindows = entry.product === "windows";
  const found = atPlaces();
  for (const { field, modifiers } of searches) {
    const cased = modifiers.find(({ value }) => value === "cased");
    const type = cased && infoOf(field.value, entry)?.type;
    if (type && (caseless.includes(type) || (isWindows && type === "path")))
      found.add(
        finding(cased.span, `letter case says nothing in \`${field.value}\``, "drop `cased`"),
      );
  }
  if (isWindows)
    eachLeaf(conditions, (leaf) => {
      if (leaf.kind === "regex" && mindsCase(leaf.tree))
        found.add(
          finding(
            leaf.span,
            "this regular expression minds letter case, which Windows does not",
            "write `re|i` where either case is meant",
          ),
        );
    });
  return found.all();
};

function finding(span: Span, message: string, hint: string): Diagnostic {
  return { code: "case-sensitive", severity: "info", message, span, hint };
}
