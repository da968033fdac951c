import fc from "fast-check";
import { expect, test } from "vitest";
import { normalParts } from "../../src/ir/build.ts";
import type { Part } from "../../src/ir/nodes.ts";
import { parseParts } from "../../src/modifier/index.ts";
import { showParts } from "../ir/show.ts";

const any = { kind: "any" } as const;
const one = { kind: "one" } as const;
const text = (value: string) => ({ kind: "text", text: value }) as const;

test.each<[string, readonly Part[]]>([
  ["", []],
  ["abc", [text("abc")]],
  ["a*b?c", [text("a"), any, text("b"), one, text("c")]],
  ["\\*\\?", [text("*?")]],
  ["C:\\Windows\\x", [text("C:\\Windows\\x")]],
  ["C:\\\\x", [text("C:\\x")]],
  ["C:\\d\\\\*", [text("C:\\d\\"), any]],
  ["C:\\d\\*", [text("C:\\d*")]],
  ["a\\\\\\*b", [text("a\\*b")]],
  ["a\\\\\\b", [text("a\\\\b")]],
  ["a\\\\\\\\b", [text("a\\\\b")]],
  ["end\\", [text("end\\")]],
  ["end\\\\", [text("end\\")]],
  ["**", [any]],
  ["??", [one, one]],
])("reads %j", (value, parts) => {
  expect(parseParts(value)).toEqual(parts);
});

test("what is printed reads back the same", () => {
  const part = fc.oneof<fc.Arbitrary<Part>[]>(
    fc.constant(any),
    fc.constant(one),
    fc.string({ unit: fc.constantFrom("a", "\\", "*", "?", "😀"), minLength: 1 }).map(text),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const normal = normalParts(parts);
      expect(parseParts(showParts(normal))).toEqual(normal);
    }),
  );
});
