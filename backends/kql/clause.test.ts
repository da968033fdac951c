import { describe, expect, test as it } from "vitest";
import { type Clause, flat, junction, notOf, pretty, test } from "./clause.ts";

const [a, b, c] = [test("a"), test("b"), test("c")];

/** Levels of junctions, as a parser would nest an unparenthesised chain: one per operator. */
function depth(clause: Clause): number {
  if (clause.kind === "test") return 1;
  if (clause.kind === "not") return 1 + depth(clause.operand);
  return clause.operands.length + Math.max(...clause.operands.map(depth));
}

describe("junctions", () => {
  it("stand in parentheses inside one another", () => {
    expect(flat(junction("or", [junction("and", [a, b]), c]))).toBe("(a and b) or c");
    expect(flat(junction("and", [junction("or", [a, b]), c]))).toBe("(a or b) and c");
    expect(flat(notOf(junction("or", [a, b])))).toBe("not(a or b)");
  });

  it("flatten, and say each test once", () => {
    expect(flat(junction("or", [a, junction("or", [b, a]), c]))).toBe("a or b or c");
    expect(junction("and", [a, a])).toEqual(a);
  });

  it("of many operands stay shallow, with every operand in order", () => {
    const operands = Array.from({ length: 2000 }, (_, index) => test(`f${index}`));
    const clause = junction("or", operands);
    expect(depth(clause)).toBeLessThan(100);
    expect(flat(clause).match(/f\d+/g)).toEqual(operands.map(flat));
  });
});

describe("pretty text", () => {
  it("gives each operand of the outermost and its own line", () => {
    expect(pretty(junction("and", [a, junction("or", [b, c])]), "    ")).toBe(
      "a\n    and (b or c)",
    );
  });

  it("has no parentheses around an outermost or", () => {
    expect(pretty(junction("or", [a, junction("and", [b, c])]), "    ")).toBe("a or (b and c)");
  });

  it("breaks what does not fit, and nothing else", () => {
    const long = junction("or", [test("x".repeat(60)), test("y".repeat(60))]);
    expect(pretty(notOf(long), "    ")).toBe(
      `not(\n        ${"x".repeat(60)}\n        or ${"y".repeat(60)}\n    )`,
    );
    expect(pretty(notOf(junction("or", [a, b])), "    ")).toBe("not(a or b)");
  });
});
