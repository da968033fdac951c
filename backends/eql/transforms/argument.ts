import { and, type Ir, or, text } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import { type FieldTest, named } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

/**
 * A test on an argument of the audit daemon's records. Elastic's pipeline moves those of a program's
 * start to a list, where their positions are lost but for the first's.
 */
export function argumentTest(
  leaf: FieldTest,
  target: TargetOf<"argument">,
  place: Place,
): Ir | null {
  const { kind, field, span } = leaf;
  if (kind === "null" || kind === "cidr" || kind === "compare")
    return refuseTransform(place, span, field.name);
  const start = text(
    { ...field, name: "event.action" },
    [{ kind: "text", text: "execve" }],
    false,
    span,
  );
  if (target.moved === "process.args")
    place.notes.deviate(
      "argument-position-lost",
      span,
      "over",
      place.polarity,
      `Elastic keeps the arguments of a program without their positions, so any of them may be ${field.name}`,
      "name the program in a0 as well",
    );
  return or([named(leaf, target.field), and([start, named(leaf, target.moved)], span)], span);
}
