import { describe, expect, test } from "vitest";
import { formats } from "../../src/pack/index.ts";
import { type OptionSchema, optionMistake } from "../../src/pack/options.ts";

describe("an option", () => {
  test.each<[unknown, OptionSchema, string | null]>([
    ["a", { type: "string" }, null],
    [1, { type: "string" }, "is no string"],
    [1, { type: ["string", "integer"] }, null],
    [1.5, { type: "integer" }, "is no integer"],
    [true, { type: "boolean" }, null],
    [["a"], { type: "object" }, "is no object"],
    ["c", { enum: ["a", "b"] }, "is none of a, b"],
    ["a b", { type: "string", pattern: "^[a-z]+$" }, "does not fit ^[a-z]+$"],
    ["", { type: "string", minLength: 1 }, "is shorter than 1"],
    ["ab", { type: "string", maxLength: 1 }, "is longer than 1"],
    [0, { type: "integer", minimum: 1 }, "is less than 1"],
    [3, { type: "integer", maximum: 2 }, "is more than 2"],
    [["a", 1], { type: "array", items: { type: "string" } }, "holds 1, which is no string"],
    [[], { type: "array", minItems: 1 }, "has fewer than 1 items"],
    [["a", "b"], { type: "array", maxItems: 1 }, "has more than 1 items"],
    [["a", "a"], { type: "array", uniqueItems: true }, "has an item twice"],
    [{}, { type: "object", required: ["a"] }, "lacks a"],
    [{ b: 1 }, { type: "object", properties: {}, additionalProperties: false }, "knows no b"],
    [{ a: 1 }, { properties: { a: { type: "string" } } }, "holds a, which is no string"],
    [{ a: 1 }, { additionalProperties: { type: "string" } }, "holds a, which is no string"],
    [{ a: 1, b: 2 }, { maxProperties: 1 }, "has more than 1 keys"],
    [
      { A: 1 },
      { propertyNames: { pattern: "^[a-z]$" } },
      "has the key A, which does not fit ^[a-z]$",
    ],
    [{ a: 1 }, { anyOf: [{ required: ["b", "c"] }, { required: ["a"] }] }, null],
    [
      { b: 1 },
      { anyOf: [{ required: ["b", "c"] }, { required: ["a"] }] },
      "lacks one of b and c, a",
    ],
  ])("%j under %j: %s", (value, schema, mistake) => {
    expect(optionMistake(value, schema)).toBe(mistake);
  });
});

/* What `optionMistake` reads, and what only tells people. */
const understood = new Set([
  ...["type", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "items"],
  ...["minItems", "maxItems", "uniqueItems", "properties", "required", "additionalProperties"],
  ...["propertyNames", "maxProperties", "anyOf"],
  ...["description", "default"],
]);

describe.each(Object.entries(formats))("%s", (name, load) => {
  test("goes by its name and has a title", async () => {
    const format = await load();
    expect(format.name).toBe(name);
    expect(format.title).not.toBe("");
  });

  test("asks no more of its options than is checked", async () => {
    const { options } = await load();
    expect(
      Object.values(options)
        .flatMap(wordsOf)
        .filter((word) => !understood.has(word)),
    ).toEqual([]);
  });
});

function wordsOf(schema: OptionSchema): readonly string[] {
  const { properties = {}, items, additionalProperties, propertyNames } = schema;
  const inner = [items, additionalProperties, propertyNames, ...Object.values(properties)];
  const schemas = inner.filter((each): each is OptionSchema => typeof each === "object");
  return [...Object.keys(schema), ...schemas.flatMap(wordsOf)];
}
