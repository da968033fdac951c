import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  and,
  anyOf,
  constant,
  leavesOf,
  mapLeaves,
  normalParts,
  not,
  or,
  text,
} from "../../src/ir/build.ts";
import type { Ir, Part } from "../../src/ir/nodes.ts";

const source = { name: "rule.yml", text: "" };
const at = (start: number) => ({ source, start, end: start + 1 });
const span = at(0);

/** `name=value` in place `start`. */
function is(name: string, value: string, start = 0, cased = false): Ir {
  return text({ name, span }, [{ kind: "text", text: value }], cased, at(start));
}
const there: Ir = { kind: "exists", field: { name: "A", span }, span };

describe("parts in normal form", () => {
  const part = fc.oneof(
    fc.constantFrom("", "a", "bc").map((piece): Part => ({ kind: "text", text: piece })),
    fc.constantFrom<Part>({ kind: "any" }, { kind: "one" }),
  );
  const spelled = (parts: readonly Part[]): string =>
    parts.map((p) => (p.kind === "text" ? p.text : p.kind === "any" ? "*" : "?")).join("");

  test("say the same, with no empty text and no two texts or `any` side by side", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const normal = normalParts(parts);
        expect(spelled(normal)).toBe(spelled(parts).replaceAll(/\*+/g, "*"));
        for (const [index, { kind }] of normal.entries())
          if (kind !== "one") expect(normal[index + 1]?.kind).not.toBe(kind);
        expect(normal).not.toContainEqual({ kind: "text", text: "" });
        expect(normalParts(normal)).toBe(normal);
      }),
    );
  });
});

describe("an `or` of tests", () => {
  const kinds = (node: Ir): unknown =>
    node.kind === "or"
      ? node.operands.map(kinds)
      : node.kind === "in"
        ? node.members.length
        : node.kind;

  test.each<readonly [string, readonly Ir[], unknown]>([
    ["neighbours on one field become a list", [is("A", "a"), is("A", "b"), is("A", "c")], 3],
    ["other fields do not", [is("A", "a"), is("B", "b")], ["equals", "equals"]],
    ["nor does another letter case", [is("A", "a"), is("A", "b", 0, true)], ["equals", "equals"]],
    ["only neighbours do", [is("A", "a"), there, is("A", "b")], ["equals", "exists", "equals"]],
    ["in runs", [is("A", "a"), is("A", "b"), is("B", "c"), is("B", "d"), there], [2, 2, "exists"]],
    ["lists join lists", [anyOf([is("A", "a"), is("A", "b")], span), is("A", "c")], 3],
    ["one is itself", [is("A", "a")], "equals"],
    ["none never holds", [], "constant"],
  ])("%s", (_, operands, expected) => {
    expect(kinds(anyOf(operands, span))).toEqual(expected);
  });

  test("a list stands where its first and last members do", () => {
    expect(anyOf([is("A", "a", 5), is("A", "b", 9), is("A", "c", 7)], span).span).toEqual({
      source,
      start: 5,
      end: 8,
    });
  });
});

describe("a tree with other leaves", () => {
  const tree = or([and([is("A", "a"), not(is("B", "b"))], span), there], span);

  test("is the very same where no leaf changes", () => {
    expect(mapLeaves(tree, (leaf) => leaf)).toBe(tree);
  });

  test("keeps what holds no changed leaf", () => {
    const mapped = mapLeaves(tree, (leaf) => (leaf === there ? is("C", "c") : leaf));
    if (tree.kind !== "or" || mapped.kind !== "or") throw new Error("an or was expected");
    expect(mapped.operands[0]).toBe(tree.operands[0]);
    expect(leavesOf(mapped).map((leaf) => leaf.kind)).toEqual(["equals", "equals", "equals"]);
  });

  test("folds the constants that come in", () => {
    const fold = (name: string, value: boolean) =>
      mapLeaves(tree, (leaf) =>
        "field" in leaf && leaf.field?.name === name ? constant(value, span) : leaf,
      );
    expect(fold("B", false)).toEqual(mapLeaves(or([is("A", "a"), there], span), (leaf) => leaf));
    expect(fold("B", true)).toBe(there);
  });

  test("flattens a tree that comes in for a leaf", () => {
    const inner = or([is("D", "d"), is("E", "e")], span);
    const mapped = mapLeaves(tree, (leaf) => (leaf === there ? inner : leaf));
    expect(mapped.kind === "or" && mapped.operands.length).toBe(3);
  });
});
