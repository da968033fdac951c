import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearNames } from "../../src/diagnostic/near.ts";

describe("nearNames", () => {
  test.each([
    ["hgih", ["high"]],
    ["HIGH", ["high"]],
    ["meduim", ["medium"]],
    ["critcal", ["critical"]],
    ["low", []],
    ["xyz", []],
    ["", []],
  ])("%s", (word, near) => {
    expect(nearNames(word, ["high", "medium", "low", "critical"])).toEqual(near);
  });

  test("letter case first, then fewer edits, then the alphabet", () => {
    expect(nearNames("image", ["Imagee", "mages", "Image", "image", "imagf"])).toEqual([
      "Image",
      "Imagee",
      "imagf",
      "mages",
    ]);
  });

  test("a short word is not near to everything short", () => {
    expect(nearNames("re", ["gt", "lt", "all", "rex"])).toEqual(["rex"]);
  });

  test("one edit is always found, whichever and wherever", () => {
    const words = fc.stringMatching(/^[a-z]{4,10}$/);
    fc.assert(
      fc.property(words, fc.nat(20), fc.constantFrom("drop", "swap", "add"), (word, seed, edit) => {
        const at = seed % (word.length - 1);
        const changed = {
          drop: word.slice(0, at) + word.slice(at + 1),
          swap: word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
          add: `${word.slice(0, at)}x${word.slice(at)}`,
        }[edit];
        expect(nearNames(changed, [word])).toEqual(changed === word ? [] : [word]);
      }),
    );
  });
});
