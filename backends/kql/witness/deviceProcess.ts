import type { CanonicalEvent, NativeEvent } from "sigmatic/backend";
import { type Keeper, type Keepers, kept, long, once, text, texts } from "./cells.ts";
import {
  account,
  deviceRow,
  filePath,
  hashKeepers,
  initiator,
  nameOfPath,
} from "./deviceColumns.ts";

/* DeviceProcessEvents, DeviceFileEvents and DeviceImageLoadEvents. */

/** `0x3e7`; a session is a number. */
const session: Keeper = kept((value) => {
  const digits = /^0x(0|[1-9a-f][0-9a-f]{0,12})$/i.exec(value)?.[1];
  return digits === undefined ? null : { LogonId: Number.parseInt(digits, 16) };
});

const versionInfo = texts(
  `OriginalFileName ProcessVersionInfoOriginalFileName, Company ProcessVersionInfoCompanyName,
  Description ProcessVersionInfoFileDescription, Product ProcessVersionInfoProductName`,
);

const processKeepers = once((system: string): Keepers => {
  return {
    ...hashKeepers,
    ...versionInfo,
    Image: filePath,
    CommandLine: text("ProcessCommandLine"),
    ProcessId: long("ProcessId"),
    IntegrityLevel: text("ProcessIntegrityLevel"),
    LogonId: session,
    User: account("", system),
    ParentImage: text("InitiatingProcessFolderPath"),
    ParentCommandLine: text("InitiatingProcessCommandLine"),
    ParentProcessId: long("InitiatingProcessId"),
    ParentUser: account("InitiatingProcess", system),
    GrandParentImage: nameOfPath("InitiatingProcessParentFileName", system),
  };
});

export function processRow({ fields }: CanonicalEvent, system: string): NativeEvent | null {
  return deviceRow("DeviceProcessEvents", "ProcessCreated", fields, processKeepers(system));
}

export function fileRow(
  action: string,
): (event: CanonicalEvent, system: string) => NativeEvent | null {
  return ({ fields }, system) =>
    deviceRow("DeviceFileEvents", action, fields, {
      ...hashKeepers,
      ...initiator(system),
      TargetFilename: filePath,
      IntegrityLevel: text("InitiatingProcessIntegrityLevel"),
    });
}

export function imageRow({ fields }: CanonicalEvent, system: string): NativeEvent | null {
  return deviceRow("DeviceImageLoadEvents", "ImageLoaded", fields, {
    ...hashKeepers,
    ...initiator(system),
    ImageLoaded: filePath,
  });
}
