import { describe, expect, test } from "vitest";
import { findings, techniqueOf } from "./read.ts";

const analytic = `
  - title: First
    logsource: {category: process_creation, product: windows}
    detection: {a: {b: c}, condition: a}
`;

const shared = `title: Service Execution
technique: T1569.002
parent: T1569
tactics: [execution, Lateral Movement]
groups: [G0087]
mitigations: [M1026]
description: shared
references: [r]
author: A
date: 2026-01-31
status: test
level: low
license: MIT
tags: [cve.2026-1, attack.execution]
falsepositives: [f]
`;

const values = (items: readonly { readonly value: string }[] | undefined) =>
  items?.map((item) => item.value);

describe("technique documents", () => {
  test("what the document says of the technique", () => {
    const read = techniqueOf(`${shared}analytics:${analytic}`);
    expect(read).toMatchObject({
      technique: { value: "T1569.002" },
      title: { value: "Service Execution" },
      parent: { value: "T1569" },
      description: "shared",
      references: ["r"],
    });
    expect(values(read.tactics)).toEqual(["execution", "Lateral Movement"]);
    expect(values(read.groups)).toEqual(["G0087"]);
    expect(values(read.mitigations)).toEqual(["M1026"]);
  });

  test("an analytic takes what it leaves out", () => {
    const [rule] = techniqueOf(`${shared}analytics:${analytic}`).analytics;
    expect(rule).toMatchObject({
      title: { value: "First" },
      description: null,
      id: null,
      references: ["r"],
      author: "A",
      date: "2026-01-31",
      status: { value: "test" },
      level: { value: "low" },
      license: "MIT",
      falsepositives: ["f"],
      extra: [],
      analytic: { technique: "T1569.002", component: null, providers: null, tests: [] },
    });
    expect(values(rule?.tags)).toEqual([
      "attack.t1569.002",
      "attack.execution",
      "attack.lateral-movement",
      "cve.2026-1",
    ]);
  });

  test("an analytic keeps what it sets itself; its tags come on top", () => {
    const own = `${analytic}    level: high
    author: B
    references: [s, t]
    description: own
    tags: [attack.execution, attack.t1021]
    custom: 1
`;
    const [rule] = techniqueOf(`${shared}analytics:${own}`).analytics;
    expect(rule).toMatchObject({
      level: { value: "high" },
      author: "B",
      references: ["s", "t"],
      description: "own",
      extra: [{ name: "custom", value: 1 }],
    });
    expect(values(rule?.tags)?.slice(3)).toEqual(["cve.2026-1", "attack.t1021"]);
  });

  test("component, providers and tests", () => {
    const text = `${shared}analytics:${analytic}    component: Process Creation
    providers: [sysmon, security]
    tests:
      - name: recorded
        event: {EventID: 1, Image: 'C:\\a.exe', Elevated: true, Id: 007}
        matches: true
        source: somewhere, MIT
      - event: {EventID: 4688}
        matches: false
        synthetic: true
`;
    const [rule] = techniqueOf(text).analytics;
    expect(rule?.analytic).toMatchObject({
      component: { value: "Process Creation" },
      providers: [{ value: "sysmon" }, { value: "security" }],
      tests: [
        {
          name: "recorded",
          event: { EventID: 1, Image: "C:\\a.exe", Elevated: true, Id: "007" },
          matches: true,
          synthetic: false,
          source: "somewhere, MIT",
        },
        { name: null, event: { EventID: 4688 }, matches: false, synthetic: true, source: null },
      ],
    });
  });

  test("one broken analytic is told where it is", () => {
    const broken = analytic.replace("First", "Second").replace("condition: a", "condition: a b");
    expect(findings(`${shared}analytics:${analytic}${broken.slice(1)}`)).toEqual([
      "condition-syntax at b",
    ]);
  });

  test("an analytic needs what a rule needs", () => {
    expect(
      findings("title: x\ntechnique: T1059\nanalytics:\n  - title: y\n    level: low\n"),
    ).toEqual(["missing-key at title", "missing-key at title"]);
    expect(findings("title: x\ntechnique: T1059\nanalytics: [text]\n")).toEqual([
      "wrong-type at text",
    ]);
  });
});
