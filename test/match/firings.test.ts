import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import { type Matcher, matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { allRuleFiles, hasShared } from "../support/shared.ts";

import { campaignEvents, type Recording, regressionEvents } from "./recorded.ts";

/*
 * Every public rule on every recorded event: which fire where. A change of this file is a change of
 * what rules mean. The Security log counts as a provider, as the recordings hold both.
 */
const providers = ["sysmon", "security"];

describe.skipIf(!hasShared)("all public rules (skipped where ../shared is absent)", () => {
  test("fire on the recorded events they are known to fire on", async () => {
    const matchers = publicMatchers();
    expect(matchers.size).toBeGreaterThan(2_500);
    const fired = [...regressionEvents(), ...campaignEvents()].flatMap((recording) =>
      firingsOn(recording, matchers),
    );
    await expect(listing(fired)).toMatchFileSnapshot("./expected/firings.txt");
  });
});

interface Firing {
  readonly rule: string;
  readonly file: string;
  readonly index: string;
}

function publicMatchers(): ReadonlyMap<string, Matcher> {
  const matchers = new Map<string, Matcher>();
  for (const path of allRuleFiles()) {
    const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
    for (const entry of entries) {
      if (entry.kind !== "document" || entry.document.kind !== "rule") continue;
      const { lowered } = lower(entry.document);
      const id = entry.document.id?.value ?? path;
      if (lowered) matchers.set(id, matcherOf(lowered, { providers }));
    }
  }
  return matchers;
}

function firingsOn({ name, event }: Recording, matchers: ReadonlyMap<string, Matcher>): Firing[] {
  const [file = "", index = ""] = name.split("#");
  return [...matchers].flatMap(([rule, matcher]) =>
    matcher(event) ? [{ rule, file: shortName(file), index }] : [],
  );
}

/** One line per file and rule, with the numbers of the events in the file. */
function listing(firings: readonly Firing[]): string {
  const lines = new Map<string, string[]>();
  for (const { rule, file, index } of firings) {
    const key = `${file} ${rule}`;
    lines.set(key, [...(lines.get(key) ?? []), index]);
  }
  return [...lines]
    .map(([key, indexes]) => `${key} ${indexes.join(",")}\n`)
    .sort()
    .join("");
}

/** A file's own name tells it apart: recordings for a rule are named after its id. */
function shortName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");
}
