import type { NativeEvent, NativeValue } from "../../src/backend/query.ts";
import type { Event } from "../../src/event/index.ts";

/*
 * Recorded events as Winlogbeat's pipelines index them, written from the pipelines and not from the
 * backend's code. Sources: elastic/beats, x-pack/winlogbeat/module/{sysmon,security,powershell}/ingest.
 */

type Document = { [field: string]: NativeValue };
type Data = ReadonlyMap<string, string>;

/** The document of an event of Windows; null for channels whose pipelines are not written here. */
export function ecsDocument(event: Event): NativeEvent | null {
  const channel = text(event, "Channel") ?? "";
  const data = new Map([...event.fields].map(([name, { texts }]) => [name, texts[0] ?? ""]));
  const fill = Object.entries(pipelines).find(([name]) => name === channel.toLowerCase())?.[1];
  const document = { ...envelope(event, channel), ...(fill ?? leftInPlace)(data, event) };
  const held = Object.entries(document).filter(([, value]) => value !== "" && value !== undefined);
  return { table: null, fields: Object.fromEntries(held) };
}

function text(event: Event, name: string): string | undefined {
  return event.fields.get(name)?.texts[0];
}

const levels = ["information", "critical", "error", "warning", "information", "verbose"];

function envelope(event: Event, channel: string): Document {
  const level = text(event, "Level");
  const words: { readonly [keywords: string]: string } = {
    "0x8020000000000000": "Audit Success",
    "0x8010000000000000": "Audit Failure",
  };
  return {
    "host.os.type": "windows",
    "event.code": String(event.eventId),
    "winlog.channel": channel,
    "winlog.provider_name": text(event, "Provider_Name") ?? "",
    "winlog.computer_name": text(event, "Computer") ?? "",
    ...(level && /^\d$/.test(level) && { "log.level": levels[Number(level)] ?? "" }),
    "winlog.keywords": words[text(event, "Keywords") ?? ""] ?? "",
  };
}

/** Names of the envelope, which no event data has. */
const enveloped = new Set(
  "Provider_Name Provider_Guid EventID Version Level Task Opcode Keywords TimeCreated EventRecordID Channel Computer ComputerName Security_UserID Correlation_ActivityID Execution_ProcessID Execution_ThreadID".split(
    " ",
  ),
);

/** Winlogbeat drops data without a value. */
function leftInPlace(data: Data): Document {
  return Object.fromEntries(
    [...data]
      .filter(([name]) => !enveloped.has(name))
      .map(([name, value]) => [`winlog.event_data.${name}`, value]),
  );
}

const kinds: { readonly [id: number]: readonly [category: NativeValue, type: NativeValue] } = {
  1: [["process"], ["start"]],
  2: [["file"], ["change"]],
  3: [["network"], ["start", "connection", "protocol"]],
  4: [["process"], ["change"]],
  5: [["process"], ["end"]],
  6: [["driver"], ["start"]],
  7: [["process"], ["change"]],
  8: [["process"], ["change"]],
  9: [["process"], ["access"]],
  10: [["process"], ["access"]],
  11: [["file"], ["creation"]],
  12: [["configuration", "registry"], ["change"]],
  13: [["configuration", "registry"], ["change"]],
  14: [["configuration", "registry"], ["change"]],
  15: [["file"], ["access"]],
  16: [["configuration"], ["change"]],
  17: [["file"], ["creation"]],
  18: [["file"], ["access"]],
  19: [["process"], ["creation"]],
  20: [["process"], ["creation"]],
  21: [["process"], ["access"]],
  22: [["network"], ["connection", "protocol", "info"]],
  23: [["file"], ["deletion"]],
  25: [["process"], ["change"]],
  26: [["file"], ["deletion"]],
  27: [["file"], ["creation", "denied"]],
  28: [["file"], ["deletion", "denied"]],
  29: [["file"], ["creation"]],
};

const moved: { readonly [name: string]: string } = {
  RuleName: "rule.name",
  ProcessGuid: "process.entity_id",
  SourceProcessGuid: "process.entity_id",
  SourceProcessGUID: "process.entity_id",
  Image: "process.executable",
  SourceImage: "process.executable",
  Destination: "process.executable",
  CommandLine: "process.command_line",
  CurrentDirectory: "process.working_directory",
  ParentProcessGuid: "process.parent.entity_id",
  ParentImage: "process.parent.executable",
  ParentCommandLine: "process.parent.command_line",
  TargetFilename: "file.path",
  ImageLoaded: "file.path",
  Device: "file.path",
  PipeName: "file.name",
  Protocol: "network.transport",
  SourceIp: "source.ip",
  SourceHostname: "source.domain",
  DestinationIp: "destination.ip",
  DestinationHostname: "destination.domain",
  QueryName: "dns.question.name",
  TargetObject: "registry.path",
  TargetProcessGuid: "winlog.event_data.TargetProcessGUID",
};

const numbers: { readonly [name: string]: string } = {
  ProcessId: "process.pid",
  SourceProcessId: "process.pid",
  ParentProcessId: "process.parent.pid",
  SourceThreadId: "process.thread.id",
  SourcePort: "source.port",
  DestinationPort: "destination.port",
};

