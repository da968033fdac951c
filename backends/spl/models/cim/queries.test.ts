import { and, not, or } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import * as rules from "../../../../test/support/splRule.ts";

const { is, literal, regex, span } = rules;
const cim = { model: "cim" } as const;

function query(
  condition: Parameters<typeof rules.emission>[0],
  setting: rules.Setting = {},
): string {
  return rules.emission(condition, { ...cim, ...setting }).queries[0] ?? "";
}

function notes(condition: Parameters<typeof rules.emission>[0], setting: rules.Setting = {}) {
  return rules.notes(condition, { ...cim, ...setting });
}

const image = is("Image", "*\\cmd.exe");
const late = regex("CommandLine", "x{3}");

describe("shape", () => {
  test("a dataset, the tests of it, what to group by", () => {
    expect(query(and([image, is("User", "*\\x")], span), { layout: "pretty" })).toBe(
      [
        '| tstats fillnull_value="unknown" count min(_time) as firstTime max(_time) as lastTime',
        "  from datamodel=Endpoint.Processes",
        '  where source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" Processes.process_integrity_level=*',
        '    Processes.process_path="*\\\\cmd.exe"',
        '    Processes.user="x"',
        "  by Processes.dest Processes.user Processes.parent_process_path Processes.parent_process" +
          " Processes.process_path Processes.process Processes.process_id Processes.process_guid",
        "| rename Processes.* as *",
      ].join("\n"),
    );
  });

  test("what `tstats` cannot test stands behind it, whole, on fields it groups by", () => {
    const text = query(not(or([image, regex("Hashes", "MD5=0{4}")], span)));
    expect(text).toMatch(
      /Processes\.process_guid Processes\.process_hash \| rename Processes\.\* as \* \| where NOT \(.*'process_path'.* OR .*'process_hash'.*\)$/,
    );
    expect(text).toContain('NOT Processes.process_path="*\\\\cmd.exe" by ');
  });

  test("numbers and networks are no texts", () => {
    const connection = { category: "network_connection" };
    const network = {
      kind: "compare",
      field: { name: "DestinationPort", span },
      operator: "gt",
      value: "1024",
      span,
    } as const;
    expect(query(network, connection)).toMatch(/ AND tonumber\('dest_port'\)>1024$/);
  });

  test("what is never true finds nothing, by a test behind the scope", () => {
    expect(query(is("Initiated", "maybe"), { category: "network_connection" })).toMatch(
      /where source="[^"]+" by .* \| where 1==0$/,
    );
  });

  test("a dataset below a root is picked by its node", () => {
    const proxy = { product: null, category: "proxy" };
    expect(query(is("c-uri", "*/x"), proxy)).toContain(
      'from datamodel=Web.Web where nodename=Web.Proxy Web.url="*/x" by ',
    );
  });

  test("no test at all leaves `where` out", () => {
    const dns = { product: null, category: "dns" };
    expect(query(regex("query", "x{3}"), dns)).toMatch(/datamodel=Network_Resolution\.DNS by /);
  });

  test("both layouts say the same", () => {
    const condition = and([image, late], span);
    expect(query(condition, { layout: "pretty" }).replace(/\s+/g, " ")).toBe(query(condition));
  });
});

describe("what an event lacks", () => {
  test("is `unknown` where the model calculates the field, else missing", () => {
    const missing = (name: string) => ({ kind: "null", field: rules.field(name), span }) as const;
    expect(query(missing("CommandLine"))).toContain('Processes.process="unknown" by');
    expect(query(missing("Image"))).toContain("NOT Processes.process_path=* by");
    expect(query(or([missing("Image"), late], span))).toContain(
      "| where match('process_path', \"(?i)\\\\Aunknown\\\\z\") OR match('process', \"x{3}\")",
    );
    expect(notes(missing("Image"))).toEqual([]);
    expect(notes(missing("CommandLine"))).toEqual(["unknown-value over"]);
  });

  test("passes no test that the word would pass", () => {
    expect(query(is("CommandLine", "*now*"))).toContain(
      'Processes.process="*now*" NOT Processes.process="unknown" by',
    );
    expect(notes(is("CommandLine", "*now*"))).toEqual(["unknown-value under"]);
    expect(notes(is("CommandLine", "*nowhere*"))).toEqual([]);
  });
});

describe("values in another form", () => {
  test.each([
    [
      "the account without its domain",
      "process_creation",
      is("User", "*\\SYSTEM"),
      'Processes.user="SYSTEM"',
    ],
    [
      "a number without its type",
      "registry_event",
      literal("Details", "DWORD (0x00000001)"),
      'Registry.registry_value_data="0x00000001"',
    ],
    ["an action", "registry_event", is("EventType", "CreateKey"), 'Registry.action="created"'],
    [
      "a direction",
      "network_connection",
      is("Initiated", "true"),
      'All_Traffic.direction="outbound"',
    ],
  ])("%s", (_name, category, condition, expected) => {
    expect(query(condition, { category })).toContain(expected);
  });

  test.each([
    ["a part of the domain", "process_creation", is("User", "*AUTHORI*")],
    ["a text across a number's parentheses", "registry_event", is("Details", "*(0x*")],
    ["a regex on an account", "process_creation", regex("User", "x$")],
  ])("refused: %s", (_name, category, condition) => {
    expect(notes(condition, { category })).toEqual(["value-transform"]);
  });
});

describe("refused", () => {
  test("each field that the dataset has not", () => {
    const { notes: found } = rules.emission(
      and([is("Company", "x"), is("Product", "y")], span),
      cim,
    );
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "field-unmapped: Endpoint.Processes has no field that add-ons fill with Company",
      "field-unmapped: Endpoint.Processes has no field that add-ons fill with Product",
    ]);
  });

  test("what no summary can say", () => {
    const hour = {
      kind: "timepart",
      field: rules.field("UtcTime"),
      unit: "hour",
      operator: "eq",
      value: 3,
      span,
    } as const;
    expect(notes(rules.keyword("x"))).toEqual(["keyword-unsupported"]);
    expect(notes(hour)).toEqual(["timepart-unsupported"]);
  });

  test("events that no dataset holds", () => {
    expect(notes(is("Image", "x"), { category: "image_load" })).toEqual(["no-data-model"]);
    expect(notes(is("x", "y"), { product: "acme", category: "door" })).toEqual(["no-data-model"]);
  });

  test("a provider whose events are not known to be there, alone or beside one that is", () => {
    expect(notes(image, { providers: ["security"] })).toEqual(["provider-not-held"]);
    expect(notes(image, { providers: ["sysmon", "security"] })).toEqual([
      "provider-not-held under",
    ]);
  });
});

test("what else the dataset holds is said, once, in one direction", () => {
  expect(notes(is("TargetFilename", "x"), { category: "file_event" })).toEqual([
    "dataset-shared over",
  ]);
});

test("the trace tells the dataset and what each field is read from", () => {
  const { branches } = rules.emission(image, cim).trace;
  expect(branches).toEqual([
    {
      provider: "sysmon",
      scope:
        'Endpoint.Processes source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" Processes.process_integrity_level=*',
      reason: "the add-on for Sysmon feeds the dataset from this source",
      fields: [{ from: "Image", to: "Processes.process_path" }],
    },
  ]);
});
