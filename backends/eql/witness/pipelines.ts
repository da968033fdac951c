import type { CanonicalEvent, CanonicalValue, LogsourceEntry } from "sigmatic/backend";
import { isAddress, type Record } from "./types.ts";

/** Whether a value has been filed, cannot be, or goes under a name of its own. */
type Filed = "done" | "lost" | "plain";

type Filing = (
  record: Record,
  value: string,
  event: CanonicalEvent,
  entry: LogsourceEntry,
) => Filed;

/** Values that the pipelines take apart, or put in other words. */
const filings: { readonly [name: string]: Filing } = {
  User: fileUser,
  Hashes: fileHashes,
  Hash: fileHashes,
  TargetObject: (record, value) => put(record, "registry.path", value),
  Details: fileDetails,
  Initiated: (record, value) =>
    putWord(record, "network.direction", value, { true: "egress", false: "ingress" }),
  SourceIsIpv6: (record, value) =>
    putWord(record, "network.type", value, { true: "ipv6", false: "ipv4" }),
  Level: (record, value) =>
    putWord(record, "log.level", value, {
      0: "information",
      1: "critical",
      2: "error",
      3: "warning",
      4: "information",
      5: "verbose",
    }),
  Keywords: (record, value) =>
    putWord(record, "winlog.keywords", value, {
      "0x8020000000000000": "Audit Success",
      "0x8010000000000000": "Audit Failure",
    }),
};

export function addSpecial(
  record: Record,
  name: string,
  value: CanonicalValue,
  event: CanonicalEvent,
  entry: LogsourceEntry,
): Filed {
  const isSysmons = entry.category !== null || entry.service === "sysmon";
  const file = name === "Level" || name === "Keywords" || isSysmons ? filings[name] : undefined;
  if (!Object.hasOwn(filings, name) || !file || typeof value !== "string") return "plain";
  return file(record, value, event, entry);
}

function put(record: Record, name: string, value: string): Filed {
  record[name] = value;
  return "done";
}

function putWord(
  record: Record,
  name: string,
  value: string,
  words: { readonly [value: string]: string },
): Filed {
  const word = Object.hasOwn(words, value.toLowerCase()) ? words[value.toLowerCase()] : undefined;
  return word === undefined ? "lost" : put(record, name, word);
}

/** On Windows a domain and a name; an account has one backslash, or the pipeline leaves it out. */
function fileUser(
  record: Record,
  value: string,
  _event: CanonicalEvent,
  { product }: LogsourceEntry,
): Filed {
  if (product !== "windows") return put(record, "user.name", value);
  const [domain = "", name = "", ...more] = value.split("\\");
  if (domain === "" || name === "" || more.length > 0) return "lost";
  record["user.domain"] = domain;
  return put(record, "user.name", name);
}

const digits: { readonly [algorithm: string]: number } = {
  MD5: 32,
  SHA1: 40,
  SHA256: 64,
  IMPHASH: 32,
};

/** Ids of Sysmon's events whose digests are a file's and not the process's. */
const fileHashed: ReadonlySet<string> = new Set(["6", "7", "15"]);

function fileHashes(record: Record, value: string, { own }: CanonicalEvent): Filed {
  const object = fileHashed.has(String(own.EventID)) ? "file" : "process";
  for (const digest of value.split(",")) {
    const [algorithm = "", text = "", ...more] = digest.split("=");
    const wanted = Object.hasOwn(digits, algorithm) ? digits[algorithm] : undefined;
    if (more.length > 0 || text.length !== wanted || !/^[0-9a-f]+$/i.test(text)) return "lost";
    const name = algorithm === "IMPHASH" ? "pe.imphash" : `hash.${algorithm.toLowerCase()}`;
    record[`${object}.${name}`] = text.toLowerCase();
  }
  return "done";
}

const number = /^([DQ]WORD) \(0x([0-9a-f]{8})(?:-0x([0-9a-f]{8}))?\)$/i;

/** Numbers in decimal, their type apart; any other text as it is. Binary data has no text. */
function fileDetails(record: Record, value: string): Filed {
  if (value === "Binary Data") return "lost";
  const found = number.exec(value);
  const [, kind = "", high = "", low = ""] = found ?? [];
  if (found && (kind.toUpperCase() === "DWORD") !== (low === "")) return "lost";
  record["registry.data.type"] = found ? `SZ_${kind.toUpperCase()}` : "REG_SZ";
  record["registry.data.strings"] = [found ? BigInt(`0x${high}${low}`).toString() : value];
  return "done";
}

/** What the pipeline of the Security log moves; where it does depends on the event's id. */
export function securityFields(name: string, { fields }: CanonicalEvent): string | null {
  const value = fields[name];
  switch (name) {
    case "NewProcessName":
    case "ProcessName":
      return "process.executable";
    case "ParentProcessName":
      return "process.parent.executable";
    case "IpAddress":
      return typeof value === "string" && isAddress(value) ? "source.ip" : dataField(name);
    case "IpPort":
      return typeof value === "string" && /^\d{1,5}$/.test(value) ? "source.port" : dataField(name);
    case "WorkstationName":
      return "source.domain";
    case "ClientAddress":
      return dataField(name);
    default:
      return null;
  }
}

export function powershellFields(name: string): string | null {
  return name === "ScriptBlockText" ? "powershell.file.script_block_text" : null;
}

function dataField(name: string): string {
  return `winlog.event_data.${name}`;
}
