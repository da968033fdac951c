import type { CanonicalEvent } from "sigmatic/backend";
import {
  commonCells,
  commonKeepers,
  digests,
  type Row,
  rowOf,
  type Source,
  sourceOf,
} from "./asimSource.ts";
import { type Keeper, type Keepers, kept, once, text, texts, time } from "./cells.ts";

/** Where each source's parser leaves the version resource of the program. */
const resources: { readonly [source in Source]: Keepers } = {
  sysmon: texts(
    "OriginalFileName TargetProcessFilename, Company TargetProcessFileCompany, Description TargetProcessFileDescription, Product TargetProcessFileProduct",
  ),
  defender: texts(
    "OriginalFileName ProcessVersionInfoOriginalFileName, Company ProcessVersionInfoCompanyName, Description ProcessVersionInfoFileDescription, Product ProcessVersionInfoProductName",
  ),
  other: texts(
    "OriginalFileName TargetProcessFileOriginalName, Company TargetProcessFileCompany, Description TargetProcessFileDescription, Product TargetProcessFileProduct",
  ),
};

const processDigests = digests({
  MD5: "TargetProcessMD5",
  SHA1: "TargetProcessSHA1",
  SHA256: "TargetProcessSHA256",
  IMPHASH: "TargetProcessIMPHASH",
});

const processTexts = texts(
  `Image TargetProcessName, CommandLine TargetProcessCommandLine,
  CurrentDirectory TargetProcessCurrentDirectory, ProcessId TargetProcessId,
  ParentImage ActingProcessName, ParentCommandLine ActingProcessCommandLine,
  ParentProcessId ActingProcessId, User TargetUsername,
  ParentUser ActorUsername, IntegrityLevel TargetProcessIntegrityLevel,
  FileVersion TargetProcessFileVersion, md5 TargetProcessMD5, sha1 TargetProcessSHA1,
  sha256 TargetProcessSHA256, imphash TargetProcessIMPHASH, Imphash TargetProcessIMPHASH`,
);

const processColumns = `ActingProcessCommandLine ActingProcessId ActingProcessName ActorUsername
  ParentProcessName TargetProcessCommandLine TargetProcessCurrentDirectory
  TargetProcessFileCompany TargetProcessFileDescription TargetProcessFileOriginalName
  TargetProcessFileProduct TargetProcessFileVersion TargetProcessFilename TargetProcessId
  TargetProcessIMPHASH TargetProcessIntegrityLevel TargetProcessMD5 TargetProcessName
  TargetProcessSHA1 TargetProcessSHA256 TargetUsername TargetUserSessionId`;

/** `0x3e7` from Sysmon, `999` from Defender; a session is a number. */
function session(source: Source): Keeper {
  return kept((value) => {
    if (!/^0x(?:0|[1-9a-f][0-9a-f]{0,15})$/i.test(value)) return null;
    const decimal = BigInt(value).toString();
    return { TargetUserSessionId: source === "defender" ? decimal : value };
  });
}

/** From some sources the file's name alone, so that a value without a folder stands for any. */
const grandParent = kept((value) =>
  value === "" || /[\\/]/.test(value) ? { ParentProcessName: value } : null,
);

const processKeepers = once((system: string) =>
  once((source: Source): Keepers => {
    return {
      ...commonKeepers(source),
      ...processTexts,
      ...resources[source],
      Hashes: processDigests,
      GrandParentImage: grandParent,
      LogonId: system === "Linux" ? text("TargetUserSessionId") : session(source),
    };
  }),
);

export function processRow(event: CanonicalEvent, system: string): Row | null {
  const source = sourceOf(event);
  const keepers = processKeepers(system)(source);
  return rowOf("_Im_ProcessCreate", event.fields, keepers, {
    ...commonCells(source, system, processColumns),
    EventType: "ProcessCreated",
  });
}

export function processEndRow(event: CanonicalEvent, system: string): Row | null {
  const source = sourceOf(event);
  const keepers = {
    ...commonKeepers(source),
    ...texts("Image TargetProcessName, ProcessId TargetProcessId"),
  };
  return rowOf("_Im_ProcessTerminate", event.fields, keepers, {
    ...commonCells(source, system, "TargetProcessName TargetProcessId"),
    EventType: "ProcessTerminated",
  });
}

/** The process that acts, of files and the registry alike. */
export const actorTexts = texts(
  "Image ActingProcessName, ProcessId ActingProcessId, User ActorUsername",
);

export const actorColumns =
  "ActingProcessCommandLine ActingProcessId ActingProcessName ActorUsername";

const fileTexts = texts(
  "TargetFilename TargetFilePath, CommandLine ActingProcessCommandLine, md5 TargetFileMD5, sha1 TargetFileSHA1, sha256 TargetFileSHA256",
);

const fileDigests = digests({
  MD5: "TargetFileMD5",
  SHA1: "TargetFileSHA1",
  SHA256: "TargetFileSHA256",
});

const fileColumns = `${actorColumns} TargetFileMD5 TargetFilePath TargetFileSHA1 TargetFileSHA256`;

export function fileRow(event: CanonicalEvent, type: string, system: string): Row | null {
  const source = sourceOf(event);
  const keepers = {
    ...commonKeepers(source),
    ...actorTexts,
    ...fileTexts,
    Hashes: fileDigests,
    CreationUtcTime: time("TargetFileCreationTime"),
  };
  return rowOf("_Im_FileEvent", event.fields, keepers, {
    ...commonCells(source, system, fileColumns),
    EventType: type,
  });
}
