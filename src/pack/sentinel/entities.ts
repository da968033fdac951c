import type { Branch } from "../kusto/outline.ts";
import { keepsRows } from "../kusto/outline.ts";
import { tableColumns } from "./columns.ts";

/** What an alert says it is about, and the columns that tell. */
export interface EntityMapping {
  readonly entityType: string;
  readonly fieldMappings: readonly { readonly identifier: string; readonly columnName: string }[];
}

/** An entity that a project asks for. */
export interface AskedEntity {
  readonly type: string;
  /** Columns by the identifiers that they hold. */
  readonly columns: { readonly [identifier: string]: string };
}

/** A rule may have as many. */
export const mostEntities = 5;

/** What each column identifies. */
const identified: { readonly [column: string]: readonly [entity: string, identifier: string] } = {
  Computer: ["Host", "FullName"],
  DvcHostname: ["Host", "HostName"],
  DeviceName: ["Host", "FullName"],
  SubjectAccount: ["Account", "FullName"],
  UserPrincipalName: ["Account", "FullName"],
  Caller: ["Account", "FullName"],
  UserId: ["Account", "FullName"],
  PrincipalEmail: ["Account", "FullName"],
  ActorEmail: ["Account", "FullName"],
  ActorUsername: ["Account", "FullName"],
  SrcUsername: ["Account", "FullName"],
  User: ["Account", "FullName"],
  AccountName: ["Account", "Name"],
  InitiatingProcessAccountName: ["Account", "Name"],
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
  RemoteIP: ["IP", "Address"],
  cIP: ["IP", "Address"],
  CommandLine: ["Process", "CommandLine"],
  ProcessCommandLine: ["Process", "CommandLine"],
  TargetProcessCommandLine: ["Process", "CommandLine"],
  FileName: ["File", "Name"],
  TargetFileName: ["File", "Name"],
  RegistryKey: ["RegistryKey", "Key"],
  Url: ["URL", "Url"],
  RemoteUrl: ["URL", "Url"],
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

/**
 * The mappings of a query, at most five: those that the project asks for and whose columns the rows
 * really have, then those that go with the tables.
 */
export function entitiesOf(
  branches: readonly Branch[],
  asked: readonly AskedEntity[] = [],
  returned: ReadonlySet<string> = new Set(),
): readonly EntityMapping[] {
  const own = asked.filter((entity) => isReturned(entity, returned)).map(mappingOf);
  const named = new Set(
    own.flatMap(({ fieldMappings }) => fieldMappings.map(({ columnName }) => columnName)),
  );
  const usual = new Set(branches.filter(keepsRows).flatMap(usualColumns));
  const others = [...usual].filter((column) => !named.has(column)).map(usualMapping);
  return [...own, ...others].slice(0, mostEntities);
}

/** Whether rows have every column of an entity. */
export function isReturned({ columns }: AskedEntity, returned: ReadonlySet<string>): boolean {
  return Object.values(columns).every((column) => returned.has(column));
}

function mappingOf({ type, columns }: AskedEntity): EntityMapping {
  const fieldMappings = Object.entries(columns).map(([identifier, columnName]) => ({
    identifier,
    columnName,
  }));
  return { entityType: type, fieldMappings };
}

function usualColumns({ table, added }: Branch): readonly string[] {
  return [...tableColumns(table).about, ...added.filter((name) => fromEvents.has(name))];
}

function usualMapping(columnName: string): EntityMapping {
  const [entityType, identifier] = identified[columnName] as readonly [string, string];
  return { entityType, fieldMappings: [{ identifier, columnName }] };
}
