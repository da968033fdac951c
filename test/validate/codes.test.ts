import { expect, test } from "vitest";
import { explanations as checks } from "../../src/diagnostic/codes/checks.ts";
import { explanations as suppression } from "../../src/diagnostic/codes/suppression.ts";
import { explanations as names } from "../../src/diagnostic/codes/validate.ts";
import { checkCodes, isCheckCode } from "../../src/validate/index.ts";
import { filesBelow, read } from "../support/repository.ts";

/** A rule in a foreign taxonomy means something else, which is no matter of opinion. */
const fixed = ["taxonomy-foreign"];

test("the codes of checks are those that are explained as such", () => {
  const explained = Object.keys({ ...checks, ...names, ...suppression });
  expect([...checkCodes].sort()).toEqual(explained.filter((code) => !fixed.includes(code)).sort());
});

test("the codes of checks are those that the room reports", () => {
  const reported = filesBelow("src/validate", ".ts").flatMap((path) =>
    [...read(path).matchAll(/\bcode: "([a-z-]+)"/g)].map(([, code]) => code as string),
  );
  expect([...new Set(reported)].sort()).toEqual([...checkCodes, ...fixed].sort());
});

test("no other code is one of a check", () => {
  for (const code of ["regex-syntax", "field-unmapped", "taxonomy-foreign", "constructor", ""])
    expect(isCheckCode(code)).toBe(false);
});
