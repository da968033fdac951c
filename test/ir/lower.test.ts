import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, Rule } from "../../src/ast/index.ts";
import { lower } from "../../src/ir/lower.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { show } from "./show.ts";

function ruleOf(detection: string): Rule {
  const text = `title: Example
logsource:
  category: process_creation
  product: windows
detection:
${detection.replace(/^(?=.)/gm, "  ")}`;
  const [entry] = readDocuments({ name: "test.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule")
    throw new Error(JSON.stringify(entry, (key, value) => (key === "source" ? undefined : value)));
  return entry.document;
}

function meaning(detection: string): readonly string[] {
  const { lowered, diagnostics } = lower(ruleOf(detection));
  if (!lowered) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return lowered.conditions.map(show);
}

function findings(detection: string): readonly string[] {
  return lower(ruleOf(detection)).diagnostics.map(
    ({ code, span, message, hint }) =>
      `${code} "${span.source.text.slice(span.start, span.end)}" ${message} (${hint})`,
  );
}

describe("selections", () => {
  test("a map is and, a list of maps or", () => {
    expect(meaning("a:\n  A: x\n  B: y\ncondition: a")).toEqual(['(A="x" & B="y")']);
    expect(meaning("a:\n  - A: x\n    C: z\n  - B: y\ncondition: a")).toEqual([
      '((A="x" & C="z") | B="y")',
    ]);
  });
  test("keywords are or", () => {
    expect(meaning("k:\n  - x\n  - y\ncondition: k")).toEqual(['("x" | "y")']);
    expect(meaning("k:\n  '|all':\n    - x\n    - y\ncondition: k")).toEqual(['("x" & "y")']);
  });
  test("values and keywords may stand in one list", () => {
    expect(meaning("k:\n  - x\n  - A: y\ncondition: k")).toEqual(['("x" | A="y")']);
  });
});

const three = "s_a:\n  A: 1\ns_b:\n  B: 2\n_c:\n  C: 3\n";

describe("conditions", () => {
  test.each([
    ["1 of them", "(A=1 | B=2)"],
    ["all of them", "(A=1 & B=2)"],
    ["1 of s_*", "(A=1 | B=2)"],
    ["all of *_b", "B=2"],
    ["1 of _*", "C=3"],
    ["not 1 of s_*", "!(A=1 | B=2)"],
    ["s_a or s_b and _c", "(A=1 | (B=2 & C=3))"],
    ["not s_a and s_b", "(!A=1 & B=2)"],
    ["not not s_a", "A=1"],
    ["(s_a or s_b) or _c", "(A=1 | B=2 | C=3)"],
  ])("%s", (condition, expected) => {
    expect(meaning(`${three}condition: ${condition}`)).toEqual([expected]);
  });

  test("a list gives one tree each", () => {
    expect(meaning(`${three}condition:\n  - s_a\n  - not s_b`)).toEqual(["A=1", "!B=2"]);
  });

  test("values of one field that meet in an or become one list", () => {
    expect(meaning("a:\n  A: x\nb:\n  A: [y, z*]\ncondition: a or b")).toEqual([
      '[A="x", A="y", A~"z*"]',
    ]);
  });
});

describe("mistakes", () => {
  test("an unknown selection, with the near name", () => {
    expect(findings("selection:\n  A: 1\ncondition: selecton and other")).toEqual([
      'selection-unknown "selecton" there is no selection `selecton` (did you mean `selection`?)',
      'selection-unknown "other" there is no selection `other` (define it under `detection`, beside `condition`)',
    ]);
  });
  test("a selector that takes nothing in", () => {
    expect(findings("filter_main:\n  A: 1\ncondition: not 1 of fliter_*")).toEqual([
      'selector-empty "1 of fliter_*" no selection has a name that fits `fliter_*` (did you mean `filter_main`?)',
    ]);
    expect(findings("_a:\n  A: 1\ncondition: 1 of them")).toEqual([
      'selector-empty "1 of them" `them` takes in no selection, since all names begin with an underscore (name the selections so that the pattern fits them, or write their names out)',
    ]);
  });
  test("all in one run, each once, and then there is no lowered rule", () => {
    const rule = ruleOf("a:\n  A|gt: x\n  B|contians: y\nb:\n  C: z\ncondition: a or a and none");
    const { lowered, diagnostics } = lower(rule);
    expect(lowered).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "modifier-value",
      "modifier-unknown",
      "selection-unknown",
    ]);
  });
  test("a warning leaves the rule standing", () => {
    const { lowered, diagnostics } = lower(ruleOf("a:\n  A|contains|all: x\ncondition: a"));
    expect(lowered?.conditions.map(show)).toEqual(['A~"*x*"']);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning all-single-value",
    ]);
  });
  test("point at the place inside a regular expression", () => {
    const { diagnostics } = lower(ruleOf("a:\n  A|re: 'ab(c'\ncondition: a"));
    const { span } = diagnostics[0] as (typeof diagnostics)[number];
    expect(span.source.text.slice(span.start, span.end)).toBe("(");
  });
});

