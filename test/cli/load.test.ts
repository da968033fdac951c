import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadModule } from "../../src/cli/load/module.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/* Rule files in TypeScript and JavaScript: they are run, and what they export is compiled. */

function ruleCode(title: string, field = "Image"): string {
  return `rule({
  title: ${JSON.stringify(title)},
  logsource: windows.processCreation,
  detection: { selection: { ${field}: endsWith("\\\\sc.exe") } },
  condition: ({ selection }) => selection,
})`;
}

const imports = 'import { analytic, endsWith, rule, technique, windows } from "sigmatic/dsl";\n';

async function linesOf(folder: string, ...names: readonly string[]) {
  const paths = names.map((name) => join(folder, name));
  const { code, out, err } = await sigmatic([
    "compile",
    "--to",
    "spl",
    "--format",
    "jsonl",
    ...paths,
  ]);
  const lines = out.split("\n").filter(Boolean);
  return { code, err, lines: lines.map((line) => JSON.parse(line)) };
}

describe("a rule file of code", () => {
  test("compiles to the very query of its YAML", async () => {
    const folder = folderOf({
      "a.yml": ruleText("Service tool"),
      "b.ts": `${imports}export default ${ruleCode("Service tool")};\n`,
    });
    const { lines } = await linesOf(folder, "a.yml", "b.ts");
    expect(lines[1].queries).toEqual(lines[0].queries);
    expect(lines[1]).toMatchObject({
      rule: { title: "Service tool", path: join(folder, "b.ts"), index: 0 },
      fidelity: "exact",
    });
  });

  test.each(["ts", "mts", "js", "mjs"])("may end in .%s", async (ending) => {
    const folder = folderOf({ [`a.${ending}`]: `${imports}export default ${ruleCode("A")};\n` });
    const { code, lines } = await linesOf(folder, `a.${ending}`);
    expect([code, lines.length]).toEqual([0, 1]);
  });

  test("exports rules by default and by name, in lists and alone, each once", async () => {
    const folder = folderOf({
      "a.ts": `${imports}
export const last = 3;
export const zebra = ${ruleCode("first")};
const shared = ${ruleCode("second")};
export { shared };
export default [shared, ${ruleCode("third")}];
export const ant = ${ruleCode("fourth")};
`,
    });
    const { lines } = await linesOf(folder, "a.ts");
    expect(lines.map(({ rule }) => [rule.index, rule.title])).toEqual([
      [0, "first"],
      [1, "second"],
      [2, "third"],
      [3, "fourth"],
    ]);
  });

  test("imports what it shares with others, with and without the file's ending", async () => {
    const folder = folderOf({
      "shared/tools.ts": "export const tools: readonly string[] = ['\\\\sc.exe'];\n",
      "a.ts": `import { tools } from "./shared/tools.ts";
import { tools as again } from "./shared/tools";
${imports}
enum Level { high = "high" }
export default rule({
  title: "A",
  level: Level.high,
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith(...tools, ...again) } },
  condition: ({ selection }) => selection,
});
`,
    });
    const { code, lines } = await linesOf(folder, "a.ts");
    expect([code, lines[0].fidelity]).toEqual([0, "exact"]);
  });

  test("has its findings at the calls that made its rules", async () => {
    const folder = folderOf({
      "make.ts": `${imports}export const make = (title: string) => ${ruleCode("x", "Imagee").replace('"x"', "title")};\n`,
      "a.ts": `${imports}import { make } from "./make.ts";
interface Unused { readonly a: string }
export const one = ${ruleCode("one", "Imagee")};
  export const two = make("two");
export const three = technique({
  technique: "T1569.002",
  title: "Service Execution",
  analytics: [
    ${ruleCode("four").replace("rule(", "analytic(")},
    ${ruleCode("five", "Imagee").replace("rule(", "analytic(")},
  ],
});
`,
    });
    const { code, lines, err } = await linesOf(folder, "a.ts");
    expect(code).toBe(1);
    expect(
      lines.map(({ notes }) =>
        notes.map((note: { line: number; column: number }) => [note.line, note.column]),
      ),
    ).toEqual([[[4, 20]], [[10, 3]], [], [[21, 5]]]);
    expect(err).toContain(
      `${join(folder, "a.ts")}:4:20: error: no event of windows/process_creation`,
    );
    expect(err).toContain("  yaml |     Imagee|endswith: '\\sc.exe'");
  });

  test("has the findings of analytics made elsewhere at its technique", async () => {
    const folder = folderOf({
      "part.ts": `${imports}export const part = [${ruleCode("b", "Imagee").replace("rule(", "analytic(")}];\n`,
      "a.ts": `${imports}import { part } from "./part.ts";

export default technique({
  technique: "T1569.002",
  title: "Service Execution",
  analytics: part,
});
`,
    });
    const { lines } = await linesOf(folder, "a.ts");
    expect(lines[0].notes[0]).toMatchObject({ code: "field-unknown", line: 4, column: 16 });
  });

  test("that throws is told at the user's own lines", async () => {
    const folder = folderOf({
      "deep.ts":
        "export function check(x: number): void {\n  if (x > 1) throw new RangeError('too much');\n}\n",
      "a.ts": `import { check } from "./deep.ts";\n\nfunction start(): void {\n  check(3);\n}\nstart();\n`,
    });
    const { code, lines, err } = await linesOf(folder, "a.ts");
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ rule: { title: null }, fidelity: "refused" });
    expect(err).toContain(
      "deep.ts:2:3: error: the module throws RangeError: too much [module-throws]",
    );
    expect(err.split("\n").filter((line) => line.includes("called from here"))).toHaveLength(2);
    expect(err).toMatch(/a\.ts:4:3: called from here[\s\S]*a\.ts:6:1: called from here/);
    expect(err).not.toMatch(/node_modules|jiti|node:/);
  });

  test("that is no TypeScript is told with the place", async () => {
    const folder = folderOf({ "a.ts": `${imports}\nexport default rule({;\n` });
    const { err } = await linesOf(folder, "a.ts");
    expect(err).toMatch(/a\.ts:3:1: error: this is no TypeScript: [\s\S]*\[module-throws\]/);
  });

  test("that throws what is no error is told, too", async () => {
    const folder = folderOf({ "a.mjs": "throw 'nothing';\n" });
    expect((await linesOf(folder, "a.mjs")).err).toContain("the module throws Error: nothing");
  });

  test("that waits for ever is given up", async () => {
    const folder = folderOf({ "a.ts": "await new Promise(() => {});\n" });
    const loaded = await loadModule(join(folder, "a.ts"), "a.ts", 50);
    expect(loaded).toMatchObject({ diagnostic: { code: "module-unfinished" } });
  });

  test("whose list holds something else is refused as a whole", async () => {
    const folder = folderOf({ "a.ts": `${imports}export default [${ruleCode("A")}, {}];\n` });
    const { lines, err } = await linesOf(folder, "a.ts");
    expect(lines[0].fidelity).toBe("refused");
    expect(err).toContain("exports as `default` holds something that is no rule");
  });

  test("of analytics alone is told what they lack", async () => {
    const folder = folderOf({
      "a.ts": `${imports}export default ${ruleCode("A").replace("rule(", "analytic(")};\n`,
    });
    expect((await linesOf(folder, "a.ts")).err).toContain(
      "hint: put its analytics into a `technique`",
    );
  });
});

