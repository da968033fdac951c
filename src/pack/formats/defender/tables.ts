/** A table of advanced hunting that a custom detection can be made of. */
export interface HuntingTable {
  /** Before `Name`, `Domain` and `Sid`: the columns of who did it. */
  readonly account: "Account" | "InitiatingProcessAccount";
  /** Whether a row is about a file, and has its name and hashes. */
  readonly hasFile: boolean;
}

/**
 * Tables with the columns that a custom detection has to return, `Timestamp`, `ReportId` and
 * `DeviceId`, all of which can also be watched continuously
 * (learn.microsoft.com/defender-xdr/custom-detection-rules).
 */
export const huntingTables: { readonly [table: string]: HuntingTable } = {
  DeviceEvents: { account: "InitiatingProcessAccount", hasFile: true },
  DeviceFileEvents: { account: "InitiatingProcessAccount", hasFile: true },
  DeviceImageLoadEvents: { account: "InitiatingProcessAccount", hasFile: true },
  DeviceLogonEvents: { account: "Account", hasFile: false },
  DeviceNetworkEvents: { account: "InitiatingProcessAccount", hasFile: false },
  DeviceProcessEvents: { account: "Account", hasFile: true },
  DeviceRegistryEvents: { account: "InitiatingProcessAccount", hasFile: false },
};

/** The mappings of rows of a table to what an alert is about, each to columns of the table. */
export function entityMappings({ account, hasFile }: HuntingTable): object {
  return {
    hosts: [{ deviceIdColumn: "DeviceId", nameColumn: "DeviceName" }],
    accounts: [
      {
        nameColumn: `${account}Name`,
        ntDomainColumn: `${account}Domain`,
        sidColumn: `${account}Sid`,
      },
    ],
    ...(hasFile
      ? { files: [{ nameColumn: "FileName", sha1Column: "SHA1", sha256Column: "SHA256" }] }
      : {}),
  };
}
