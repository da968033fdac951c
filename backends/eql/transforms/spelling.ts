import { anyOf, constant, type Ir, type Part, text } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import { type MemberTest, named } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

/** A test on a value that ECS keeps in lower case: letter case can no longer be told. */
export function loweredTest(
  leaf: MemberTest,
  target: TargetOf<"lowered">,
  place: Place,
): Ir | null {
  const keepsCase =
    leaf.kind === "regex" || ((leaf.kind === "equals" || leaf.kind === "pattern") && leaf.cased);
  return keepsCase ? refuseTransform(place, leaf.span, leaf.field.name) : named(leaf, target.field);
}

/** A test on a value of which ECS keeps what stands behind a prefix. */
export function prefixedTest(
  leaf: MemberTest,
  target: TargetOf<"prefixed">,
  place: Place,
): Ir | null {
  if (leaf.kind === "exists" || leaf.kind === "null") return named(leaf, target.field);
  if (leaf.kind !== "equals") return refuseTransform(place, leaf.span, leaf.field.name);
  const { prefix } = target;
  const value = leaf.value.text;
  return value.toLowerCase().startsWith(prefix.toLowerCase())
    ? { ...named(leaf, target.field), value: { type: "text", text: value.slice(prefix.length) } }
    : constant(false, leaf.span);
}

/** A test on the opening of a longer value, up to a separator. */
export function openingTest(
  leaf: MemberTest,
  target: TargetOf<"opening">,
  place: Place,
): Ir | null {
  const field = { ...leaf.field, name: target.field };
  if (leaf.kind === "exists" || leaf.kind === "null") return { ...leaf, field };
  if (leaf.kind !== "equals" || leaf.value.text.includes(target.separator))
    return refuseTransform(place, leaf.span, leaf.field.name);
  const opening: Part = { kind: "text", text: leaf.value.text };
  const longer: readonly Part[] = [
    { kind: "text", text: leaf.value.text + target.separator },
    { kind: "any" },
  ];
  return anyOf(
    [[opening], longer].map((parts) => text(field, parts, leaf.cased, leaf.span)),
    leaf.span,
  );
}
