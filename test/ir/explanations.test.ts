import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/meaning.ts";
import { explanations as projectTexts } from "../../src/diagnostic/codes/project.ts";
import type { Explanation } from "../../src/diagnostic/diagnostic.ts";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";

function codesOf(text: string): readonly string[] {
  return readDocuments({ name: "test.yml", text }).entries.flatMap((entry) => {
    if (entry.kind === "notSigma") return ["not-sigma"];
    if (entry.kind === "invalid" || entry.document.kind !== "rule")
      return entry.diagnostics.map(({ code }) => code);
    return [...entry.diagnostics, ...lower(entry.document).diagnostics].map(({ code }) => code);
  });
}

test.each(Object.entries<Explanation>(explanations))(
  "%s: wrong shows it, right is clean",
  (code, { wrong, right }) => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(right)).toEqual([]);
  },
);

test("every code that lowering reports is explained, and no other", () => {
  const root = new URL("../../src/", import.meta.url);
  const files = ["modifier/", "ir/"].flatMap((room) =>
    readdirSync(new URL(room, root))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(new URL(room + name, root), "utf8")),
  );
  const reported = files.flatMap((text) =>
    [...text.matchAll(/(?:(?:problem|caution)\(|code:)\s*"([a-z0-9-]+)"/g)].map(([, code]) => code),
  );
  // Without a project nothing brings this one out.
  const { "placeholder-too-many": tooMany } = projectTexts;
  const known = { ...explanations, "placeholder-too-many": tooMany };
  expect([...new Set(reported)].sort()).toEqual(Object.keys(known).sort());
});
