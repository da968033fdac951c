/* Networks and addresses of both families (Search Reference, "cidrmatch", "search" on CIDR). */

interface Address {
  readonly bits: bigint;
  readonly width: 32 | 128;
}

export interface Network {
  readonly address: Address;
  readonly prefix: number;
}

/** `10.0.0.0/8`, `fe80::/10`; null for any other text. */
export function networkOf(text: string): Network | null {
  const [, address = "", prefix = ""] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const found = addressOf(address);
  return found && Number(prefix) <= found.width ? { address: found, prefix: Number(prefix) } : null;
}

/** Whether the text is an address of the network's family and in it. */
export function isWithin({ address, prefix }: Network, text: string): boolean {
  const found = addressOf(text);
  if (found?.width !== address.width) return false;
  const rest = BigInt(address.width - prefix);
  return found.bits >> rest === address.bits >> rest;
}

const longestNetwork = 64;

/** Text that has a network's shape, whether or not it is one. */
export function looksLikeNetwork(text: string): boolean {
  return text.length < longestNetwork && /^[0-9a-f:.]*[.:][0-9a-f:.]*\/\d{1,3}$/i.test(text);
}

function addressOf(text: string): Address | null {
  if (!text.includes(":")) {
    const bits = fourBytes(text);
    return bits === null ? null : { bits, width: 32 };
  }
  const groups = groupsOf(text);
  if (!groups) return null;
  const bits = groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  return { bits, width: 128 };
}

function fourBytes(text: string): bigint | null {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!bytes || bytes.some((byte) => byte > 255)) return null;
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** The eight groups of an address of version 6; `::` stands for as many zeros as are missing. */
function groupsOf(text: string): readonly number[] | null {
  const halves = withoutDots(text).split("::");
  if (halves.length > 2) return null;
  const [front = [], back = null] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - front.length - (back?.length ?? 0);
  if (back === null ? missing !== 0 : missing < 1) return null;
  const groups = [
    ...front,
    ...Array<string>(back === null ? 0 : missing).fill("0"),
    ...(back ?? []),
  ];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** `::ffff:10.0.0.1` with its last four bytes as two groups. */
function withoutDots(text: string): string {
  return text.replace(/[\d.]+$/, (tail) => {
    const bits = tail.includes(".") ? fourBytes(tail) : null;
    return bits === null ? tail : `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  });
}
