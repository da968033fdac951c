import { findLogsource, type LogsourceEntry, logsourceName } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { compile, defaultOptions } from "../../../../src/compile.ts";
import { kql } from "../../index.ts";
import { sentinel } from "../sentinel.ts";

interface Setting {
  readonly switches?: readonly string[];
  readonly logsource?: object;
}

function outcome(
  logsource: string,
  detection: string,
  { switches = [], logsource: said }: Setting = {},
) {
  const text = `title: Test
logsource: {${logsource}}
detection:
  selection:
    ${detection}
  condition: selection
`;
  const settings = {
    switches: new Set(switches),
    logsource: () =>
      said
        ? { indexes: [], macro: null, table: null, category: null, where: {}, fields: {}, ...said }
        : null,
  };
  const target = { backend: kql, model: sentinel };
  const options = {
    ...defaultOptions,
    layout: "oneline" as const,
    project: { ...defaultOptions.project, models: new Map([["kql/sentinel", settings]]) },
  };
  const { rules } = compile({ name: "test.yml", text }, [target], options);
  const found = rules[0]?.outcomes[0];
  if (!found) throw new Error(JSON.stringify(rules[0]?.diagnostics.map((each) => each.message)));
  return found;
}

/** The query behind its fidelity, or the codes that stand in its way. */
function query(logsource: string, detection: string, setting?: Setting): string {
  const { fidelity, queries, notes } = outcome(logsource, detection, setting);
  const codes = notes.map((note) => note.code).join(" ");
  return fidelity === "refused" ? codes : `${fidelity}: ${queries[0]}`;
}

const enter = "on ( summarize";

function list(array: string, name: string, element: string): string {
  return `mv-apply Item = iff(array_length(${array}) > 0, ${array}, pack_array(${array})) ${enter} ${name}_lines = strcat_array(make_list(replace_string(tostring(${element}), "\\n", "\\r")), "\\n") ) | extend ${name} = strcat("\\n", ${name}_lines, "\\n")`;
}

