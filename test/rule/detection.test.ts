import { describe, expect, test } from "vitest";
import { findings, head, ruleOf, shown, withSelection } from "./read.ts";

describe("selections", () => {
  test.each([
    ["a map", "a: 1\nb|contains: x", "{a=(number:1), b|contains=(text:x)}"],
    ["a list of values", "a|startswith|cased: [x, 'y']", "{a|startswith|cased=(text:x text:y)}"],
    ["a list of maps", "- a: 1\n  b: 2\n- c: 3", "[{a=(number:1), b=(number:2)}, {c=(number:3)}]"],
    ["keywords", "- one\n- 2", "~=(text:one number:2)"],
    ["keywords with a modifier", "'|all':\n- one\n- two", "{~|all=(text:one text:two)}"],
    ["maps and keywords", "- one\n- a: 1\n- two", "[~=(text:one), {a=(number:1)}, ~=(text:two)]"],
    [
      "lists in a list",
      "- - a: 1\n  - b: 2\n- [x, y]",
      "[[{a=(number:1)}, {b=(number:2)}], ~=(text:x text:y)]",
    ],
    [
      "the type of each value",
      "a: [4624, '4624', 007, true, 'true', 1.5, '']",
      "{a=(number:4624 text:4624 text:007 boolean:true text:true text:1.5 text:)}",
    ],
    ["null", "a: null\nb:", "{a=(null), b=(null)}"],
    ["a key with spaces and dots", "process.name here|re: x", "{process.name here|re=(text:x)}"],
    ["a key named like a prototype's", "__proto__: x", "{__proto__=(text:x)}"],
  ])("%s", (_, lines, expected) => {
    const rule = ruleOf(withSelection(lines));
    expect(rule.detection.selections.map(({ name, search }) => [name, shown(search)])).toEqual([
      ["s", expected],
    ]);
  });

  test("each part of a key has its own span", () => {
    const text = withSelection("'Image|contains|all': [a, b]");
    const search = ruleOf(text).detection.selections[0]?.search;
    const field = search?.kind === "allOf" ? search.items[0] : undefined;
    if (field?.kind !== "field") throw new Error("a field was expected");
    const parts = [field, field.field, ...field.modifiers];
    expect(parts.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "'Image|contains|all'",
      "Image",
      "contains",
      "all",
    ]);
  });

  test.each([
    ["a: []", ["empty-list at a"]],
    ["{}", ["empty-list at s"]],
    ["- []\n- a: 1", ["empty-list at s"]],
    ["a: {b: c}", ["value-not-scalar at {b: c}"]],
    ["a: [x, [y]]", ["value-not-scalar at [y]"]],
    ["'': x", ["empty-field at ''"]],
    ["- x\n- null", ["empty-keyword at null"]],
    [
      "a: []\nb: {c: d}\n'': x",
      ["empty-list at a", "value-not-scalar at {c: d}", "empty-field at ''"],
    ],
  ])("%s is reported", (lines, expected) => {
    expect(findings(withSelection(lines))).toEqual(expected);
  });
});

describe("conditions", () => {
  const withCondition = (condition: string) =>
    `${head}detection:\n  a: {b: c}\n  condition: ${condition}\n`;

  test("a list gives one condition each, in order", () => {
    const { conditions } = ruleOf(withCondition("[a, not a]")).detection;
    expect(conditions.map(({ kind }) => kind)).toEqual(["conditionReference", "conditionNot"]);
  });

  test.each([
    ["a adn a", "condition-syntax at adn"],
    ["'a adn a'", "condition-syntax at adn"],
    ['"a \\x61dn a"', "condition-syntax at \\x61dn"],
    ["a\n    adn\n    a", "condition-syntax at adn"],
    [">\n    a\n    adn\n    a", "condition-syntax at adn"],
    ["|\n    a\n\n    adn", "condition-syntax at adn"],
    ["[a, a b]", "condition-syntax at b"],
    ["a | count() > 5", "legacy-aggregation at | count() > 5"],
  ])("the mistake in %s is shown where it is", (condition, expected) => {
    expect(findings(withCondition(condition))).toEqual([expected]);
  });

  test("every condition's mistake is reported", () => {
    expect(findings(withCondition("[a b, (a]"))).toEqual([
      "condition-syntax at b",
      "condition-syntax at (",
    ]);
  });
});

test("a time frame is kept and warned about", () => {
  const text = `${head}detection:\n  a: {b: c}\n  condition: a\n  timeframe: 5m\n`;
  expect(ruleOf(text).detection.timeframe?.value).toBe("5m");
  expect(findings(text)).toEqual(["timeframe-ignored at timeframe"]);
});
