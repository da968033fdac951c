/* PowerShell's categories. Ids and channels: Sigma's taxonomy appendix 2.1. */

export interface PowershellCategory {
  readonly provider: "powershell" | "powershell-classic";
  readonly channels: readonly string[];
  readonly eventIds: readonly number[];
  readonly fields: readonly string[];
}

const operational = ["Microsoft-Windows-PowerShell/Operational", "PowerShellCore/Operational"];
const classic = ["Windows PowerShell"];

/** The classic log has no named data: its strings joined are `Data`. */
export const powershellCategories = {
  ps_module: {
    provider: "powershell",
    channels: operational,
    eventIds: [4103],
    fields: ["ContextInfo", "UserData", "Payload"],
  },
  ps_script: {
    provider: "powershell",
    channels: operational,
    eventIds: [4104],
    fields: ["MessageNumber", "MessageTotal", "ScriptBlockText", "ScriptBlockId", "Path"],
  },
  ps_classic_start: {
    provider: "powershell-classic",
    channels: classic,
    eventIds: [400],
    fields: ["Data"],
  },
  ps_classic_provider_start: {
    provider: "powershell-classic",
    channels: classic,
    eventIds: [600],
    fields: ["Data"],
  },
  ps_classic_script: {
    provider: "powershell-classic",
    channels: classic,
    eventIds: [800],
    fields: ["Data"],
  },
} as const satisfies Readonly<Record<string, PowershellCategory>>;

export const powershellTypes = {
  MessageNumber: "integer",
  MessageTotal: "integer",
  Path: "path",
  ScriptBlockId: "guid",
} as const;
