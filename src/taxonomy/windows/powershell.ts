import { powershellEvents } from "./events/powershell.ts";

/* PowerShell's categories. Ids and channels: Sigma's taxonomy appendix 2.1. */

export interface PowershellCategory {
  readonly provider: "powershell" | "powershell-classic";
  readonly channels: readonly string[];
  readonly eventId: number;
  /** Names of the event's own fields, separated by spaces. */
  readonly fields: string;
}

const operational = ["Microsoft-Windows-PowerShell/Operational", "PowerShellCore/Operational"];
const { 4103: pipeline, 4104: scriptBlock } = powershellEvents.events;

/** The classic log has no named data: its strings joined are `Data`. */
function classic(eventId: number): PowershellCategory {
  return {
    provider: "powershell-classic",
    channels: ["Windows PowerShell"],
    eventId,
    fields: "Data",
  };
}

export const powershellCategories = {
  ps_module: { provider: "powershell", channels: operational, eventId: 4103, fields: pipeline },
  ps_script: { provider: "powershell", channels: operational, eventId: 4104, fields: scriptBlock },
  ps_classic_start: classic(400),
  ps_classic_provider_start: classic(600),
  ps_classic_script: classic(800),
} as const satisfies Readonly<Record<string, PowershellCategory>>;

export const powershellTypes = {
  MessageNumber: "integer",
  MessageTotal: "integer",
  Path: "path",
  ScriptBlockId: "guid",
} as const;
