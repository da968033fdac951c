import { describe, expect, test } from "vitest";
import { eql } from "../../backends/eql/index.ts";
import { kql } from "../../backends/kql/index.ts";
import { spl } from "../../backends/spl/index.ts";
import { analytic, endsWith, rule, technique, windows } from "../../src/dsl/index.ts";
import {
  check,
  compile,
  emit,
  type Input,
  isProved,
  lower,
  match,
  parse,
  positionAt,
  proverOf,
  readProject,
  rulesOf,
  targetOf,
  toYaml,
  type Verifiable,
  verify,
} from "../../src/index.ts";
import { defineConfig } from "../../src/project/config.ts";

const text = `title: A shell
id: 0e7f1f3a-6d0f-4a3c-b1de-0d8f5a7f6a11
logsource: { product: windows, category: process_creation }
detection:
  selection:
    Image|endswith: '\\cmd.exe'
  condition: selection
level: low
`;

const shell = {
  title: "A shell",
  id: "0e7f1f3a-6d0f-4a3c-b1de-0d8f5a7f6a11",
  logsource: windows.processCreation,
  detection: { selection: { Image: endsWith("\\cmd.exe") } },
  level: "low",
} as const;

const made = rule({ ...shell, condition: ({ selection }) => selection });

const events = [
  { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1, Image: "C:\\a\\cmd.exe" },
  { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1, Image: "C:\\a\\sc.exe" },
  { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 11, Image: "C:\\a\\cmd.exe" },
];

/** The same rule in every form that the library takes. */
const forms: { readonly [form: string]: Input } = {
  text,
  "a named text": { name: "shell.yml", text },
  "a rule of the DSL": made,
  "a technique of the DSL": technique({
    technique: "T1059.003",
    title: "Windows Command Shell",
    analytics: [analytic({ ...shell, condition: ({ selection }) => selection })],
  }),
};

describe.each(Object.entries(forms))("%s", (_form, input) => {
  test("is compiled", () => {
    const { rules, diagnostics } = compile(input, [spl, targetOf(kql, "asim")]);
    expect(diagnostics).toEqual([]);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ title: "A shell", index: 0, diagnostics: [] });
    expect(rules[0]?.outcomes.map(({ target }) => target)).toEqual(["spl/raw", "kql/asim"]);
    expect(rules[0]?.outcomes[0]?.queries).toEqual(
      compile(text, [spl]).rules[0]?.outcomes[0]?.queries,
    );
  });

  test("goes the same way stage by stage", () => {
    const rules = parse(input).documents.flatMap(rulesOf);
    const emitted = rules.map((each) => {
      const { lowered, diagnostics } = lower(each);
      expect(diagnostics).toEqual([]);
      return lowered && emit(lowered, targetOf(eql)).queries;
    });
    const whole = compile(input, [eql]).rules.map(({ outcomes }) => outcomes[0]?.queries);
    expect(emitted).toEqual(whole);
    expect(emitted).not.toEqual([]);
  });

  test("is matched", () => {
    const { rules, diagnostics } = match(input, events);
    expect(diagnostics).toEqual([]);
    expect(rules).toEqual([
      { id: shell.id, title: shell.title, index: 0, events: [0], unsupported: [] },
    ]);
  });

  test("is verified", async () => {
    const prover = await proverOf(spl);
    const { rules, diagnostics } = verify(input, prover as Verifiable);
    expect(diagnostics).toEqual([]);
    expect(rules).toMatchObject([{ id: shell.id, title: shell.title, index: 0 }]);
    const verification = rules[0]?.verification;
    expect(verification && isProved(verification)).toBe(true);
    expect(verification?.events).toBeGreaterThan(20);
  });

  test("is checked", () => {
    expect(check(input)).toEqual({ diagnostics: [], notSigma: [] });
  });
});

