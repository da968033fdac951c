import { expect, test } from "vitest";
import { rulesIn } from "../../test/support/verifiable.ts";
import { explanations } from "./explanations.ts";
import { eql } from "./index.ts";

function codesOf(text: string): readonly string[] {
  return rulesIn("rule.yml", text).flatMap((rule) =>
    eql.models[0]
      .compile(rule, { layout: "pretty", providers: null, settings: null })
      .notes.map((note) => note.code),
  );
}

test.each(Object.entries(explanations))(
  "%s: the wrong rule has it, the right one is clean",
  (code, { wrong, right }) => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(right)).toEqual([]);
  },
);
