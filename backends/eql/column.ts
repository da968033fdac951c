import { anyOf, constant, type Ir, type IrOf } from "sigmatic/backend";
import { addressTest } from "./addresses.ts";
import type { Place } from "./context.ts";
import { noteDropped } from "./dropped.ts";
import type { FieldTest } from "./fieldTest.ts";

/**
 * A test in the form that its field's type takes: a value that the type cannot hold is never equal,
 * an operator that the type does not have is refused. `written` is the leaf as the rule has it.
 */
export function toColumn(test: FieldTest, written: FieldTest, context: Place): Ir {
  const type = context.typeOf(test.field.name);
  if (type === "flattened") return refuseType(test, written, "a flattened object", context);
  if (type === "text") return refuseType(test, written, "an analysed text", context);
  noteDropped(test, written, context);
  if (test.kind === "exists" || test.kind === "null") return test;
  switch (type) {
    case "keyword":
    case "wildcard":
      return onText(test, written, context);
    case "long":
      return onNumber(test, written, context);
    case "ip":
      return addressTest(test, (mismatched) => refuseType(mismatched, written, "an IP", context));
    case "boolean":
      return onBoolean(test, written, context);
    case "double":
      return test.kind === "compare" ? test : refuseType(test, written, "a fraction", context);
    case "date":
      return refuseType(test, written, "a time", context);
  }
}

type ValueTest = Exclude<FieldTest, IrOf<"exists" | "null">>;

function onText(test: ValueTest, written: FieldTest, { notes }: Place): Ir {
  const name = written.field.name;
  if (test.kind === "cidr")
    notes.refuse(
      "cidr-on-text",
      test.span,
      `Elastic keeps ${name} as text, and a network test on text is a script that fails on other values`,
      "write the network as prefixes of the address, if its length allows it",
    );
  if (test.kind === "compare")
    notes.refuse(
      "order-on-text",
      test.span,
      `Elastic keeps ${name} as text, where "10" comes before "9"`,
      "list the values, or compile to SPL or KQL",
    );
  return test;
}

function onNumber(test: ValueTest, written: FieldTest, context: Place): Ir {
  switch (test.kind) {
    case "equals":
      return isWhole(test.value.text) ? test : constant(false, test.span);
    case "in":
      return anyOf(
        test.members.map((member) => onNumber(member, written, context)),
        test.span,
      );
    case "pattern":
    case "compare":
      return test;
    case "cidr":
      return constant(false, test.span);
    case "regex":
      return refuseType(test, written, "a number", context);
  }
}

/** As Elasticsearch renders a whole number, and small enough to be exact in EQL. */
function isWhole(text: string): boolean {
  return /^(0|-?[1-9][0-9]{0,17})$/.test(text);
}

function onBoolean(test: ValueTest, written: FieldTest, context: Place): Ir {
  if (test.kind === "in")
    return anyOf(
      test.members.map((member) => onBoolean(member, written, context)),
      test.span,
    );
  if (test.kind !== "equals") return refuseType(test, written, "a boolean", context);
  return /^(true|false)$/i.test(test.value.text) ? test : constant(false, test.span);
}

function refuseType(test: FieldTest, written: FieldTest, held: string, { notes }: Place): Ir {
  notes.refuse(
    "type-mismatch",
    test.span,
    `${written.field.name} is ${held} in Elastic, on which EQL cannot do this test`,
    "test whole values",
  );
  return test;
}
