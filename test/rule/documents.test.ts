import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/rule/index.ts";
import { document, entries, findings, head, ruleOf } from "./read.ts";

const detection = "detection: {a: {b: c}, condition: a}\n";
const rule = head + detection;

describe("kinds of documents", () => {
  test.each([
    ["detection", rule, "rule"],
    [
      "correlation",
      "title: x\ncorrelation: {type: temporal, rules: [a], timespan: 1h}",
      "correlation",
    ],
    ["filter", `${head}filter: {rules: [a], s: {u: v}, condition: s}`, "filter"],
    [
      "technique",
      `title: x\ntechnique: T1059\nanalytics: [{title: y, logsource: {category: c}, ${detection.trim()}}]`,
      "technique",
    ],
  ])("%s", (_, text, kind) => {
    expect(document(text).kind).toBe(kind);
  });

  test.each([
    "",
    "# nothing\n",
    "just text",
    "- a\n- b",
    "services: {web: {image: nginx}}",
    "title: a page\nanalytics: {provider: none}",
    "name: CI\non: push",
  ])("%j is no Sigma document", (text) => {
    expect(entries(text).map(({ kind }) => kind)).toEqual(["notSigma"]);
  });

  test("documents of one file stand on their own, in order", () => {
    const text = `---\n${rule}---\n---\na: 1\n---\ntitle: broken\nid: i\n${detection}---\nx: [\n---\n${rule}`;
    expect(
      entries(text).map((entry) => [entry.kind, entry.kind === "invalid" && entry.title]),
    ).toEqual([
      ["document", false],
      ["notSigma", false],
      ["invalid", "broken"],
      ["invalid", null],
      ["document", false],
    ]);
    expect(readDocuments({ name: "x", text }).diagnostics).toEqual([]);
  });

  test("misspelt keys that make a rule of it", () => {
    expect(findings(`${head}detections: {a: {b: c}, condition: a}`)).toEqual([
      "missing-key at detections",
    ]);
    expect(findings(`title: x\nlogsources: {}\n${detection}`)).toEqual([
      "missing-key at logsources",
    ]);
    expect(findings("title: x\ndetectoin: {}")).toEqual([
      "missing-key at title",
      "missing-key at detectoin",
    ]);
  });

  test("an early collection is refused", () => {
    expect(findings(`action: global\n${rule}`)).toEqual(["legacy-action at action"]);
    expect(ruleOf(`${rule}action: block`).extra).toMatchObject([
      { name: "action", value: "block" },
    ]);
  });

  test("all mistakes of a document are told, in the order of the text", () => {
    const text = `title: x\nlevel: hgih\nlogsource: {}\ndetection:\n  a: {b: [], '': 1}\n  condition: a and\nstatus: tset\n`;
    expect(findings(text)).toEqual([
      "value-not-allowed at hgih",
      "empty-list at b",
      "empty-field at ''",
      "condition-syntax at and",
      "value-not-allowed at tset",
    ]);
  });
});

describe("metadata", () => {
  test("everything that the specification names", () => {
    const text = `title: Tïtle
id: 929a690e-bef0-4204-a928-ef5e620d6fcc
name: n
related:
  - {id: 08fbc97d-0a2f-491c-ae21-8ffcfd3174e9, type: derived}
taxonomy: sigma
status: test
description: |
  one
  two
license: MIT
author: A, B
references: [r1, r2]
date: 2026-01-31
modified: 2026-02-01
falsepositives: none
level: low
tags: [attack.t1059, cve.2026-1]
scope: [server]
fields: [User]
logsource: {product: linux, service: auditd, definition: d, more: 1}
${detection}custom: {list: [1, x, null]}
`;
    const { logsource, ...read } = ruleOf(text);
    const values = JSON.parse(
      JSON.stringify(read, (key, value) =>
        key.toLowerCase().includes("span") || key === "titleKey" ? undefined : value,
      ),
    );
    expect({ ...values, detection: undefined }).toEqual({
      kind: "rule",
      title: { value: "Tïtle" },
      id: { value: "929a690e-bef0-4204-a928-ef5e620d6fcc" },
      name: { value: "n" },
      related: [{ id: "08fbc97d-0a2f-491c-ae21-8ffcfd3174e9", type: "derived" }],
      taxonomy: { value: "sigma" },
      status: { value: "test" },
      description: "one\ntwo\n",
      license: "MIT",
      author: "A, B",
      references: ["r1", "r2"],
      date: "2026-01-31",
      modified: "2026-02-01",
      falsepositives: ["none"],
      level: { value: "low" },
      tags: [{ value: "attack.t1059" }, { value: "cve.2026-1" }],
      scope: ["server"],
      fields: [{ value: "User" }],
      extra: [{ name: "custom", value: { list: [1, "x", null] } }],
      analytic: null,
    });
    expect(logsource).toMatchObject({
      category: null,
      product: "linux",
      service: "auditd",
      definition: "d",
      extra: [{ name: "more", value: 1 }],
    });
    expect(text.slice(read.titleKey.start, read.titleKey.end)).toBe("title");
  });

  test("a key of ours without a value counts as left out; another one is kept", () => {
    const read = ruleOf(`${rule}references:\nlevel:\ncustom:\n`);
    expect(read).toMatchObject({
      references: [],
      level: null,
      extra: [{ name: "custom", value: null }],
    });
    expect(findings(`title:\n${detection}logsource:\n`)).toEqual([
      "missing-key at detection",
      "missing-key at detection",
    ]);
  });

  test("mistakes in what only describes the rule do not refuse it", () => {
    const text = `${rule}author: [a]\ntags: [Bad]\ndate: never\nreferences: {a: b}\nrelated: [x, {id: 1}]\n`;
    expect(ruleOf(text)).toMatchObject({
      author: null,
      references: [],
      related: [],
      date: "never",
    });
    expect(findings(text).length).toBeGreaterThanOrEqual(5);
  });
});
