import type { Outcome } from "../../backend/outcome.ts";
import { type Branch, keepsRows } from "../kusto/outline.ts";

/*
 * Columns of text, by table or parser, as Azure Monitor's table reference and the ASIM schemas name
 * them: first those that tell who or what an event is about, then others that a project may ask for.
 */

interface TableColumns {
  readonly about: readonly string[];
  readonly others: readonly string[];
}

const initiator =
  "InitiatingProcessAccountName InitiatingProcessAccountDomain InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessFileName InitiatingProcessFolderPath InitiatingProcessCommandLine InitiatingProcessSHA1 InitiatingProcessSHA256";
const device = `DeviceId ActionType ${initiator}`;
const file = "FileName FolderPath SHA1 SHA256 MD5";

const texts: { readonly [table: string]: readonly [about: string, others?: string] } = {
  SecurityEvent: [
    "Computer SubjectAccount IpAddress CommandLine",
    "Account Activity SubjectUserName SubjectDomainName SubjectUserSid TargetAccount TargetUserName TargetDomainName TargetUserSid TargetSid WorkstationName ProcessName NewProcessName ParentProcessName ServiceName ServiceFileName ShareName RelativeTargetName ObjectName MemberName",
  ],
  Event: ["Computer", "UserName RenderedDescription Source EventLog"],
  WindowsEvent: ["Computer", "Channel Provider"],
  Syslog: ["Computer", "HostName HostIP ProcessName Facility SeverityLevel SyslogMessage"],
  SigninLogs: [
    "UserPrincipalName IPAddress",
    "UserId UserDisplayName AppDisplayName AppId ResourceDisplayName Location UserAgent ResultType",
  ],
  AuditLogs: ["", "OperationName ActivityDisplayName Result LoggedByService Category"],
  AADUserRiskEvents: [
    "UserPrincipalName IpAddress",
    "UserId UserDisplayName RiskEventType RiskLevel",
  ],
  AzureActivity: [
    "Caller CallerIpAddress",
    "OperationNameValue ResourceGroup ActivityStatusValue _ResourceId",
  ],
  OfficeActivity: [
    "UserId ClientIP",
    "Operation OfficeWorkload OfficeObjectId RecordType UserAgent SourceFileName Site_Url",
  ],
  AWSCloudTrail: [
    "UserIdentityUserName SourceIpAddress",
    "EventName EventSource UserIdentityArn UserIdentityAccountId UserIdentityType UserAgent AWSRegion ErrorCode RecipientAccountId",
  ],
  GCPAuditLogs: ["PrincipalEmail", "MethodName ServiceName GCPResourceName"],
  GoogleWorkspaceReports: ["ActorEmail SrcIpAddr", "EventName ApplicationName TargetUserName"],
  OktaSystemLogs: ["ActorUsername SrcIpAddr", "ActorUserId ActorDisplayName HttpUserAgent"],
  W3CIISLog: ["Computer csUserName cIP", "csHost csUriStem csUriQuery csUserAgent sIP csMethod"],
  CommonSecurityLog: [
    "Computer SourceUserName SourceIP RequestURL",
    "DestinationIP DestinationUserName DestinationHostName SourceHostName DeviceVendor DeviceProduct DeviceAction Activity FileName FileHash",
  ],
  DnsEvents: ["Computer ClientIP Name", "IPAddresses QueryType"],
  AKSAudit: ["", "PodName UserAgent RequestUri Verb"],
  DeviceProcessEvents: [
    `DeviceName AccountName ProcessCommandLine FileName`,
    `AccountDomain AccountSid AccountUpn FolderPath SHA1 SHA256 MD5 ${device}`,
  ],
  DeviceNetworkEvents: [
    "DeviceName InitiatingProcessAccountName RemoteIP RemoteUrl",
    `LocalIP Protocol ${device}`,
  ],
  DeviceFileEvents: ["DeviceName InitiatingProcessAccountName FileName", `${file} ${device}`],
  DeviceImageLoadEvents: ["DeviceName InitiatingProcessAccountName FileName", `${file} ${device}`],
  DeviceRegistryEvents: [
    "DeviceName InitiatingProcessAccountName RegistryKey",
    `RegistryValueName RegistryValueData ${device}`,
  ],
  DeviceEvents: [
    "DeviceName InitiatingProcessAccountName FileName",
    `${file} RemoteIP RemoteUrl ProcessCommandLine ${device}`,
  ],
  DeviceLogonEvents: [
    "DeviceName AccountName RemoteIP",
    `AccountDomain AccountSid RemoteDeviceName LogonType ${device}`,
  ],
  _Im_ProcessCreate: [
    "DvcHostname ActorUsername TargetProcessCommandLine",
    "DvcIpAddr TargetUsername TargetProcessName ActingProcessName ActingProcessCommandLine ParentProcessName TargetProcessSHA256",
  ],
  _Im_ProcessTerminate: ["DvcHostname ActorUsername TargetProcessCommandLine"],
  _Im_FileEvent: [
    "DvcHostname ActorUsername TargetFileName",
    "TargetFilePath ActingProcessName TargetFileSHA256",
  ],
  _Im_RegistryEvent: [
    "DvcHostname ActorUsername RegistryKey",
    "RegistryValue RegistryValueData ActingProcessName",
  ],
  _Im_NetworkSession: ["DvcHostname SrcIpAddr", "DstIpAddr SrcHostname DstHostname"],
  _Im_Dns: ["DvcHostname SrcIpAddr DnsQuery", "DnsQueryTypeName SrcHostname"],
  _Im_WebSession: ["SrcUsername SrcIpAddr Url", "DstIpAddr HttpUserAgent"],
  _Im_AuditEvent: ["ActorUsername SrcIpAddr", "Operation Object TargetAppName"],
};

/** The tables and parsers whose columns are known. */
export const knownTables: readonly string[] = Object.keys(texts);

/** The columns of a table or parser; none where it is not known. */
export function tableColumns(table: string): TableColumns {
  const [about = "", others = ""] = Object.hasOwn(texts, table) ? (texts[table] ?? []) : [];
  const first = new Set(wordsIn(about));
  const rest = new Set(wordsIn(others).filter((column) => !first.has(column)));
  return { about: [...first], others: [...rest] };
}

function wordsIn(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}

/**
 * Columns that rows of a query are known to have: those above, those that it makes, and those that it
 * reads itself. Rows that do not come out whole have none that are known.
 */
export function returnedColumns(
  branches: readonly Branch[],
  { trace }: Outcome,
): ReadonlySet<string> {
  const whole = branches.filter(keepsRows);
  const read = whole.length === branches.length ? readColumns(trace) : [];
  const own = whole.flatMap(({ table, added }) => {
    const { about, others } = tableColumns(table);
    return [...about, ...others, ...added];
  });
  return new Set([...own, ...read]);
}

function readColumns(trace: Outcome["trace"]): readonly string[] {
  const names = (trace?.branches ?? []).flatMap(({ fields }) => fields.map(({ to }) => to));
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
