import { isList, textOf, type Value } from "../values.ts";
import type { FunctionRow, FunctionTable } from "./row.ts";

/*
 * Addresses (learn.microsoft.com, "ipv4_is_in_range" and its kin): null where an argument is none of
 * its family. The functions for version 6 take addresses of version 4 too, as part of `::ffff:0:0/96`.
 */

interface Network {
  readonly address: bigint;
  readonly prefix: number;
}

function v4(text: string): bigint | null {
  const parts = /^([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})$/.exec(text)?.slice(1);
  if (!parts?.every((part) => Number(part) < 256 && (part === "0" || !part.startsWith("0"))))
    return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

const mapped = 0xffffn << 32n;

function v6(text: string): bigint | null {
  const plain = v4(text);
  if (plain !== null) return mapped + plain;
  const tail = /^(.*:)([0-9.]+)$/.exec(text);
  const last = tail?.[2]?.includes(".") ? v4(tail[2]) : null;
  if (tail?.[2]?.includes(".") && last === null) return null;
  const groups = last === null ? text : `${tail?.[1]}${hex(last >> 16n)}:${hex(last & 0xffffn)}`;
  const halves = groups.split("::");
  if (halves.length > 2) return null;
  const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const all = [...left, ...Array<string>(missing).fill("0"), ...right];
  if (!all.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return null;
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function hex(value: bigint): string {
  return value.toString(16);
}

type Read = (text: string) => bigint | null;

/** An address with or without a prefix; `wide` is the number of bits. */
function networkOf(text: string, read: Read, wide: number): Network | null {
  const [, plain = "", digits] = /^([^/]*)(?:\/([0-9]{1,3}))?$/.exec(text.trim()) ?? [];
  const address = read(plain);
  const own = wide === 128 && v4(plain) !== null ? 96 : 0;
  const prefix = digits === undefined ? wide : Number(digits) + own;
  return address === null || prefix > wide ? null : { address, prefix };
}

function shared(left: bigint, right: bigint, prefix: number, wide: number): boolean {
  const rest = BigInt(wide - prefix);
  return left >> rest === right >> rest;
}

function isInRange(read: Read, wide: number): FunctionRow {
  return {
    parameters: ["text", "text"],
    type: "bool",
    apply: ([address = "", range = ""]) => inRange(textOf(address), textOf(range), read, wide),
  };
}

function inRange(text: string, range: string, read: Read, wide: number): boolean | null {
  const address = read(text.trim());
  const network = networkOf(range, read, wide);
  if (address === null || network === null) return null;
  return shared(address, network.address, network.prefix, wide);
}

/** True where any range holds the address, else null where one of them is none. */
function isInAnyRange(read: Read, wide: number): FunctionRow {
  return {
    parameters: ["text", "any"],
    repeats: true,
    type: "bool",
    apply: ([address = "", ...given]) => {
      const ranges = given.flatMap((each) => (isList(each) ? each : [each]));
      const found = ranges.map((range) => inRange(textOf(address), textOf(range), read, wide));
      return found.includes(true) ? true : found.includes(null) ? null : false;
    },
  };
}

/** Equal under the smallest of all prefixes. */
function compared(read: Read, wide: number, order: (difference: bigint) => Value): FunctionRow {
  return {
    parameters: ["text", "text", "number"],
    least: 2,
    type: "bool",
    apply: ([left = "", right = "", most = wide]) => {
      const first = networkOf(textOf(left), read, wide);
      const second = networkOf(textOf(right), read, wide);
      if (!first || !second) return null;
      const rest = BigInt(wide - Math.min(first.prefix, second.prefix, Number(most)));
      return order((first.address >> rest) - (second.address >> rest));
    },
  };
}

const privateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** The whole of a network, where a prefix is given. */
function isPrivate([address = ""]: readonly Value[]): Value {
  const given = networkOf(textOf(address), v4, 32);
  if (!given) return null;
  return privateNetworks.some((range) => {
    const network = networkOf(range, v4, 32);
    return (
      network !== null &&
      given.prefix >= network.prefix &&
      shared(given.address, network.address, network.prefix, 32)
    );
  });
}

/** The first address of a network, where a prefix is given. */
function firstAddress([address = ""]: readonly Value[]): Value {
  const given = networkOf(textOf(address), v4, 32);
  if (!given) return null;
  const rest = BigInt(32 - given.prefix);
  return Number((given.address >> rest) << rest);
}

const isEqual = (difference: bigint): Value => difference === 0n;
const order = (difference: bigint): Value => (difference < 0n ? -1 : difference > 0n ? 1 : 0);

export const networkFunctions: FunctionTable = {
  ipv4_is_in_range: isInRange(v4, 32),
  ipv6_is_in_range: isInRange(v6, 128),
  ipv4_is_in_any_range: isInAnyRange(v4, 32),
  ipv6_is_in_any_range: isInAnyRange(v6, 128),
  ipv4_is_match: compared(v4, 32, isEqual),
  ipv6_is_match: compared(v6, 128, isEqual),
  ipv4_compare: { ...compared(v4, 32, order), type: "long" },
  ipv6_compare: { ...compared(v6, 128, order), type: "long" },
  ipv4_is_private: { parameters: ["text"], type: "bool", apply: isPrivate },
  parse_ipv4: { parameters: ["text"], type: "long", apply: firstAddress },
};
