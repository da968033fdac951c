import { describe, expect, test } from "vitest";
import { type Ran, sigmatic } from "./host.ts";

async function json(...args: readonly string[]) {
  const { code, out } = await sigmatic(["fields", ...args, "--format", "json"]);
  expect(code).toBe(0);
  return JSON.parse(out);
}

const models = "kql/defender,spl/raw,sigma/sigma";

describe("fields without a log source", () => {
  test("lists all of them, a line each, by their keys", async () => {
    const { code, out } = await sigmatic(["fields"]);
    expect(code).toBe(0);
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toMatch(/^log source +layout +fields +targets +providers$/);
    const keys = lines.map((line) => line.split(" ")[0] as string);
    expect(keys).toEqual([...keys].sort());
    expect(keys.every((key) => key.split("/").length === 3)).toBe(true);
    expect(keys).toEqual(expect.arrayContaining(["aws/-/cloudtrail", "windows/-/security"]));
    const line = lines.find((line) => line.startsWith("windows/process_creation/- "));
    expect(line).toMatch(/ closed +\d+ +\d of \d +sysmon, security$/);
  });

  test("says as much in JSON, keys in one order", async () => {
    const all = await json("--to", models);
    const keys = ["logsource", "providers", "closed", "fields", "targets"];
    for (const each of all) expect(Object.keys(each)).toEqual(keys);
    const found = all.find(
      ({ logsource }: { logsource: string }) => logsource === "linux/-/auditd",
    );
    expect(found).toMatchObject({ providers: ["auditd"], closed: false });
    expect(found.fields).toBeGreaterThan(200);
  });
});