describe("what is wrong", () => {
  const misspelt = text.replace("Image", "Imagee");

  test("refuses the rule and never throws", () => {
    const [found] = compile(misspelt, [spl]).rules;
    expect(found?.outcomes[0]).toMatchObject({ fidelity: "refused", queries: [] });
    expect(match(misspelt, events).rules[0]?.events).toEqual([]);
    expect(match(misspelt, events).diagnostics).toMatchObject([{ code: "field-unknown" }]);
  });

  test.each(["", ":", "[", "title: x", "a: &a [*a]", "\u0000", "detection: 1"])("%j", (broken) => {
    expect(
      compile(broken, [spl]).rules.every(({ outcomes }) => outcomes[0]?.fidelity === "refused"),
    ).toBe(true);
    expect(parse(broken).documents).toEqual([]);
    expect(match(broken, [null, 1, "line", {}]).rules.flatMap((each) => each.events)).toEqual([]);
    expect(() => check(broken)).not.toThrow();
  });

  test("is found across inputs", () => {
    const again = { name: "again.yml", text };
    const codes = check([{ name: "first.yml", text }, again]).diagnostics;
    expect(codes.map(({ code, span }) => [code, span.source.name])).toEqual([
      ["title-duplicate", "again.yml"],
      ["id-duplicate", "again.yml"],
    ]);
  });

  test("is suppressed by a comment", () => {
    const shared = text.replace("id:", "# sigmatic-ignore id-duplicate: a copy\nid:");
    const found = check([text, shared]).diagnostics.map(({ code }) => code);
    expect(found).toEqual(["title-duplicate"]);
  });

  test("in the DSL points at the call that made the rule", () => {
    const wrong = rule({
      title: "Wrong",
      logsource: windows.processCreation,
      detection: { selection: { Imagee: "x" } as object },
      condition: ({ selection }) => selection,
    });
    const [finding] = check(wrong).diagnostics.filter(({ severity }) => severity === "error");
    expect(finding?.code).toBe("field-unknown");
    const { source, start } = finding?.span ?? { source: { name: "", text: "" }, start: 0 };
    expect(source.name).toMatch(/library\.test\.ts$/);
    expect(positionAt(source, start).line).toBeGreaterThan(100);
  });
});

describe("a project", () => {
  const { project } = readProject(
    {
      name: "sigmatic.config.yml",
      text: "checks: { id-missing: error }\nmodels: { spl: { logsources: { '*/*/*': { index: main } } } }\n",
    },
    { backends: [spl], environment: null },
  );

  test("is heeded by compile and check", () => {
    if (project === null) throw new Error("the project is not read");
    const [outcome] = compile(text, [spl], { project }).rules.flatMap((each) => each.outcomes);
    expect(outcome?.queries[0]).toMatch(/^index=main /);
    const nameless = text.replace(/^id: .*\n/m, "");
    expect(check(nameless, { project }).diagnostics).toMatchObject([
      { code: "id-missing", severity: "error" },
    ]);
  });
});

describe("a project in code", () => {
  const options = { backends: [spl] };

  test("is what its YAML form would be", () => {
    const sparse: object = { targets: ["spl"], providers: undefined };
    const { project, diagnostics } = readProject(defineConfig(sparse), options);
    expect(diagnostics).toEqual([]);
    expect(project).toEqual(readProject("targets: [spl]", options).project);
  });

  test("with a mistake points at the call of defineConfig", () => {
    const config = defineConfig({ providers: ["sysmon"], ...{ placeholder: {} } });
    const { project, diagnostics } = readProject(config, options);
    expect(project).toBeNull();
    expect(diagnostics.map(({ span }) => span.source.name)).toEqual([
      expect.stringMatching(/library\.test\.ts$/),
    ]);
  });
});

test("a data model of no such name is told with those that there are", () => {
  expect(() => targetOf(kql, "xdr")).toThrow(
    "kql has no data model xdr; it has defender, sentinel, asim",
  );
});

test("the DSL's YAML is the text that the compiler reads", () => {
  expect(compile(toYaml(made.document), [spl]).rules[0]?.outcomes).toMatchObject(
    compile(made, [spl]).rules[0]?.outcomes.map(({ fidelity, queries }) => ({
      fidelity,
      queries,
    })) ?? [],
  );
});
