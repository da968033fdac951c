/*
 * Endpoint events of macOS, which no log of the system itself holds: the fields that Sigma rules
 * may use there, after Sigma's taxonomy appendix 2.1.
 */

export const macosCategories = {
  process_creation: {
    fields: [
      "UtcTime",
      "ProcessGuid",
      "ProcessId",
      "Image",
      "FileVersion",
      "Description",
      "Product",
      "Company",
      "OriginalFileName",
      "CommandLine",
      "CurrentDirectory",
      "User",
      "LogonGuid",
      "LogonId",
      "TerminalSessionId",
      "IntegrityLevel",
      "Hashes",
      "ParentProcessGuid",
      "ParentProcessId",
      "ParentImage",
      "ParentCommandLine",
      "ParentUser",
    ],
  },
  file_event: {
    fields: ["ProcessGuid", "ProcessId", "Image", "TargetFilename", "CreationUtcTime", "User"],
  },
  network_connection: {
    fields: [
      "ProcessGuid",
      "ProcessId",
      "Image",
      "User",
      "Protocol",
      "Initiated",
      "SourceIsIpv6",
      "SourceIp",
      "SourceHostname",
      "SourcePort",
      "SourcePortName",
      "DestinationIsIpv6",
      "DestinationIp",
      "DestinationHostname",
      "DestinationPort",
      "DestinationPortName",
    ],
  },
} as const satisfies Readonly<Record<string, { readonly fields: readonly string[] }>>;
