import { expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { sigma } from "./index.ts";

function print(text: string): readonly string[] {
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document") throw new Error("the example cannot be read");
  const { document } = entry;
  const rule = document.kind === "technique" ? document.analytics[0] : document;
  const lowered = rule?.kind === "rule" ? lower(rule).lowered : null;
  if (!lowered) throw new Error("the example does not lower");
  const { queries, notes } = sigma.models[0].compile(lowered, {
    layout: "pretty",
    providers: null,
    settings: null,
  });
  expect(notes).toEqual([]);
  return queries;
}

test("keys stand in the specification's order and values keep their type", () => {
  const [printed] = print(`
level: high
detection:
    condition: (sel) and not (1 of filter_* or kw)
    sel: {EventID: 4624, LogonType: '3', Elevated: true, User: null, 'Image|endswith': ['\\a.exe', "it's"]}
    filter_a: [{A: 00000429}, {B|all: [x, y]}]
    kw: [foo bar, '123']
logsource: {service: security, product: windows, x-vendor: [1, {a: b}]}
date: 2024-01-02
custom: {note: "a: b"}
title: 'Example: one'
id: 929a690e-bef0-4204-a928-ef5e620d6fcc
description: |
  First line
    indented

  last
tags: [attack.t1078]
`);
  expect(printed).toBe(
    `title: 'Example: one'
id: 929a690e-bef0-4204-a928-ef5e620d6fcc
description: |
  First line
    indented

  last
date: 2024-01-02
tags:
  - attack.t1078
logsource:
  product: windows
  service: security
  x-vendor:
    - 1
    - a: b
detection:
  sel:
    EventID: 4624
    LogonType: '3'
    Elevated: true
    User: null
    Image|endswith:
      - '\\a.exe'
      - 'it''s'
  filter_a:
    - A: '00000429'
    - B|all:
        - 'x'
        - 'y'
  kw:
    - 'foo bar'
    - '123'
  condition: sel and not (1 of filter_* or kw)
level: high
custom:
  note: 'a: b'`,
  );
});

test("long prose is folded, addresses and words stay plain", () => {
  const [printed] = print(`
title: Example
description: One line of prose that is far too long to be read in one go, so that it is folded into several lines, each of which fits.
references: ['https://example.org/a?b=c,d', 'see: there']
falsepositives: [yes, Administrators who script]
logsource: {product: windows, service: security}
detection: {a: {Image: x}, condition: a}
`);
  expect(printed).toContain(`description: >-
  One line of prose that is far too long to be read in one go, so that it is folded into several
  lines, each of which fits.
references:
  - https://example.org/a?b=c,d
  - 'see: there'
`);
  expect(printed).toContain("falsepositives:\n  - 'yes'\n  - Administrators who script");
});

test("a list of conditions becomes a rule each", () => {
  const printed = print(`
title: Example
logsource: {category: process_creation, product: windows}
detection: {a: {Image: x}, b: {Image: z}, condition: [a, not b]}
`);
  expect(printed.map((text) => text.split("\n").at(-1))).toEqual([
    "  condition: a",
    "  condition: not b",
  ]);
});

test("placeholders and unknown log sources pass", () => {
  const [printed] = print(`
title: Example
logsource: {product: examplevendor}
detection: {a: {User|expand: '%admins%'}, condition: a}
`);
  expect(printed).toContain("User|expand: '%admins%'");
});
