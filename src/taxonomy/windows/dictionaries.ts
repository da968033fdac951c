import { applockerEvents } from "./events/applocker.ts";
import { appxdeploymentServerEvents } from "./events/appxdeploymentServer.ts";
import { bitsClientEvents } from "./events/bitsClient.ts";
import { capi2Events } from "./events/capi2.ts";
import { certificateservicesclientLifecycleSystemEvents } from "./events/certificateservicesclientLifecycleSystem.ts";
import { codeintegrityOperationalEvents } from "./events/codeintegrityOperational.ts";
import { dnsClientEvents } from "./events/dnsClient.ts";
import { driverFrameworkEvents } from "./events/driverFramework.ts";
import { kernelShimengineEvents } from "./events/kernelShimengine.ts";
import { ldapEvents } from "./events/ldap.ts";
import { ntfsEvents } from "./events/ntfs.ts";
import { ntlmEvents } from "./events/ntlm.ts";
import { powershellEvents } from "./events/powershell.ts";
import { printserviceEvents } from "./events/printservice.ts";
import { securityEvents } from "./events/security.ts";
import { securityMitigationsEvents } from "./events/securityMitigations.ts";
import { shellCoreEvents } from "./events/shellCore.ts";
import { smbclientEvents } from "./events/smbclient.ts";
import { systemEvents } from "./events/system.ts";
import { taskschedulerEvents } from "./events/taskscheduler.ts";
import { terminalservicesLocalsessionmanagerEvents } from "./events/terminalservicesLocalsessionmanager.ts";
import { windefendEvents } from "./events/windefend.ts";
import { wmiEvents } from "./events/wmi.ts";
import { sysmonEvents } from "./sysmon.ts";

/** What is known of the events of a channel. */
export interface Dictionary {
  /** Names of each event's own fields, by event id. */
  readonly events: { readonly [eventId: string]: string };
  /** Fields that are not plain text, by type. */
  readonly types: {
    readonly [type in "integer" | "boolean" | "guid" | "time" | "ip"]?: string;
  };
}

export const dictionaries: { readonly [service: string]: Dictionary } = {
  applocker: applockerEvents,
  "appxdeployment-server": appxdeploymentServerEvents,
  "bits-client": bitsClientEvents,
  capi2: capi2Events,
  "certificateservicesclient-lifecycle-system": certificateservicesclientLifecycleSystemEvents,
  "codeintegrity-operational": codeintegrityOperationalEvents,
  "dns-client": dnsClientEvents,
  "driver-framework": driverFrameworkEvents,
  "kernel-shimengine": kernelShimengineEvents,
  ldap: ldapEvents,
  ntfs: ntfsEvents,
  ntlm: ntlmEvents,
  powershell: powershellEvents,
  "printservice-admin": printserviceEvents,
  "printservice-operational": printserviceEvents,
  security: securityEvents,
  "security-mitigations": securityMitigationsEvents,
  "shell-core": shellCoreEvents,
  "smbclient-connectivity": smbclientEvents,
  "smbclient-security": smbclientEvents,
  sysmon: { events: sysmonEvents, types: {} },
  system: systemEvents,
  taskscheduler: taskschedulerEvents,
  "terminalservices-localsessionmanager": terminalservicesLocalsessionmanagerEvents,
  windefend: windefendEvents,
  wmi: wmiEvents,
};

/**
 * Services whose dictionary holds every event of the channel under the names that events carry.
 * Not among them: channels that many providers share (System, Application); those whose events wrap
 * their data in elements of other names (AppLocker, CAPI2, WMI, drivers, printers, sessions); and
 * those whose dictionary lacks an event that Sigma's reference lists or public rules know (BITS, DNS,
 * NTLM, Defender, AppX, shell).
 */
export const closedServices: ReadonlySet<string> = new Set([
  "codeintegrity-operational",
  "kernel-shimengine",
  "ldap",
  "ntfs",
  "powershell",
  "security",
  "security-mitigations",
  "smbclient-security",
  "sysmon",
  "taskscheduler",
]);

/** Ids that several providers of one channel share say nothing of an event's fields. */
export const sharedIds: ReadonlySet<string> = new Set(["system"]);
