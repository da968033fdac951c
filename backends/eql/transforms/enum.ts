import { constant, type Ir, type Part } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import { type MemberTest, named } from "../fieldTest.ts";
import { own, type TargetOf } from "../models/target.ts";

/** A test on values that ECS spells otherwise, be it all of them or some. */
export function enumTest(leaf: MemberTest, target: TargetOf<"enum">, place: Place): Ir | null {
  const refuse = () => refuseTransform(place, leaf.span, leaf.field.name);
  switch (leaf.kind) {
    case "exists":
    case "null":
      return named(leaf, target.field);
    case "equals": {
      const found = own(target.values, leaf.value.text.toLowerCase());
      if (found !== undefined)
        return { ...named(leaf, target.field), value: { type: "text", text: found } };
      if (target.others === "kept") return named(leaf, target.field);
      return target.others === "unknown" ? refuse() : constant(false, leaf.span);
    }
    case "pattern":
      return target.others === "kept" && !touches(leaf.parts, target.values)
        ? named(leaf, target.field)
        : refuse();
    default:
      return refuse();
  }
}

/** Whether a pattern fits one of the values that are respelled, in either spelling. */
function touches(parts: readonly Part[], values: TargetOf<"enum">["values"]): boolean {
  const source = parts.map((part) =>
    part.kind === "text"
      ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      : part.kind === "any"
        ? ".*"
        : ".",
  );
  const pattern = new RegExp(`^${source.join("")}$`, "isu");
  return Object.entries(values)
    .flat()
    .some((value) => pattern.test(value));
}
