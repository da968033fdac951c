import { type Branch, keepsRows } from "../kusto/outline.ts";

/** What an alert says it is about, and the columns that tell. */
export interface EntityMapping {
  readonly entityType: string;
  readonly fieldMappings: readonly { readonly identifier: string; readonly columnName: string }[];
}

/** A rule may have as many. */
const most = 5;

/**
 * Columns of text that tell who or what an event is about, by table or parser, as Azure Monitor's
 * table reference and the ASIM schemas name them.
 */
const columns: { readonly [table: string]: string } = {
  SecurityEvent: "Computer SubjectAccount IpAddress CommandLine",
  Event: "Computer",
  WindowsEvent: "Computer",
  Syslog: "Computer",
  SigninLogs: "UserPrincipalName IPAddress",
  AADUserRiskEvents: "UserPrincipalName IpAddress",
  AzureActivity: "Caller CallerIpAddress",
  OfficeActivity: "UserId ClientIP",
  AWSCloudTrail: "UserIdentityUserName SourceIpAddress",
  GCPAuditLogs: "PrincipalEmail",
  GoogleWorkspaceReports: "ActorEmail SrcIpAddr",
  OktaSystemLogs: "ActorUsername SrcIpAddr",
  W3CIISLog: "Computer csUserName cIP",
  CommonSecurityLog: "Computer SourceUserName SourceIP RequestURL",
  DnsEvents: "Computer ClientIP Name",
  _Im_ProcessCreate: "DvcHostname ActorUsername TargetProcessCommandLine",
  _Im_ProcessTerminate: "DvcHostname ActorUsername TargetProcessCommandLine",
  _Im_FileEvent: "DvcHostname ActorUsername TargetFileName",
  _Im_RegistryEvent: "DvcHostname ActorUsername RegistryKey",
  _Im_NetworkSession: "DvcHostname SrcIpAddr",
  _Im_Dns: "DvcHostname SrcIpAddr DnsQuery",
  _Im_WebSession: "SrcUsername SrcIpAddr Url",
  _Im_AuditEvent: "ActorUsername SrcIpAddr",
};

/** The tables and parsers whose rows are known to tell. */
export const entityTables: readonly string[] = Object.keys(columns);

/** What each column identifies. */
const identified: { readonly [column: string]: readonly [entity: string, identifier: string] } = {
  Computer: ["Host", "FullName"],
  DvcHostname: ["Host", "HostName"],
  SubjectAccount: ["Account", "FullName"],
  UserPrincipalName: ["Account", "FullName"],
  Caller: ["Account", "FullName"],
  UserId: ["Account", "FullName"],
  PrincipalEmail: ["Account", "FullName"],
  ActorEmail: ["Account", "FullName"],
  ActorUsername: ["Account", "FullName"],
  SrcUsername: ["Account", "FullName"],
  User: ["Account", "FullName"],
  SubjectUserName: ["Account", "Name"],
  TargetUserName: ["Account", "Name"],
  UserIdentityUserName: ["Account", "Name"],
  csUserName: ["Account", "Name"],
  SourceUserName: ["Account", "Name"],
  IpAddress: ["IP", "Address"],
  IPAddress: ["IP", "Address"],
  CallerIpAddress: ["IP", "Address"],
  ClientIP: ["IP", "Address"],
  SourceIp: ["IP", "Address"],
  DestinationIp: ["IP", "Address"],
  SourceIpAddress: ["IP", "Address"],
  SourceIP: ["IP", "Address"],
  SrcIpAddr: ["IP", "Address"],
  cIP: ["IP", "Address"],
  CommandLine: ["Process", "CommandLine"],
  TargetProcessCommandLine: ["Process", "CommandLine"],
  TargetFileName: ["File", "Name"],
  RegistryKey: ["RegistryKey", "Key"],
  Url: ["URL", "Url"],
  RequestURL: ["URL", "Url"],
  QueryName: ["DNS", "DomainName"],
  DnsQuery: ["DNS", "DomainName"],
  Name: ["DNS", "DomainName"],
};

/** Columns that `extend` reads from the data of an event under Sigma's own names. */
export const fromEvents: ReadonlySet<string> = new Set([
  "User",
  "SubjectUserName",
  "TargetUserName",
  "CommandLine",
  "SourceIp",
  "DestinationIp",
  "IpAddress",
  "QueryName",
]);

/** The mappings of a query, each to a column that its rows really have; at most five. */
export function entitiesOf(branches: readonly Branch[]): readonly EntityMapping[] {
  const returned = new Set(branches.filter(keepsRows).flatMap(returnedBy));
  return [...returned].slice(0, most).map((columnName) => {
    const [entityType, identifier] = identified[columnName] as readonly [string, string];
    return { entityType, fieldMappings: [{ identifier, columnName }] };
  });
}

function returnedBy({ table, added }: Branch): readonly string[] {
  const own = Object.hasOwn(columns, table) ? (columns[table] as string).split(" ") : [];
  return [...own, ...added.filter((name) => fromEvents.has(name))];
}
