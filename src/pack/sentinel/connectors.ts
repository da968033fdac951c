import type { Branch } from "../kusto/outline.ts";

/** A connector that has to be set up, and the tables that it fills. */
export interface DataConnector {
  readonly connectorId: string;
  readonly dataTypes: readonly string[];
}

/** Who fills a table, as the content repository's list of valid connector ids names them. */
const connectors: { readonly [table: string]: readonly string[] } = {
  SecurityEvent: ["WindowsSecurityEvents", "SecurityEvents"],
  WindowsEvent: ["WindowsForwardedEvents"],
  Syslog: ["Syslog"],
  SigninLogs: ["AzureActiveDirectory"],
  AuditLogs: ["AzureActiveDirectory"],
  AADUserRiskEvents: ["AzureActiveDirectory"],
  AzureActivity: ["AzureActivity"],
  AWSCloudTrail: ["AWS"],
  OfficeActivity: ["Office365"],
  CommonSecurityLog: ["CEF"],
  W3CIISLog: ["AzureMonitor(IIS)"],
  DnsEvents: ["DNS"],
  DeviceEvents: ["MicrosoftThreatProtection"],
  DeviceFileEvents: ["MicrosoftThreatProtection"],
  DeviceImageLoadEvents: ["MicrosoftThreatProtection"],
  DeviceLogonEvents: ["MicrosoftThreatProtection"],
  DeviceNetworkEvents: ["MicrosoftThreatProtection"],
  DeviceProcessEvents: ["MicrosoftThreatProtection"],
  DeviceRegistryEvents: ["MicrosoftThreatProtection"],
};

/** The connectors of the tables that have one for themselves; parsers read many. */
export function connectorsOf(branches: readonly Branch[]): readonly DataConnector[] {
  const tables = [...new Set(branches.map(({ table }) => table))];
  return tables.flatMap((table) => {
    const ids = Object.hasOwn(connectors, table) ? (connectors[table] ?? []) : [];
    return ids.map((connectorId) => ({ connectorId, dataTypes: [table] }));
  });
}
