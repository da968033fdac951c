import { expect, test } from "vitest";
import { logsourceKeys, logsourceName } from "../../src/taxonomy/index.ts";
import { codesOf, findingsOf, ruleOf, shortly } from "./support.ts";

/** A rule of keywords, which says nothing of fields. */
const of = (logsource: string) => ruleOf("selection:\n  - x", { logsource });

test("every log source of the taxonomy is known, and what takes several together", () => {
  const names = logsourceKeys().map(logsourceName);
  for (const { product, category, service } of names) {
    const given = Object.entries({ product, category, service }).filter(([, name]) => name);
    const text = of(`{${given.map(([key, name]) => `${key}: "${name}"`).join(", ")}}`);
    expect(codesOf(text).filter((code) => code.includes("logsource"))).toEqual([]);
  }
  for (const wide of ["{product: windows}", "{product: linux}", "{category: process_creation}"])
    expect(codesOf(of(wide))).toEqual([]);
});

test.each([
  ["{category: proces_creation, product: windows}", "error", "process_creation"],
  ["{category: Process_Creation, product: windows}", "error", "process_creation"],
  ["{service: securty, product: windows}", "error", "security"],
  ["{product: Windows, service: security}", "error", "windows"],
])("%s: %s, %s is meant", (logsource, severity, meant) => {
  const [finding, ...others] = findingsOf(of(logsource));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: "logsource-unknown", severity });
  expect(finding?.hint).toBe(`did you mean \`${meant}\`?`);
});

test("the place is the name that is wrong", () => {
  expect(shortly(of("{product: windows, service: securty}"))).toEqual([
    "error logsource-unknown 4:40",
  ]);
});

test("what is like nothing known is only a warning, and said once", () => {
  expect(codesOf(of("{product: examplevendor, service: gatekeeping}"))).toEqual([
    "warning logsource-unknown",
  ]);
});

test("short names are near one another by chance", () => {
  expect(codesOf(of("{product: awt, service: cloudtrail}"))).toEqual(["warning logsource-unknown"]);
});

test("names that are known by themselves may make no log source together", () => {
  const [finding] = findingsOf(of("{product: linux, category: registry_set}"));
  expect(finding).toMatchObject({ code: "logsource-unknown", severity: "warning" });
  expect(finding?.hint).toBe("there is windows/registry_set");
});
