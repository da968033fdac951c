import fc from "fast-check";
import { expect, test } from "vitest";
import { derive } from "./derive.ts";
import { kindsOf } from "./kinds.ts";
import { parsePattern } from "./parse.ts";
import { newTerms } from "./terms.ts";

const piece = fc.constantFrom(
  "a",
  "[a-f]",
  "[^c-x]",
  ".",
  "\\d",
  "\\W",
  "<7-120>",
  "é",
  "(ab|[0-4]){2,5}",
  "~(b+)",
  "[\\s5]&[0-9 ]",
);
const source = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
const code = fc.oneof(fc.nat(0x17f), fc.nat(0x10ffff));

test("code points of one kind leave the same to match", () => {
  let alike = 0;
  let apart = 0;
  fc.assert(
    fc.property(source, fc.boolean(), code, code, (pattern, ignoreCase, one, other) => {
      const terms = newTerms();
      const start = parsePattern(pattern, terms, ignoreCase);
      const kindOf = kindsOf(start);
      if (kindOf(one) !== kindOf(other)) {
        apart++;
        return;
      }
      alike++;
      expect(derive(terms, start, one)).toBe(derive(terms, start, other));
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(alike, apart)).toBeGreaterThan(300);
});

test("a pattern without classes of its own has one kind", () => {
  const kindOf = kindsOf(parsePattern(".*.{5}", newTerms(), false));
  expect(new Set([0, 0x41, 0xff, 0x10ffff].map(kindOf)).size).toBe(1);
});
