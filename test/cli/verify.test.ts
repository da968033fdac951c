import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Backend, DataModel } from "../../src/backend/types.ts";
import { explanations } from "../../src/diagnostic/codes/verify.ts";
import { filesBelow, read } from "../support/repository.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/* What each fault does to a query of `spl/raw`, by the title of the rule that brings it out. */
const faults: { readonly [title: string]: (query: string) => string } = {
  Widened: (query) => query.replace('sc.exe"', 'sc.exe*"'),
  Narrowed: (query) => `${query} | where match('Image', "sc")`,
  Failing: () => {
    throw new Error("out of order");
  },
  Broken: (query) => `${query} AND (`,
  Uncertain: (query) => query.replace('"*\\\\sc.exe"', '"*\\\\s*c.exe" Image="*\\\\sc.exe"'),
};

vi.mock("../../backends/index.ts", async (original) => {
  const { backends } = await original<typeof import("../../backends/index.ts")>();
  const { spl } = backends;
  return { backends: { ...backends, ...(spl && { spl: async () => faulty(await spl()) }) } };
});

function faulty(backend: Backend): Backend {
  const [raw, ...others] = backend.models;
  const model: DataModel = {
    ...raw,
    compile: (rule, options) => {
      const emission = raw.compile(rule, options);
      const fault = faults[rule.rule.title.value] ?? ((query) => query);
      return { ...emission, queries: emission.queries.map(fault) };
    },
  };
  return { ...backend, models: [model, ...others] };
}

const placeholder = ruleText("Refused").replace("endswith: \\sc.exe", "expand: '%tools%'");

