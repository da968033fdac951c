import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../../test/kql/support.ts";
import { asim } from "./asim.ts";

/** The exact query, or the codes that stand in its way. */
function query(logsource: string, detection: string): string {
  const { fidelity, queries, notes } = outcomeOf(asim, logsource, detection);
  return fidelity === "exact" ? (queries[0] ?? "") : notes.map((note) => note.code).join(" ");
}

function windows(category: string, detection: string): string {
  return query(`product: windows, category: ${category}`, detection);
}

describe("parsers", () => {
  test.each([
    [
      "process_creation",
      "CommandLine: x",
      '_Im_ProcessCreate | where EventType == "ProcessCreated" | where TargetProcessCommandLine =~ "x"',
    ],
    [
      "process_termination",
      "Image: x",
      '_Im_ProcessTerminate | where EventType == "ProcessTerminated" | where TargetProcessName =~ "x"',
    ],
    [
      "file_event",
      "TargetFilename: x",
      '_Im_FileEvent | where EventType == "FileCreated" | where TargetFilePath =~ "x"',
    ],
    [
      "file_delete",
      "Image: x",
      '_Im_FileEvent | where EventType == "FileDeleted" | where ActingProcessName =~ "x"',
    ],
    [
      "registry_add",
      "EventType: CreateKey",
      '_Im_RegistryEvent | where EventType == "RegistryKeyCreated"',
    ],
    [
      "registry_delete",
      "EventType: DeleteValue",
      '_Im_RegistryEvent | where EventType == "RegistryValueDeleted"',
    ],
    [
      "dns_query",
      "QueryName: x",
      '_Im_Dns | where EventType == "Query" and isnotempty(SrcProcessName) | where DnsQuery =~ "x"',
    ],
    [
      "network_connection",
      "DestinationPort: 443",
      '_Im_NetworkSession | where (isnotempty(SrcProcessName) or isnotempty(DstProcessName)) and EventResult == "Success" and NetworkDirection != "Listen" | where DstPortNumber == 443',
    ],
  ])("of %s", (category, detection, expected) => {
    expect(windows(category, detection)).toBe(expected);
  });

  test.each([
    [
      "product: azure, service: activitylogs",
      "operationName: A/B/DELETE",
      '_Im_AuditEvent | where EventVendor == "Microsoft" and EventProduct == "Azure" | where Operation =~ "A/B/DELETE"',
    ],
    ["category: dns", "query: x", '_Im_Dns | where EventType == "Query" | where DnsQuery =~ "x"'],
    [
      "category: firewall",
      "dst_port: 22",
      "_Im_NetworkSession | where isempty(SrcProcessName) and isempty(DstProcessName) | where DstPortNumber == 22",
    ],
    [
      "category: webserver",
      "cs-method: GET",
      '_Im_WebSession | where EventType == "WebServerSession" | where HttpRequestMethod =~ "GET"',
    ],
    [
      "category: proxy",
      "c-uri: x",
      '_Im_WebSession | where EventType == "HTTPsession" | where Url =~ "x"',
    ],
  ])("of %s", (logsource, detection, expected) => {
    expect(query(logsource, detection)).toBe(expected);
  });

  test("of Linux take its rows alone", () => {
    expect(query("product: linux, category: process_creation", "User: root")).toBe(
      '_Im_ProcessCreate | where EventType == "ProcessCreated" and DvcOs == "Linux" | where TargetUsername =~ "root"',
    );
  });

  test.each([
    "product: macos, category: process_creation",
    "product: windows, category: image_load",
    "product: windows, category: ps_script",
    "product: windows, service: security",
  ])("there is none for %s", (logsource) => {
    expect(query(logsource, "EventID: 1")).toBe("no-data-model");
  });
});

describe("processes", () => {
  const processes = '_Im_ProcessCreate | where EventType == "ProcessCreated" | ';

  test("an event id is the source's own", () => {
    expect(windows("process_creation", "EventID: 4688")).toBe(
      `${processes}where EventOriginalType =~ "4688"`,
    );
  });

  test("version resources are read where each parser leaves them", () => {
    expect(windows("process_creation", "OriginalFileName: x")).toBe(
      `${processes}extend OriginalFileName = coalesce(TargetProcessFileOriginalName, column_ifexists("ProcessVersionInfoOriginalFileName", ""), iff(EventProduct startswith "Sysmon", TargetProcessFilename, "")) | where OriginalFileName =~ "x"`,
    );
    expect(windows("process_creation", "Company: x")).toContain(
      'coalesce(TargetProcessFileCompany, column_ifexists("ProcessVersionInfoCompanyName", ""))',
    );
  });

  test("a hash is looked for in its algorithm's column, IMPHASH among them", () => {
    const hash = "0123456789abcdef0123456789abcdef";
    expect(windows("process_creation", `Hashes|contains: IMPHASH=${hash}`)).toBe(
      `${processes}where TargetProcessIMPHASH =~ "${hash}"`,
    );
    expect(windows("process_creation", `Hashes|contains: ${hash}`)).toBe(
      `${processes}where TargetProcessMD5 =~ "${hash}" or TargetProcessIMPHASH =~ "${hash}"`,
    );
    expect(windows("process_creation", "Hashes|contains: IMPHASH=0123")).toBe("value-transform");
  });

  test("a session's number stands in hexadecimal and in decimal", () => {
    expect(windows("process_creation", "LogonId: '0x3e7'")).toBe(
      `${processes}where TargetUserSessionId in~ ("0x3e7", "999")`,
    );
    expect(windows("process_creation", "LogonId|contains: '3e'")).toBe("value-transform");
  });
});

