import { and } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { emission, is, notes, number, regex, saying, span } from "../../../test/support/splRule.ts";

/* What a project file says of a log source. */

function query(
  settings: ReturnType<typeof saying>,
  model: "raw" | "cim" = "raw",
  condition = is("Image", "a"),
): string {
  return emission(condition, { settings, model }).queries[0] ?? "";
}

const scope = 'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational"';

describe("raw", () => {
  test("indexes and a macro stand in front", () => {
    expect(query(saying({ indexes: ["win"] }))).toBe(`index=win ${scope} EventCode=1 Image="a"`);
    expect(query(saying({ indexes: ["win", "a b"], macro: "sysmon" }))).toBe(
      `\`sysmon\` index IN (win, "a b") ${scope} EventCode=1 Image="a"`,
    );
  });

  test("they are scope enough", () => {
    const settings = saying({ macro: "mac" });
    expect(notes(is("Image", "y"), { product: "macos", settings })).toEqual([]);
  });

  test("tests of its own take the scope's place", () => {
    expect(query(saying({ where: { sourcetype: ["sysmon", "sys*"], kind: ["1"] } }))).toBe(
      'sourcetype IN ("sysmon", "sys*") kind=1 Image="a"',
    );
  });

  test("for every provider", () => {
    const settings = saying({ indexes: ["win"], where: { kind: ["1"] } });
    const providers = ["sysmon", "security"];
    expect(emission(is("Image", "a"), { settings, providers }).queries).toEqual([
      'index=win ((kind=1 AND Image="a") OR (kind=1 AND NewProcessName="a"))',
    ]);
  });

  test("fields lie where it says, with the type it says", () => {
    const fields = {
      Image: { name: "exe", type: "text" },
      Size: { name: "bytes", type: "number" },
    } as const;
    const size = { kind: "compare", field: { name: "Size", span }, operator: "gt" } as const;
    const condition = and([is("Image", "a"), { ...size, value: "5", span }], span);
    expect(query(saying({ fields }), "raw", condition)).toBe(
      `${scope} EventCode=1 exe="a" bytes>5`,
    );
    expect(notes(condition, { settings: saying({ fields }) })).toEqual([]);
  });
});

describe("cim", () => {
  const dataset = /from datamodel=Endpoint\.Processes where (.*) by /;

  test("indexes, a macro and tests of its own stand in `where`", () => {
    const said = saying({ indexes: ["win"], macro: "m", where: { "Processes.os": ["windows"] } });
    expect(dataset.exec(query(said, "cim"))?.[1]).toBe(
      '`m` index=win Processes.os="windows" Processes.process_path="a"',
    );
  });

  test("tests of its own make a shared dataset exact", () => {
    const settings = saying({ where: { sourcetype: ["mac"] } });
    const setting = { product: "macos", model: "cim" } as const;
    expect(notes(is("Image", "a"), setting)).toEqual(["dataset-shared over"]);
    expect(notes(is("Image", "a"), { ...setting, settings })).toEqual([]);
  });

  test("a field of its own is one of the dataset's", () => {
    const fields = { Company: { name: "Processes.vendor_company", type: "text" } } as const;
    const text = query(
      saying({ fields }),
      "cim",
      and([is("Company", "a"), regex("Company", "b$")], span),
    );
    expect(text).toContain('Processes.vendor_company="a"');
    expect(text).toContain("| where match('vendor_company', \"b$\")");
  });

  test("a field of its own may be missing in either way", () => {
    const fields = { Company: { name: "vendor_company", type: "text" } } as const;
    const absent = { kind: "null", field: { name: "Company", span }, span } as const;
    expect(dataset.exec(query(saying({ fields }), "cim", absent))?.[1]).toContain(
      '(NOT Processes.vendor_company=* OR Processes.vendor_company="unknown")',
    );
  });

  test("summaries alone, where that is switched on", () => {
    expect(query(saying({}, ["summariesOnly"]), "cim")).toMatch(/^\| tstats summariesonly=true /);
    expect(query(saying({}), "cim")).not.toContain("summariesonly");
  });
});

test("an event id keeps its number", () => {
  expect(query(saying({}), "raw", number("EventID", "1"))).toBe(`${scope} EventCode=1`);
});
