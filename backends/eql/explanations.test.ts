import { expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { explanations } from "./explanations.ts";
import { eql } from "./index.ts";

function codesOf(text: string): readonly string[] {
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") return ["unreadable"];
  const { lowered } = lower(entry.document);
  if (!lowered) return ["not lowered"];
  return eql.models[0]
    .compile(lowered, { layout: "pretty", providers: null, settings: null })
    .notes.map((note) => note.code);
}

test.each(Object.entries(explanations))(
  "%s: the wrong rule has it, the right one is clean",
  (code, { wrong, right }) => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(right)).toEqual([]);
  },
);
