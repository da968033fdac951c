import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { allRuleFiles, hasShared, shared } from "../support/shared.ts";
import { sigmatic } from "./host.ts";

/* Each public regression case through the command line, as a user would run it. */
const folder = join(shared, "sigmahq", "regression_data");
const cases = hasShared
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(json|raw)$/.test(path))
      .sort()
  : [];
const rules = new Map(hasShared ? allRuleFiles().map((path) => [idOf(path), path]) : []);

describe.skipIf(!hasShared)("a public rule fires (skipped where ../shared is absent)", () => {
  test.each(cases)("on %s", async (path) => {
    const id = basename(path).replace(/\.[a-z]+$/, "");
    const rule = rules.get(id) as string;
    const args = ["match", rule, "--events", join(folder, path), "--format", "jsonl"];
    const { code, out, err } = await sigmatic(args);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining("error") });
    expect(out).toContain(`"id":"${id}"`);
  });
});

function idOf(path: string): string {
  return /^id: *(\S+)/m.exec(readFileSync(path, "utf8"))?.[1] ?? "";
}
