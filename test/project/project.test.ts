import { describe, expect, test } from "vitest";
import { projectOf } from "./read.ts";

const process = { product: "windows", category: "process_creation", service: null };

describe("environments", () => {
  const text = `targets: [spl, eql]
providers: [sysmon]
checks: { selection-unused: off, id-missing: error }
placeholders: { admins: [alice, bob], hosts: dc1 }
models:
  spl:
    logsources:
      windows/*/*: { index: win, where: { host: a, source: b } }
      windows/-/security: { index: sec }
  kql/sentinel:
    logsources: { aws/-/cloudtrail: { table: A_CL, fields: { eventName: Name_s } } }
environment: test
environments:
  test:
    placeholders: { admins: carol }
  prod:
    targets: kql
    checks: { id-missing: warning }
    models:
      spl/raw:
        logsources:
          windows: { index: [p1, p2], where: { host: c } }
`;

  test("maps are merged key by key, all else is replaced", () => {
    const prod = projectOf(text, "prod");
    expect(prod.targets).toEqual(["kql"]);
    expect(prod.providers).toEqual(["sysmon"]);
    expect(Object.fromEntries(prod.severities)).toEqual({
      "selection-unused": "off",
      "id-missing": "warning",
    });
    expect(prod.placeholders.get("admins")).toEqual(["alice", "bob"]);
    const settings = prod.models.get("spl/raw")?.logsource("windows/process_creation/-");
    expect(settings?.indexes).toEqual(["p1", "p2"]);
    expect({ ...settings?.where }).toEqual({ host: ["c"], source: ["b"] });
  });

  test("a setting keeps its place among those that a later one overrides", () => {
    const security = projectOf(text, "prod").models.get("spl/raw")?.logsource("windows/-/security");
    expect(security?.indexes).toEqual(["sec"]);
  });

  test("the file names the one that counts, unless another is asked for", () => {
    expect(projectOf(text).placeholders.get("admins")).toEqual(["carol"]);
    expect(projectOf(text).placeholders.get("hosts")).toEqual(["dc1"]);
    expect(projectOf(text, "prod").placeholders.get("admins")).toEqual(["alice", "bob"]);
  });
});

describe("models", () => {
  test("later patterns win, setting by setting and field by field", () => {
    const said = projectOf(`models:
  kql:
    logsources:
      '*': { fields: { A: a, B: { name: b, type: number } }, table: Base_CL }
      aws: { fields: { B: c } }
      aws/*/cloudtrail: { where: { Kind: trail } }
`)
      .models.get("kql/defender")
      ?.logsource("aws/-/cloudtrail");
    expect(said?.table).toBe("Base_CL");
    expect({ ...said?.fields }).toEqual({
      A: { name: "a", type: "text" },
      B: { name: "c", type: "text" },
    });
    expect({ ...said?.where }).toEqual({ Kind: ["trail"] });
  });

  test("a log source of which nothing is said has no settings", () => {
    const model = projectOf(
      "models: {spl: {logsources: {windows/-/security: {index: a}}}}",
    ).models.get("spl/raw");
    expect(model?.logsource("windows/-/system")).toBeNull();
    expect(model?.logsource("windows/process_creation/security")).toBeNull();
    expect(model?.logsource("windows/-/security")?.indexes).toEqual(["a"]);
  });

  test("switches that are on", () => {
    const text = (on: boolean) => `models: {kql/sentinel: {windowsEvent: ${on}}}`;
    const on = (text: string) => projectOf(text).models.get("kql/sentinel")?.switches;
    expect([...(on(text(true)) ?? [])]).toEqual(["windowsEvent"]);
    expect([...(on(text(false)) ?? [])]).toEqual([]);
  });

  test("fields are asked for by names from rules", () => {
    const said = projectOf("models: {spl: {logsources: {'*': {fields: {A: b}}}}}")
      .models.get("spl/raw")
      ?.logsource("a/-/-");
    expect(said?.fields.constructor).toBeUndefined();
    expect(said?.where.toString).toBeUndefined();
  });
});

describe("log sources", () => {
  test("a new one has its provider, its channels and its fields", () => {
    const { taxonomy } = projectOf(`logsources:
  windows/-/mine:
    provider: agent
    channels: [Mine/Operational]
    eventIds: [1, 2]
    closed: true
    fields: { Colour: { type: enum, values: [red, green] }, Port: integer, constructor: text }
`);
    const name = { product: "windows", category: null, service: "mine" };
    const entry = taxonomy.find(name);
    expect(entry?.feeds).toEqual({ agent: { channels: ["Mine/Operational"], eventIds: [1, 2] } });
    expect(entry?.closed).toBe(true);
    expect(entry?.fields.EventID).toEqual({ type: "integer", evidence: "specified" });
    expect({ ...entry?.fields }).toMatchObject({
      Colour: { type: "enum", evidence: "specified", values: ["red", "green"] },
      Port: { type: "integer", evidence: "specified" },
      constructor: { type: "text", evidence: "specified" },
    });
    expect(entry?.fields.toString).toBeUndefined();
    expect(taxonomy.find(name)).toBe(entry);
    expect(taxonomy.keys()).toContain("windows/-/mine");
  });

  test("a known one gets fields, on every provider, and keeps its own", () => {
    const { taxonomy } = projectOf(
      "logsources: {windows/process_creation: {fields: {Badge: ip}, provider: security}}",
    );
    const entry = taxonomy.find(process);
    expect(entry?.closed).toBe(true);
    expect(entry?.fields.Badge).toEqual({ type: "ip", evidence: "specified" });
    expect(entry?.fields.Image?.type).toBe("path");
    expect(Object.keys(entry?.feeds ?? {})).toEqual(["security", "sysmon"]);
    for (const feed of Object.values(entry?.feeds ?? {})) expect(feed.fields?.Badge).toBe("Badge");
    expect(taxonomy.keys().filter((key) => key === "windows/process_creation/-")).toHaveLength(1);
  });

  test("one that the project does not name is the bundled one", () => {
    const plain = projectOf("").taxonomy.find(process);
    expect(projectOf("logsources: {my/app: {provider: me}}").taxonomy.find(process)).toBe(plain);
  });

  test("may be closed and opened", () => {
    const closed = (text: string) => projectOf(text).taxonomy.find(process)?.closed;
    expect(closed("logsources: {windows/process_creation: {closed: false}}")).toBe(false);
    expect(closed("logsources: {windows/process_creation: {}}")).toBe(true);
  });
});