describe("code in folders", () => {
  const files = {
    "a.yml": ruleText(),
    "b.ts": "throw new Error('nobody asked for this');\n",
    "c.d.ts": "export {};\n",
    "sigmatic.config.ts": "",
  };

  test.each(["compile", "check", "test", "explain"])(
    "is left aside by %s, which says so",
    async (command) => {
      const folder = folderOf(files);
      const { err } = await sigmatic([command, "--no-config", folder]);
      expect(err).toContain(
        "1 file of TypeScript or JavaScript left aside: code runs only when it is named\n",
      );
      expect(err).not.toContain("nobody asked");
    },
  );

  test("is not spoken of where none is wanted", async () => {
    const folder = folderOf(files);
    const { err } = await sigmatic(["compile", "--no-config", "--quiet", folder]);
    expect(err).toBe("");
  });
});

test("queries of a code file are written under its name", async () => {
  const folder = folderOf({ "a.ts": `${imports}export default ${ruleCode("A")};\n` });
  const { code } = await sigmatic([
    "compile",
    join(folder, "a.ts"),
    "--to",
    "spl",
    "--out",
    join(folder, "out"),
    "-q",
  ]);
  expect(code).toBe(0);
  const { readFileSync } = await import("node:fs");
  expect(readFileSync(join(folder, "out/spl/raw/a.spl"), "utf8")).toContain("sc.exe");
});
