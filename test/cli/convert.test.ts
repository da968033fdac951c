import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

describe("convert", () => {
  test("turns YAML into TypeScript and says what is lost", async () => {
    const folder = folderOf({ "a.yml": `# by hand\n${ruleText()}` });
    const { code, out, err } = await sigmatic(["convert", join(folder, "a.yml")]);
    expect(code).toBe(0);
    expect(out).toBe(`import { endsWith, rule, windows } from "sigmatic/dsl";

export default rule({
  title: "Service tool",
  id: "5af54681-df95-4c26-854f-2565e13cfab0",
  status: "test",
  logsource: windows.processCreation,
  detection: {
    selection: { Image: endsWith("\\\\sc.exe") },
  },
  condition: ({ selection }) => selection,
  level: "high",
  tags: ["attack.execution", "attack.t1569.002"],
});
`);
    expect(err).toBe("1 file converted; 1 comment not kept\n");
  });

  test("turns that TypeScript back into YAML that compiles to the same", async () => {
    const folder = folderOf({ "a.yml": ruleText() });
    const a = join(folder, "a.yml");
    await sigmatic(["convert", a, "--out", join(folder, "ts")]);
    await sigmatic(["convert", join(folder, "ts/a.ts"), "--out", join(folder, "yaml")]);
    const query = ["compile", "--to", "all", "--format", "query"];
    const [first, last] = await Promise.all(
      [a, join(folder, "yaml/a.yml")].map((path) => sigmatic([...query, path])),
    );
    expect(last?.out).toBe(first?.out);
    expect(last?.out).not.toBe("");
  });

  test("prints several files of YAML as one stream", async () => {
    const code = `import { rule, windows } from "sigmatic/dsl";
export default rule({
  title: "A",
  logsource: windows.processCreation,
  detection: { s: { Image: "x" } },
  condition: ({ s }) => s,
});
`;
    const folder = folderOf({ "a.ts": code, "b.ts": code });
    const { out } = await sigmatic(["convert", join(folder, "a.ts"), join(folder, "b.ts")]);
    expect(out.split("---\n")).toHaveLength(2);
  });

  test("mirrors folders, and leaves files alone that are there", async () => {
    const folder = folderOf({
      "rules/deep/a.yml": ruleText(),
      "rules/b.yml": ruleText(),
      "ts/b.ts": "mine",
    });
    const args = ["convert", join(folder, "rules"), "--out", join(folder, "ts")];
    const first = await sigmatic(args);
    expect(first.code).toBe(1);
    expect(first.err).toContain("[file-exists]");
    expect(existsSync(join(folder, "ts/deep/a.ts"))).toBe(true);
    expect(readFileSync(join(folder, "ts/b.ts"), "utf8")).toBe("mine");
    expect((await sigmatic([...args, "--force"])).code).toBe(0);
    expect(readFileSync(join(folder, "ts/b.ts"), "utf8")).toContain("rule({");
  });

  test("reads standard input", async () => {
    const { code, out } = await sigmatic(["convert", "-"], { stdin: ruleText() });
    expect([code, out.includes("export default rule({")]).toEqual([0, true]);
  });

  test("leaves files alone that are written so already", async () => {
    const folder = folderOf({ "a.yml": ruleText() });
    const { code, out, err } = await sigmatic(["convert", "--to", "yaml", join(folder, "a.yml")]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe("0 files converted; 1 file already in the form asked for\n");
  });

  test("gives what is wrong with a rule and no half of it", async () => {
    const folder = folderOf({
      "a.yml": ruleText().replace("condition: selection", "condition: selection and"),
    });
    const { code, out, err } = await sigmatic(["convert", join(folder, "a.yml")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("a.yml:10:");
  });
});
