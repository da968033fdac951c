import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../src/compile.ts";
import { filesBelow, read } from "./support/repository.ts";
import { allTargets } from "./support/targets.ts";

/* Rules with pieces torn out, put elsewhere or replaced: an outcome each time, and no exception. */
const targets = await allTargets();
const rules = filesBelow("test/conformance/rules", ".yml").map(read);
const technique = `title: Service Execution
technique: T1569.002
analytics:
  - ${(rules[0] as string).replaceAll("\n", "\n    ")}
    tests:
      - matches: true
        event: { EventID: 1 }
`;

const scrap = fc.constantFrom(
  ..."~|[]|{}|''|1|true|- a|a: b|*x|&x|'*'|\\*|?|%a%|not|1 of|(|)|:|\t|😀|%|null|[[a]]|{a: {b: c}}|2024-01-01|-1|9e9|.".split(
    "|",
  ),
);

const edit = fc.record({
  kind: fc.constantFrom("drop", "double", "value", "key", "cut", "modifier"),
  at: fc.nat(60),
  scrap,
});

function edited(text: string, { kind, at, scrap }: { kind: string; at: number; scrap: string }) {
  const lines = text.split("\n");
  const index = at % lines.length;
  const line = lines[index] as string;
  const changed: { readonly [kind: string]: readonly string[] } = {
    drop: [],
    double: [line, line],
    value: [line.replace(/(:|-) .*$/, `$1 ${scrap}`)],
    key: [line.replace(/[\w|]+:/, `${scrap}:`)],
    cut: [line.slice(0, at)],
    modifier: [line.replace(/(\w+):/, `$1|${scrap}:`)],
  };
  return lines.toSpliced(index, 1, ...(changed[kind] ?? [])).join("\n");
}

test("a broken rule is told, never thrown", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rules, technique),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (rule, edits) => {
        const text = edits.reduce(edited, rule);
        for (const { outcomes } of compile({ name: "rule.yml", text }, targets).rules)
          for (const { fidelity, queries, notes } of outcomes) {
            expect(queries.length === 0).toBe(fidelity === "refused");
            if (fidelity === "refused")
              expect(notes.some((note) => note.severity === "error")).toBe(true);
          }
      },
    ),
    { numRuns: 2000 },
  );
});
