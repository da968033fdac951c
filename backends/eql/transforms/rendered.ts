import { anyOf, type Field, type Ir, not, type Part, text } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import { type MemberTest, named } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

/**
 * A test on an object of which ECS keeps the text that Java gives a map, `{key=value, list=[a, b]}`,
 * or on one of its members. Another object may have a member of that name, so a member's test may
 * find more than the rule.
 */
export function renderedTest(
  leaf: MemberTest,
  target: TargetOf<"rendered">,
  place: Place,
): Ir | null {
  if (target.key === null) return wholeTest(leaf, target, place);
  const wanted = partsOf(leaf);
  if (!wanted) return refuseTransform(place, leaf.span, leaf.field.name);
  place.notes.deviate(
    "object-rendered",
    leaf.span,
    leaf.kind === "null" ? "under" : "over",
    place.polarity,
    `Elastic keeps the object around ${leaf.field.name} as one text, in which other members may have the name ${target.key} too`,
    "the query cannot be sharper; a KQL query in Elastic can read the flattened object",
  );
  const field: Field = { ...leaf.field, name: target.field };
  const cased = "cased" in leaf && leaf.cased;
  const tests = memberPatterns(target.key, wanted).map((parts) =>
    text(field, parts, cased, leaf.span),
  );
  const found = anyOf(tests, leaf.span);
  return leaf.kind === "null" ? not(found, leaf.span) : found;
}

/** What stands in the object's own text stands in Java's, unless it is a sign of either's syntax. */
function wholeTest(leaf: MemberTest, target: TargetOf<"rendered">, place: Place): Ir | null {
  if (leaf.kind === "exists" || leaf.kind === "null") return named(leaf, target.field);
  const [before, inside, after, ...rest] = leaf.kind === "pattern" ? leaf.parts : [];
  const isPart =
    before?.kind === "any" && inside?.kind === "text" && after?.kind === "any" && rest.length === 0;
  return isPart && /^[\w./@ -]+$/.test(inside.text)
    ? named(leaf, target.field)
    : refuseTransform(place, leaf.span, leaf.field.name);
}

function partsOf(leaf: MemberTest): readonly Part[] | null {
  switch (leaf.kind) {
    case "equals":
      return [{ kind: "text", text: leaf.value.text }];
    case "pattern":
      return leaf.parts;
    case "exists":
    case "null":
      return [any];
    default:
      return null;
  }
}

const any: Part = { kind: "any" };

/** The member first or later in its object, its value alone or an item of a list. */
function memberPatterns(key: string, wanted: readonly Part[]): readonly (readonly Part[])[] {
  const isOpen = wanted.at(-1)?.kind === "any";
  return ["{", " "].flatMap((lead) => {
    const head: readonly Part[] = [any, { kind: "text", text: `${lead}${key}=` }];
    if (isOpen && wanted[0]?.kind === "any") return [[...head, ...wanted]];
    const list: readonly Part[] = [...head, { kind: "text", text: "[" }, any, ...wanted, any];
    const alone = isOpen
      ? [[...head, ...wanted]]
      : ["}", ","].map((tail) => [...head, ...wanted, { kind: "text", text: tail } as const, any]);
    return [...alone, list];
  });
}
