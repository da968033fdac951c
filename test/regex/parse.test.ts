import { describe, expect, test } from "vitest";
import type { RegexNode } from "../../src/regex/nodes.ts";
import { parseRegex } from "../../src/regex/read.ts";

const none = { ignoreCase: false, multiline: false, dotAll: false };

function treeOf(source: string, flags = none): RegexNode {
  const parsed = parseRegex(source, flags);
  if ("error" in parsed) throw new Error(`${source}: ${parsed.error.message}`);
  return parsed.tree;
}

const character = (text: string, ignoreCase = false): RegexNode => ({
  kind: "character",
  code: text.codePointAt(0) as number,
  ignoreCase,
});
const sequence = (...parts: readonly RegexNode[]): RegexNode => ({ kind: "sequence", parts });

describe("characters", () => {
  test.each([
    ["\\t", 9],
    ["\\n", 10],
    ["\\r", 13],
    ["\\f", 12],
    ["\\a", 7],
    ["\\e", 27],
    ["\\cA", 1],
    ["\\x41", 0x41],
    ["\\x4", 4],
    ["\\x{1F600}", 0x1f600],
    ["\\o{101}", 0x41],
    ["\\0", 0],
    ["\\012", 10],
    ["\\101", 0x41],
    ["\\.", 0x2e],
    ['\\"', 0x22],
    ["\\-", 0x2d],
    ["}", 0x7d],
    ["]", 0x5d],
    ["{", 0x7b],
    ["😀", 0x1f600],
  ])("%s", (source, code) => {
    expect(treeOf(source)).toEqual({ kind: "character", code, ignoreCase: false });
  });

  test("braces that are no quantifier stand for themselves", () => {
    expect(treeOf("a{,3}")).toEqual(sequence(..."a{,3}".split("").map((c) => character(c))));
    expect(treeOf("a{x")).toEqual(sequence(..."a{x".split("").map((c) => character(c))));
  });

  test("\\Q quotes up to \\E or the end", () => {
    expect(treeOf("\\Qa.b\\E")).toEqual(sequence(..."a.b".split("").map((c) => character(c))));
    expect(treeOf("\\Q*+")).toEqual(sequence(character("*"), character("+")));
    expect(treeOf("\\Qab\\E+")).toMatchObject({
      parts: [{ code: 97 }, { kind: "repeat", min: 1 }],
    });
  });
});

describe("sets", () => {
  const range = (from: string, to = from) => ({
    kind: "range",
    from: from.codePointAt(0),
    to: to.codePointAt(0),
  });
  test.each<[string, boolean, readonly unknown[]]>([
    ["[a-z_]", false, [range("a", "z"), range("_")]],
    ["[^a]", true, [range("a")]],
    ["[]a]", false, [range("]"), range("a")]],
    ["[^]a]", true, [range("]"), range("a")]],
    ["[[]", false, [range("[")]],
    ["[a-]", false, [range("a"), range("-")]],
    ["[-a]", false, [range("-"), range("a")]],
    ["[a&&b]", false, [range("a"), range("&"), range("&"), range("b")]],
    ["[\\b]", false, [range("\b")]],
    ["[\\]\\\\]", false, [range("]"), range("\\")]],
    ["[\\101]", false, [range("A")]],
    ["[\\Qa-z\\E]", false, [range("a"), range("-"), range("z")]],
    ["[[:digit:]x]", false, [range("0", "9"), range("x")]],
    ["[[:^ascii:]]", false, [{ kind: "range", from: 0x80, to: 0x10ffff }]],
    ["[\\w-x]", false, [{ kind: "class", name: "word", negated: false }, range("-"), range("x")]],
    ["[a-\\d]", false, [range("a"), range("-"), { kind: "class", name: "digit", negated: false }]],
    ["\\S", false, [{ kind: "class", name: "space", negated: true }]],
    ["\\h", false, [{ kind: "class", name: "horizontalSpace", negated: false }]],
  ])("%s", (source, negated, items) => {
    expect(treeOf(source)).toEqual({ kind: "set", negated, items, ignoreCase: false });
  });
});

describe("repeats and groups", () => {
  test.each([
    ["a*", 0, null, "greedy"],
    ["a+?", 1, null, "lazy"],
    ["a?+", 0, 1, "possessive"],
    ["a{2}", 2, 2, "greedy"],
    ["a{2,}", 2, null, "greedy"],
    ["a{0,65535}?", 0, 65535, "lazy"],
  ] as const)("%s", (source, min, max, mode) => {
    expect(treeOf(source)).toEqual({ kind: "repeat", part: character("a"), min, max, mode });
  });

  test.each([
    ["(a)", { kind: "group", capturing: true, atomic: false }],
    ["(?:a)", { kind: "group", capturing: false, atomic: false }],
    ["(?<n>a)", { kind: "group", capturing: true, atomic: false }],
    ["(?P<n>a)", { kind: "group", capturing: true, atomic: false }],
    ["(?'n'a)", { kind: "group", capturing: true, atomic: false }],
    ["(?>a)", { kind: "group", capturing: false, atomic: true }],
    ["(?=a)", { kind: "look", behind: false, negated: false }],
    ["(?!a)", { kind: "look", behind: false, negated: true }],
    ["(?<=a)", { kind: "look", behind: true, negated: false }],
    ["(?<!a)", { kind: "look", behind: true, negated: true }],
  ])("%s", (source, expected) => {
    expect(treeOf(source)).toEqual({ ...expected, part: character("a") });
  });

  test("a bar binds least", () => {
    expect(treeOf("foo|b$")).toEqual({
      kind: "alternation",
      options: [
        sequence(character("f"), character("o"), character("o")),
        sequence(character("b"), { kind: "assertion", at: "textEndNewline" }),
      ],
    });
    expect(treeOf("(?:a|)")).toMatchObject({
      part: { options: [character("a"), sequence()] },
    });
  });
});