describe("verify", () => {
  test("says nothing of a rule that is proved, and counts it", async () => {
    const { code, out, err } = await sigmatic(["verify", "-", "--to", "spl,eql"], {
      stdin: ruleText(),
    });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^1 rule\n\n +proved +disagree +unproved +refused +events/);
    expect(err).toMatch(/^ {2}spl\/raw +1 +0 +0 +0 +[1-9]\d+/m);
    expect(err).toMatch(/^ {2}eql\/ecs +1 +0 +0 +0 +[1-9]\d+/m);
  });

  test("loses no more than the rule that it fails on", async () => {
    const stdin = [ruleText("Failing"), ruleText()].join("---\n");
    const { code, err } = await sigmatic(["verify", "-", "--to", "spl"], { stdin });
    expect(code).toBe(3);
    expect(err).toContain("sigmatic itself fails on this file: out of order");
    expect(err).toMatch(/^ {2}spl\/raw +1 +0 +0 +0 +[1-9]\d+/m);
  });

  test("shows an event on which rule and query disagree, and what each makes of it", async () => {
    const { code, out, err } = await sigmatic(["verify", "-", "--to", "spl"], {
      stdin: ruleText("Widened"),
    });
    expect(code).toBe(1);
    expect(out.replace(/ {4}(?:_raw|EventData_Xml) .*\n/g, "")).toMatchInlineSnapshot(`
      "<stdin>:9:21: error: the query for spl/raw finds an event on which the rule does not fire (Image: one character more behind) [verify-disagreement]
           9 |     Image|endswith: \\sc.exe
             |                     ^^^^^^^
        hint: this is a fault of the compiler; please report it with what \`sigmatic verify\` shows

        event:
          Channel        Microsoft-Windows-Sysmon/Operational
          Computer       vwx-7.example.org
          EventID        1
        > Image          \\sc.exex
          Provider_Name  Microsoft-Windows-Sysmon
        rule does not fire, query fires
        as spl/raw holds it:
          Channel        Microsoft-Windows-Sysmon/Operational
          Computer       vwx-7.example.org
          EventCode      "1"
          EventID        "1"
          Image          \\sc.exex
          Name           Microsoft-Windows-Sysmon
          source         XmlWinEventLog:Microsoft-Windows-Sysmon/Operational
          sourcetype     XmlWinEventLog

        and 14 events more on which the two do not agree

        query:
          source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=1 Image="*\\\\sc.exe*"

      "
    `);
    expect(err).toMatch(/^ {2}spl\/raw +0 +1 +0 +0 /m);
  });

  test("tells an event that the query misses from one that it adds", async () => {
    const { out } = await sigmatic(["verify", "-", "--to", "spl"], { stdin: ruleText("Narrowed") });
    expect(out).toContain(
      "the query for spl/raw misses an event on which the rule fires (Image: other case)",
    );
    expect(out).toContain("rule fires, query does not fire");
  });

  test.each([
    ["Broken", "verify-unreadable", "cannot be read back: "],
    ["Uncertain", "verify-uncertain", "is called exact and rests on an open question: "],
  ])("%s: %s", async (title, code, message) => {
    const ran = await sigmatic(["verify", "-", "--to", "spl"], { stdin: ruleText(title) });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(message);
    expect(ran.out).toContain(`[${code}]`);
    expect(ran.err).toMatch(/^ {2}spl\/raw +0 +0 +1 +0 /m);
  });

  test("says so where the rule itself cannot be run", async () => {
    const stdin = ruleText().replace("endswith: \\sc.exe", "re: '(a+)b\\1'");
    const ran = await sigmatic(["verify", "-", "--to", "spl"], { stdin });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(
      /^<stdin>:9:\d+: error: the rule itself cannot be run on events, .*\\1/,
    );
    expect(ran.out).toContain("[verify-unrunnable]");
    expect(ran.err).toMatch(/^ {2}spl\/raw +0 +0 +1 +0 /m);
  });

  test("explains each code of its findings", () => {
    const brought = ["disagreement", "unreadable", "uncertain", "unrunnable"];
    expect(Object.keys(explanations)).toEqual(
      expect.arrayContaining(brought.map((code) => `verify-${code}`)),
    );
    expect(Object.keys(explanations)).toHaveLength(brought.length);
  });

  test("one line per rule and target, refused ones too", async () => {
    const folder = folderOf({ "a.yml": placeholder, "b.yml": ruleText("Widened") });
    const args = ["verify", folder, "--to", "spl,eql", "--format", "jsonl"];
    const { code, out } = await sigmatic(args);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines.map(({ rule, target, fidelity }) => [rule.title, target, fidelity])).toEqual([
      ["Refused", "spl/raw", "refused"],
      ["Refused", "eql/ecs", "refused"],
      ["Widened", "spl/raw", "exact"],
      ["Widened", "eql/ecs", "exact"],
    ]);
    for (const line of lines)
      expect(Object.keys(line)).toEqual([
        "rule",
        "target",
        "fidelity",
        "events",
        "firing",
        "skipped",
        "disagreements",
        "counterexamples",
        "findings",
      ]);
    const [refused, , wrong, proved] = lines;
    expect(refused).toMatchObject({ events: 0, disagreements: 0, findings: [] });
    expect(proved).toMatchObject({ disagreements: 0, counterexamples: [], findings: [] });
    expect(wrong.disagreements).toBeGreaterThan(1);
    expect(wrong.counterexamples[0]).toMatchObject({ rule: false, query: true, line: 9 });
    expect(wrong.counterexamples[0].event.Image).not.toMatch(/\\sc\.exe$/i);
    expect(wrong.findings[0]).toMatchObject({ code: "verify-disagreement", line: 9 });
  });

  test("JUnit XML with a test case per rule and target", async () => {
    const folder = folderOf({ "a.yml": placeholder, "b.yml": ruleText("Widened") });
    const { out } = await sigmatic(["verify", folder, "--to", "spl,eql", "--format", "junit"]);
    expect(out).toContain('<testsuites tests="4" failures="1">');
    expect(out.match(/<skipped message="refused"\/>/g)).toHaveLength(2);
    expect(out).toMatch(/<failure message="9:\d+ the query for spl\/raw finds an event/);
    expect(out).toMatch(/<testcase name="eql\/ecs" classname="Widened" file="[^"]+b.yml"\/>/);
  });

  test("runs recorded events beside those that are made", async () => {
    const event = {
      Channel: "Microsoft-Windows-Sysmon/Operational",
      EventID: 1,
      Image: "C:\\SC.exe",
    };
    const folder = folderOf({ "rule.yml": ruleText(), "events.jsonl": JSON.stringify(event) });
    const args = ["verify", join(folder, "rule.yml"), "--to", "spl", "--format", "jsonl"];
    const made = JSON.parse((await sigmatic(args)).out);
    const both = JSON.parse((await sigmatic([...args, "--events", `${folder}/events.jsonl`])).out);
    expect(both.events).toBe(made.events + 1);
    expect(both.firing).toBe(made.firing + 1);
  });

  test("recorded events that cannot be read fail the run", async () => {
    const folder = folderOf({ "rule.yml": ruleText(), "events.json": "{ not json" });
    const args = [
      "verify",
      `${folder}/rule.yml`,
      "--to",
      "spl",
      "--events",
      `${folder}/events.json`,
    ];
    const { code, err } = await sigmatic(args);
    expect(code).toBe(1);
    expect(err).toContain("[event-unreadable]");
    expect(err).toContain("1 error in the input");
  });

  test("rules that cannot be read fail the run", async () => {
    const { code, err } = await sigmatic(["verify", "-", "--to", "spl"], { stdin: "title: [" });
    expect(code).toBe(1);
    expect(err).toMatch(/<stdin>:1:\d+: error/);
  });

  test("names targets whose queries nothing reads back", async () => {
    const { code, err } = await sigmatic(["verify", "-", "--to", "spl,sigma"], {
      stdin: ruleText(),
    });
    expect(code).toBe(0);
    expect(err).toContain("queries of sigma/sigma are not verified: nothing reads them back");
    const alone = await sigmatic(["verify", "-", "--to", "sigma"], { stdin: ruleText() });
    expect(alone.code).toBe(2);
    expect(alone.err).toContain("[not-verifiable]");
  });

  test("--quiet leaves only what is wrong", async () => {
    const args = ["verify", "-", "--to", "spl,sigma", "--quiet"];
    expect(await sigmatic(args, { stdin: ruleText() })).toEqual({ code: 0, out: "", err: "" });
    const wrong = await sigmatic(args, { stdin: ruleText("Widened") });
    expect(wrong).toMatchObject({ code: 1, err: "" });
    expect(wrong.out).toContain("[verify-disagreement]");
  });
});

