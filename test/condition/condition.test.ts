import { describe, expect, test } from "vitest";
import { parseCondition, printCondition } from "../../src/condition/index.ts";

const source = { name: "test.yml", text: "" };

function parse(text: string) {
  return parseCondition(text, (start, end) => ({ source, start, end }));
}

function tree(text: string): unknown {
  const { condition, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return JSON.parse(
    JSON.stringify(condition, (key, value) => (key === "span" ? undefined : value)),
  );
}

const a = { kind: "conditionReference", name: "a" };
const b = { kind: "conditionReference", name: "b" };
const c = { kind: "conditionReference", name: "c" };
const or = (...operands: unknown[]) => ({ kind: "conditionOr", operands });
const and = (...operands: unknown[]) => ({ kind: "conditionAnd", operands });
const not = (operand: unknown) => ({ kind: "conditionNot", operand });
const of = (quantifier: string, pattern: string | null) => ({
  kind: "conditionSelector",
  quantifier,
  pattern,
});

describe("meaning", () => {
  test.each([
    ["a", a],
    ["a or b or c", or(a, b, c)],
    ["a or b and c", or(a, and(b, c))],
    ["(a or b) and c", and(or(a, b), c)],
    ["not a and b", and(not(a), b)],
    ["not (a and b)", not(and(a, b))],
    ["not not a", not(not(a))],
    ["a and (b and c)", and(a, and(b, c))],
    ["((a))", a],
    ["A OR b", or({ ...a, name: "A" }, b)],
    ["a AND NOT b", and(a, not(b))],
    ["1 of sel_*", of("any", "sel_*")],
    ["any of them", of("any", null)],
    ["ALL OF THEM", of("all", null)],
    ["1  of\n a", of("any", "a")],
    ["not 1 of a* and b", and(not(of("any", "a*")), b)],
    ["all of *x*y", of("all", "*x*y")],
    ["a\n  or\tb", or(a, b)],
  ])("%s", (text, expected) => {
    expect(tree(text)).toEqual(expected);
  });

  test.each([
    "android",
    "orbit",
    "nothing",
    "notes",
    "theme",
    "allowed",
    "any_of",
    "of",
    "1",
    "all",
    "2-b",
    "sel.1",
    "sélection",
    "全部",
  ])("%s is a name", (name) => {
    expect(tree(name)).toEqual({ kind: "conditionReference", name });
    expect(tree(`not ${name} and a`)).toEqual(and(not({ kind: "conditionReference", name }), a));
  });
});

test("spans reach from the first to the last word", () => {
  const text = "a and not (b or 1 of c_*) or d";
  const { condition } = parse(text);
  const texts: string[] = [];
  JSON.stringify(condition, (key, value) => {
    if (key === "span") texts.push(text.slice(value.start, value.end));
    return key === "span" ? undefined : value;
  });
  expect(texts.toSorted()).toEqual(
    [
      "a",
      "b",
      "1 of c_*",
      "b or 1 of c_*",
      "not (b or 1 of c_*)",
      "a and not (b or 1 of c_*)",
      "d",
      text,
    ].toSorted(),
  );
});

describe("printing", () => {
  test.each([
    ["(a) OR (b)", "a or b"],
    ["((a or b)) and c", "(a or b) and c"],
    ["a and (b and c)", "a and (b and c)"],
    ["not (not a)", "not not a"],
    ["not(a or any of them)", "not (a or 1 of them)"],
    ["All of x*", "all of x*"],
  ])("%s", (text, printed) => {
    const { condition } = parse(text);
    expect(condition && printCondition(condition)).toBe(printed);
  });
});

/** `code at source text: message (hint)`. */
function mistake(text: string): string {
  const { condition, diagnostics } = parse(text);
  expect(condition).toBeNull();
  expect(diagnostics).toHaveLength(1);
  const [{ code, message, span, hint } = { code: "", message: "", span: { start: 0, end: 0 } }] =
    diagnostics as readonly {
      code: string;
      message: string;
      span: { start: number; end: number };
      hint?: string;
    }[];
  return `${code} at ${span.start}-${span.end}: ${message}${hint ? ` (${hint})` : ""}`;
}

describe("mistakes", () => {
  test("nothing", () => {
    expect(mistake("")).toMatchInlineSnapshot(
      `"condition-empty at 0-0: the condition is empty (name the selections that must match, such as: selection and not filter)"`,
    );
  });

  test("spaces", () => {
    expect(mistake("  ")).toMatchInlineSnapshot(
      `"condition-empty at 0-0: the condition is empty (name the selections that must match, such as: selection and not filter)"`,
    );
  });

  test("a b", () => {
    expect(mistake("a b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-3: \`and\` or \`or\` is missing between \`a\` and \`b\`"`,
    );
  });

  test("a and", () => {
    expect(mistake("a and")).toMatchInlineSnapshot(
      `"condition-syntax at 2-5: nothing follows \`and\`"`,
    );
  });

  test("and a", () => {
    expect(mistake("and a")).toMatchInlineSnapshot(
      `"condition-syntax at 0-3: a selection is missing before \`and\`"`,
    );
  });

  test("a and or b", () => {
    expect(mistake("a and or b")).toMatchInlineSnapshot(
      `"condition-syntax at 6-8: a selection is missing before \`or\`"`,
    );
  });

  test("not", () => {
    expect(mistake("not")).toMatchInlineSnapshot(
      `"condition-syntax at 0-3: nothing follows \`not\`"`,
    );
  });

  test("a not b", () => {
    expect(mistake("a not b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-5: \`and\` or \`or\` is missing between \`a\` and \`not\`"`,
    );
  });

  test("(a", () => {
    expect(mistake("(a")).toMatchInlineSnapshot(
      `"condition-syntax at 0-1: this parenthesis is never closed"`,
    );
  });

  test("a)", () => {
    expect(mistake("a)")).toMatchInlineSnapshot(
      `"condition-syntax at 1-2: this parenthesis closes none"`,
    );
  });

  test("()", () => {
    expect(mistake("()")).toMatchInlineSnapshot(
      `"condition-syntax at 1-2: a selection is missing before \`)\`"`,
    );
  });

  test("a (b)", () => {
    expect(mistake("a (b)")).toMatchInlineSnapshot(
      `"condition-syntax at 2-3: \`and\` or \`or\` is missing between \`a\` and \`(\`"`,
    );
  });

  test("(a) b", () => {
    expect(mistake("(a) b")).toMatchInlineSnapshot(
      `"condition-syntax at 4-5: \`and\` or \`or\` is missing between the parenthesis and \`b\`"`,
    );
  });

  test("a and (b or (c)", () => {
    expect(mistake("a and (b or (c)")).toMatchInlineSnapshot(
      `"condition-syntax at 6-7: this parenthesis is never closed"`,
    );
  });

  test("1 of", () => {
    expect(mistake("1 of")).toMatchInlineSnapshot(
      `"condition-syntax at 0-4: \`1 of\` is not followed by \`them\` or a name such as sel_*"`,
    );
  });

  test("1 of and", () => {
    expect(mistake("1 of and")).toMatchInlineSnapshot(
      `"condition-syntax at 5-8: \`1 of\` is not followed by \`them\` or a name such as sel_*"`,
    );
  });

  test("1 of (a, b)", () => {
    expect(mistake("1 of (a, b)")).toMatchInlineSnapshot(
      `"condition-syntax at 7-8: \`,\` has no meaning in a condition (a condition holds names, and, or, not, 1 of, all of, ( ))"`,
    );
  });

  test("1 of a* b", () => {
    expect(mistake("1 of a* b")).toMatchInlineSnapshot(
      `"condition-syntax at 8-9: \`and\` or \`or\` is missing between \`a*\` and \`b\`"`,
    );
  });

  test("2 of them", () => {
    expect(mistake("2 of them")).toMatchInlineSnapshot(
      `"condition-count at 0-4: \`2 of\` is not part of Sigma (\`1 of\` (at least one) and \`all of\` are; a higher count must be spelled out)"`,
    );
  });

  test("0 of a*", () => {
    expect(mistake("0 of a*")).toMatchInlineSnapshot(
      `"condition-count at 0-4: \`0 of\` is not part of Sigma (\`1 of\` (at least one) and \`all of\` are; a higher count must be spelled out)"`,
    );
  });

  test("them", () => {
    expect(mistake("them")).toMatchInlineSnapshot(
      `"condition-syntax at 0-4: \`them\` stands alone (write \`1 of them\` or \`all of them\`)"`,
    );
  });

  test("a or them", () => {
    expect(mistake("a or them")).toMatchInlineSnapshot(
      `"condition-syntax at 5-9: \`them\` stands alone (write \`1 of them\` or \`all of them\`)"`,
    );
  });

  test("sel_*", () => {
    expect(mistake("sel_*")).toMatchInlineSnapshot(
      `"condition-syntax at 0-5: \`sel_*\` is a pattern, not a selection (write \`1 of sel_*\` or \`all of sel_*\`)"`,
    );
  });

  test("a | count() by User > 5", () => {
    expect(mistake("a | count() by User > 5")).toMatchInlineSnapshot(
      `"legacy-aggregation at 2-23: an aggregation after the pipe is no longer part of Sigma (write a correlation document that counts this rule's events)"`,
    );
  });

  test("a | near b", () => {
    expect(mistake("a | near b")).toMatchInlineSnapshot(
      `"legacy-aggregation at 2-10: an aggregation after the pipe is no longer part of Sigma (write a correlation document that counts this rule's events)"`,
    );
  });

  test("a | b", () => {
    expect(mistake("a | b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-3: \`|\` has no meaning in a condition (write \`or\`)"`,
    );
  });

  test("a || b", () => {
    expect(mistake("a || b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-4: \`||\` has no meaning in a condition (write \`or\`)"`,
    );
  });

  test("a && b", () => {
    expect(mistake("a && b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-4: \`&&\` has no meaning in a condition (write \`and\`)"`,
    );
  });

  test("a & not b", () => {
    expect(mistake("a & not b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-3: \`&\` has no meaning in a condition (write \`and\`)"`,
    );
  });

  test("!a", () => {
    expect(mistake("!a")).toMatchInlineSnapshot(
      `"condition-syntax at 0-1: \`!\` has no meaning in a condition (write \`not\`)"`,
    );
  });

  test("a == b", () => {
    expect(mistake("a == b")).toMatchInlineSnapshot(
      `"condition-syntax at 2-4: \`==\` has no meaning in a condition (a condition holds names, and, or, not, 1 of, all of, ( ))"`,
    );
  });

  test('"a" or b', () => {
    expect(mistake('"a" or b')).toMatchInlineSnapshot(
      `"condition-syntax at 0-1: \`"\` has no meaning in a condition (a condition holds names, and, or, not, 1 of, all of, ( ))"`,
    );
  });

  test("too deep", () => {
    const deep = (levels: number) => `${"(".repeat(levels)}a${")".repeat(levels)}`;
    expect(parse(deep(100)).diagnostics).toEqual([]);
    expect(mistake(deep(101))).toMatch(/^condition-too-deep at 100-101/);
    expect(mistake(deep(100_000))).toMatch(/^condition-too-deep/);
    expect(mistake(`${"not ".repeat(101)}a`)).toMatch(/^condition-too-deep/);
    expect(mistake(`${"not (".repeat(51)}a${")".repeat(51)}`)).toMatch(/^condition-too-deep/);
    expect(parse(Array(5_000).fill("not a").join(" and ")).diagnostics).toEqual([]);
  });
});
