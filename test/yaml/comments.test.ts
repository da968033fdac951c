import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentsBeginning } from "../../src/yaml/comments.ts";
import "../support/properties.ts";

/** Each comment's text, and the lines that it is about, from 1. */
function comments(text: string): readonly (readonly [string, number, number])[] {
  const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  return commentsBeginning("note", { name: "test.yml", text }).map(({ text: own, about }) => [
    own,
    lineOf(about.start),
    lineOf(Math.max(about.start, about.end - 1)),
  ]);
}

describe("a comment", () => {
  test("behind something is about its line", () => {
    expect(comments("a: 1\nb: 2 # note x\nc: 3\n")).toEqual([["note x", 2, 2]]);
    expect(comments("a:\n  - b # note x\n")).toEqual([["note x", 2, 2]]);
    expect(comments("a: 1\r\nb: 2 # note x\r\nc: 3\r\n")).toEqual([["note x", 2, 2]]);
  });

  test("on a line of its own is about the next line that is none", () => {
    expect(comments("a: 1\n# note x\nb: 2\n")).toEqual([["note x", 3, 3]]);
    expect(comments("a:\n  # note x\n  # more\n\n  b: 2\nc: 3\n")).toEqual([["note x", 5, 5]]);
    expect(comments("a: 1\n# note x\n")).toEqual([["note x", 2, 2]]);
  });

  test("in front of a document is about all of it", () => {
    expect(comments("# note x\na: 1\nb: 2\n")).toEqual([["note x", 2, 4]]);
    expect(comments("%YAML 1.2\n# note x\n---\n# y\na: 1\nb: 2")).toEqual([["note x", 5, 6]]);
    expect(comments("a: 1\n---\n# note x\nb: 2\nc: 3\n---\nd: 4\n")).toEqual([["note x", 4, 6]]);
  });

  test("behind a document's last line is not about the next document", () => {
    expect(comments("a: 1\n# note x\n---\nb: 2\n")).toEqual([["note x", 3, 3]]);
  });

  test("is none inside a string", () => {
    for (const text of [
      "a: 'x # note y'",
      'a: "x\n  # note y\n  z"',
      "a: |\n  # note y\n  x",
      "a: >-\n  x\n\n  # note y\n",
      "a: x#note y",
      "'# note y': 1",
      "a: [x, '# note y']",
    ])
      expect(comments(text)).toEqual([]);
  });

  test("stands behind a string, too", () => {
    expect(comments("a: 'x # y' # note z")).toEqual([["note z", 1, 1]]);
    expect(comments("a: |\n  x\n# note z\nb: 1")).toEqual([["note z", 4, 4]]);
    expect(comments("a: | # note z\n  x\n")).toEqual([["note z", 1, 1]]);
    expect(comments("a: [x, # note z\n  y]")).toEqual([["note z", 1, 1]]);
  });

  test("counts only by its first word", () => {
    expect(comments("a: 1 # a note\n#note\n")).toEqual([["note", 2, 2]]);
  });

  test("is not read in broken YAML", () => {
    expect(comments("a: [ # note x\n")).toEqual([]);
    expect(comments("# note x")).toEqual([["note x", 1, 1]]);
  });
});

test("no text throws, and no comment is about what comes before it", () => {
  const piece = fc.constantFrom(
    "# note x",
    "a: 1",
    "- b",
    "'",
    '"',
    "|",
    "\n",
    "  ",
    "---",
    "[",
    ":",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const { span, about } of commentsBeginning("note", { name: "t", text })) {
        expect(text.slice(span.start, span.end)).toMatch(/^#/);
        expect(about.end).toBeGreaterThanOrEqual(about.start);
        expect(about.end).toBeGreaterThanOrEqual(span.start);
      }
    }),
    { numRuns: 1000 },
  );
});
