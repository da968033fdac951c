import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonValues } from "../../src/cli/events/jsonValues.ts";

test("values over several lines come one by one, each with its line", () => {
  expect(jsonValues('{\n  "a": "}"\n}\n\n{\n  "b": [1, {}]\n} [2]\n')).toEqual([
    { text: '{\n  "a": "}"\n}', line: 1 },
    { text: '{\n  "b": [1, {}]\n}', line: 5 },
    { text: "[2]", line: 7 },
  ]);
});

test("what is never closed is the last value", () => {
  expect(jsonValues('{}\n{ "a": 1\n')).toEqual([
    { text: "{}", line: 1 },
    { text: '{ "a": 1', line: 2 },
  ]);
});

test("any values come back as they were, however they are printed", () => {
  const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.constantFrom(0, 2))), (values) => {
      const text = values.map(([item, indent]) => JSON.stringify(item, null, indent)).join("\n");
      expect(jsonValues(text).map((found) => JSON.parse(found.text))).toEqual(
        values.map(([item]) => JSON.parse(JSON.stringify(item))),
      );
    }),
  );
});
