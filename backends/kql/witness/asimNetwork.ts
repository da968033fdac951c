import type { CanonicalEvent, CanonicalFields, CanonicalValue } from "sigmatic/backend";
import {
  commonCells,
  commonKeepers,
  type Row,
  rowOf,
  type Source,
  sourceOf,
} from "./asimSource.ts";
import {
  type Cells,
  int,
  type Keeper,
  type Keepers,
  kept,
  text,
  texts,
  together,
} from "./cells.ts";
import { isUnsaid } from "./feed.ts";

/* Connections and DNS queries, of endpoints with their process, of other devices without one. */

/** The process of an endpoint's row, where nothing asks which. */
const anyProcess = "V:\\vwx\\qqq7";

const sessionColumns = `DstFQDN DstHostname DstIpAddr DstProcessId DstProcessName DstUsername
  DvcIpAddr NetworkDirection NetworkProtocol SrcFQDN SrcHostname SrcIpAddr SrcProcessId
  SrcProcessName SrcUsername`;

export function connectionRow(event: CanonicalEvent, system: string): Row | null {
  const source = sourceOf(event);
  const direction = directionOf(event);
  const known = addressed(event);
  if (direction === null || known === null || !hasProcess(event)) return null;
  const fields = { ...event.fields, ...known };
  const device = deviceCells(fields, direction, source);
  if (device === null) return null;
  const end = source === "sysmon" ? other(direction) : direction;
  const keepers = {
    ...commonKeepers(source),
    ...sessionKeepers(source),
    ...ofProcess(end === "outbound" ? "Src" : "Dst"),
  };
  const process = end === "outbound" ? "SrcProcessName" : "DstProcessName";
  return rowOf("_Im_NetworkSession", fields, keepers, {
    ...commonCells(source, system, sessionColumns),
    [process]: anyProcess,
    ...device,
    EventResult: "Success",
    EventType: "EndpointNetworkSession",
  });
}

type Direction = "outbound" | "inbound";

function other(direction: Direction): Direction {
  return direction === "outbound" ? "inbound" : "outbound";
}

/** A name without a folder would stand for that program in any folder. */
function hasProcess(event: CanonicalEvent): boolean {
  const image = event.fields.Image;
  return !isUnsaid("Image", event) && (typeof image !== "string" || /[\\/]/.test(image));
}

function directionOf(event: CanonicalEvent): Direction | null {
  if (isUnsaid("Initiated", event)) return null;
  const initiated = event.fields.Initiated;
  if (initiated === undefined) return "outbound";
  if (typeof initiated !== "string" || !/^(?:true|false)$/i.test(initiated)) return null;
  return initiated.toLowerCase() === "true" ? "outbound" : "inbound";
}

const ends = ["Source", "Destination"] as const;

/** Addresses by the families that the event names; a row has no other word for a family. */
function addressed(event: CanonicalEvent): CanonicalFields | null {
  const { fields } = event;
  const found: { [name: string]: CanonicalValue } = {};
  for (const end of ends) {
    const address = fields[`${end}Ip`];
    const isV6 = fields[`${end}IsIpv6`];
    if (isUnsaid(`${end}IsIpv6`, event)) return null;
    if (isV6 === undefined) continue;
    if (typeof isV6 !== "string" || !/^(?:true|false)$/i.test(isV6)) return null;
    const wanted = isV6.toLowerCase() === "true";
    if (address === undefined) found[`${end}Ip`] = wanted ? "2001:db8::7777" : "203.0.113.177";
    else if (typeof address !== "string" || address.includes(":") !== wanted) return null;
  }
  return found;
}

/** Sysmon's parser names no direction, but the device's own address. */
function deviceCells(fields: CanonicalFields, direction: Direction, source: Source): Cells | null {
  const { SourceIp: from = "", DestinationIp: to = "" } = fields;
  const own = direction === "outbound" ? from : to === "" ? "198.51.100.177" : to;
  if (typeof own !== "string") return null;
  if (source !== "sysmon")
    return {
      DvcIpAddr: own,
      NetworkDirection: direction === "outbound" ? "Outbound" : "Inbound",
    };
  // Of a connection of the device with itself, nothing tells which end opened it.
  return direction === "inbound" && own === from ? null : { DvcIpAddr: own };
}

function sessionKeepers(source: Source): Keepers {
  return {
    ...texts("SourceIp SrcIpAddr, DestinationIp DstIpAddr"),
    SourcePort: int("SrcPortNumber"),
    DestinationPort: int("DstPortNumber"),
    SourceHostname: host("Src"),
    DestinationHostname: host("Dst"),
    Protocol: kept((value) => ({
      NetworkProtocol: source === "sysmon" ? value.toUpperCase() : value,
    })),
  };
}

/** Parsers resolve a full name into its parts, and take a hyphen for no name. */
function host(end: "Src" | "Dst"): Keeper {
  return kept((value) => {
    if (value === "-") return null;
    const [name = ""] = value.split(".");
    return name === value || name === ""
      ? { [`${end}Hostname`]: value }
      : { [`${end}Hostname`]: name, [`${end}FQDN`]: value };
  });
}

function ofProcess(end: "Src" | "Dst"): Keepers {
  return texts(`Image ${end}ProcessName, ProcessId ${end}ProcessId, User ${end}Username`);
}

/** A session between two other devices. */
export function sessionRow({ fields }: CanonicalEvent): Row | null {
  const keepers = {
    ...texts("src_ip SrcIpAddr, dst_ip DstIpAddr, username SrcUsername"),
    src_port: int("SrcPortNumber"),
    dst_port: int("DstPortNumber"),
  };
  return rowOf("_Im_NetworkSession", fields, keepers, {
    ...commonCells("other", "", sessionColumns),
    EventProduct: "Vwx",
    EventResult: "Success",
    EventType: "NetworkSession",
  });
}

const dnsColumns =
  "DnsQuery DnsQueryTypeName DnsResponseName SrcProcessId SrcProcessName SrcUsername";

export function endpointDnsRow(event: CanonicalEvent): Row | null {
  if (!hasProcess(event)) return null;
  const source = sourceOf(event);
  const keepers = {
    ...commonKeepers(source),
    ...ofProcess("Src"),
    ...texts("QueryName DnsQuery, QueryResults DnsResponseName"),
  };
  return rowOf("_Im_Dns", event.fields, keepers, {
    ...commonCells(source, "Windows", dnsColumns),
    SrcProcessName: anyProcess,
    EventType: "Query",
  });
}

export function dnsRow({ fields }: CanonicalEvent): Row | null {
  const keepers = {
    query: text("DnsQuery"),
    answer: text("DnsResponseName"),
    record_type: text("DnsQueryTypeName"),
  };
  const cells = together(commonCells("other", "", dnsColumns), { EventType: "Query" });
  return cells && rowOf("_Im_Dns", fields, keepers, cells);
}
