import type {
  CanonicalEvent,
  CanonicalFields,
  CanonicalValue,
  NativeEvent,
} from "sigmatic/backend";
import { int, type Keeper, type Keepers, kept, text, turn } from "./cells.ts";
import { deviceRow, initiator, supplied } from "./deviceColumns.ts";

/*
 * DeviceNetworkEvents: addresses by the device's own end and the other, whoever connects. A row
 * always tells both.
 */

export function connectionRow(event: CanonicalEvent, system: string): NativeEvent | null {
  const initiated = supplied(event, "Initiated", turn(event.fields, 2) === 0 ? "true" : "false");
  const fields = addressed(event);
  if (initiated === null || fields === null || !/^(?:true|false)$/i.test(initiated)) return null;
  return initiated.toLowerCase() === "true"
    ? madeRow(fields, system)
    : acceptedRow(event, fields, system);
}

const protocol: Keepers = { Protocol: text("Protocol") };

function madeRow(fields: CanonicalFields, system: string): NativeEvent | null {
  return deviceRow("DeviceNetworkEvents", "ConnectionSuccess", fields, {
    ...initiator(system),
    ...protocol,
    SourceIp: text("LocalIP"),
    SourcePort: int("LocalPort"),
    DestinationIp: text("RemoteIP"),
    DestinationPort: int("RemotePort"),
    DestinationHostname: remoteHost,
  });
}

/** A host by itself, or the address of a request to it. */
const remoteHost: Keeper = kept((value, fields) => {
  if (/[/:?#\s]/.test(value)) return null;
  const forms = [value, `https://${value}/vwx?q=7`, `${value}:443`];
  return { RemoteUrl: value === "" ? "" : (forms[turn(fields, 3)] as string) };
});

/** The device itself is the destination, and always named. */
function acceptedRow(
  event: CanonicalEvent,
  known: CanonicalFields,
  system: string,
): NativeEvent | null {
  const { Computer, ...others } = known;
  const host = supplied(event, "DestinationHostname", String(Computer ?? "vwx-7.example.org"));
  const isAsked = event.asked?.has("Computer") ?? false;
  if (host === null || host === "" || (isAsked && Computer !== host)) return null;
  return deviceRow(
    "DeviceNetworkEvents",
    "InboundConnectionAccepted",
    others,
    {
      ...initiator(system),
      ...protocol,
      SourceIp: text("RemoteIP"),
      SourcePort: int("RemotePort"),
      DestinationIp: text("LocalIP"),
      DestinationPort: int("LocalPort"),
    },
    { DeviceName: host },
  );
}

/** Addresses of the families that the event names; the address alone tells its family. */
function addressed(event: CanonicalEvent): CanonicalFields | null {
  const found: { [name: string]: CanonicalValue } = { ...event.fields };
  for (const end of ["Source", "Destination"]) {
    const isV6 = event.fields[`${end}IsIpv6`];
    const any = isV6 === "true" ? "2001:db8::7777" : "203.0.113.177";
    const address = supplied(event, `${end}Ip`, any);
    if (address === null) return null;
    found[`${end}Ip`] = address;
    const is6 = supplied(event, `${end}IsIpv6`, String(address.includes(":")));
    if (is6?.toLowerCase() !== String(address.includes(":"))) return null;
  }
  return found;
}
