import { expect, test } from "vitest";
import { findingsOf, ruleOf } from "./support.ts";

const tagged = (...tags: readonly string[]) =>
  findingsOf(
    ruleOf("selection:\n  Image: x", {
      metadata: `tags:\n${tags.map((tag) => `  - ${tag}\n`).join("")}`,
    }),
  );

test("tactics, techniques, groups and software of ATT&CK 19 are no findings", () => {
  expect(
    tagged("attack.stealth", "attack.t1569.002", "attack.t1569", "attack.g0096", "attack.s0029"),
  ).toEqual([]);
});

test.each([
  ["attack.defense-evasion", "attack.stealth or attack.defense-impairment"],
  ["attack.t1035", "attack.t1569.002"],
])("%s is retired, and %s has its place", (tag, newer) => {
  const [finding, ...others] = tagged("attack.execution", tag);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "attack-tag-retired", severity: "warning" });
  expect(finding?.hint).toContain(newer);
});

test("a name that ATT&CK does not have is found each time", () => {
  for (let time = 0; time < 2; time++)
    expect(tagged("attack.t9999").map(({ code }) => code)).toEqual(["attack-tag-unknown"]);
});
