import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileRegex } from "../../src/regex/compile.ts";
import type { RegexNode } from "../../src/regex/nodes.ts";
import { programOf } from "../../src/regex/program.ts";
import { parseRegex } from "../../src/regex/read.ts";
import { findMatch } from "../../src/regex/run.ts";
import { countedPatterns, textsOf } from "../support/countedPatterns.ts";

/* Counted repeats of one character, which are one state with the places where their passes began. */

function treeOf(source: string, ignoreCase = false): RegexNode {
  const parsed = parseRegex(source, { ignoreCase, multiline: false, dotAll: false });
  if ("error" in parsed) throw new Error(`${source}: ${parsed.error.message}`);
  return parsed.tree;
}

function matches(source: string, text: string, ignoreCase = false): boolean {
  const compiled = compileRegex(treeOf(source, ignoreCase));
  if ("error" in compiled) throw new Error(`${source}: ${compiled.error}`);
  return compiled.test(text);
}

const source = countedPatterns(
  ["", ""],
  ["^", ""],
  ["", "$"],
  ["^(?:", ")$"],
  ["a(?!", ")"],
  ["(?<=b)", ""],
  ["(?<=[ab]{2}|.{3})", ""],
  ["(?![ab]{2,3}$)", "(?=.{2,}b)"],
);
const text = textsOf("a", "b", "c", "A");

test("agrees with JavaScript, which counts by going back and forth", () => {
  let fired = 0;
  fc.assert(
    fc.property(source, text, fc.boolean(), (pattern, value, ignoreCase) => {
      const expected = new RegExp(pattern, ignoreCase ? "ui" : "u").test(value);
      if (expected) fired++;
      expect(matches(pattern, value, ignoreCase)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(fired).toBeGreaterThan(700);
  expect(fired).toBeLessThan(2700);
});

describe("high counts", () => {
  test.each([
    ["^.{1000}$", 1000, true],
    ["^.{1000}$", 999, false],
    ["^.{1000}$", 1001, false],
    [".{1000,}", 999, false],
    [".{1000,}", 5000, true],
    ["^.{10,1000}$", 1000, true],
    ["^.{10,1000}$", 1001, false],
    ["^.{10,1000}$", 9, false],
    ["^a{500}a{500}$", 1000, true],
    ["^a{500}a{500}$", 1001, false],
    ["^(?:a{7})+$", 700, true],
    ["^(?:a{7})+$", 701, false],
    ["(?i)A{300}b", 300, false],
  ])("%s on %i letters", (pattern, length, expected) => {
    expect(matches(pattern, "a".repeat(length))).toBe(expected);
  });

  test("begin anew behind a character that does not belong", () => {
    const half = "a".repeat(60);
    expect(matches("a{100,}", `${half}b${half}`)).toBe(false);
    expect(matches("a{100,}", `${half}b${half}${half}`)).toBe(true);
    expect(matches("xa{100,110}y", `x${half}x${half}x${half.slice(0, 45)}y`)).toBe(false);
    expect(matches("x[ax]{100,110}y", `x${half}x${half}x${half.slice(0, 45)}y`)).toBe(true);
  });
});

/** How often a search over a text looks at a state. */
function looks(pattern: string, value: string): number {
  const program = programOf(treeOf(pattern));
  let looked = 0;
  const steps = new Proxy(program.steps, {
    get: (target, key, receiver) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looked++;
      return Reflect.get(target, key, receiver);
    },
  });
  findMatch(
    { ...program, steps },
    null,
    Uint32Array.from(value, (each) => each.charCodeAt(0)),
  );
  return looked;
}

test.each(["x.{N,}y", ".{N}y", "[ab]{0,N}y", "(?:a.{N}|.{N,}b)y", "^.{N,}y|a{N}b{N}y"])(
  "%s costs a text the same however high N is",
  (pattern) => {
    const value = "xab".repeat(3000);
    const low = looks(pattern.replaceAll("N", "3"), value);
    const high = looks(pattern.replaceAll("N", "1000"), value);
    expect(high).toBeLessThanOrEqual(low);
    expect(high).toBeLessThan(value.length * 12);
  },
);
