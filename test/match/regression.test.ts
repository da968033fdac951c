import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { allRuleFiles, hasShared } from "../support/shared.ts";

import { regressionEvents } from "./recorded.ts";
import { matcherOfText } from "./support.ts";

/*
 * Recordings hold what happened around a technique, so a file has at least one event that its rule
 * fires on, not only such events; firings.test.ts pins which.
 */
describe.skipIf(!hasShared)("a public rule (skipped where ../shared is absent)", () => {
  const recordings = hasShared ? regressionEvents() : [];
  const rules = [...new Set(recordings.map(({ rule }) => rule as string))];
  const texts = new Map<string, string>();

  beforeAll(() => {
    for (const path of allRuleFiles()) {
      const text = readFileSync(path, "utf8");
      texts.set(/^id: (\S+)/m.exec(text)?.[1] ?? path, text);
    }
  });

  test("has events to be tested with", () => {
    expect(rules.length).toBeGreaterThan(100);
  });

  test.each(rules)("%s fires on an event recorded for it", (rule) => {
    const matcher = matcherOfText(texts.get(rule) ?? "");
    const events = recordings.filter((recording) => recording.rule === rule);
    expect(matcher.unsupported).toEqual([]);
    expect(events.filter(({ event }) => matcher(event))).not.toEqual([]);
  });
});
