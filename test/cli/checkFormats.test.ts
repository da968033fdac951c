import { describe, expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const misspelt = ruleText().replace("Image|endswith", "Imagee|endswith");
const warned = ruleText().replace("status: test", "status: deprecated");

async function checked(format: string, files: { readonly [path: string]: string }) {
  const folder = folderOf(files);
  const { code, out } = await sigmatic(["check", folder, "--format", format]);
  return { code, out: out.replaceAll(`file://${folder}`, "rules").replaceAll(folder, "rules") };
}

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly Run[];
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly rules: readonly {
        readonly id: string;
        readonly shortDescription: { readonly text: string };
        readonly fullDescription: { readonly text: string };
        readonly help: { readonly text: string; readonly markdown: string };
      }[];
    };
  };
  readonly columnKind: string;
  readonly results: readonly Result[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: {
        readonly startLine: number;
        readonly startColumn: number;
        readonly endLine: number;
        readonly endColumn: number;
      };
    };
  }[];
  readonly partialFingerprints: { readonly [name: string]: string };
}

async function sarif(files: { readonly [path: string]: string }): Promise<Run> {
  const log = JSON.parse((await checked("sarif", files)).out) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

describe("sarif", () => {
  test("is a log with no result where nothing is wrong", async () => {
    const run = await sarif({ "a.yml": ruleText() });
    expect(run.results).toEqual([]);
    expect(run.columnKind).toBe("utf16CodeUnits");
  });

  test("describes each rule once, and each result refers to one", async () => {
    const { tool, results } = await sarif({ "a.yml": misspelt, "b.yml": warned, "c.yml": "a: [" });
    const { rules, name, version } = tool.driver;
    expect([name, typeof version]).toEqual(["sigmatic", "string"]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { shortDescription, fullDescription, help } of rules)
      for (const { text } of [shortDescription, fullDescription, help]) expect(text).toMatch(/\S/);
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(rules[ruleIndex as number]?.id).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).toMatch(/\S/);
    }
  });

  test("gives places from 1, the end behind the last character", async () => {
    const { results } = await sarif({ "a.yml": misspelt });
    const [{ physicalLocation } = { physicalLocation: null }] = results[0]?.locations ?? [];
    expect(physicalLocation).toEqual({
      artifactLocation: { uri: "rules/a.yml" },
      region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 11 },
    });
  });

  test("names files as URI references", async () => {
    const { results } = await sarif({ "a folder/ä#%.yml": misspelt });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      "rules/a%20folder/%C3%A4%23%25.yml",
    );
    const { out } = await sigmatic(["check", "/no/such file.yml", "--format", "sarif"]);
    const [result] = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "file:///no/such%20file.yml" },
    });
  });

  test("leaves relative paths relative", async () => {
    const { out } = await sigmatic(["check", "no such/file.yml", "-", "--format", "sarif"], {
      stdin: misspelt,
    });
    const { results } = (JSON.parse(out) as Log).runs[0] as Run;
    const uris = results.map(({ locations: [place] }) => place?.physicalLocation.artifactLocation);
    expect(uris).toEqual([{ uri: "no%20such/file.yml" }, { uri: "%3Cstdin%3E" }]);
  });

  test("fingerprints stay when lines move, and tell equal lines apart", async () => {
    const prints = async (stdin: string) => {
      const { out } = await sigmatic(["check", "-", "--format", "sarif"], { stdin });
      const { results } = (JSON.parse(out) as Log).runs[0] as Run;
      return results.map(({ partialFingerprints }) => partialFingerprints["sigmaticFinding/v1"]);
    };
    const line = /^.*Imagee.*$/m;
    const doubled = misspelt.replace(
      "    Imagee|endswith: \\sc.exe\n",
      "    - Imagee|endswith: \\sc.exe\n    - Imagee|endswith: \\sc.exe\n",
    );
    expect(misspelt).toMatch(line);
    expect(await prints(`# one more line\n${misspelt}`)).toEqual(await prints(misspelt));
    const both = await prints(doubled);
    expect(both.length).toBeGreaterThan(1);
    expect(new Set(both).size).toBe(both.length);
  });
});

describe("github", () => {
  test("is one command a finding", async () => {
    const { code, out } = await checked("github", { "a.yml": misspelt, "b.yml": warned });
    expect(code).toBe(1);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^::error file=rules\/a\.yml,line=9,endLine=9,col=5,endColumn=11,title=field-unknown::no event of .*%0Ahint: did you mean `Image`\?/,
    );
    expect(lines.slice(1).map((line) => line.slice(0, 11))).toContain("::warning f");
  });

  test("escapes what would end a property or the line", async () => {
    const { out } = await checked("github", { "a,b:c%.yml": misspelt });
    expect(out).toMatch(/^::error file=rules\/a%2Cb%3Ac%25\.yml,line=/);
  });

  test("leaves the place out where there is no text", async () => {
    const { out } = await sigmatic(["check", "/no/such.yml", "--format", "github"]);
    expect(out).toMatch(/^::error file=\/no\/such\.yml,title=unreadable-file::/);
  });
});

describe("rules of several files", () => {
  const files = {
    "a.yml": ruleText(),
    "b/c.yml": ruleText().replace(/^title: .*/m, "title: Other"),
  };

  test("must not share an id", async () => {
    const { code, out } = await checked("jsonl", files);
    expect(code).toBe(1);
    const [finding] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(finding).toMatchObject({
      code: "id-duplicate",
      severity: "error",
      path: "rules/b/c.yml",
    });
    expect(finding.message).toBe("another rule has this id, at rules/a.yml:2:5");
  });

  test("may, where a comment gives a reason", async () => {
    const reason = "# sigmatic-ignore id-duplicate: a copy for another team";
    const excused = files["b/c.yml"].replace(/^id: .*/m, (line) => `${line} ${reason}`);
    const { code, out } = await checked("jsonl", { ...files, "b/c.yml": excused });
    expect({ code, out }).toEqual({ code: 0, out: "" });
  });

  test("compile all the same", async () => {
    const folder = folderOf(files);
    const { code } = await sigmatic(["compile", folder, "--to", "sigma", "--quiet"]);
    expect(code).toBe(0);
  });
});

test("findings of a file come in the order of their places", async () => {
  const text = `${misspelt.replace("status: test", "status: deprecated")}tags:\n  - attack.t9999\n`;
  const { out } = await checked("jsonl", { "a.yml": text });
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).line as number);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});
