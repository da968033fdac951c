import { describe, expect, test } from "vitest";
import { compileRule } from "../../test/support/eqlRule.ts";

const network = "{category: network_connection, product: windows}";
const count = 6000;

function values(write: (at: number) => string): string {
  return `[${Array.from({ length: count }, (_, at) => write(at)).join(", ")}]`;
}

/** Occurrences of a text in the one query of a rule that must not be refused. */
function occurrences(selection: string, condition: string, text: string): number {
  const { queries, notes } = compileRule(`a: ${selection}`, { logsource: network, condition });
  expect(notes).toEqual([]);
  expect(queries).toHaveLength(1);
  return (queries[0] ?? "").split(text).length - 1;
}

const networks = values((at) => `10.${at >> 8}.${at & 255}.0/24`);
const words = values((at) => `v${at}x`);
const expressions = values((at) => `'v${at}x[0-9]'`);

describe("a rule of thousands of values", () => {
  test.each([
    ["networks", `{SourceIp|cidr: ${networks}}`, "/24", "cidrMatch("],
    ["texts", `{ParentImage|contains: ${words}}`, '"*v', " : ("],
    ["expressions", `{ParentImage|re: ${expressions}}`, '".*v', " regex ("],
  ])("has %s in one list, negated or not", (_, selection, value, opening) => {
    for (const condition of ["a", "not a"]) {
      expect(occurrences(selection, condition, value)).toBe(count);
      expect(occurrences(selection, condition, opening)).toBe(1);
    }
  });

  test("has each of its maps", () => {
    const maps = values((at) => `{ParentImage: v${at}x, Company: y}`);
    for (const condition of ["a", "not a"])
      expect(occurrences(`${maps}`, condition, '"v')).toBe(count);
  });
});

test("a rule as deep as conditions go keeps every level", () => {
  const depth = 48;
  const condition = `${"a and (b or (".repeat(depth)}a${"))".repeat(depth)}`;
  const { queries, notes } = compileRule("a: {ParentImage: x}\nb: {Company: y}", {
    condition: `not (${condition})`,
    layout: "pretty",
  });
  expect(notes).toEqual([]);
  expect(queries[0]?.split('"x"')).toHaveLength(depth + 2);
  expect(queries[0]?.split('"y"')).toHaveLength(depth + 1);
});
