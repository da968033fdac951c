import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  defaultVerifyOptions,
  isProved,
  outcomeOf,
  recordedWitnesses,
  type Verification,
  verifyOutcome,
} from "../../src/verify/index.ts";
import { regressionEvents } from "../match/recorded.ts";
import { allRuleFiles, hasShared } from "../support/shared.ts";
import { rulesIn, verifiableTargets } from "../support/verifiable.ts";

/*
 * The events with which public rules are tested, in the shape of each target's store: each rule that
 * the target takes has events there on which it fires, and its query fires where it does.
 */
const targets = await verifiableTargets();
const recordings = hasShared ? regressionEvents() : [];
const subjects = hasShared ? recordedRules() : [];

describe.skipIf(!hasShared)("recorded events (skipped where ../shared is absent)", () => {
  test.each(targets.map((target) => [target.name, target] as const))(
    "make the queries of %s fire as the rules do",
    (_name, target) => {
      const found = subjects.map(({ path, rule, witnesses }) => {
        const outcome = outcomeOf(rule, target, defaultVerifyOptions);
        const verification = verifyOutcome(rule, outcome, target, witnesses, defaultVerifyOptions);
        return { path, verification };
      });
      const ran = found.filter(({ verification }) => verification.fidelity !== "refused");
      const wrong = ran.filter(({ verification }) => !isProved(verification));
      expect(wrong.map(({ path, verification }) => `${path}: ${said(verification)}`)).toEqual([]);
      const unheld = ran.filter(({ verification }) => verification.firing === 0);
      expect(unheld.map(({ path }) => path)).toEqual([]);
      expect(ran.length).toBeGreaterThan(90);
    },
  );
});

function recordedRules() {
  const known = new Set(recordings.map(({ rule }) => rule));
  return allRuleFiles().flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const id = /^id: (\S+)/m.exec(text)?.[1] ?? "";
    if (!known.has(id)) return [];
    const events = recordings.flatMap(({ rule, event }) => (rule === id ? [event] : []));
    return rulesIn(path, text).map((rule) => ({
      path,
      rule,
      witnesses: recordedWitnesses(rule, events, null),
    }));
  });
}

function said({ disagreements, diagnostics }: Verification): string {
  const [first] = disagreements;
  const event = first ? JSON.stringify(first.witness.event.own) : "";
  return [...diagnostics.map(({ message }) => message), event].join(" ");
}
