import { expect, test } from "vitest";
import { variantsOf } from "../../src/text/fold.ts";
import { isCased, KELVIN, LONG_S } from "./charset.ts";

test("a character is cased if another folds to the same, or Kusto alone thinks so", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    const cased = variantsOf(code).length > 1 || code === KELVIN || code === LONG_S;
    if (isCased(code) !== cased) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
