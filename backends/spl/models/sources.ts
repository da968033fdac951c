import { dnsNames, malwareNames, trafficNames, webNames } from "./cim/names.ts";
import type { FieldTests, RawFormat } from "./events.ts";

/*
 * Log sources that are no Windows event logs, by key: the scope that the vendors' add-ons give
 * their events, and the fields that they call otherwise and that hold the same values. Scopes: the
 * add-ons' own pages on source types (splunk.github.io) and the `data_sources` of
 * splunk/security_content; what neither says is left out.
 */

type Names = RawFormat["names"];

function sourcetype(...values: readonly string[]): FieldTests {
  return [["sourcetype", values]];
}

function tagged(...tags: readonly string[]): FieldTests {
  return tags.map((tag) => ["tag", [tag]] as const);
}

function product(
  addOn: string,
  scope: FieldTests,
  names: Names = {},
  raw: RawFormat["raw"] = "other",
): RawFormat {
  const reason = `the ${addOn} gives its events this scope`;
  return { names, raw, reason, source: () => scope };
}

/** Lines of text, as the service wrote them. */
function lines(addOn: string, scope: FieldTests): RawFormat {
  return product(addOn, scope, {}, "text");
}

/** Events of any product whose add-on follows the Common Information Model. */
function common(tags: readonly string[], names: Names): RawFormat {
  const reason = "add-ons that follow the Common Information Model give such events these tags";
  return { names, raw: "other", reason, source: () => tagged(...tags) };
}

const cloud = "Splunk Add-on for Microsoft Cloud Services";
const unix = "Splunk Add-on for Unix and Linux";
const workspace = "Splunk Add-on for Google Workspace";

function entra(category: string, names: Names): RawFormat {
  return product(cloud, [...sourcetype("azure:monitor:aad"), ["category", [category]]], names);
}

const auditNames = {
  ActivityDisplayName: "properties.activityDisplayName",
  ActivityType: "properties.activityDisplayName",
  activityType: "properties.activityDisplayName",
  // A list of keys and values, and the text is some value's.
  "additionalDetails.additionalInfo": "properties.additionalDetails{}.value",
  Category: "properties.category",
  category: "properties.category",
  LoggedByService: "properties.loggedByService",
  OperationName: "operationName",
  "targetResources.type": "properties.targetResources{}.type",
} as const;

const signInNames = {
  AppDisplayName: "properties.appDisplayName",
  AppId: "properties.appId",
  AuthenticationRequirement: "properties.authenticationRequirement",
  ClientAppUsed: "properties.clientAppUsed",
  ConditionalAccessStatus: "properties.conditionalAccessStatus",
  "DeviceDetail.deviceId": "properties.deviceDetail.deviceId",
  "DeviceDetail.isCompliant": "properties.deviceDetail.isCompliant",
  "DeviceDetail.trusttype": "properties.deviceDetail.trustType",
  IPAddress: "properties.ipAddress",
  Location: "location",
  ResourceDisplayName: "properties.resourceDisplayName",
  ResultDescription: "resultDescription",
  ResultType: "resultType",
  RiskState: "properties.riskState",
  UserPrincipalName: "properties.userPrincipalName",
  conditionalAccessStatus: "properties.conditionalAccessStatus",
  userAgent: "properties.userAgent",
} as const;

const activityNames = {
  OperationNameValue: "operationName.value",
  ResourceId: "resourceUri",
  ResourceProviderValue: "resourceProviderName.value",
  operationName: "operationName.value",
} as const;

const googleNames = {
  "gcp.audit.method_name": "data.protoPayload.methodName",
  "gcp.audit.resource_name": "data.protoPayload.resourceName",
  "gcp.audit.service_name": "data.protoPayload.serviceName",
} as const;

