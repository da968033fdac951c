import { describe, expect, test } from "vitest";
import technique from "../../examples/dsl/T1569.002/index.ts";
import { compile, defaultOptions } from "../../src/compile.ts";
import { toSource } from "../../src/convert/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import type { Source } from "../../src/source/index.ts";
import { read } from "../support/repository.ts";
import { allTargets } from "../support/targets.ts";

/* ATT&CK T1569.002 stands in both faces, and they say the same. */

const targets = await allTargets();
const path = "rules/T1569.002-service-execution.yml";
const yaml: Source = { name: path, text: read(path) };
const place = { line: 1, column: 1 };
const typescript = toSource(path, [{ document: technique.document, place, analytics: [] }]);

function lowered(source: Source): readonly unknown[] {
  const { entries } = readDocuments(source);
  const [entry] = entries;
  if (entry?.kind !== "document" || entry.document.kind !== "technique")
    throw new Error("no technique");
  return entry.document.analytics.map((rule) => withoutPlaces(lower(rule).lowered));
}

function withoutPlaces(value: unknown): unknown {
  const isPlace = (key: string) => /[sS]pan$|^places$|^titleKey$/.test(key);
  return JSON.parse(
    JSON.stringify(value, (key, item) => {
      if (isPlace(key)) return undefined;
      return typeof item === "bigint" ? `${item}n` : item;
    }),
  );
}

function lines(source: Source): readonly unknown[] {
  return compile(source, targets, defaultOptions).rules.flatMap(({ id, title, outcomes }) =>
    outcomes.map(({ target, fidelity, queries, notes }) => {
      return { id, title, target, fidelity, queries, notes: notes.map(({ code }) => code) };
    }),
  );
}

describe("T1569.002 in TypeScript", () => {
  test("lowers to what its YAML lowers to", () => {
    expect(lowered(typescript)).toEqual(lowered(yaml));
  });

  test("compiles to the same bytes on every target", () => {
    expect(lines(typescript)).toEqual(lines(yaml));
    expect(lines(yaml).length).toBeGreaterThan(targets.length * 20);
  });
});
