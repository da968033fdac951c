/*
 * Addresses as Elasticsearch indexes them: sixteen bytes, those of IPv4 behind ::ffff:0:0. Source:
 * Lucene's `InetAddressPoint`, Elasticsearch's `InetAddresses`.
 */

export type Address = readonly number[];

export interface Network {
  readonly address: Address;
  /** Of the sixteen bytes' 128 bits. */
  readonly prefix: number;
}

const mapped: Address = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

export function parseAddress(text: string): Address | null {
  if (!text.includes(":")) {
    const bytes = parseDotted(text);
    return bytes && [...mapped, ...bytes];
  }
  return parseGroups(text);
}

/** No octet may have a leading zero, which some would read as octal. */
function parseDotted(text: string): readonly number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function parseGroups(text: string): Address | null {
  const halves = text.split("::").map((half) => bytesOf(half));
  const [head, tail] = halves;
  if (halves.length > 2 || !head || tail === null) return null;
  if (!tail) return head.length === 16 ? head : null;
  const gap = 16 - head.length - tail.length;
  return gap >= 2 ? [...head, ...new Array<number>(gap).fill(0), ...tail] : null;
}

/** Bytes of groups with colons, the last of which may be dotted; null where one is neither. */
function bytesOf(text: string): readonly number[] | null {
  if (text === "") return [];
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [at, group] of groups.entries()) {
    const dotted = at === groups.length - 1 && group.includes(".") ? parseDotted(group) : null;
    if (dotted) bytes.push(...dotted);
    else if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return null;
  }
  return bytes;
}

export function parseNetwork(text: string): Network | null {
  const [, host, bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = host === undefined ? null : parseAddress(host);
  if (!address || bits === undefined || host === undefined) return null;
  const prefix = Number(bits) + (host.includes(":") ? 0 : 96);
  return prefix <= 128 ? { address, prefix } : null;
}

export function isInside(address: Address, network: Network): boolean {
  return network.address.every((byte, at) => {
    const bits = Math.min(Math.max(network.prefix - at * 8, 0), 8);
    const mask = (0xff00 >> bits) & 0xff;
    return ((byte ^ (address[at] ?? 0)) & mask) === 0;
  });
}