/* Random conditions over five selections, judged by plain boolean arithmetic. */

const names = ["s_a", "s_b", "s_c", "t_d", "_e"];
const letters = ["A", "B", "C", "D", "E"];
const selectors: readonly (readonly [string, readonly string[]])[] = [
  ["them", ["s_a", "s_b", "s_c", "t_d"]],
  ["s_*", ["s_a", "s_b", "s_c"]],
  ["*_d", ["t_d"]],
  ["*_*", names],
];

type Names = ReadonlySet<string>;

interface Sample {
  readonly text: string;
  /** Whether it holds when the selections of these names do, and no others. */
  readonly holds: (set: Names) => boolean;
}

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...names).map((name) => ({ text: name, holds: (set: Names) => set.has(name) })),
    fc
      .tuple(fc.constantFrom("1", "all"), fc.constantFrom(...selectors))
      .map(([quantifier, [pattern, taken]]) => ({
        text: `${quantifier} of ${pattern}`,
        holds: (set: Names) =>
          quantifier === "1"
            ? taken.some((name) => set.has(name))
            : taken.every((name) => set.has(name)),
      })),
    tie("sample").map((inner) => ({
      text: `not (${inner.text})`,
      holds: (set: Names) => !inner.holds(set),
    })),
    fc.tuple(tie("sample"), tie("sample"), fc.boolean()).map(([left, right, both]) => ({
      text: `(${left.text}) ${both ? "and" : "or"} (${right.text})`,
      holds: (set: Names) =>
        both ? left.holds(set) && right.holds(set) : left.holds(set) || right.holds(set),
    })),
  ),
}));

function holds(node: Ir, set: Names): boolean {
  switch (node.kind) {
    case "and":
      return node.operands.every((operand) => holds(operand, set));
    case "or":
      return node.operands.some((operand) => holds(operand, set));
    case "not":
      return !holds(node.operand, set);
    case "in":
      return node.members.some((member) => holds(member, set));
    case "equals":
      return set.has(names[letters.indexOf(node.field.name)] as string);
    default:
      throw new Error(`unexpected ${node.kind}`);
  }
}

test("a lowered condition holds exactly where its boolean reading does", () => {
  const selections = names.map((name, index) => `${name}:\n  ${letters[index]}: 1\n`).join("");
  fc.assert(
    fc.property(sample, ({ text, holds: reference }) => {
      const { lowered } = lower(ruleOf(`${selections}condition: ${text}`));
      const [ir] = lowered?.conditions ?? [];
      for (let bits = 0; bits < 32; bits++) {
        const set = new Set(names.filter((_, index) => bits & (1 << index)));
        expect(holds(ir as Ir, set)).toBe(reference(set));
      }
    }),
    { numRuns: 300 },
  );
});

test("and, or and not bind as the specification says", () => {
  const [condition] = ruleOf(`${three}condition: not s_a or s_b and _c`).detection.conditions;
  expect(operandKinds(condition)).toEqual(["conditionNot", "conditionAnd"]);
});

function operandKinds(condition: Condition | undefined): readonly string[] {
  return condition?.kind === "conditionOr" ? condition.operands.map(({ kind }) => kind) : [];
}
