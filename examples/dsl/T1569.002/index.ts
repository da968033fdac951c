/* ATT&CK T1569.002, Service Execution: rules/T1569.002-service-execution.yml in TypeScript. */
import { technique, text } from "sigmatic/dsl";
import { commandAnalytics } from "./commands.ts";
import { networkAnalytics } from "./network.ts";
import { processAnalytics } from "./processes.ts";
import { registryAnalytics } from "./registry.ts";
import { serviceAnalytics } from "./services.ts";

export default technique({
  technique: "T1569.002",
  title: "Service Execution",
  parent: "T1569",
  tactics: ["execution"],
  groups: [
    "G0114", // Chimera
    "G0087", // APT39
    "G1032", // INC Ransom
    "G1047", // Velvet Ant
    "G0096", // APT41
    "G0091", // Silence
    "G0004", // Ke3chang
    "G0108", // Blue Mockingbird
    "G0050", // APT32
    "G1043", // BlackByte
    "G0037", // FIN6
    "G1036", // Moonstone Sleet
    "G0082", // APT38
    "G0102", // Wizard Spider
  ],
  mitigations: [
    "M1026", // Privileged Account Management
    "M1040", // Behavior Prevention on Endpoint
    "M1022", // Restrict File and Directory Permissions
  ],
  description: text`
    The service control manager (services.exe) starts programs under a service account, most often
    SYSTEM, on its own host or, over the svcctl interface, for another. An adversary makes a service
    or bends an existing one, starts it, and often puts everything back a moment later. PsExec does
    the same for administrators.

    Whatever the tool, five traces are left, and each has its analytics here: the program named in the
    registry, the record that a service was installed, a child of services.exe, the command line or
    script that asked for it, and the traffic that carried the request. Analytics of level low are for
    hunting and list the rare beside the hostile; those of level medium and high can raise an alert.
  `,
  references: [
    "https://attack.mitre.org/techniques/T1569/002/",
    "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-scmr/705b624a-13de-43cc-b8a2-99573da3635f",
    "https://learn.microsoft.com/en-us/sysinternals/downloads/psexec",
    "https://github.com/OTRF/Security-Datasets",
  ],
  date: "2026-11-23",
  analytics: [
    ...registryAnalytics,
    ...serviceAnalytics,
    ...processAnalytics,
    ...commandAnalytics,
    ...networkAnalytics,
  ],
});
