import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backends } from "../../backends/index.ts";
import type { Rule } from "../../src/ast/index.ts";
import {
  compile,
  defaultOptions,
  lower,
  matcherOf,
  noProject,
  readEvent,
} from "../../src/index.ts";
import { leavesOf } from "../../src/ir/build.ts";
import { readDocuments } from "../../src/rule/index.ts";

function ruleText(detection: string): string {
  return `title: x\nlogsource: {category: process_creation, product: windows}\ndetection:\n  a:\n    ${detection}\n  condition: a\n`;
}

function ruleOf(detection: string): Rule {
  const [entry] = readDocuments({ name: "rule.yml", text: ruleText(detection) }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error("no rule");
  return entry.document;
}

type Values = { readonly [name: string]: readonly string[] };

function loweredWith(detection: string, values: Values) {
  const placeholders = new Map(Object.entries(values));
  return lower(ruleOf(detection), { ...noProject, placeholders });
}

function firesOn(detection: string, values: Values, event: { readonly [field: string]: string }) {
  const { lowered } = loweredWith(detection, values);
  if (!lowered) throw new Error("not lowered");
  return matcherOf(lowered, { providers: null })(readEvent(event));
}

describe("a placeholder", () => {
  test("stands for any of its values", () => {
    const rule = "User|expand: '%admins%'";
    const values = { admins: ["alice", "bob"] };
    for (const User of ["alice", "BOB"]) expect(firesOn(rule, values, { User })).toBe(true);
    expect(firesOn(rule, values, { User: "carol" })).toBe(false);
    expect(firesOn(rule, values, { User: "%admins%" })).toBe(false);
  });

  test("has values with Sigma's wildcards and escapes", () => {
    const rule = "User|expand: '%admins%'";
    expect(firesOn(rule, { admins: ["srv*"] }, { User: "srv42" })).toBe(true);
    expect(firesOn(rule, { admins: ["srv\\*"] }, { User: "srv42" })).toBe(false);
    expect(firesOn(rule, { admins: ["srv\\*"] }, { User: "srv*" })).toBe(true);
  });

  test("may be a part of a value, beside others: every combination", () => {
    const rule = "User|expand: '%domain%-%name%'";
    const values = { domain: ["a", "b"], name: ["x", "y"] };
    for (const User of ["a-x", "a-y", "b-x", "b-y"])
      expect(firesOn(rule, values, { User })).toBe(true);
    expect(firesOn(rule, values, { User: "a-" })).toBe(false);
  });

  test("passes through the other modifiers", () => {
    const values = { name: ["tool"] };
    const event = { CommandLine: "run Tool now" };
    expect(firesOn("CommandLine|contains|expand: '%name%'", values, event)).toBe(true);
    expect(firesOn("CommandLine|expand|contains: '%name%'", values, event)).toBe(true);
    expect(firesOn("CommandLine|contains|expand|cased: '%name%'", values, event)).toBe(false);
    expect(
      firesOn("CommandLine|expand|base64: '%name%'", values, { CommandLine: "dG9vbA==" }),
    ).toBe(true);
    expect(firesOn("CommandLine|expand|neq: '%name%'", values, event)).toBe(true);
  });

  test("under `all` each value has its alternatives, and all values must hold", () => {
    const rule = "CommandLine|contains|all|expand: ['%tool%', '%verb%']\n    Image: a.exe";
    const values = { tool: ["sc", "net"], verb: ["add", "create"] };
    const fires = (CommandLine: string) => firesOn(rule, values, { CommandLine, Image: "a.exe" });
    expect(fires("net add")).toBe(true);
    expect(fires("sc create")).toBe(true);
    expect(fires("sc net")).toBe(false);
    expect(firesOn(rule, values, { CommandLine: "sc create", Image: "b.exe" })).toBe(false);
  });

  test("stands for its text in a regular expression", () => {
    const rule = "User|re|expand: '^%name%+$'";
    expect(firesOn(rule, { name: ["a.b"] }, { User: "a.ba.b" })).toBe(true);
    expect(firesOn(rule, { name: ["a.b"] }, { User: "axb" })).toBe(false);
    expect(firesOn(rule, { name: ["a*b"] }, { User: "a--b" })).toBe(true);
  });

  test("stands for a network under `cidr`", () => {
    const rule = "SourceIp|cidr|expand: '%nets%'";
    const values = { nets: ["10.0.0.0/8", "fe80::/10"] };
    expect(firesOn(rule, values, { SourceIp: "10.1.2.3" })).toBe(true);
    expect(firesOn(rule, values, { SourceIp: "11.1.2.3" })).toBe(false);
    const { diagnostics } = loweredWith(rule, { nets: ["corp"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["cidr-syntax"]);
  });

  test("that has no values stays, and is named alone", () => {
    const { lowered } = loweredWith("User|expand: '%known%-%unknown%'", { known: ["a"] });
    const [leaf] = lowered?.conditions.flatMap(leavesOf) ?? [];
    expect(leaf).toMatchObject({ kind: "placeholder", names: ["unknown"] });
  });

  test("is none without `expand`, nor behind a backslash", () => {
    const values = { name: ["a"] };
    expect(firesOn("User: '%name%'", values, { User: "a" })).toBe(false);
    expect(firesOn("User|expand: '\\%name%'", values, { User: "%name%" })).toBe(true);
  });

  test("too many combinations are an error at the value", () => {
    const many = Array.from({ length: 101 }, (_, index) => `v${index}`);
    const { lowered, diagnostics } = loweredWith("User|expand: '%v%%v%'", { v: many });
    expect(lowered).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "placeholder-too-many", span: { start: 100 } }]);
    const all = loweredWith("User|contains|all|expand: ['%v%', '%v%']", { v: many });
    expect(all.diagnostics.map(({ code }) => code)).toContain("placeholder-too-many");
  });

  test("stands for values that no text around them can change", () => {
    const piece = fc.stringMatching(/^[a\\*?%]{0,4}$/);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 2 }), (pieces) => {
        const values = Object.fromEntries(pieces.map((text, index) => [`p${index}`, [text]]));
        const filled = partsOf(loweredWith("User|expand: '%p0%%p1%'", values));
        const each = pieces.map((text) =>
          partsOf(loweredWith("User|expand: '%p0%'", { p0: [text] })),
        );
        expect(filled).toBe(each.join("").replaceAll("**", "*"));
      }),
    );
  });
});