describe("a log source", () => {
  test.each([
    ["windows/process_creation/-", "windows/process_creation/-"],
    ["windows/process_creation", "windows/process_creation/-"],
    ["windows/process_creation/security", "windows/process_creation/security"],
    ["Windows/Process_Creation", "windows/process_creation/-"],
    ["windows/-/security", "windows/-/security"],
    ["windows/security", "windows/-/security"],
    ["security", "windows/-/security"],
    ["aws/cloudtrail", "aws/-/cloudtrail"],
    ["cloudtrail", "aws/-/cloudtrail"],
    ["proxy", "-/proxy/-"],
    ["linux/-/-", "linux/-/-"],
    ["kubernetes/application", "kubernetes/application/-"],
    ["gcp.audit", "gcp/-/gcp.audit"],
    ["trail", "aws/-/cloudtrail"],
  ])("may be asked for as %s", async (word, key) => {
    expect((await json(word)).logsource).toBe(key);
  });

  test.each([
    [["process_creation"], ["linux/process_creation/-", "windows/process_creation/-"]],
    [["okta"], null],
    [["dns"], ["-/dns/-", "-/network/dns", "zeek/-/dns"]],
    [["zeek"], ["zeek/-/dns", "zeek/-/x509"]],
    [
      ["entra", "logs"],
      ["azure/-/auditlogs", "azure/-/signinlogs"],
    ],
    [
      ["kubernetes", "audit"],
      ["kubernetes/-/audit", "kubernetes/application/audit"],
    ],
  ])("where several fit %j they are listed", async (words, keys) => {
    const found = await json(...words);
    if (keys === null) return expect(found.logsource).toBe("okta/-/okta");
    const listed = found.map(({ logsource }: { logsource: string }) => logsource);
    expect(listed).toEqual(expect.arrayContaining(keys));
  });

  test.each([
    ["windows/proces_creation", "windows/process_creation"],
    ["clodtrail", "cloudtrail"],
    ["aws/cloudtrial", "aws/cloudtrail"],
  ])("that does not exist, %s, is told with near names", async (word, near) => {
    const { code, out, err } = await sigmatic(["fields", word]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("[unknown-logsource]");
    expect(err).toMatch(new RegExp(`near names: .*\\b${near}\\b`));
  });

  test("has in JSON all that is known of it, keys in one order", async () => {
    const found = await json("windows/process_creation", "--to", models);
    const keys = ["logsource", "closed", "providers", "targets", "events", "fields"];
    expect(Object.keys(found)).toEqual(keys);
    expect(found.providers[1]).toEqual({
      name: "security",
      channels: ["Security"],
      eventIds: [4688],
    });
    expect(found.targets).toMatchObject({ "kql/defender": "DeviceProcessEvents" });
    const names = found.fields.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(field(found, "Image")).toEqual({
      name: "Image",
      type: "path",
      values: null,
      evidence: "specified",
      providers: { sysmon: "Image", security: "NewProcessName" },
      targets: {
        "kql/defender": "FolderPath",
        "spl/raw": "Image",
        "sigma/sigma": "Image",
      },
    });
    expect(field(found, "OriginalFileName").providers).toEqual({
      sysmon: "OriginalFileName",
      security: null,
    });
    expect(field(found, "ParentProcessId").providers.security).toBe("ProcessId");
    expect(field(found, "User").providers.security).toMatch(/^\w+( \+ \w+)+$/);
  });

  test("names its enums' members and its evidence", async () => {
    const audit = await json("kubernetes/-/audit", "--to", "spl");
    expect(field(audit, "level").values).toEqual([
      "None",
      "Metadata",
      "Request",
      "RequestResponse",
    ]);
    const { out } = await sigmatic(["fields", "cloudtrail", "--to", "spl"]);
    expect(out).toMatch(/^src_country +text +seen +=$/m);
    expect(out).toMatch(/^eventType\n {2}one of AwsApiCall, /m);
  });
});

describe("on a terminal", () => {
  test("a wide one shows a table", async () => {
    const { out } = await fieldsOf(300, "windows/process_creation", "--to", models);
    expect(out).toMatch(/^windows\/process_creation\/- {2}closed/);
    expect(out).toMatch(/^ {2}kql\/defender +DeviceProcessEvents$/m);
    expect(out).toMatch(
      /^field +type +known +sysmon +security +kql\/defender +spl\/raw +sigma\/sigma$/m,
    );
    expect(out).toMatch(
      /^OriginalFileName +text +specified += +- +ProcessVersionInfoOriginalFileName += +=$/m,
    );
  });

  test("a narrow one shows fields below each other, each name with those who use it", async () => {
    const { out } = await fieldsOf(60, "windows/process_creation", "--to", models);
    expect(out).not.toMatch(/^field +type/m);
    const block = /^Image {2}path\n((?: {2}.*\n)+)/m.exec(out)?.[1] ?? "";
    expect(block).toMatch(/^ {2}NewProcessName +security$/m);
    expect(block).toMatch(/^ {2}= +sysmon, spl\/raw, sigma\/sigma$/m);
    expect(block).toMatch(/^ {2}FolderPath +kql\/defender$/m);
  });

  test("elsewhere there is a table always, a line for each field", async () => {
    const { out } = await sigmatic(["fields", "windows/process_creation"], { columns: 60 });
    expect(out).toMatch(/^field +type +known +sysmon +security +spl\/raw /m);
    expect(out).toMatch(/^CommandLine +text +specified /m);
  });

  test("a log source of keywords says that it has no fields", async () => {
    const { out } = await fieldsOf(100, "django");
    expect(out).toContain("no field is known");
  });
});

describe("--event", () => {
  test("shows one event's fields", async () => {
    const whole = await json("windows/security", "--to", "spl");
    expect(whole.events).toContain(4624);
    const event = await json("windows/security", "--event", "4624", "--to", "spl");
    const names = event.fields.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(["LogonType", "TargetUserName"]));
    expect(names).not.toContain("NewProcessName");
    expect(names.length).toBeLessThan(whole.fields.length);
  });

  test.each([
    ["windows/security --event 4642", "near names: .*4624"],
    ["aws/cloudtrail --event 1", "leave --event out"],
    ["windows --event 1", "windows/security --event 4624"],
    ["windows/security --event 4624 --field LogonType", "windows/security --event 4624"],
  ])("%s is refused with a way out", async (line, hint) => {
    const { code, err } = await sigmatic(["fields", ...line.split(" ")]);
    expect(code).toBe(2);
    expect(err).toContain("[unknown-value]");
    expect(err).toMatch(new RegExp(hint));
  });
});

describe("--field", () => {
  test("lists the log sources that have it, with its names there", async () => {
    const found = await json("--field", "TargetFilename", "windows", "--to", models);
    expect(found.length).toBeGreaterThan(2);
    for (const each of found) {
      expect(each).toMatchObject({ name: "TargetFilename", evidence: "specified" });
      expect(each.logsource).toMatch(/^windows\//);
    }
  });

  test("prints them one below the other", async () => {
    const { out } = await sigmatic(["fields", "--field", "TargetFilename", "--to", "kql/defender"]);
    expect(out).toMatch(
      /^windows\/file_event\/- {2}path\n(?: {2}.*\n)* {2}FolderPath +kql\/defender$/m,
    );
  });

  test("that no log source has is told with near names", async () => {
    const { code, err } = await sigmatic(["fields", "--field", "Imagee"]);
    expect(code).toBe(2);
    expect(err).toMatch(/no field "Imagee".*\n.*near names: .*\bImage\b/);
  });
});

function field(found: { readonly fields: readonly { readonly name: string }[] }, name: string) {
  // biome-ignore lint/suspicious/noExplicitAny: parsed JSON
  return found.fields.find((each) => each.name === name) as any;
}

function fieldsOf(columns: number, ...args: readonly string[]): Promise<Ran> {
  return sigmatic(["fields", ...args], { columns, terminal: true, env: { NO_COLOR: "1" } });
}
