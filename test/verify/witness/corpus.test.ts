import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { matcherOf } from "../../../src/ir/match.ts";
import { type Witnesses, witnessesOf } from "../../../src/verify/index.ts";
import { corpusFiles, hasShared } from "../../support/shared.ts";
import { rulesIn } from "../../support/verifiable.ts";

/* What is made for public rules. */
describe.skipIf(!hasShared)("events for public rules (skipped where ../shared is absent)", () => {
  const made = hasShared ? corpusFiles().flatMap(madeFor) : [];

  test("are at most 512 for each, and some hundreds for most", () => {
    const counts = made.map(({ found }) => found.list.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(512);
    expect(sum(counts) / made.length).toBeGreaterThan(200);
  });

  test("decide nearly all of their tests; the others imply each other", () => {
    const leaves = sum(made.map(({ found }) => found.leaves));
    expect(sum(made.map(({ found }) => found.decided)) / leaves).toBeGreaterThan(0.96);
  });

  test("make each rule fire and be quiet, but for one that can never be true", () => {
    const silent = made.filter(({ found }) => !found.list.some(({ fires }) => fires));
    const never = ["win_system_eventlog_cleared.yml"];
    expect(silent.map(({ name }) => name).filter((name) => !never.includes(name))).toEqual([]);
    expect(made.filter(({ found }) => found.list.every(({ fires }) => fires))).toEqual([]);
  });
});

function madeFor(path: string): readonly { readonly name: string; readonly found: Witnesses }[] {
  return rulesIn(path, readFileSync(path, "utf8"))
    .filter((rule) => matcherOf(rule, { providers: null }).unsupported.length === 0)
    .map((rule) => ({ name: basename(path), found: witnessesOf(rule) }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
