import { and, constant, type Ir, type IrOf, or, type Part, text } from "sigmatic/backend";
import { type Context, refuseTransform } from "../context.ts";
import type { FieldTest } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

type AccountTarget = TargetOf<"account">;

/**
 * A test on `DOMAIN\name`, of which ECS keeps the two sides. A value has just one backslash, so one
 * in the pattern fixes where it is cut; without one, some wildcard must take it.
 */
export function accountTest(
  leaf: Exclude<FieldTest, IrOf<"in">>,
  target: AccountTarget,
  context: Context,
): Ir | null {
  const name = { ...leaf.field, name: target.name };
  switch (leaf.kind) {
    case "exists":
    case "null":
      return { ...leaf, field: name };
    case "equals":
      return partsTest([{ kind: "text", text: leaf.value.text }], leaf, target);
    case "pattern":
      return partsTest(leaf.parts, leaf, target);
    default:
      return refuseTransform(context, leaf.span, leaf.field.name);
  }
}

type Sides = readonly [domain: readonly Part[], name: readonly Part[]];

function partsTest(
  parts: readonly Part[],
  leaf: IrOf<"equals" | "pattern">,
  target: AccountTarget,
): Ir {
  const { cased, field, span } = leaf;
  const name = { ...field, name: target.name };
  const domain = { ...field, name: target.domain };
  const side = (at: typeof name, wanted: readonly Part[]): Ir =>
    isAnything(wanted) ? { kind: "exists", field: at, span } : text(at, wanted, cased, span);
  const tests = splits(parts).map(([left, right]) =>
    bothSides(side(domain, left), side(name, right)),
  );
  // A name alone has no domain beside it.
  if (leaf.kind === "equals" && !leaf.value.text.includes("\\"))
    tests.push(and([text(name, parts, cased, span), { kind: "null", field: domain, span }], span));
  return or(tests.length > 0 ? tests : [constant(false, span)], span);
}

/** Pipelines write both sides or neither, so a side that may be anything needs no test. */
function bothSides(domain: Ir, name: Ir): Ir {
  if (domain.kind === "exists") return name;
  return name.kind === "exists" ? domain : and([domain, name], name.span);
}

function isAnything(parts: readonly Part[]): boolean {
  return parts.length === 1 && parts[0]?.kind === "any";
}

/** Every way to cut a pattern where the value has its backslash. */
function splits(parts: readonly Part[]): readonly Sides[] {
  const backslashes = parts
    .filter((part) => part.kind === "text")
    .reduce((count, part) => count + part.text.split("\\").length - 1, 0);
  if (backslashes > 1) return [];
  return parts.flatMap((part, at): readonly Sides[] => {
    const before = parts.slice(0, at);
    const after = parts.slice(at + 1);
    if (part.kind === "text") {
      if (backslashes === 0) return [];
      const [left = "", right] = part.text.split("\\");
      if (right === undefined) return [];
      return [
        sides([...before, { kind: "text", text: left }], [{ kind: "text", text: right }, ...after]),
      ];
    }
    if (backslashes > 0) return [];
    return [
      part.kind === "one" ? sides(before, after) : sides([...before, part], [part, ...after]),
    ];
  });
}

function sides(domain: readonly Part[], name: readonly Part[]): Sides {
  return [domain.filter(isSomething), name.filter(isSomething)];
}

function isSomething(part: Part): boolean {
  return part.kind !== "text" || part.text !== "";
}