/** The one test of a rule as text: `<…>` around literal text, `*` and `?` for wildcards. */
function partsOf({ lowered }: ReturnType<typeof loweredWith>): string {
  const [leaf] = lowered?.conditions.flatMap(leavesOf) ?? [];
  if (leaf?.kind === "equals") return [...leaf.value.text].map((each) => `<${each}>`).join("");
  if (leaf?.kind !== "pattern") throw new Error(`unexpected ${leaf?.kind}`);
  return leaf.parts
    .map((part) => {
      if (part.kind !== "text") return part.kind === "any" ? "*" : "?";
      return [...part.text].map((each) => `<${each}>`).join("");
    })
    .join("");
}

describe("every target", () => {
  test("searches the values", async () => {
    const every = await Promise.all(Object.values(backends).map((load) => load()));
    const targets = every.flatMap((backend) => backend.models.map((model) => ({ backend, model })));
    const project = { ...noProject, placeholders: new Map([["tools", ["\\sc.exe", "\\net.exe"]]]) };
    const source = { name: "rule.yml", text: ruleText("Image|endswith|expand: '%tools%'") };
    const [rule] = compile(source, targets, { ...defaultOptions, project }).rules;
    for (const { target, queries, notes } of rule?.outcomes ?? []) {
      expect(`${target} ${queries}`).toMatch(/sc\.exe/);
      expect(`${target} ${queries}`).toMatch(/net\.exe/);
      expect(notes.map(({ code }) => code)).not.toContain("placeholder-unresolved");
    }
    const [alone] = compile(source, targets).rules;
    const codes = alone?.outcomes.flatMap(({ notes }) => notes.map(({ code }) => code));
    expect(codes).toContain("placeholder-unresolved");
  });
});
