import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { Detection, Rule, Search } from "../../src/ast/index.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { findLogsource } from "../../src/taxonomy/index.ts";
import { allRuleFiles, hasShared } from "../support/shared.ts";

/** Fields of public rules that no event of their log source has, and what is meant. */
const misspelt: { readonly [rule: string]: string } = {
  // Event 5137 has SubjectUserName, as every audit event has: Microsoft's page on it.
  "win_security_msds_dmsa_object_creation.yml": "SubjectAccountName",
};

describe.skipIf(!hasShared)("public rules (skipped where ../shared is absent)", () => {
  test("use only fields that closed log sources have", () => {
    const found = new Map<string, Set<string>>();
    let fields = 0;
    for (const path of allRuleFiles()) {
      const text = readFileSync(path, "utf8");
      for (const entry of readDocuments({ name: basename(path), text }).entries) {
        if (entry.kind !== "document" || entry.document.kind !== "rule") continue;
        const names = unknownFields(entry.document);
        if (names === null) continue;
        fields += names.known;
        if (names.unknown.size > 0) found.set(basename(path), names.unknown);
      }
    }
    expect(fields).toBeGreaterThan(5000);
    expect(
      Object.fromEntries([...found].map(([rule, names]) => [rule, [...names].join()])),
    ).toEqual(misspelt);
  });
});

function unknownFields({ logsource, detection }: Rule) {
  const entry = findLogsource(logsource);
  if (!entry?.closed) return null;
  const names = fieldsOf(detection);
  const isKnown = (name: string) => entry.fields[name]?.evidence === "specified";
  return {
    known: names.filter(isKnown).length,
    unknown: new Set(names.filter((name) => !isKnown(name))),
  };
}

function fieldsOf({ selections }: Detection): readonly string[] {
  return selections.flatMap(({ search }) => fieldsIn(search));
}

function fieldsIn(search: Search): readonly string[] {
  if (search.kind === "field") return [search.field.value];
  return search.kind === "keyword" ? [] : search.items.flatMap(fieldsIn);
}