describe("registry", () => {
  const values = '_Im_RegistryEvent | where EventType == "RegistryValueSet" | ';

  test("numbers stand as Sysmon renders them, or with their type", () => {
    expect(windows("registry_set", "Details: DWORD (0x00000010)")).toBe(
      `${values}where (RegistryValueType =~ "Reg_Dword" and RegistryValueData =~ "16") or RegistryValueData =~ "DWORD (0x00000010)"`,
    );
    expect(windows("registry_set", "Details: Binary Data")).toBe(
      `${values}where RegistryValueType =~ "Reg_Binary" or RegistryValueData =~ "Binary Data"`,
    );
    expect(windows("registry_set", "Details: (Empty)")).toBe(
      `${values}where RegistryValueData =~ "(Empty)" or isempty(RegistryValueData)`,
    );
    expect(windows("registry_set", String.raw`Details|endswith: '\x.dll'`)).toBe(
      String.raw`${values}where RegistryValueData endswith "\\x.dll"`,
    );
  });

  test("hives are spelled out, HKCR under all its names", () => {
    expect(windows("registry_set", String.raw`TargetObject|startswith: 'HKCR\.txt'`)).toBe(
      String.raw`${values}extend TargetObject = iff(isempty(RegistryValue), RegistryKey, strcat(RegistryKey, "\\", RegistryValue)) | where TargetObject startswith "HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\.txt" or TargetObject startswith "HKEY_LOCAL_MACHINE\\Classes\\.txt" or TargetObject startswith "HKEY_CLASSES_ROOT\\.txt"`,
    );
  });

  test("only a value that is set has details", () => {
    expect(windows("registry_event", "Details: run.exe")).toBe(
      `${values}where RegistryValueData =~ "run.exe"`,
    );
    expect(windows("registry_event", "Details: null")).toContain("where not(EventType ==");
  });
});

describe("connections", () => {
  const sessions =
    '_Im_NetworkSession | where (isnotempty(SrcProcessName) or isnotempty(DstProcessName)) and EventResult == "Success" and NetworkDirection != "Listen" | ';

  test("the process stands at either end, some sources with its name alone", () => {
    const extended = `${sessions}extend Image = coalesce(SrcProcessName, DstProcessName) | where `;
    expect(windows("network_connection", String.raw`Image|endswith: '\cmd.exe'`)).toBe(
      String.raw`${extended}Image =~ "cmd.exe" or Image endswith "\\cmd.exe"`,
    );
    expect(windows("network_connection", String.raw`Image|endswith: '\System32\cmd.exe'`)).toBe(
      String.raw`${extended}Image endswith "\\System32\\cmd.exe"`,
    );
    expect(windows("network_connection", String.raw`Image|contains: '\Temp\'`)).toBe(
      String.raw`${extended}Image contains "\\Temp\\"`,
    );
  });

  test("Initiated is never dropped", () => {
    expect(windows("network_connection", "Initiated: true")).toBe(
      `${sessions}extend Initiated = iff(case(NetworkDirection == "Outbound", true, NetworkDirection == "Inbound", false, DvcIpAddr == SrcIpAddr), "true", "false") | where Initiated =~ "true"`,
    );
  });

  test("an address says its own family", () => {
    expect(windows("network_connection", "DestinationIsIpv6: true")).toBe(
      `${sessions}where DstIpAddr contains ":"`,
    );
    expect(windows("network_connection", "SourceIsIpv6: 'false'")).toBe(
      `${sessions}where not(SrcIpAddr contains ":")`,
    );
    expect(windows("network_connection", "SourceIsIpv6: 'perhaps'")).toBe("value-transform");
  });
});

describe("web sessions", () => {
  /** What Kusto's `extract` gives for a part of the Url: its regexes are JavaScript's here. */
  function part(field: string, url: string): string {
    const definition = /extend \w+ = (.*?) \| where/.exec(query("category: proxy", `${field}: x`));
    const stages = [...(definition?.[1] ?? "").matchAll(/@"([^"]*)", 1/g)];
    return stages.reduceRight(
      (text, [, regex = ""]) => new RegExp(regex).exec(text)?.[1] ?? "",
      url,
    );
  }

  test.each([
    ["https://a.example/b/c.exe?d=e.f#g", "a.example", "/b/c.exe", "exe"],
    ["a.example:443", "a.example", "a.example:443", ""],
    ["/b/c.aspx?d", "", "/b/c.aspx", "aspx"],
    ["http://a.example", "a.example", "", ""],
    ["http://a.example/b.c/d", "a.example", "/b.c/d", ""],
  ])("%s", (url, host, path, extension) => {
    expect(part("cs-host", url)).toBe(host);
    expect(part("c-uri-stem", url)).toBe(path);
    expect(part("c-uri-extension", url)).toBe(extension);
  });

  test("a status is text", () => {
    expect(query("category: webserver", "sc-status: 200")).toContain('EventResultDetails =~ "200"');
  });

  test("keywords are searched in what a line of an access log shows", () => {
    const rule = outcomeOf(asim, "category: webserver", "'|contains': x");
    expect(rule.notes.map(({ code, direction }) => [code, direction])).toEqual([
      ["keyword-approximate", "under"],
    ]);
    expect(rule.queries[0]).toBe(
      '_Im_WebSession | where EventType == "WebServerSession" | extend EventText = strcat_array(pack_array(Url, HttpRequestMethod, HttpHost, HttpUserAgent, HttpReferrer, SrcUsername, SrcIpAddr, EventResultDetails), "\\n") | where EventText contains "x"',
    );
  });
});

test("other parsers have no text for keywords", () => {
  const rule = outcomeOf(asim, "category: dns", "'|contains': x");
  expect(rule.notes.map(({ code }) => code)).toEqual(["keyword-unsupported"]);
});