describe("each table", () => {
  test.each([
    [
      "service: activitylogs, product: azure",
      "{operationName|endswith: /delete, properties.statusCode: x}",
      'AzureActivity | where OperationNameValue endswith "/delete" | extend properties_statusCode = tostring(parse_json(Properties).statusCode) | where properties_statusCode =~ "x"',
    ],
    [
      "service: auditlogs, product: azure",
      "{properties.message: Add user, Status: Success, InitiatedBy.user.id: x}",
      'AuditLogs | where OperationName =~ "Add user" and Result =~ "success" | extend InitiatedBy_user_id = tostring(InitiatedBy.user.id) | where InitiatedBy_user_id =~ "x"',
    ],
    [
      "service: signinlogs, product: azure",
      "{Status: Success, properties.userPrincipalName: x, IsRisky: true}",
      'SigninLogs | where ResultType =~ "0" and UserPrincipalName =~ "x" and IsRisky == true',
    ],
    [
      "service: riskdetection, product: azure",
      "{riskEventType: leakedCredentials, location.city: x}",
      'AADUserRiskEvents | where RiskEventType =~ "leakedCredentials" | extend location_city = tostring(Location.city) | where location_city =~ "x"',
    ],
    [
      "service: audit, product: m365",
      "{Workload: Exchange, Operation: Set-Mailbox}",
      'OfficeActivity | where OfficeWorkload =~ "Exchange" and Operation =~ "Set-Mailbox"',
    ],
    [
      "service: exchange, product: m365",
      "{eventName: x, status: success}",
      'OfficeActivity | where OfficeWorkload =~ "Exchange" | where Operation =~ "x" and ResultStatus in~ ("True", "Succeeded")',
    ],
    [
      "service: cloudtrail, product: aws",
      "{eventName: x, readOnly: true, requestParameters.enable: false}",
      'AWSCloudTrail | where EventName =~ "x" and ReadOnly == true | extend requestParameters_enable = tostring(parse_json(RequestParameters).enable) | where requestParameters_enable =~ "false"',
    ],
    [
      "service: gcp.audit, product: gcp",
      "{gcp.audit.method_name: x, data.protoPayload.requestMetadata.callerIp: y}",
      'GCPAuditLogs | where MethodName =~ "x" | extend data_protoPayload_requestMetadata_callerIp = tostring(RequestMetadata.callerIp) | where data_protoPayload_requestMetadata_callerIp =~ "y"',
    ],
    [
      "service: google_workspace.admin, product: gcp",
      "{eventService: admin.googleapis.com, eventName: x}",
      'GoogleWorkspaceReports | where IdApplicationName =~ "admin" and EventName =~ "x"',
    ],
    [
      "service: okta, product: okta",
      "{eventType: x, securityContext.isProxy: 'true'}",
      'OktaSystemLogs | where EventOriginalType =~ "x" and SecurityContextIsProxy == true',
    ],
    [
      "service: audit, product: kubernetes",
      "{verb: create, objectRef.resource: pods}",
      'AKSAudit | where Verb =~ "create" | extend objectRef_resource = tostring(ObjectRef.resource) | where objectRef_resource =~ "pods"',
    ],
    [
      "category: webserver",
      "{cs-method: GET, sc-status: 200}",
      'W3CIISLog | where csMethod =~ "GET" and scStatus =~ "200"',
    ],
    [
      "category: proxy",
      "{c-useragent: x, cs-uri-scheme: http}",
      'CommonSecurityLog | where isnotempty(RequestURL) | where RequestClientApplication =~ "x" | extend cs_uri_scheme = extract(@"^([A-Za-z][A-Za-z0-9+.-]*)://", 1, RequestURL) | where cs_uri_scheme =~ "http"',
    ],
    [
      "category: firewall",
      "{dst_ip|cidr: 10.0.0.0/8, dst_port: 22}",
      'CommonSecurityLog | where isnotempty(DestinationIP) | where ipv4_is_in_range(DestinationIP, "10.0.0.0/8") and DestinationPort == 22',
    ],
    [
      "category: dns",
      "{query: x, record_type: TXT}",
      'DnsEvents | where SubType == "LookupQuery" | where Name =~ "x" and QueryType =~ "TXT"',
    ],
    [
      "service: event, product: fortigate",
      "{action: Add, cfgpath: system.admin}",
      `CommonSecurityLog | where DeviceVendor =~ "Fortinet" and DeviceProduct startswith "FortiGate" | where DeviceAction =~ "Add" | extend ['cfgpath'] = extract(@"(?:^|;)FTNTFGTcfgpath=([^;]*)", 1, AdditionalExtensions) | where ['cfgpath'] =~ "system.admin"`,
    ],
    [
      "service: sudo, product: linux",
      "{USER|startswith: '#'}",
      'Syslog | where ProcessName =~ "sudo" | extend USER = extract(@"(?:: |; )USER=(.*?)(?: ;|$)", 1, SyslogMessage) | where USER startswith "#"',
    ],
    [
      "category: application, product: rpc_firewall",
      "{EventID: 3, OpNum: [0, 1]}",
      'Event | where EventLog =~ "RPCFW" | where EventID == 3 | extend OpNum = extract(@"OpNum:\\s*(\\S+)", 1, RenderedDescription) | where OpNum in~ ("0", "1")',
    ],
  ])("of %s", (logsource, detection, expected) => {
    expect(query(logsource, detection)).toBe(`exact: ${expected}`);
  });

  test.each([
    [
      "product: linux",
      'Syslog | extend EventText = strcat_array(pack_array(ProcessName, SyslogMessage), "\\n") | where EventText',
    ],
    [
      "service: sshd, product: linux",
      'Syslog | where ProcessName in~ ("sshd", "sshd-session", "sshd-auth") | where SyslogMessage',
    ],
    [
      "service: auth, product: linux",
      'Syslog | where Facility in~ ("auth", "authpriv") | extend EventText = strcat_array(pack_array(ProcessName, SyslogMessage), "\\n") | where EventText',
    ],
    [
      "service: syslog, product: cisco",
      'Syslog | where SyslogMessage matches regex @"%[A-Z0-9_]+(?:-[A-Z0-9_]+)*-[0-7]-[A-Z0-9_]+" | where SyslogMessage',
    ],
    [
      "category: webserver",
      'W3CIISLog | extend EventText = strcat_array(pack_array(strcat(csUriStem, "?", csUriQuery), csMethod, csHost, csUserAgent, csReferer, csCookie, csUserName, cIP), "\\n") | where EventText',
    ],
  ])("is searched for keywords in its text: %s", (logsource, expected) => {
    expect(query(logsource, "[x]")).toBe(`approximate: ${expected} contains "x"`);
  });

  test.each(["service: cloudtrail, product: aws", "category: dns", "category: firewall"])(
    "has no text for keywords: %s",
    (logsource) => expect(query(logsource, "[x]")).toBe("keyword-unsupported"),
  );
});

