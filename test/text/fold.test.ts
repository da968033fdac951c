import { expect, test } from "vitest";
import { foldCharacter, foldText, variantsOf } from "../../src/text/fold.ts";

const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code > 0xdfff,
);

test("folding twice is folding once", () => {
  expect(
    codes.filter((code) => foldCharacter(foldCharacter(code)) !== foldCharacter(code)),
  ).toEqual([]);
});

test("nothing but an ASCII letter folds to one", () => {
  const meeting = codes.filter((code) => code >= 0x80 && foldCharacter(code) < 0x80);
  expect(meeting).toEqual([]);
});

test("letters that differ by case only fold together", () => {
  expect(foldText("ÄPFEL Σς ЖЯ ẞ ǅ")).toBe(foldText("äpfel σσ жя ß ǆ"));
});

test("no letter folds to several, and the four strange ones stay", () => {
  expect(foldText("straße")).not.toBe(foldText("STRASSE"));
  expect(foldText("FILE")).not.toBe(foldText("fıle"));
  expect(foldText("İ")).not.toBe(foldText("i"));
  expect(foldText("\u212a")).not.toBe(foldText("k"));
  expect(foldText("ſ")).not.toBe(foldText("s"));
});

test("agrees with the engine's own simple folding outside ASCII", () => {
  const differing = codes.filter((code) => {
    const folded = foldCharacter(code);
    if (code < 0x80 || folded === code) return false;
    const both = new RegExp(`^\\u{${code.toString(16)}}$`, "iu");
    return !both.test(String.fromCodePoint(folded));
  });
  expect(differing).toEqual([]);
});

test("variants are all that fold alike", () => {
  const alike = new Map<number, number[]>();
  for (const code of codes) {
    const folded = foldCharacter(code);
    const members = alike.get(folded);
    if (members) members.push(code);
    else alike.set(folded, [code]);
  }
  const wrong = codes.filter((code) => {
    const expected = alike.get(foldCharacter(code)) as number[];
    const variants = [...variantsOf(code)].sort((a, b) => a - b);
    return variants.join() !== expected.join();
  });
  expect(wrong).toEqual([]);
});
