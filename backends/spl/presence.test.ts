import { and, anyOf, type Ir, not, or } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { field, is, literal, notes, query, span } from "../../test/support/splRule.ts";

const other = is("User", "x");

describe("empty values", () => {
  const empty = literal("Image", "");
  const missing: Ir = { kind: "null", field: field("Image"), span };

  test("are missing ones in Splunk", () => {
    expect(notes(empty)).toEqual(["empty-value under"]);
    expect(notes(not(empty))).toEqual(["empty-value over"]);
    expect(notes(is("Image", "*"))).toEqual(["empty-value under"]);
    expect(notes(or([empty, is("Image", "a")], span))).toEqual(["empty-value under"]);
  });

  test("which is no matter where the rule takes both", () => {
    expect(notes(or([empty, missing], span))).toEqual([]);
    expect(notes(not(or([literal("Image", "-"), empty, missing, other], span)))).toEqual([]);
    expect(notes(or([empty, { ...missing, field: field("User") }], span))).toEqual([
      "empty-value under",
    ]);
    expect(notes(and([empty, missing], span))).toEqual(["empty-value under"]);
  });
});

describe("present and not empty", () => {
  const empty = literal("Image", "");
  const missing: Ir = { kind: "null", field: field("Image"), span };
  const filled = "Image=* | where match('Image', \"(?s)\\\\A.\")";

  test.each([
    ["`*` and not empty", and([is("Image", "*"), not(empty)], span), filled],
    ["not missing and not empty", and([not(missing), not(empty)], span), filled],
    [
      "among other alternatives",
      and([is("Image", "*"), not(or([other, empty], span))], span),
      filled.replace("|", 'NOT User="x" |'),
    ],
    [
      "in a list",
      and([is("Image", "*"), not(anyOf([is("Image", "a"), empty, is("Image", "b")], span))], span),
      filled.replace("|", 'NOT Image IN ("a", "b") |'),
    ],
    ["below a not", not(and([is("Image", "*"), not(empty)], span)), expect.any(String)],
  ])("%s is one character or more", (_name, condition, expected) => {
    expect(query(condition)).toEqual(expected);
    expect(notes(condition)).toEqual([]);
  });

  test("of two fields says nothing of either", () => {
    expect(notes(and([is("User", "*"), not(empty)], span))).toEqual([
      "empty-value under",
      "empty-value over",
    ]);
    expect(notes(and([is("Image", "*"), not(and([empty, other], span))], span))).toEqual([
      "empty-value under",
      "empty-value over",
    ]);
  });
});
