import type { Network } from "../nodes.ts";

interface Address {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

/** R18: the text is an address inside the network; families never mix, not even mapped ones. */
export function isInside(text: string, network: Network): boolean {
  const address = parseAddress(text);
  if (!address || address.family !== network.family) return false;
  const host = BigInt((network.family === 4 ? 32 : 128) - network.prefix);
  return address.bits >> host === network.address >> host;
}

/** A dotted or colon address in any of its spellings; null for anything else. */
export function parseAddress(text: string): Address | null {
  if (!text.includes(":")) {
    const bits = dotted(text);
    return bits === null ? null : { family: 4, bits };
  }
  const groups = groupsOf(text);
  if (!groups) return null;
  return { family: 6, bits: groups.reduce((bits, group) => (bits << 16n) | group, 0n) };
}

function dotted(text: string): bigint | null {
  const numbers = text.split(".");
  if (numbers.length !== 4) return null;
  let bits = 0n;
  for (const number of numbers) {
    if (!/^(0|[1-9]\d{0,2})$/.test(number) || Number(number) > 255) return null;
    bits = (bits << 8n) | BigInt(number);
  }
  return bits;
}

/** The eight groups of a colon address; `::` stands for at least one group of zeros. */
function groupsOf(text: string): readonly bigint[] | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [before, after] = halves.map((half, index) =>
    halfGroups(half, index === halves.length - 1),
  );
  if (!before || after === null) return null;
  if (after === undefined) return before.length === 8 ? before : null;
  const missing = 8 - before.length - after.length;
  return missing < 1 ? null : [...before, ...new Array<bigint>(missing).fill(0n), ...after];
}

/** Only the end of an address may be dotted. */
function halfGroups(half: string, isEnd: boolean): readonly bigint[] | null {
  if (half === "") return [];
  const groups: bigint[] = [];
  const words = half.split(":");
  for (const [index, word] of words.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(word)) groups.push(BigInt(`0x${word}`));
    else {
      const bits = isEnd && index === words.length - 1 ? dotted(word) : null;
      if (bits === null) return null;
      groups.push(bits >> 16n, bits & 0xffffn);
    }
  }
  return groups;
}
