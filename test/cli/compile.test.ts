import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const correlation = `title: Many of them
correlation:
  type: event_count
  rules:
    - some_rule
  group-by:
    - User
  timespan: 5m
  condition:
    gte: 10
`;

interface Line {
  readonly rule: {
    readonly id: string | null;
    readonly title: string | null;
    readonly path: string;
  };
  readonly target: string;
  readonly fidelity: string;
  readonly queries: readonly string[];
  readonly notes: readonly { readonly code: string; readonly line: number }[];
}

function linesOf(out: string): readonly Line[] {
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

describe("the machine contract", () => {
  test("one line per rule and target, in the order asked for, all keys in order", async () => {
    const folder = folderOf({ "b.yml": ruleText("B"), "a.yml": ruleText("A") });
    const { code, out } = await sigmatic([folder, "--to", "kql,spl,eql", "--format", "jsonl"]);
    expect(code).toBe(0);
    expect(linesOf(out).map(({ rule, target }) => `${rule.title} ${target}`)).toEqual([
      "A kql/defender",
      "A spl/raw",
      "A eql/ecs",
      "B kql/defender",
      "B spl/raw",
      "B eql/ecs",
    ]);
    for (const line of linesOf(out)) {
      expect(Object.keys(line)).toEqual(["rule", "target", "fidelity", "queries", "notes"]);
      expect(Object.keys(line.rule)).toEqual(["id", "title", "path", "index"]);
    }
  });

  test("a note has all its keys in order, and a place", async () => {
    const { out } = await sigmatic(["-", "--to", "spl", "--format", "jsonl"], {
      stdin: ruleText("X").replace("\\sc.exe", "'%tool%'").replace("endswith", "expand"),
    });
    const [line] = linesOf(out);
    expect(line?.fidelity).toBe("refused");
    const [note] = line?.notes ?? [];
    expect(Object.keys(note ?? {})).toEqual([
      "code",
      "severity",
      "message",
      "direction",
      "line",
      "column",
    ]);
    expect(note).toMatchObject({ code: "placeholder-unresolved", direction: null, line: 9 });
  });

  test("json is one array of the same lines", async () => {
    const world = { stdin: ruleText() };
    const lines = await sigmatic(["-", "--format", "jsonl"], world);
    const array = await sigmatic(["-", "--format", "json"], world);
    expect(JSON.parse(array.out)).toEqual(linesOf(lines.out));
    expect(JSON.parse((await sigmatic(["-", "--format", "json"], { stdin: "a: 1" })).out)).toEqual(
      [],
    );
  });

  test("a file that is no rule gives refused lines without id and title, and code 1", async () => {
    const { code, out } = await sigmatic(["-", "--to", "spl,kql", "--format", "jsonl"], {
      stdin: "detection: [unclosed",
    });
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(2);
    for (const { rule, fidelity, notes, queries } of linesOf(out)) {
      expect(rule).toEqual({ id: null, title: null, path: "<stdin>", index: 0 });
      expect([fidelity, queries]).toEqual(["refused", []]);
      expect(notes.length).toBeGreaterThan(0);
    }
  });

  test("a file that is no UTF-8 too", async () => {
    const folder = folderOf({ "a.yml": Uint8Array.of(0xff, 0xfe), "b.yml": ruleText() });
    const { code, out } = await sigmatic([folder, "--to", "spl", "--format", "jsonl"]);
    expect(code).toBe(1);
    expect(linesOf(out).map(({ fidelity, notes }) => [fidelity, notes[0]?.code])).toEqual([
      ["refused", "not-utf8"],
      ["exact", undefined],
    ]);
  });

  test("YAML that is no Sigma document gives no line, and is told on the other stream", async () => {
    const folder = folderOf({ "mkdocs.yml": "site_name: x\n", "a.yml": ruleText() });
    const { code, out, err } = await sigmatic([folder, "--to", "spl", "--format", "jsonl"]);
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(1);
    expect(err).toContain("mkdocs.yml");
  });

  test("a correlation document is refused, which is no input error", async () => {
    const { code, out } = await sigmatic(["-", "--to", "spl", "--format", "jsonl"], {
      stdin: correlation,
    });
    expect(code).toBe(0);
    expect(linesOf(out)).toMatchObject([
      { fidelity: "refused", notes: [{ code: "correlation-unsupported" }] },
    ]);
  });

  test("rules of one file are numbered from 0", async () => {
    const { out } = await sigmatic(["-", "--to", "spl", "--format", "jsonl"], {
      stdin: `${ruleText("A")}---\n${ruleText("B")}`,
    });
    expect(linesOf(out).map(({ rule }) => rule)).toMatchObject([
      { title: "A", index: 0 },
      { title: "B", index: 1 },
    ]);
  });
});

describe("exit codes", () => {
  const refused = ruleText().replace("Image|endswith: \\sc.exe", "Image|expand: '%tool%'");

  test.each([
    ["refusals alone", [], 0],
    ["--strict", ["--strict"], 1],
    ["more refusals than allowed", ["--max-refused", "0"], 1],
    ["as many as allowed", ["--max-refused", "1"], 0],
  ])("%s", async (_, options, code) => {
    const ran = await sigmatic(["-", "--to", "spl", ...options], { stdin: refused });
    expect(ran.code).toBe(code);
  });

  test("a missing file, an empty folder, a faulty rule beside a good one", async () => {
    const folder = folderOf({ "good.yml": ruleText(), "bad.yml": "detection: [" });
    mkdirSync(join(folder, "empty"));
    expect((await sigmatic([join(folder, "missing.yml")])).code).toBe(1);
    expect((await sigmatic([join(folder, "empty")])).code).toBe(1);
    const ran = await sigmatic([folder, "--to", "spl", "--format", "query"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("sc.exe");
  });
});

describe("filters", () => {
  test.each([
    [["--level", "high"], 1],
    [["--level", "medium+"], 1],
    [["--level", "critical,low"], 0],
    [["--status", "test"], 1],
    [["--status", "stable"], 0],
    [["--tag", "attack.t1569*"], 1],
    [["--tag", "attack.t1569"], 0],
    [["--tag", "attack.t1,attack.execution"], 1],
    [["--logsource", "windows"], 1],
    [["--logsource", "windows/process_creation"], 1],
    [["--logsource", "*/process_creation/-"], 1],
    [["--logsource", "linux,windows//security"], 0],
    [["--level", "high", "--status", "stable"], 0],
  ])("%j leave %d rules", async (options, rules) => {
    const { code, out } = await sigmatic(["-", "--to", "spl", "--format", "jsonl", ...options], {
      stdin: ruleText(),
    });
    expect(code).toBe(0);
    expect(out === "" ? 0 : linesOf(out).length).toBe(rules);
  });
});

describe("--out", () => {
  test("mirrors folders, a file per rule and target, and prints no query", async () => {
    const folder = folderOf({
      "rules/win/a.yml": ruleText(),
      "rules/two.yml": `${ruleText("A")}---\n${ruleText("B")}`,
    });
    const to = join(folder, "out");
    const ran = await sigmatic([join(folder, "rules"), "--to", "spl,kql", "--out", to]);
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(filesBelow(to)).toEqual([
      "kql/defender/two.0.kql",
      "kql/defender/two.1.kql",
      "kql/defender/win/a.kql",
      "spl/raw/two.0.spl",
      "spl/raw/two.1.spl",
      "spl/raw/win/a.spl",
    ]);
    const single = await sigmatic([
      join(folder, "rules/win/a.yml"),
      "--to",
      "spl",
      "--format",
      "query",
      "--pretty",
    ]);
    expect(readFileSync(join(to, "spl/raw/win/a.spl"), "utf8")).toBe(single.out);
  });

  test("names come from files, never from what a rule says, and never collide", async () => {
    const folder = folderOf({
      "rules/a.yml": ruleText('"../../../evil"'),
      "rules/a.yaml": ruleText("/etc/passwd"),
      "rules/A.yml": ruleText(),
    });
    const to = join(folder, "out");
    await sigmatic([join(folder, "rules"), "--to", "spl", "--out", to]);
    expect(filesBelow(to)).toHaveLength(3);
    expect(readdirSync(folder).sort()).toEqual(["out", "rules"]);
  });

  test("a rule that is refused leaves no file", async () => {
    const folder = folderOf({ "a.yml": correlation });
    await sigmatic([join(folder, "a.yml"), "--to", "spl", "--out", join(folder, "out")]);
    expect(filesBelow(join(folder, "out"))).toEqual([]);
  });

  test("a link inside the output does not lead out of it", async () => {
    const folder = folderOf({ "rules/a.yml": ruleText(), "out/x": "", "elsewhere/y": "" });
    symlinkSync(join(folder, "elsewhere"), join(folder, "out/spl"));
    const ran = await sigmatic([
      join(folder, "rules"),
      "--to",
      "spl",
      "--out",
      join(folder, "out"),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("[unwritable-output]");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual(["y"]);
  });

  test("a folder that cannot be made is told", async () => {
    const folder = folderOf({ "a.yml": ruleText(), taken: "" });
    const ran = await sigmatic([join(folder, "a.yml"), "--out", join(folder, "taken")]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("[unwritable-output]");
  });

  test("the machine contract may be printed beside the files", async () => {
    const folder = folderOf({ "a.yml": ruleText() });
    const to = join(folder, "out");
    const ran = await sigmatic([
      join(folder, "a.yml"),
      "--to",
      "spl",
      "--out",
      to,
      "--format",
      "jsonl",
    ]);
    expect(linesOf(ran.out)).toHaveLength(1);
    expect(existsSync(join(to, "spl/raw/a.spl"))).toBe(true);
  });

  test("nothing half-written stays behind", async () => {
    const folder = folderOf({ "a.yml": ruleText(), "out/spl/raw/a.spl/in-the-way": "" });
    const ran = await sigmatic([
      join(folder, "a.yml"),
      "--to",
      "spl",
      "--out",
      join(folder, "out"),
    ]);
    expect(ran.code).toBe(1);
    expect(readdirSync(join(folder, "out/spl/raw"))).toEqual(["a.spl"]);
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe("for people", () => {
  test("bare queries go to standard output, what is not exact is told on the other", async () => {
    const { out, err } = await sigmatic(["-", "--to", "spl,kql", "--format", "query", "--quiet"], {
      stdin: `${ruleText("A")}---\n${correlation}`,
    });
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toContain("correlation-unsupported");
  });

  test("sigma documents stay apart in one stream", async () => {
    const { out } = await sigmatic(["-", "--to", "sigma", "--format", "query"], {
      stdin: `${ruleText("A")}---\n${ruleText("B")}`,
    });
    const again = await sigmatic(["-", "--to", "sigma", "--format", "query"], { stdin: out });
    expect(again.out).toBe(out);
    expect(out.match(/^---$/gm)).toHaveLength(1);
  });

  test("--quiet leaves out warnings and summary, not errors", async () => {
    const stdin = ruleText().replace("status: test", "status: deprecated");
    expect((await sigmatic(["-", "--to", "spl"], { stdin })).err).toMatch(/warning/);
    expect((await sigmatic(["-", "--to", "spl", "--quiet"], { stdin })).err).toBe("");
    const broken = await sigmatic(["-", "--to", "spl", "--quiet"], { stdin: "detection: [" });
    expect(broken.err).toMatch(/^<stdin>:1:\d+: error: /);
  });

  test("the summary counts by target, and names the data models that were not asked for", async () => {
    const { err } = await sigmatic(["-", "--to", "kql"], { stdin: ruleText() });
    expect(err).toMatch(
      /^1 rule in 1 file\n\n +exact +approximate +refused\n +kql\/defender +1 +0 +0\n/,
    );
    expect(err).toContain("kql/sentinel");
  });

  test("colours change no word", async () => {
    const world = { stdin: ruleText() };
    const plain = await sigmatic(["-"], world);
    const coloured = await sigmatic(["-"], { ...world, env: { FORCE_COLOR: "1" } });
    expect(coloured.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });
});

describe("layout", () => {
  const lines = async (...options: string[]): Promise<number> => {
    const { out } = await sigmatic(["-", "--to", "kql", "--format", ...options], {
      stdin: ruleText(),
    });
    const text = options[0] === "jsonl" ? String(linesOf(out)[0]?.queries[0]) : out.trimEnd();
    return text.split("\n").length;
  };

  test("bare queries stand one to a line, those of the contract are broken, unless asked", async () => {
    expect(await lines("query")).toBe(1);
    expect(await lines("query", "--pretty")).toBeGreaterThan(1);
    expect(await lines("jsonl")).toBeGreaterThan(1);
    expect(await lines("jsonl", "--oneline")).toBe(1);
  });
});
