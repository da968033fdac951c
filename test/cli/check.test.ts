import { expect, test } from "vitest";
import { folderOf, ruleText, sigmatic } from "./host.ts";

const deprecated = ruleText().replace("status: test", "status: deprecated");

test("a rule without fault leaves nothing on standard output", async () => {
  const { code, out, err } = await sigmatic(["check", "-"], { stdin: ruleText() });
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(err).toBe("0 errors, 0 warnings and 0 hints in 1 file\n");
});

test("warnings fail only where --max-warnings says so", async () => {
  const check = (...options: string[]) =>
    sigmatic(["check", "-", ...options], { stdin: deprecated });
  expect((await check()).code).toBe(0);
  expect((await check("--max-warnings", "1")).code).toBe(0);
  expect((await check("--max-warnings", "0")).code).toBe(1);
  expect((await check("--quiet")).out).toBe("");
});

test("all findings of all files come in one run, with places", async () => {
  const folder = folderOf({
    "a.yml": ruleText().replace("Image|endswith", "Image|endwith"),
    "b.yml": ruleText().replace("condition: selection", "condition: selektion"),
    "c.yml": "title: [",
  });
  const { code, out } = await sigmatic(["check", folder, "--format", "jsonl"]);
  expect(code).toBe(1);
  const findings = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const errors = findings.filter(({ severity }) => severity === "error");
  const places = errors.map(({ path, line }) => `${path.replace(folder, "")}:${line}`);
  expect(places).toEqual(expect.arrayContaining(["/a.yml:9", "/b.yml:10"]));
  expect(places.some((place) => place.startsWith("/c.yml:"))).toBe(true);
  expect(Object.keys(findings[0])).toEqual([
    "code",
    "severity",
    "message",
    "hint",
    "path",
    "line",
    "column",
    "endLine",
    "endColumn",
  ]);
});

test("json is one array, empty without findings", async () => {
  const { out } = await sigmatic(["check", "-", "--format", "json"], { stdin: ruleText() });
  expect(JSON.parse(out)).toEqual([]);
});

test("people see the line under the finding", async () => {
  const { out } = await sigmatic(["check", "-"], {
    stdin: ruleText().replace("condition: selection", "condition: selektion"),
  });
  expect(out).toMatch(/^<stdin>:10:14: error: .+\n +10 \| {3}condition: selektion\n +\| +\^{9}\n/m);
});

test("a filter leaves the findings of other rules out", async () => {
  const { code, out } = await sigmatic(["check", "-", "--level", "low", "--max-warnings", "0"], {
    stdin: deprecated,
  });
  expect({ code, out }).toEqual({ code: 0, out: "" });
});

test("a correlation document is no finding", async () => {
  const stdin =
    "title: Many\ncorrelation:\n  type: event_count\n  rules:\n    - a\n  group-by:\n    - User\n" +
    "  timespan: 5m\n  condition:\n    gte: 10\n";
  const { code, out } = await sigmatic(["check", "-", "--format", "json"], { stdin });
  expect(code).toBe(0);
  expect(
    JSON.parse(out).filter(({ severity }: { severity: string }) => severity === "error"),
  ).toEqual([]);
});