const management = product(
  "Splunk Add-on for Microsoft Office 365",
  sourcetype("o365:management:activity"),
);
const kubernetes = product(
  "Splunk Connect for Kubernetes",
  sourcetype("kube:apiserver:audit", "kube:apiserver-audit"),
);
const ios = lines("Cisco Networks Add-on", sourcetype("cisco:ios"));
const globalProtect = product(
  "Splunk Add-on for Palo Alto Networks",
  sourcetype("pan:globalprotect"),
);

function zeek(log: string): RawFormat {
  return product("add-on for Zeek", sourcetype(`bro:${log}:json`));
}

function daemon(name: string): RawFormat {
  return lines(unix, [...sourcetype("linux_secure", "syslog"), ["process", [name]]]);
}

export const sources: { readonly [key: string]: RawFormat } = {
  "aws/-/cloudtrail": product("Splunk Add-on for AWS", sourcetype("aws:cloudtrail")),
  "azure/-/activitylogs": product(cloud, sourcetype("mscs:azure:audit"), activityNames),
  "azure/-/auditlogs": entra("AuditLogs", auditNames),
  "azure/-/riskdetection": entra("UserRiskEvents", {
    riskEventType: "properties.riskEventType",
  }),
  "azure/-/signinlogs": entra("SignInLogs", signInNames),
  "gcp/-/gcp.audit": product(
    "Splunk Add-on for Google Cloud Platform",
    sourcetype("google:gcp:pubsub:message", "google:gcp:pubsub:audit:*"),
    googleNames,
  ),
  "gcp/-/google_workspace.admin": product(workspace, sourcetype("gws:reports:admin")),
  "gcp/-/google_workspace.login": product(workspace, sourcetype("gws:reports:login")),
  "m365/-/audit": management,
  "m365/-/exchange": management,
  "m365/-/threat_detection": management,
  "m365/-/threat_management": management,
  "okta/-/okta": product("Splunk Add-on for Okta Identity Cloud", sourcetype("OktaIM2:log"), {
    "target.displayName": "target{}.displayName",
  }),
  "github/-/audit": product(
    "Splunk Add-on for GitHub",
    sourcetype("github:cloud:audit", "github:enterprise:audit"),
  ),
  "kubernetes/-/audit": kubernetes,
  "kubernetes/application/audit": kubernetes,
  "cisco/-/aaa": ios,
  "cisco/-/bgp": ios,
  "cisco/-/ldp": ios,
  "cisco/-/syslog": ios,
  "fortigate/-/event": product(
    "Fortinet FortiGate Add-On",
    sourcetype("fortigate_event", "fgt_event"),
  ),
  "paloalto/-/globalprotect": globalProtect,
  "paloalto/appliance/globalprotect": globalProtect,
  "zeek/-/dce_rpc": zeek("dce_rpc"),
  "zeek/-/dns": zeek("dns"),
  "zeek/-/http": zeek("http"),
  "zeek/-/kerberos": zeek("kerberos"),
  "zeek/-/rdp": zeek("rdp"),
  "zeek/-/smb_files": zeek("smb_files"),
  "zeek/-/x509": zeek("x509"),
  "linux/-/auditd": product(unix, sourcetype("linux:audit")),
  "linux/-/auth": lines(unix, sourcetype("linux_secure")),
  "linux/-/sshd": daemon("sshd"),
  "linux/-/sudo": daemon("sudo"),
  "linux/-/syslog": lines(unix, sourcetype("syslog", "linux_messages_syslog")),
  "-/-/apache": product(
    "Splunk Add-on for Apache Web Server",
    sourcetype("apache:*", "access_combined", "apache_error"),
    webNames,
  ),
  "-/-/nginx": product("Splunk Add-on for NGINX", sourcetype("nginx:*"), webNames),
  "-/webserver/-": common(["web"], webNames),
  "-/proxy/-": common(["web", "proxy"], webNames),
  "-/dns/-": common(["network", "resolution", "dns"], dnsNames),
  "-/firewall/-": common(["network", "communicate"], trafficNames),
  "-/antivirus/-": common(["malware", "attack"], malwareNames),
};
