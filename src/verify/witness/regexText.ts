import type { RegexNode } from "../../regex/nodes.ts";
import { type Ranges, rangesOf } from "../../regex/ranges.ts";

/** How a sample of a regex is put together. */
export interface SampleWay {
  /** Which of several options an alternation takes: the number modulo how many there are. */
  readonly option: number;
  /** How often a repeat without need of more goes round beyond its least number. */
  readonly extra: number;
  /** Which character of a set. */
  readonly character: number;
  /** What stands where any text may. */
  readonly filler: string;
}

/**
 * A text that likely matches: assertions and looks are passed over, so whoever asks must try it.
 * Back-references have no text of their own.
 */
export function sampleOf(node: RegexNode, way: SampleWay): string {
  switch (node.kind) {
    case "character":
      return String.fromCodePoint(node.code);
    case "any":
      return "x";
    case "set":
      return characterIn(rangesOf(node.items, node.negated, node.ignoreCase), way.character);
    case "sequence":
      return node.parts.map((part) => sampleOf(part, way)).join("");
    case "alternation":
      return sampleOf(node.options[way.option % node.options.length] as RegexNode, way);
    case "repeat":
      return repeated(node, way);
    case "group":
      return sampleOf(node.part, way);
    case "look":
      return node.negated ? "" : sampleOf(node.part, way);
    default:
      return "";
  }
}

/** Longer ones would be no help to anybody. */
const longest = 5000;

function repeated(node: Extract<RegexNode, { kind: "repeat" }>, way: SampleWay): string {
  if (node.part.kind === "any" && node.max === null && way.filler !== "")
    return way.filler + "x".repeat(Math.min(node.min, longest));
  const most = Math.min(node.max ?? longest, longest);
  const times = Math.min(Math.min(node.min, longest) + way.extra, most);
  return sampleOf(node.part, way).repeat(times);
}

/** Characters that a log would have come before others. */
const preferred = ["a", "1", "\\", " ", "-", "Z", "_", ".", "é", "中"];

function characterIn(ranges: Ranges, index: number): string {
  const likely = preferred.filter((character) => has(ranges, character.codePointAt(0) as number));
  if (likely.length > 0) return likely[index % likely.length] as string;
  const [from, to] = ranges[index % Math.max(ranges.length, 1)] ?? [0x78, 0x78];
  const code = index % 2 === 0 ? from : to;
  return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : String.fromCodePoint(code);
}

function has(ranges: Ranges, code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to);
}
