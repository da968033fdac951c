import type { Network } from "../../ir/nodes.ts";

/** The addresses at a network's edges, and what is none. */
export function networkTexts(network: Network): {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
} {
  const { family, address, prefix } = network;
  const bits = family === 4 ? 32 : 128;
  const size = 1n << BigInt(bits - prefix);
  const last = address + size - 1n;
  const end = (1n << BigInt(bits)) - 1n;
  const text = (value: bigint): string => addressText(value, family);
  const near = [
    ...(address > 0n ? [text(address - 1n)] : []),
    ...(last < end ? [text(last + 1n)] : []),
  ];
  const first = text(address);
  const other =
    family === 4 ? [`::ffff:${first}`, `1${first}`] : [longSpelling(address), "10.0.0.1"];
  return {
    inside: [first, text(last), text(address + size / 2n), ...other],
    outside: [...near, "not-an-address", "", `${first} `, `${first}/32`, ...other],
  };
}

function addressText(value: bigint, family: 4 | 6): string {
  if (family === 4)
    return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 0xffn)).join(".");
  return groups(value)
    .map((group) => group.toString(16))
    .join(":")
    .replace(/(^|:)0(:0)+(:|$)/, "::");
}

/** With every digit, in capitals. */
function longSpelling(value: bigint): string {
  return groups(value)
    .map((group) => group.toString(16).toUpperCase().padStart(4, "0"))
    .join(":");
}

function groups(value: bigint): readonly bigint[] {
  return Array.from({ length: 8 }, (_, at) => (value >> BigInt(112 - 16 * at)) & 0xffffn);
}
