import type { Network } from "../ir/nodes.ts";

/**
 * An address block such as `10.0.0.0/8` or `fe80::/10`. Bits behind the prefix are cleared, and a
 * lone address is a block of one; null where the text is neither.
 */
export function parseNetwork(text: string): Network | null {
  const [, address = "", length] = /^([^/]*)(?:\/([0-9]{1,3}))?$/.exec(text) ?? [];
  const family = address.includes(":") ? 6 : 4;
  const bits = family === 4 ? 32 : 128;
  const value = family === 4 ? parseFour(address) : parseSix(address);
  const prefix = length === undefined ? bits : Number(length);
  if (value === null || prefix > bits) return null;
  const free = BigInt(bits - prefix);
  return {
    family,
    address: (value >> free) << free,
    prefix,
    text: length === undefined ? `${text}/${prefix}` : text,
  };
}

/** Four decimal numbers; a leading zero is refused, since some readers take it for octal. */
function parseFour(text: string): bigint | null {
  const numbers = text.split(".");
  if (numbers.length !== 4) return null;
  let address = 0n;
  for (const number of numbers) {
    if (!/^(?:0|[1-9][0-9]{0,2})$/.test(number) || Number(number) > 255) return null;
    address = (address << 8n) | BigInt(number);
  }
  return address;
}

/** Eight groups of hexadecimal digits, one run of zeros left out as `::`, v4 in the last two. */
function parseSix(text: string): bigint | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [front, back] = halves.map(groupsOf);
  if (!front || (halves.length === 2 && !back)) return null;
  const missing = 8 - front.length - (back?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...front, ...new Array<bigint>(missing).fill(0n), ...(back ?? [])];
  return groups.reduce((address, group) => (address << 16n) | group, 0n);
}

function groupsOf(half: string): readonly bigint[] | null {
  if (half === "") return [];
  const groups: bigint[] = [];
  const pieces = half.split(":");
  for (const [index, piece] of pieces.entries()) {
    const four = index === pieces.length - 1 && piece.includes(".") ? parseFour(piece) : null;
    if (four !== null) groups.push(four >> 16n, four & 0xffffn);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(piece)) groups.push(BigInt(`0x${piece}`));
    else return null;
  }
  return groups;
}
