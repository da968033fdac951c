import { describe, expect, test } from "vitest";
import { compile, targetName } from "../../src/compile.ts";
import { positionAt } from "../../src/source/index.ts";
import { allTargets } from "../support/targets.ts";
import { codesOf, findingsOf, ruleOf, shortly, testing } from "./support.ts";

const security = "{service: security, product: windows}";
const okta = "{service: okta, product: okta}";

describe("a field that a closed log source does not have", () => {
  test("refuses the rule on every target, at its place and with a near name", async () => {
    const targets = await allTargets();
    const text = testing(String.raw`Imagee|endswith: \sc.exe`);
    const [rule] = compile({ name: "rule.yml", text }, targets).rules;
    expect(rule?.outcomes.map(({ target }) => target)).toEqual(targets.map(targetName));
    for (const { fidelity, notes, queries } of rule?.outcomes ?? []) {
      expect({ fidelity, queries }).toEqual({ fidelity: "refused", queries: [] });
      const [note] = notes;
      expect(note).toMatchObject({ code: "field-unknown", severity: "error", direction: null });
      expect(note?.hint).toMatch(/^did you mean `Image`\?/);
      expect(note && positionAt(note.span.source, note.span.start)).toEqual({ line: 7, column: 5 });
    }
  });

  test.each([
    ["commandline: x", "CommandLine"],
    ["CommandLien: x", "CommandLine"],
    ["ParentImagee: x", "ParentImage"],
    // What 4688 calls the image.
    ["NewProcessName: x", "Image"],
  ])("%s: %s is meant", (line, meant) => {
    const [finding] = findingsOf(testing(line));
    expect(finding).toMatchObject({ code: "field-unknown", severity: "error" });
    expect(finding?.hint).toContain(`did you mean \`${meant}\`?`);
  });

  test("is told where it is at home", () => {
    const [finding] = findingsOf(testing("ImageLoaded: x"));
    expect(finding?.code).toBe("field-unknown");
    expect(finding?.hint).toContain("image_load");
  });

  test("may be one that objects have by nature", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(codesOf(testing(`${name}: x`))).toEqual(["error field-unknown"]);
  });

  test("is found in a comparison of fields, in unused selections, and each time", () => {
    expect(shortly(testing("Image|fieldref: ParentImagee"))).toEqual(["error field-unknown 7:21"]);
    const text = ruleOf("selection:\n  Imag: x\n  Image: y\nother:\n  - Imag: z\n  - Imagg: z");
    expect(shortly(text)).toEqual([
      "error field-unknown 7:5",
      "warning selection-unused 9:3",
      "error field-unknown 10:7",
      "error field-unknown 11:7",
    ]);
  });

  test("is passed over in a rule of another taxonomy", () => {
    const text = ruleOf("selection:\n  process.name: x", { metadata: "taxonomy: ecs\n" });
    expect(codesOf(text)).toEqual(["error taxonomy-foreign"]);
  });
});

describe("a field that an open log source is not known to have", () => {
  test("is a warning, and leaves the rule its queries on open models", async () => {
    const text = testing("eventTpye: x", okta);
    expect(shortly(text)).toEqual(["warning field-unverified 7:5"]);
    const targets = await allTargets();
    const [rule] = compile({ name: "rule.yml", text }, targets).rules;
    const open = rule?.outcomes.filter((_, index) => targets[index]?.model.open) ?? [];
    expect(open.length).toBeGreaterThan(0);
    for (const { fidelity } of open) expect(fidelity).not.toBe("refused");
  });

  test("is no finding below a field that holds an object", () => {
    const aws = "{service: cloudtrail, product: aws}";
    expect(codesOf(testing("requestParameters.someKey: x", aws))).toEqual([]);
    expect(codesOf(testing("requestParametres.someKey: x", aws))).toEqual([
      "warning field-unverified",
    ]);
  });

  test("is judged by all log sources that a wide name may stand for", () => {
    const anySystem = "{category: process_creation}";
    expect(codesOf(testing("CommandLine: x", anySystem))).toEqual([]);
    expect(codesOf(testing("CommandLinee: x", anySystem))).toEqual(["warning field-unverified"]);
    expect(codesOf(testing("TargetUserName: x", "{product: windows}"))).toEqual([]);
    expect(codesOf(testing("TargetUserNamee: x", "{product: windows}"))).toEqual([
      "warning field-unverified",
    ]);
  });

  test("says nothing of a log source that nobody knows", () => {
    expect(codesOf(testing("anything: x", "{product: examplevendor}"))).toEqual([
      "warning logsource-unknown",
    ]);
  });
});

describe("a field that the events picked by id do not hold", () => {
  const rule = (lines: string, condition?: string) =>
    ruleOf(lines, { logsource: security, ...(condition === undefined ? {} : { condition }) });

  test.each([
    "selection:\n  EventID: 4624\n  ServiceName: x",
    "selection:\n  EventID:\n    - 4624\n    - 4625\n  ServiceName: x",
  ])("%j", (lines) => {
    expect(codesOf(rule(lines))).toEqual(["warning field-not-in-event"]);
  });

  test.each([
    "selection:\n  EventID: 4697\n  ServiceName: x",
    "selection:\n  EventID:\n    - 4624\n    - 4697\n  ServiceName: x",
    "selection:\n  EventID: 4624\n  Computer: x\n  Channel: Security",
    "selection:\n  EventID: 4624\n  ServiceName: null",
    "selection:\n  EventID|startswith: 46\n  ServiceName: x",
    "selection:\n  - EventID: 4624\n  - ServiceName: x",
    "selection:\n  ServiceName: x",
  ])("not in %j", (lines) => {
    expect(codesOf(rule(lines))).toEqual([]);
  });

  test("counts what other selections pick, and filters", () => {
    const parts = "id:\n  EventID: 4624\nfilter:\n  ServiceName: x";
    expect(codesOf(rule(parts, "id and not filter"))).toEqual(["warning field-not-in-event"]);
    expect(codesOf(rule(parts, "id or filter"))).toEqual([]);
  });
});

describe("providers", () => {
  const analytic = (providers: string, test: string) =>
    `title: T\ntechnique: T1569.002\nanalytics:\n  - title: A\n    id: 0f3d9be4-6d52-4e0c-9d0e-8b1f7d1c5a01\n    level: low\n    providers: [${providers}]\n    logsource: {category: process_creation, product: windows}\n    detection: {s: {${test}}, condition: s}\n`;

  test.each([
    ["sysmon", "Hashes|contains: MD5=", []],
    ["security", "CommandLine: x", []],
    ["security", "Hashes|contains: MD5=", ["warning field-not-carried"]],
    ["security", "Hashes: null", []],
    ["'sysmon', 'security'", "Hashes|contains: MD5=", ["info field-not-carried"]],
    ["sysmn", "CommandLine: x", ["warning provider-unknown"]],
    ["okta", "CommandLine: x", ["warning provider-unknown"]],
  ])("[%s] with %s: %j", (providers, line, codes) => {
    expect(codesOf(analytic(providers, line))).toEqual(codes);
  });

  test("that the user has lose fields without a warning", () => {
    const text = testing("Hashes|contains: MD5=");
    expect(shortly(text, { providers: ["security"] })).toEqual(["info field-not-carried 7:5"]);
    expect(shortly(text, { providers: ["sysmon"] })).toEqual([]);
  });

  test("near names are offered", () => {
    const [finding] = findingsOf(analytic("sysmn", "CommandLine: x"));
    expect(finding?.hint).toBe("did you mean `sysmon`?");
  });
});
