import { foldCharacter, variantsOf } from "../text/fold.ts";
import type { RegexAny, RegexCharacter, RegexSet, RegexSetItem } from "./nodes.ts";
import { classRanges } from "./ranges.ts";

/** Which code points one step of a pattern takes. */
export interface Members {
  /** 1 for each ASCII code point that belongs. */
  readonly ascii: Uint8Array;
  readonly beyond: (code: number) => boolean;
}

export type SingleNode = RegexCharacter | RegexAny | RegexSet;

const newline = 0x0a;

export function membersOf(node: SingleNode): Members {
  const holds = memberTest(node);
  const ascii = new Uint8Array(128);
  for (let code = 0; code < 128; code++) ascii[code] = holds(code) ? 1 : 0;
  return { ascii, beyond: holds };
}

export function has(members: Members, code: number): boolean {
  return code < 128 ? members.ascii[code] === 1 : members.beyond(code);
}

/** The code points that belong to any of several. */
export function union(all: readonly Members[]): Members {
  const ascii = new Uint8Array(128);
  for (const members of all)
    for (let code = 0; code < 128; code++) ascii[code]! |= members.ascii[code]!;
  return { ascii, beyond: (code) => all.some((members) => members.beyond(code)) };
}

function memberTest(node: SingleNode): (code: number) => boolean {
  switch (node.kind) {
    case "any":
      return node.newline ? () => true : (code) => code !== newline;
    case "character": {
      if (!node.ignoreCase) return (code) => code === node.code;
      const folded = foldCharacter(node.code);
      return (code) => foldCharacter(code) === folded;
    }
    case "set": {
      const { items, negated } = node;
      const inItems = (code: number): boolean => items.some((item) => isIn(item, code));
      if (!node.ignoreCase) return (code) => inItems(code) !== negated;
      return (code) => variantsOf(code).some(inItems) !== negated;
    }
  }
}

function isIn(item: RegexSetItem, code: number): boolean {
  if (item.kind === "range") return code >= item.from && code <= item.to;
  const belongs = classRanges[item.name].some(([from, to]) => code >= from && code <= to);
  return belongs !== item.negated;
}

export function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f
  );
}
