import { describe, expect, test } from "vitest";
import type { Document, Rule } from "../../src/ast/index.ts";
import { readEvent } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { filesBelow, read } from "../support/repository.ts";

type Cases = { readonly [rule: string]: { match: unknown[]; noMatch: unknown[] } };

const cases = JSON.parse(read("test/conformance/events.json")) as Cases;

describe.each(filesBelow("test/conformance/rules", ".yml"))("%s", (path) => {
  const [entry] = readDocuments({ name: path, text: read(path) }).entries;
  const rule = entry?.kind === "document" ? ruleOf(entry.document) : null;
  const lowered = rule && lower(rule).lowered;
  const name = path.replace(/^.*\//, "").replace(/\.yml$/, "");
  const { match, noMatch } = cases[name] ?? { match: [], noMatch: [] };

  test("has been given events", () => {
    expect(cases).toHaveProperty(name);
    expect(lowered).not.toBeNull();
  });

  test.each(match.map((event) => [JSON.stringify(event), event]))("fires on %s", (_, event) => {
    expect(fires(event)).toBe(true);
  });

  test.each(noMatch.map((event) => [JSON.stringify(event), event]))(
    "is quiet on %s",
    (_, event) => {
      expect(fires(event)).toBe(false);
    },
  );

  function fires(event: unknown): boolean {
    if (!lowered) throw new Error(`${name} does not lower`);
    return matcherOf(lowered, { providers: null })(readEvent(event));
  }
});

/** A rule, or the one analytic of a technique. */
function ruleOf(document: Document): Rule | null {
  if (document.kind === "technique") return document.analytics[0] ?? null;
  return document.kind === "rule" ? document : null;
}
