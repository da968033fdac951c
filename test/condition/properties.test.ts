import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../src/ast/index.ts";
import { parseCondition, printCondition } from "../../src/condition/index.ts";

const source = { name: "test.yml", text: "" };
const span = { source, start: 0, end: 0 };

const names = fc
  .stringMatching(/^[a-z_][a-z0-9_.-]{0,8}$/)
  .filter((name) => !/^(?:and|or|not|them)$/.test(name));

const { tree } = fc.letrec<{ tree: Condition }>((tie) => {
  const operands = fc.array(tie("tree"), { minLength: 2, maxLength: 4 });
  return {
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      names.map((name): Condition => ({ kind: "conditionReference", name, span })),
      fc
        .tuple(
          fc.constantFrom("any" as const, "all" as const),
          fc.option(names.map((name) => `${name}*`)),
        )
        .map(
          ([quantifier, pattern]): Condition => ({
            kind: "conditionSelector",
            quantifier,
            pattern,
            span,
          }),
        ),
      tie("tree").map((operand): Condition => ({ kind: "conditionNot", operand, span })),
      operands.map((items): Condition => ({ kind: "conditionAnd", operands: items, span })),
      operands.map((items): Condition => ({ kind: "conditionOr", operands: items, span })),
    ),
  };
});

test("what is printed reads as the same tree", () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const text = printCondition(condition);
      const read = parseCondition(text, () => span);
      expect(read).toEqual({ condition, diagnostics: [] });
    }),
  );
});

test("any text gives a tree or one finding inside the text", () => {
  const words = fc.constantFrom(
    "a",
    "sel_*",
    "and",
    "or",
    "not",
    "1 of",
    "all of",
    "2 of",
    "them",
    "(",
    ")",
    "|",
    "count()",
    "&",
    "é",
    "😀",
    " ",
    "\n",
    "=",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const spanAt = (start: number, end: number) => ({ source, start, end });
      const { condition, diagnostics } = parseCondition(text, spanAt);
      expect(diagnostics).toHaveLength(condition === null ? 1 : 0);
      for (const { start, end } of [condition, ...diagnostics.map((finding) => finding)].flatMap(
        (item) => (item ? [item.span] : []),
      )) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a condition that was read before is placed anew", () => {
  const at = (base: number) => (start: number, end: number) => ({
    source,
    start: base + start,
    end: base + end,
  });
  const first = parseCondition("a and not (b or 1 of c*)", at(0)).condition;
  const moved = parseCondition("a and not (b or 1 of c*)", at(100)).condition;
  const shifted = JSON.parse(JSON.stringify(first), (key, value) =>
    key === "start" || key === "end" ? value + 100 : value,
  );
  expect(moved).toEqual(shifted);
  expect(moved?.span).toEqual({ source, start: 100, end: 124 });
  expect(parseCondition("a and and b", at(7)).diagnostics[0]?.span.start).toBe(13);
  expect(parseCondition("a and and b", at(0)).diagnostics[0]?.span.start).toBe(6);
});