describe("values inside JSON", () => {
  const signins = "service: signinlogs, product: azure";

  test("tell missing from empty", () => {
    const extended =
      "exact: SigninLogs | extend DeviceDetail_deviceId = tostring(DeviceDetail.deviceId) | where";
    expect(query(signins, "DeviceDetail.deviceId: null")).toBe(
      `${extended} isnull(DeviceDetail.deviceId)`,
    );
    expect(query(signins, "DeviceDetail.deviceId: ''")).toBe(
      `${extended} isnotnull(DeviceDetail.deviceId) and isempty(DeviceDetail_deviceId)`,
    );
  });

  test("do not take the name of what they are read from", () => {
    expect(query("service: auditlogs, product: azure", "TargetResources|contains: x")).toBe(
      'exact: AuditLogs | extend TargetResources_text = tostring(TargetResources) | where TargetResources_text contains "x"',
    );
  });
});

describe("lists hold where any element does", () => {
  const targets = list("OriginalTarget", "target_displayName", "Item.displayName");

  test.each([
    ["target.displayName: Admin", 'contains "\\nAdmin\\n"'],
    ["target.displayName|contains: Admin", 'contains "Admin"'],
    ["target.displayName|startswith: Admin", 'contains "\\nAdmin"'],
    ["target.displayName|endswith: Admin", 'contains "Admin\\n"'],
    ["target.displayName|cased: Admin", 'contains_cs "\\nAdmin\\n"'],
  ])("%s", (detection, expected) => {
    expect(query("service: okta, product: okta", detection)).toBe(
      `exact: OktaSystemLogs | ${targets} | where target_displayName ${expected}`,
    );
  });

  test.each(["a*b", "''", "null", '"a\\nb"', '"a\\rb"'])(
    "%s could run over two elements",
    (value) => {
      expect(query("service: okta, product: okta", `target.displayName: ${value}`)).toBe(
        "value-transform",
      );
    },
  );

  test("of arrays inside their elements too", () => {
    expect(
      query(
        "service: auditlogs, product: azure",
        "TargetResources.modifiedProperties.newValue|contains: x",
      ),
    ).toContain(
      '( mv-expand Inner = Item.modifiedProperties | summarize TargetResources_modifiedProperties_newValue_lines = strcat_array(make_list(replace_string(tostring(Inner.newValue), "\\n", "\\r"))',
    );
  });
});

describe("fields are named by", () => {
  test.each([
    ["azure/-/auditlogs", "properties.message", "OperationName"],
    [
      "azure/-/auditlogs",
      "TargetResources.modifiedProperties.newValue",
      "TargetResources.modifiedProperties.newValue",
    ],
    ["azure/-/auditlogs", "additionalDetails.additionalInfo", "AdditionalDetails"],
    ["azure/-/activitylogs", "properties.statusCode", "Properties.statusCode"],
    [
      "aws/-/cloudtrail",
      "requestParameters.containerDefinitions.command",
      "RequestParameters.containerDefinitions.command",
    ],
    ["aws/-/cloudtrail", "errorCode", "ErrorCode"],
    ["okta/-/okta", "target.displayName", "OriginalTarget.displayName"],
    ["kubernetes/-/audit", "sourceIPs", "SourceIps"],
    ["-/webserver/-", "cs-referer", "csReferer"],
    ["-/proxy/-", "c-uri-stem", "RequestURL"],
    ["linux/-/auditd", "exe", "SyslogMessage"],
    ["windows/process_creation/-", "Image", "EventData.Image"],
    ["windows/-/security", "LogonType", "LogonType"],
    ["windows/process_creation/-", "Imagee", null],
    ["-/dns/-", "answer", null],
  ])("%s has %s in %s", (key, field, name) => {
    const entry = findLogsource(logsourceName(key)) as LogsourceEntry;
    expect(sentinel.nameOf(entry, field)).toBe(name);
  });
});

describe("other spellings", () => {
  test.each([
    ["service: auditlogs, product: azure", "Status: Admin registered security info"],
    ["service: auditlogs, product: azure", `properties.message: '"newValue":"x"'`],
    ["service: signinlogs, product: azure", "Status: Interrupted"],
    ["service: audit, product: m365", "Workload: ThreatIntelligence"],
    ["service: google_workspace.admin, product: gcp", "eventService: x.googleapis.com"],
    ["service: google_workspace.admin, product: gcp", "eventService|contains: admin"],
  ])("%s refuses %s, which the table does not hold", (logsource, detection) => {
    expect(query(logsource, detection)).toBe("value-transform");
  });
});

describe("fields that are never empty", () => {
  test.each([
    [
      "service: cloudtrail, product: aws",
      "errorCode: null",
      "AWSCloudTrail | where isempty(ErrorCode)",
    ],
    ["category: webserver", "cs-referer: null", 'W3CIISLog | where csReferer in ("", "-")'],
    ["category: webserver", "cs-referer: '-'", 'W3CIISLog | where csReferer =~ "-"'],
  ])("%s with %s", (logsource, detection, expected) => {
    expect(query(logsource, detection)).toBe(`exact: ${expected}`);
  });
});

