import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/ast/index.ts";
import { readEvent } from "../../src/event/index.ts";
import { and, not, or, text } from "../../src/ir/build.ts";
import { matcherOf } from "../../src/ir/match.ts";
import type { Ir, Leaf } from "../../src/ir/nodes.ts";
import { parseParts } from "../../src/modifier/index.ts";
import { bundled } from "../../src/taxonomy/index.ts";
import { covers, excludes, mayCover, mayExclude, shapeOf } from "../../src/validate/coverage.ts";
import { proves } from "../../src/validate/reasoning.ts";
import "../support/properties.ts";

const span = { source: { name: "test", text: "" }, start: 0, end: 0 };
const logsource = { product: "windows", category: null, service: "security" };

const word = fc.string({ unit: fc.constantFrom("a", "b", "B", "*", "?", "ä", "Ä"), maxLength: 4 });
const value = fc.string({ unit: fc.constantFrom("a", "b", "B", "ä", "\n"), maxLength: 4 });
const field = fc.constantFrom("F", "G").map((name) => ({ name, span }));
const leaf = fc
  .tuple(field, word, fc.boolean())
  .map(([on, pattern, cased]) => text(on, parseParts(pattern), cased, span));
const sameField = leaf.map((test) => ({ ...test, field: { name: "F", span } }));

const tree: fc.Arbitrary<Ir> = fc.letrec<{ node: Ir }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("node").map((node) => not(node)),
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((nodes) => and(nodes, span)),
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((nodes) => or(nodes, span)),
  ),
})).node;

/** What a condition says of an event, by the compiler's own matcher. */
function holds(condition: Ir, event: object): boolean {
  const rule = { logsource, analytic: null } as unknown as Rule;
  const entry = bundled.find(logsource);
  const matcher = matcherOf({ rule, entry, conditions: [condition] }, { providers: null });
  return matcher(readEvent(event));
}

const passes = (test: Leaf, given: string) => holds(test, { F: given });

describe("what is said of two tests of a field is true of every value", () => {
  test("one covers the other", () => {
    let tried = 0;
    fc.assert(
      fc.property(sameField, sameField, value, (wide, narrow, given) => {
        if (!mayCover(wide, narrow) || !covers(shapeOf(wide), shapeOf(narrow))) return;
        if (!passes(narrow, given)) return;
        tried++;
        expect(passes(wide, given)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test("one excludes the other", () => {
    let tried = 0;
    fc.assert(
      fc.property(sameField, sameField, value, (a, b, given) => {
        if (!mayExclude(a, b) || !excludes(shapeOf(a), shapeOf(b)) || !passes(a, given)) return;
        tried++;
        expect(passes(b, given)).toBe(false);
      }),
      { numRuns: 20_000 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test("the quick look never denies what the long one finds, among ASCII letters", () => {
    const ascii = sameField.filter((test) => !/[äÄ]/.test(JSON.stringify(test)));
    fc.assert(
      fc.property(ascii, ascii, (wide, narrow) => {
        if (covers(shapeOf(wide), shapeOf(narrow)) && !isPresence(wide))
          expect(mayCover(wide, narrow)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** `*`, which is never the shorter one. */
function isPresence(test: Leaf): boolean {
  return test.kind === "pattern" && test.parts.length === 1;
}

const event = fc.record({ F: fc.option(value), G: fc.option(value) }, { requiredKeys: [] });

const facts = fc.array(fc.record({ leaf, holds: fc.boolean() }), { minLength: 1, maxLength: 3 });

test("what follows from facts is true of every event of which the facts are", () => {
  let followed = 0;
  fc.assert(
    fc.property(tree, facts, event, (condition, known, given) => {
      const verdict = [true, false].find((holds) => proves(known, condition, holds, true));
      if (verdict === undefined) return;
      if (known.some((fact) => holds(fact.leaf, given) !== fact.holds)) return;
      followed++;
      expect(holds(condition, given)).toBe(verdict);
    }),
    { numRuns: 20_000 },
  );
  expect(followed).toBeGreaterThan(200);
});
