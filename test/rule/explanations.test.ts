import { expect, test } from "vitest";
import { explanations } from "../../src/diagnostic/codes/reading.ts";
import type { Explanation } from "../../src/diagnostic/diagnostic.ts";
import { entries } from "./read.ts";

function codes(text: string): readonly string[] {
  return entries(text).flatMap((entry) =>
    entry.kind === "notSigma" ? ["not Sigma"] : entry.diagnostics.map((finding) => finding.code),
  );
}

const cases: readonly (readonly [string, Explanation])[] = Object.entries(explanations);

test.each(cases)(
  "%s: the wrong document has this finding alone, the right one none",
  (code, explanation) => {
    expect(codes(explanation.wrong)).toEqual([code]);
    expect(codes(explanation.right)).toEqual([]);
  },
);