describe("compile --verify", () => {
  const args = ["compile", "-", "--to", "spl,eql,sigma", "--verify"];

  test("changes nothing where all is proved", async () => {
    const plain = await sigmatic(args.slice(0, -1), { stdin: ruleText() });
    const proved = await sigmatic(args, { stdin: ruleText() });
    expect(proved).toMatchObject({ code: 0, out: plain.out });
    expect(proved.err).toContain("queries of sigma/sigma are not verified");
  });

  test("refuses a query that disagrees with its rule, and fails", async () => {
    const { code, out, err } = await sigmatic([...args, "--format", "jsonl"], {
      stdin: ruleText("Widened"),
    });
    const [wrong, ...others] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(wrong).toMatchObject({ target: "spl/raw", fidelity: "refused", queries: [] });
    expect(wrong.notes[0]).toMatchObject({
      code: "verify-disagreement",
      severity: "error",
      line: 9,
    });
    expect(others.map(({ fidelity }) => fidelity)).toEqual(["exact", "exact"]);
    expect(err).toMatch(/<stdin>:9:\d+: error: .*\[verify-disagreement\]/);
  });

  test("writes no file for a query that is not proved", async () => {
    const folder = folderOf({ "rules/a.yml": ruleText("Broken"), "rules/b.yml": ruleText() });
    const paths = [`${folder}/rules`, "--out", `${folder}/queries`];
    const { code } = await sigmatic(["compile", ...paths, "--to", "spl,eql", "--verify"]);
    expect(code).toBe(1);
    expect(existsSync(`${folder}/queries/spl/raw/a.spl`)).toBe(false);
    expect(existsSync(`${folder}/queries/eql/ecs/a.eql`)).toBe(true);
    expect(readFileSync(`${folder}/queries/spl/raw/b.spl`, "utf8")).toContain("sc.exe");
  });

  test("leaves rules alone that the filters leave out", async () => {
    const ran = await sigmatic([...args, "--level", "low"], { stdin: ruleText("Widened") });
    expect(ran).toMatchObject({ code: 0, out: "" });
  });
});

test("compiling alone loads nothing that proves queries", () => {
  const loaded = new Set<string>();
  const visit = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, to = ""] of read(path).matchAll(
      /^(?:import|export) (?!type )[^;"]*?from "(\.[^"]+)"/gm,
    ))
      visit(join(dirname(path), to));
  };
  for (const start of ["main", "commands/compile", "compile/thread"]) visit(`src/cli/${start}.ts`);
  const names = filesBelow("backends", ".ts").filter((path) =>
    /^backends\/\w+\/index\.ts$/.test(path),
  );
  names.forEach(visit);
  expect(names.length).toBeGreaterThan(3);
  const proving = /^src\/verify\/|^src\/cli\/verify\/|^backends\/\w+\/(?:reader|evaluator)\//;
  expect([...loaded].filter((path) => proving.test(path))).toEqual([]);
  expect(loaded.has("src/compile.ts")).toBe(true);
});