describe("flags", () => {
  test("look the same, written inside or as modifiers", () => {
    expect(treeOf("(?i)a.")).toEqual(treeOf("a.", { ...none, ignoreCase: true }));
    expect(treeOf("(?s)a.")).toEqual(treeOf("a.", { ...none, dotAll: true }));
    expect(treeOf("(?m)^a$")).toEqual(treeOf("^a$", { ...none, multiline: true }));
  });
  test("end with their group", () => {
    expect(treeOf("a(?i:b)c")).toEqual(
      sequence(
        character("a"),
        { kind: "group", part: character("b", true), capturing: false, atomic: false },
        character("c"),
      ),
    );
    expect(treeOf("((?i)b)c")).toMatchObject({
      parts: [{ part: { ignoreCase: true } }, { ignoreCase: false }],
    });
    expect(treeOf("(?i)a(?-i)b")).toEqual(sequence(character("a", true), character("b")));
  });
  test("reach into the options that follow", () => {
    expect(treeOf("(a(?i)b|c)")).toMatchObject({
      part: {
        options: [{ parts: [{ ignoreCase: false }, { ignoreCase: true }] }, { ignoreCase: true }],
      },
    });
  });
  test("x leaves out white space and comments", () => {
    expect(treeOf("(?x) a + # one\n b")).toEqual(treeOf("a+b"));
    expect(treeOf("(?x)[ ]\\ ")).toMatchObject({ parts: [{ kind: "set" }, { code: 32 }] });
    expect(treeOf("a(?#comment)b")).toEqual(treeOf("ab"));
  });
});

test("assertions", () => {
  const at = (source: string) => (treeOf(source) as RegexNode & { kind: "assertion" }).at;
  expect(["^", "$", "\\A", "\\z", "\\Z", "\\b", "\\B", "(?m)^", "(?m)$"].map(at)).toEqual([
    "textStart",
    "textEndNewline",
    "textStart",
    "textEnd",
    "textEndNewline",
    "wordEdge",
    "notWordEdge",
    "lineStart",
    "lineEnd",
  ]);
});

test.each([
  "\\1",
  "\\k<n>",
  "\\g{-1}",
  "(?P=n)",
  "(?R)",
  "(?1)",
  "(?&n)",
  "(?(1)a|(b))",
  "(*FAIL)",
  "\\K",
  "\\G",
  "\\R",
  "\\X",
  "\\p{L}",
  "\\PL",
  "[\\p{L}_]",
])("%s stays as it is written", (text) => {
  expect(treeOf(`(?<n>a)${text}`)).toMatchObject({ parts: [{}, { kind: "backreference", text }] });
});

test.each([
  ["a(b", 1],
  ["a)b", 1],
  ["[a", 0],
  ["x[^]", 1],
  ["*a", 0],
  ["a|+", 2],
  ["a**", 2],
  ["a{3,1}", 1],
  ["a{70000}", 1],
  ["{2}", 0],
  ["[z-a]", 2],
  ["[[:foo:]]", 1],
  ["[[.a.]]", 1],
  ["[:alpha:]", 0],
  ["[\\R]", 1],
  ["\\b+", 2],
  ["(a)\\2", 3],
  ["\\k<n>", 0],
  ["(?2)(a)", 0],
  ["(?P>n)", 0],
  ["a\\", 1],
  ["\\y", 0],
  ["\\x{110000}", 0],
  ["\\x{", 0],
  ["\\cé", 0],
  ["(?q)", 0],
  ["(?<9>a)", 0],
  ["(?<=a+)b", 0],
  ["(?#x", 0],
  ["(?(1)a", 0],
  [`${"(".repeat(300)}${")".repeat(300)}`, 250],
])("%s is an error", (source, index) => {
  const parsed = parseRegex(source, none);
  expect("error" in parsed && parsed.error.index).toBe(index);
});

test("each error has its own words", () => {
  const sources = [
    "a(b",
    "a)b",
    "[a",
    "*a",
    "a{3,1}",
    "[z-a]",
    "[[:foo:]]",
    "a\\",
    "\\y",
    "(?U)",
    "(?<=a+)",
  ];
  const messages = sources.map((source) => {
    const parsed = parseRegex(source, none);
    return `${source}  ${"error" in parsed ? parsed.error.message : ""}`;
  });
  expect(messages.join("\n")).toMatchSnapshot();
});
