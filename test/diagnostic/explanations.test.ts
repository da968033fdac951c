import { describe, expect, test } from "vitest";
import { backends } from "../../backends/index.ts";
import { compile, type Target, targetName } from "../../src/compile.ts";
import { explanations as backendTexts } from "../../src/diagnostic/codes/backend.ts";
import { explanations as checkTexts } from "../../src/diagnostic/codes/checks.ts";
import { explanations as commandTexts } from "../../src/diagnostic/codes/cli.ts";
import { explanations as meaningTexts } from "../../src/diagnostic/codes/meaning.ts";
import { explanations as packTexts } from "../../src/diagnostic/codes/pack.ts";
import { explanations as projectTexts } from "../../src/diagnostic/codes/project.ts";
import { explanations as queryTexts } from "../../src/diagnostic/codes/query.ts";
import { explanations as readingTexts } from "../../src/diagnostic/codes/reading.ts";
import { explanations as suppressionTexts } from "../../src/diagnostic/codes/suppression.ts";
import { explanations as validateTexts } from "../../src/diagnostic/codes/validate.ts";
import { explanations as verifyTexts } from "../../src/diagnostic/codes/verify.ts";
import type { Explanation } from "../../src/diagnostic/diagnostic.ts";
import { findDuplicates } from "../../src/validate/index.ts";
import { filesBelow, read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";

/*
 * An explanation is only true if its wrong document produces the code and its right one does not.
 * Those of the command line and of `verify` hold commands and are run by test/cli and test/verify,
 * those of the project file hold project files and are read by test/project, and those of queries
 * hold queries.
 */
const targets = await allTargets();
const own = await Promise.all(
  Object.values(backends).map(async (load) => (await load()).explanations()),
);

const documented: { readonly [code: string]: Explanation } = Object.assign(
  {},
  readingTexts,
  meaningTexts,
  checkTexts,
  validateTexts,
  suppressionTexts,
  backendTexts,
  ...own,
);

describe.each(Object.entries(documented))("%s", (code, explanation) => {
  const asked = targets.filter(
    (target) => explanation.target === undefined || targetName(target) === explanation.target,
  );

  test("names a target that exists", () => expect(asked).not.toEqual([]));

  test("is produced by its wrong document", () => {
    expect(codesOf(explanation.wrong, asked)).toContain(code);
  });

  test("is not produced by its right document", () => {
    expect(codesOf(explanation.right, asked)).not.toContain(code);
  });
});

describe.each(Object.entries<Explanation>(queryTexts))("%s", (code, { target, wrong, right }) => {
  test("is said of its wrong query and not of its right one", async () => {
    const asked = targets.find((each) => targetName(each) === target);
    const reader = await asked?.backend.reader?.();
    const codesIn = (text: string): readonly string[] | undefined =>
      reader?.read({ name: "query", text }).diagnostics.map((finding) => finding.code);
    expect(codesIn(wrong)).toContain(code);
    expect(codesIn(right)).toEqual([]);
  });
});

test("every code that the source reports is explained", () => {
  const known = new Set([
    ...Object.keys(documented),
    ...Object.keys(commandTexts),
    ...Object.keys(projectTexts),
    ...Object.keys(packTexts),
    ...Object.keys(queryTexts),
    ...Object.keys(verifyTexts),
  ]);
  const files = [...filesBelow("src", ".ts"), ...filesBelow("backends", ".ts")];
  const reported = files
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) => [...read(path).matchAll(reports)].map((match) => match[1] as string));
  expect([...new Set(reported)].filter((code) => !known.has(code))).toEqual([]);
});

/** `code: "x-y"` in a diagnostic, or the first argument of a note. */
const reports = /(?:\bcode: |\.(?:refuse|deviate|inform)\(\s*)"([a-z]+(?:-[a-z]+)+)"/g;

function codesOf(text: string, asked: readonly Target[]): readonly string[] {
  const { rules, diagnostics } = compile({ name: "rule.yml", text }, asked);
  const notes = rules.flatMap((rule) => rule.outcomes.flatMap((outcome) => outcome.notes));
  const duplicatesOf = findDuplicates();
  const shared = rules.flatMap(({ document }) =>
    document?.kind === "rule" ? duplicatesOf(document) : [],
  );
  const own = rules.flatMap((rule) => rule.diagnostics);
  return [...diagnostics, ...own, ...notes, ...shared].map((finding) => finding.code);
}
