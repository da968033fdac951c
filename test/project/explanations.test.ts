import { expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/project.ts";
import type { Explanation } from "../../src/diagnostic/diagnostic.ts";
import { compile, defaultOptions } from "../../src/index.ts";
import { readText } from "./read.ts";

/** A rule that uses the placeholder `name` four times in one value. */
const rule = `title: x
logsource: { category: process_creation, product: windows }
detection:
  selection:
    User|expand: '%name%%name%%name%%name%'
  condition: selection
`;

function codesOf(text: string): readonly string[] {
  const { project, diagnostics } = readText(text);
  if (project === null) return diagnostics.map(({ code }) => code);
  const result = compile({ name: "rule.yml", text: rule }, [], { ...defaultOptions, project });
  return result.rules.flatMap((each) => each.diagnostics.map(({ code }) => code));
}

test.each(Object.entries<Explanation>(explanations))(
  "%s: wrong shows it, right does not",
  (code, { wrong, right }) => {
    expect(codesOf(wrong)).toContain(code);
    expect(codesOf(right)).not.toContain(code);
    expect(readText(right).diagnostics).toEqual([]);
  },
);