/** What a file's version resource says: of the process it starts, or of the image it loads. */
const resource: { readonly [name: string]: string } = {
  OriginalFileName: "original_file_name",
  Company: "company",
  Description: "description",
  FileVersion: "file_version",
  Product: "product",
};

const dropped = new Set([
  "UtcTime",
  "QueryStatus",
  "QueryResults",
  "DestinationIsIpv6",
  "SourcePortName",
  "DestinationPortName",
]);

function sysmon(data: Data, { eventId }: Event): Document {
  const id = eventId ?? 0;
  const [category = [], type = []] = kinds[id] ?? [];
  const document: Document = { "event.category": category, "event.type": type };
  const object = id === 6 || id === 7 ? "file" : "process";
  for (const [name, value] of data) {
    if (enveloped.has(name) || dropped.has(name) || value === "" || value === "-") continue;
    const place = resource[name];
    if (moved[name]) document[moved[name]] = value;
    else if (numbers[name]) document[numbers[name]] = Number(value);
    else if (place) document[`${object}.pe.${place}`] = value;
    else Object.assign(document, translated(name, value, id));
  }
  return document;
}

function translated(name: string, value: string, id: number): Document {
  switch (name) {
    case "User": {
      const [domain = "", user, ...others] = value.split("\\");
      return user === undefined || others.length > 0
        ? {}
        : { "user.domain": domain, "user.name": user };
    }
    case "Hash":
    case "Hashes":
      return hashes(value, id === 1 ? "process" : "file");
    case "Initiated":
      return { "network.direction": value === "true" ? "egress" : "ingress" };
    case "SourceIsIpv6":
      return { "network.type": value === "true" ? "ipv6" : "ipv4" };
    case "Signature":
      return {
        [id === 6 || id === 7 ? "file.code_signature.subject_name" : `winlog.event_data.${name}`]:
          value,
      };
    case "Archived":
      return { "sysmon.file.archived": value === "true" };
    case "IsExecutable":
      return { "sysmon.file.is_executable": value === "true" };
    case "Details":
      return registryData(value);
    default:
      return { [`winlog.event_data.${name}`]: value };
  }
}

function hashes(value: string, object: string): Document {
  const parts = value.split(",").map((part) => part.split("="));
  return Object.fromEntries(
    parts.flatMap(([name = "", digits = ""]) => {
      const algorithm = name.toLowerCase();
      if (digits === "" || /^0+$/.test(digits)) return [];
      const place = algorithm === "imphash" ? "pe.imphash" : `hash.${algorithm}`;
      return [[`${object}.${place}`, digits.toLowerCase()]];
    }),
  );
}

/** Numbers are decimal in ECS, with their type beside them. */
function registryData(value: string): Document {
  const number = /^(D|Q)WORD \((?:0x([0-9a-f]{8})-)?0x([0-9a-f]{8})\)$/i.exec(value);
  if (!number) return { "registry.data.strings": value, "registry.data.type": "REG_SZ" };
  const [, size, high = "", low = ""] = number;
  return {
    "registry.data.strings": String(BigInt(`0x${high}${low}`)),
    "registry.data.type": `SZ_${size?.toUpperCase()}WORD`,
  };
}

function security(data: Data, event: Event): Document {
  const left = {
    ...leftInPlace(new Map([...data].filter(([, value]) => value !== "-"))),
    ...(logons.has(event.eventId ?? 0) && peer(data)),
  };
  if (event.eventId !== 4688) return left;
  return {
    ...left,
    "event.category": "process",
    "event.type": "start",
    "process.executable": data.get("NewProcessName") ?? "",
    "process.command_line": data.get("CommandLine") ?? "",
    "process.parent.executable": data.get("ParentProcessName") ?? "",
    "process.pid": Number(data.get("NewProcessId") ?? 0),
    "user.name": data.get("SubjectUserName") ?? "",
    "user.domain": data.get("SubjectDomainName") ?? "",
  };
}

/** Logons, whose peer becomes the event's source. */
const logons = new Set([4624, 4625, 4648]);

function peer(data: Data): Document {
  const address = data.get("IpAddress") ?? "";
  const port = Number(data.get("IpPort"));
  return {
    "source.ip": /^[0-9a-f]*[.:]/i.test(address) ? address : "",
    ...(port > 0 && { "source.port": port }),
  };
}

function powershell(data: Data): Document {
  const number = (name: string) => (data.has(name) ? { at: Number(data.get(name)) } : null);
  return {
    "event.category": "process",
    "event.type": "info",
    "powershell.file.script_block_text": data.get("ScriptBlockText") ?? "",
    "powershell.file.script_block_id": data.get("ScriptBlockId") ?? "",
    "file.path": data.get("Path") ?? "",
    ...(number("MessageNumber") && { "powershell.sequence": number("MessageNumber")?.at ?? 0 }),
    ...(number("MessageTotal") && { "powershell.total": number("MessageTotal")?.at ?? 0 }),
  };
}

const pipelines: {
  readonly [channel: string]: (data: Data, event: Event) => Document;
} = {
  "microsoft-windows-sysmon/operational": sysmon,
  security,
  "microsoft-windows-powershell/operational": powershell,
  "windows powershell": () => ({ "event.category": "process" }),
};
