import type { Field, IrOf } from "sigmatic/backend";

/** Tests on one field, as a mapping can take them. */
export type FieldTest = IrOf<
  "equals" | "pattern" | "in" | "regex" | "cidr" | "compare" | "exists" | "null"
>;

/** A test of one value. */
export type MemberTest = Exclude<FieldTest, IrOf<"in">>;

/** The same test on a field of another name. */
export function named<T extends FieldTest>(leaf: T, name: string): T {
  const field: Field = { ...leaf.field, name };
  if (leaf.kind !== "in") return { ...leaf, field };
  return { ...leaf, field, members: leaf.members.map((member) => ({ ...member, field })) };
}
