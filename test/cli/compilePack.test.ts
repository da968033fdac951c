import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

describe("compile --format with a format of rule packs", () => {
  test("prints the one file of a rule as it is", async () => {
    const { code, out } = await sigmatic(["compile", "-", "--format", "elastic-ndjson"], {
      stdin: ruleText(),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: "Service tool", language: "eql" });
  });

  test("prints several files under their paths, and names what is no text", async () => {
    const { out } = await sigmatic(["compile", "-", "--format", "splunk-app"], {
      stdin: ruleText(),
    });
    expect(out).toMatch(/^==> \S+\/default\/savedsearches\.conf <==\n/m);
    expect(out).toMatch(/^==> \S+\.tgz <==\n\(\d+ bytes that are no text; --out writes them\)\n/m);
  });

  test("writes below --out, of the target that is asked for", async () => {
    const folder = folderOf({ "rules/one.yml": ruleText() });
    const out = join(folder, "out");
    const args = ["compile", join(folder, "rules"), "--format", "queries", "--to", "eql"];
    expect((await sigmatic([...args, "--out", out])).code).toBe(0);
    expect(readFileSync(join(out, "eql/ecs/one.eql"), "utf8")).toContain("sc.exe");
  });

  test("takes the options of the project's pack, and selects rules", async () => {
    const folder = folderOf({
      "sigmatic.config.yml": "packs: {siem: {format: splunk-app, app: acme}}",
      "rules/one.yml": ruleText("One"),
      "rules/two.yml": ruleText("Two").replace("level: high", "level: low"),
    });
    const args = ["compile", join(folder, "rules"), "--format", "splunk-app", "--level", "high+"];
    const { out } = await sigmatic(args, { folder });
    expect(out).toContain("==> acme/default/app.conf <==");
    expect(out).toContain("One");
    expect(out).not.toContain("Two");
  });

  test("fails where the rule cannot be packed, or the target is another product's", async () => {
    const stdin = ruleText().replace("endswith: \\sc.exe", "expand: '%tools%'");
    const refused = await sigmatic(["compile", "-", "--format", "defender"], { stdin });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("[placeholder-unresolved]");
    const args = ["compile", "-", "--format", "defender", "--to", "spl"];
    const other = await sigmatic(args, { stdin: ruleText() });
    expect(other.code).toBe(1);
    expect(other.err).toContain("[pack-target]");
  });
});
