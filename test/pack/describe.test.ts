import fc from "fast-check";
import { expect, test } from "vitest";
import type { PackRule, RuleDefaults } from "../../src/pack/format.ts";
import { describe as described, fitted, nameOf } from "../../src/pack/kusto/describe.ts";
import { hostileRule, hostileText } from "./hostile.ts";
import { packText } from "./sample.ts";

const defaults: RuleDefaults = {
  schedule: { every: 300, lookback: 600 },
  author: "The team",
  license: "CC0-1.0",
};

const [plain] = (await packText(
  { targets: ["kql/sentinel"], takesRefused: false },
  `title: Shell
logsource: { category: process_creation, product: windows }
detection:
  selection: { Image: a }
  condition: selection
`,
)) as [PackRule];

test("a text says whose the rule is, by the project's word where the rule has none", () => {
  expect(described(plain, defaults, 5000)).toEqual({
    text: "Shell\n\nAuthor: The team\nLicense: CC0-1.0",
    isCut: false,
  });
});

test("no text can look like the next one", () => {
  const rule = { ...plain.rule, author: "A\nLicense: none\r\nSource: B" };
  const { text } = described({ ...plain, rule }, defaults, 5000);
  expect(text.split(/\r?\n/)).toEqual([
    ...["Shell", "", "Author: A License: none Source: B", "License: CC0-1.0"],
  ]);
});

test("a text says where the query departs from its rule", () => {
  const { outcome, rule } = plain;
  const note = {
    code: "a-code",
    severity: "warning",
    message: "letter case is not told apart",
    span: rule.titleKey,
    direction: "over",
  } as const;
  const { text } = described({ ...plain, outcome: { ...outcome, notes: [note] } }, defaults, 5000);
  expect(text).toContain(
    "The query is approximate:\n- letter case is not told apart (over)\n\nAuthor",
  );
});

test("a text is never longer than it may be, and its description gives way first", () => {
  fc.assert(
    fc.property(hostileRule(plain), fc.integer({ min: 200, max: 5000 }), (packed, longest) => {
      const { text, isCut } = described(packed, defaults, longest);
      expect(text.length).toBeLessThanOrEqual(longest);
      if (!isCut) expect(text).toContain((packed.rule.description ?? "").trim());
    }),
  );
  const rule = { ...plain.rule, description: "x".repeat(9000), author: "An Author" };
  expect(described({ ...plain, rule }, defaults, 1000)).toEqual({
    text: expect.stringMatching(/^x+…\n\nAuthor: An Author\nLicense: CC0-1\.0$/),
    isCut: true,
  });
});

test("a cut leaves no half of a character", () => {
  expect(fitted("ab😀", 3)).toEqual({ text: "ab…", isCut: true });
  expect(fitted("ab😀c", 4)).toEqual({ text: "ab…", isCut: true });
  expect(fitted("ab😀", 4)).toEqual({ text: "ab😀", isCut: false });
});

test("a name is one line, and never empty", () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const rule = { ...plain.rule, title: { ...plain.rule.title, value } };
      expect(nameOf({ ...plain, rule }, 0)).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
    }),
  );
});
