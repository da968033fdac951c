import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { positionAt } from "../../src/source/index.ts";
import { findDuplicates, isCheckCode } from "../../src/validate/index.ts";
import { allRuleFiles, hasShared, shared } from "../support/shared.ts";

/*
 * What checks find in rules that many have read. Each error must be true, and a warning that is
 * mostly noise is worth nothing: so errors are listed one by one, and warnings counted.
 */
describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  let found: readonly Diagnostic[] = [];

  beforeAll(() => {
    const duplicatesOf = findDuplicates();
    found = allRuleFiles().flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const { rules } = compile({ name: relative(`${shared}/sigmahq`, path), text }, []);
      return rules
        .flatMap(({ document, diagnostics }) => [
          ...diagnostics,
          ...(document?.kind === "rule" ? duplicatesOf(document) : []),
        ])
        .filter(({ code }) => isCheckCode(code));
    });
  });

  test("have no errors but those that are true", () => {
    const errors = found.filter(({ severity }) => severity === "error").map(shown);
    expect(errors).toEqual(Object.keys(trueErrors));
  });

  test("have few enough warnings for each to be read", () => {
    const warnings = found.filter(({ severity }) => severity === "warning");
    const counts: { [code: string]: number } = {};
    for (const { code } of warnings) counts[code] = (counts[code] ?? 0) + 1;
    for (const [code, count] of Object.entries(counts))
      expect([code, count <= (mostWarnings[code] ?? 0)]).toEqual([code, true]);
  });
});

function shown({ code, span }: Diagnostic): string {
  const field = span.source.text.slice(span.start, span.end);
  return `${span.source.name}:${positionAt(span.source, span.start).line} ${code} ${field}`;
}

/** Place, code and text of each error, and why it is one. */
const trueErrors: { readonly [finding: string]: string } = {
  "rules-placeholder/windows/builtin/security/win_security_msds_dmsa_object_creation.yml:36 field-unknown SubjectAccountName":
    "5137 names who acted in SubjectUserName",
  "rules-placeholder/windows/builtin/security/win_security_msds_dmsa_object_creation.yml:37 field-unknown SubjectAccountName":
    "5137 names who acted in SubjectUserName",
};

/** How many there may be, and what they are. */
const mostWarnings: { readonly [code: string]: number } = {
  // DS0005, a data source that version 18 ended.
  "attack-tag-retired": 1,
  // Fields that endpoint agents add to Sysmon's, mostly in filters.
  "field-not-carried": 40,
  // FileName in 4663, ComputerName in 4624 and 4625.
  "field-not-in-event": 2,
  // An empty text in a list under `contains`.
  "value-empty-match": 1,
  // File names without a path, programs that end in a backslash, ids of Windows 2003, slashes the wrong way
  // round, words for a number.
  "value-impossible": 13,
};
