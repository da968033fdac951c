import { describe, expect, test } from "vitest";
import { collectNotes, directionOf, opposite } from "../../src/backend/notes.ts";
import { type Fidelity, settle } from "../../src/backend/outcome.ts";
import type { Direction, Note } from "../../src/diagnostic/diagnostic.ts";

const source = { name: "rule.yml", text: "title: A rule" };
const place = { source, start: 0, end: 5 };
const elsewhere = { source, start: 7, end: 13 };

describe("a deviation as the whole rule shows it", () => {
  test.each([
    ["over", 1, "over"],
    ["under", 1, "under"],
    ["over", -1, "under"],
    ["under", -1, "over"],
    ["both", 1, "both"],
    ["both", -1, "both"],
  ] as const)("%s at polarity %i is %s", (direction, polarity, expected) => {
    expect(directionOf(direction, polarity)).toBe(expected);
    const notes = collectNotes();
    notes.deviate("code", place, direction, polarity, "message");
    expect(notes.list.map((note) => note.direction)).toEqual([expected]);
  });

  test("two `not` cancel each other", () => {
    expect(opposite(1)).toBe(-1);
    expect(opposite(opposite(1))).toBe(1);
  });
});

describe("a note counts once", () => {
  test("when all that it says is the same", () => {
    const notes = collectNotes();
    for (let round = 0; round < 3; round++) {
      notes.refuse("a", place, "message", "hint");
      notes.inform("b", "info", place, "message");
      notes.deviate("c", place, "over", 1, "message");
    }
    expect(notes.list).toEqual([
      {
        code: "a",
        severity: "error",
        span: place,
        direction: null,
        message: "message",
        hint: "hint",
      },
      { code: "b", severity: "info", span: place, direction: null, message: "message" },
      { code: "c", severity: "warning", span: place, direction: "over", message: "message" },
    ]);
  });

  test("and is another with another code, place, direction or message", () => {
    const notes = collectNotes();
    notes.deviate("a", place, "over", 1, "message");
    notes.deviate("b", place, "over", 1, "message");
    notes.deviate("a", { ...place, end: 6 }, "over", 1, "message");
    notes.deviate("a", elsewhere, "over", 1, "message");
    notes.deviate("a", place, "under", 1, "message");
    notes.deviate("a", place, "over", 1, "another message");
    expect(notes.list).toHaveLength(6);
  });

  test("whichever side of a `not` says it", () => {
    const notes = collectNotes();
    notes.deviate("a", place, "over", 1, "message");
    notes.deviate("a", place, "under", -1, "message");
    expect(notes.list).toHaveLength(1);
  });
});

function note(direction: Direction | null, severity: Note["severity"] = "warning"): Note {
  return { code: "a", severity, message: "message", span: place, direction };
}

describe("an emission ends as one of three", () => {
  const cases: readonly (readonly [readonly Note[], boolean, Fidelity])[] = [
    [[], false, "exact"],
    [[note(null, "info"), note(null, "warning")], false, "exact"],
    [[note("over")], false, "approximate"],
    [[note("under"), note(null), note("under")], false, "approximate"],
    [[note("over"), note("under")], false, "refused"],
    [[note("both")], false, "refused"],
    [[note("over"), note("under")], true, "approximate"],
    [[note("both"), note("over")], true, "approximate"],
    [[note(null, "error")], false, "refused"],
    [[note(null, "error")], true, "refused"],
    [[note("over"), note(null, "error")], true, "refused"],
  ];
  test.each(cases)("%j, both ways allowed: %s, is %s", (notes, allowBoth, fidelity) => {
    const emission = { queries: ["query"], notes, trace: { branches: [] } };
    const outcome = settle("spl/raw", emission, place, allowBoth);
    expect(outcome.fidelity).toBe(fidelity);
    expect(outcome.queries).toEqual(fidelity === "refused" ? [] : ["query"]);
    expect(outcome.notes.slice(0, notes.length)).toEqual(notes);
  });

  test("one that goes both ways says so at the rule's own place", () => {
    const emission = { queries: ["query"], notes: [note("both")], trace: { branches: [] } };
    const added = settle("spl/raw", emission, elsewhere, false).notes.at(-1);
    expect(added).toMatchObject({
      code: "approximate-both-ways",
      severity: "error",
      span: elsewhere,
      direction: null,
    });
  });
});