describe("truth values", () => {
  const signins = "service: signinlogs, product: azure";

  test.each([
    ["IsRisky: 'True'", "IsRisky == true"],
    ["IsRisky: [true, x]", "IsRisky == true"],
    ["IsRisky: null", "isnull(IsRisky)"],
    ["IsRisky|contains: tr", 'tostring(IsRisky) contains "tr"'],
    ["IsRisky|exists: true", "isnotnull(IsRisky)"],
    ["IsRisky: maybe", "false"],
    ["IsRisky|gt: 0", "false"],
  ])("%s", (detection, expected) => {
    expect(query(signins, detection)).toBe(`exact: SigninLogs | where ${expected}`);
  });
});

test("audit records are decoded once, whatever fields are read", () => {
  const text = query("service: auditd, product: linux", "{type: EXECVE, a1: x, name: null}");
  expect(text).toMatch(
    /^exact: Syslog \| where ProcessName in~ \("audispd", "audisp-syslog"\) \| mv-apply Pair = extract_all\(/,
  );
  expect(text.split("mv-apply")).toHaveLength(2);
  expect(text).toContain(
    `) | extend ['type'] = tostring(Fields.type), a1 = tostring(Fields.a1), ['name'] = tostring(Fields.name) | where ['type'] =~ "EXECVE" and a1 =~ "x" and not(bag_has_key(Fields, "name"))`,
  );
});

test("keywords are searched in the values of an audit record, not in its names or its time", () => {
  expect(query("service: auditd, product: linux", "[x]")).toMatch(
    / \| mv-apply Key = bag_keys\(bag_remove_keys\(Fields, dynamic\(\['msg'\]\)\)\) to typeof\(string\) on \( summarize EventText = strcat_array\(make_list\(tostring\(Fields\[Key\]\)\), "\\n"\) \) \| where EventText contains "x"$/,
  );
});

describe("what a project switches on", () => {
  const processes = "category: process_creation, product: windows";

  test("windowsEvent reads a bag, where nothing is decoded", () => {
    const setting = { switches: ["windowsEvent"] };
    expect(query(processes, "{Image: x, Computer: y}", setting)).toBe(
      'exact: WindowsEvent | where Channel =~ "Microsoft-Windows-Sysmon/Operational" and EventID == 1 | where Computer =~ "y" | extend Image = tostring(EventData.Image) | where Image =~ "x"',
    );
    expect(query("service: security, product: windows", "EventID: 1", setting)).toContain(
      "SecurityEvent",
    );
    expect(query("service: application, product: windows", "[x]", setting)).toBe(
      'approximate: WindowsEvent | where Channel =~ "Application" | mv-apply Key = bag_keys(EventData) to typeof(string) on ( summarize EventText = strcat_array(make_list(tostring(EventData[Key])), "\\n") ) | where EventText contains "x"',
    );
    expect(query("service: application, product: windows", "Data: x", setting)).toBe(
      "field-unmapped",
    );
  });

  test("deviceTables sends endpoints to the Device tables, and nothing else", () => {
    const setting = { switches: ["deviceTables"] };
    expect(query("category: process_creation, product: macos", "Image: x", setting)).toContain(
      "DeviceProcessEvents | where",
    );
    expect(query("category: ps_script, product: windows", "EventID: 4104", setting)).toContain(
      "Event | where",
    );
  });
});

describe("what a project says of a log source", () => {
  const signins = "service: signinlogs, product: azure";

  test("a table of its own has its own fields alone", () => {
    const logsource = {
      table: "Other_CL",
      fields: { userAgent: { name: "Agent_s", type: "text" } },
    };
    expect(query(signins, "userAgent: x", { logsource })).toBe(
      'exact: Other_CL | where Agent_s =~ "x"',
    );
    expect(query(signins, "ResultType: x", { logsource })).toBe("field-unmapped");
    expect(query("service: audit, product: github", "userAgent: x", { logsource })).toContain(
      "Other_CL",
    );
  });

  test("a table for all of Windows, which no table of the model holds", () => {
    const logsource = { table: "Other_CL", fields: { EventID: { name: "Id_d", type: "number" } } };
    expect(query("product: windows", "EventID: 1", { logsource })).toBe(
      "exact: Other_CL | where Id_d == 1",
    );
  });

  test("rows and fields of an event log", () => {
    const logsource = {
      where: { Source: ["Other"] },
      fields: { Image: { name: "UserName", type: "text" } },
    };
    const processes = "category: process_creation, product: windows";
    expect(query(processes, "Image: x", { logsource })).toMatch(
      /^exact: Event \| where .*Source.* =~ "Other" \| where UserName =~ "x"$/,
    );
  });
});
