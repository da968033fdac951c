import type { Equals, Leaf, Pattern } from "sigmatic/backend";
import { type Clause, junction, test } from "./clause.ts";
import { anyText } from "./text.ts";

/** Whether a bool column can show this text; letter case says nothing, whatever the rule asks. */
export function isBoolean(text: string): boolean {
  return /^(true|false)$/i.test(text);
}

/** Whether a bool column can satisfy such a test at all: it is no number, address or time. */
export function fitsBoolean(leaf: Leaf): boolean {
  return leaf.kind !== "compare" && leaf.kind !== "cidr" && leaf.kind !== "timepart";
}

/** Any of the values on a bool column: as such, or wildcards on the column's text. */
export function anyBoolean(name: string, members: readonly (Equals | Pattern)[]): Clause {
  const values = members.filter((member) => member.kind === "equals");
  const patterns = members.filter((member) => member.kind === "pattern");
  const tests = values.map((member) => test(`${name} == ${member.value.text.toLowerCase()}`));
  if (patterns.length > 0) tests.push(anyText(`tostring(${name})`, patterns));
  return junction("or", tests);
}
