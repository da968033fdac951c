import { nearNames } from "../../diagnostic/near.ts";
import { wildcardTest } from "../../ir/match/wildcard.ts";
import type { FieldInfo } from "../../taxonomy/index.ts";
import { certainly, type Impossible, type TextTest } from "./wording.ts";

const truths = ["true", "false"];

export function ofBoolean(test: TextTest): Impossible | null {
  return passesAny(test, truths) ? null : certainly("it is true or false");
}

export function ofEnum(test: TextTest, { values = [] }: FieldInfo): Impossible | null {
  if (values.length === 0 || passesAny(test, values)) return null;
  const [near] = test.kind === "equals" ? nearNames(test.value.text, values) : [];
  return certainly(
    near === undefined ? `it is one of ${values.join(", ")}` : `did you mean \`${near}\`?`,
  );
}

/** Whether one of the values passes, letter case aside. */
export function passesAny(test: TextTest, values: readonly string[]): boolean {
  if (test.kind === "equals") {
    const wanted = test.value.text.toLowerCase();
    return values.some((value) => value.toLowerCase() === wanted);
  }
  const folded = test.parts.map((part) =>
    part.kind === "text" ? { kind: part.kind, text: part.text.toLowerCase() } : part,
  );
  const passes = wildcardTest(folded);
  return values.some((value) => passes(value.toLowerCase()));
}
