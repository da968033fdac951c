import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition as Tree } from "../../src/ast/index.ts";
import { parseCondition } from "../../src/condition/index.ts";
import { namesOf, quantifiersOf } from "../../src/dsl/condition.ts";
import { and, type Condition, not, or } from "../../src/dsl/index.ts";

const span = { source: { name: "condition", text: "" }, start: 0, end: 0 };
const names = ["selection", "filter_main", "filter_other", "_helper"] as const;
const known = namesOf(names);
const { oneOf, allOf } = quantifiersOf<(typeof names)[number]>();

/** A condition as the DSL makes it, and the tree that it must read as. */
interface Pair {
  readonly made: Condition;
  readonly tree: Tree;
}

const { pair } = fc.letrec<{ pair: Pair }>((tie) => {
  const several = fc.array(tie("pair"), { minLength: 2, maxLength: 4 });
  return {
    pair: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...names).map((name): Pair => {
        return { made: known[name], tree: { kind: "conditionReference", name, span } };
      }),
      fc.constantFrom("them" as const, "filter_*" as const).map((pattern): Pair => {
        const written = pattern === "them" ? null : pattern;
        const tree: Tree = { kind: "conditionSelector", quantifier: "any", pattern: written, span };
        return { made: oneOf(pattern), tree };
      }),
      tie("pair").map(({ made, tree }): Pair => {
        return { made: not(made), tree: { kind: "conditionNot", operand: tree, span } };
      }),
      several.map((items): Pair => {
        const operands = items.map(({ tree }) => tree);
        const made = and(...items.map((item) => item.made));
        return { made, tree: { kind: "conditionAnd", operands, span } };
      }),
      several.map((items): Pair => {
        const operands = items.map(({ tree }) => tree);
        const made = or(...items.map((item) => item.made));
        return { made, tree: { kind: "conditionOr", operands, span } };
      }),
    ),
  };
});

describe("conditions", () => {
  test("read as they were built", () => {
    fc.assert(
      fc.property(pair, ({ made, tree }) => {
        expect(parseCondition(made.text, () => span)).toEqual({ condition: tree, diagnostics: [] });
      }),
    );
  });

  test("have no parentheses that say nothing", () => {
    const { selection, filter_main } = known;
    expect(and(selection, not(oneOf("filter_*")), or(filter_main, allOf("them"))).text).toBe(
      "selection and not 1 of filter_* and (filter_main or all of them)",
    );
    expect(not(and(selection, filter_main)).text).toBe("not (selection and filter_main)");
  });

  test("cannot name a selection that is not there, also where no type checker looks", () => {
    const untyped = known as unknown as { readonly [name: string]: Condition };
    expect(() => untyped.selectoin).toThrow(
      "there is no selection `selectoin`; there are selection, filter_main, filter_other, _helper",
    );
    expect(() => and()).toThrow("`and` is given no condition");
    for (const operand of ["selection", undefined, null])
      expect(() => not(operand as unknown as Condition)).toThrow(
        "`not` takes the selections that a condition is given",
      );
  });
});
