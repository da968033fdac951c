import { utf16, utf16be, utf16le } from "./encoding.ts";
import type { ModifierName } from "./names.ts";
import {
  compare,
  testExists,
  testFieldReference,
  testNetwork,
  testRegex,
  testTimePart,
  type ValueTest,
} from "./tests.ts";
import {
  addAfter,
  addAround,
  addBefore,
  encodeBase64,
  encodeFragments,
  type TextChange,
  toBytes,
  varyDashes,
} from "./text.ts";

/** What a modifier asks of each value. */
export type Takes = "any" | "text" | "name" | "number" | "whole" | "boolean";

/** One modifier: what it takes, where it may stand, and what it does to a value. */
export interface Modifier {
  readonly takes: Takes;
  /** The modifiers that may stand before it, next to it or not. */
  readonly after: readonly ModifierName[];
  /** It must stand behind this one. */
  readonly needs?: ModifierName;
  /** It means something without a field, too. */
  readonly keyword?: true;
  /** It turns a text into another, or into several of which any may hold. */
  readonly change?: TextChange;
  /** It takes the value over: the test is no longer one of text. */
  readonly test?: ValueTest;
}

const links = ["all", "neq"] as const;
const sixteen = ["utf16le", "utf16be", "utf16", "wide"] as const;
const sixtyFour = ["base64", "base64offset"] as const;
const plain = [...links, "cased", "expand"] as const;
const affixes = ["startswith", "endswith", "contains"] as const;
const units = ["minute", "hour", "day", "week", "month", "year"] as const;
const comparisons = ["lt", "lte", "gt", "gte"] as const;
const flags = ["i", "m", "s"] as const;
const textual = [...plain, ...affixes, "windash", ...sixteen, ...sixtyFour] as const;

const everyTest = [
  ...textual,
  "re",
  ...flags,
  "cidr",
  "fieldref",
  ...units,
  ...comparisons,
] as const;

const affix = {
  takes: "text",
  after: [...plain, "windash", ...sixteen, ...sixtyFour, "fieldref"],
} as const;
const wide = {
  takes: "text",
  after: [...plain, "windash", ...sixtyFour],
  keyword: true,
} as const;
const encoded = { takes: "text", after: [...wide.after, ...sixteen], keyword: true } as const;
const flag = {
  takes: "text",
  after: [...links, "expand", "re", ...flags],
  needs: "re",
  keyword: true,
} as const;
const comparison = { takes: "number", after: [...links, ...units] } as const;
const unit = { takes: "whole", after: links } as const;

/**
 * Every modifier of the specification and what it goes with. Source: sigma-appendix-modifiers
 * 2.1.0; which go together follows from what each does to a value, in the order given. `neq` with
 * `all` has two readings (none equal, or not all equal), so they exclude each other.
 */
export const modifiers: { readonly [Name in ModifierName]: Modifier } = {
  all: { takes: "any", after: everyTest.filter((name) => name !== "neq"), keyword: true },
  neq: { takes: "any", after: everyTest.filter((name) => name !== "all") },
  cased: { takes: "any", after: [...textual, "fieldref"], keyword: true },
  startswith: { ...affix, change: addAfter },
  endswith: { ...affix, change: addBefore },
  contains: { ...affix, keyword: true, change: addAround },
  exists: { takes: "boolean", after: [], test: testExists },
  windash: { takes: "text", after: [...plain, ...affixes], keyword: true, change: varyDashes },
  re: { takes: "text", after: [...links, "expand"], keyword: true, test: testRegex },
  i: flag,
  m: flag,
  s: flag,
  base64: { ...encoded, change: encodeBase64 },
  base64offset: { ...encoded, change: encodeFragments },
  utf16le: { ...wide, change: toBytes(utf16le) },
  wide: { ...wide, change: toBytes(utf16le) },
  utf16be: { ...wide, change: toBytes(utf16be) },
  utf16: { ...wide, change: toBytes(utf16) },
  lt: { ...comparison, test: compare("lt") },
  lte: { ...comparison, test: compare("lte") },
  gt: { ...comparison, test: compare("gt") },
  gte: { ...comparison, test: compare("gte") },
  minute: { ...unit, test: testTimePart("minute", 0, 59) },
  hour: { ...unit, test: testTimePart("hour", 0, 23) },
  day: { ...unit, test: testTimePart("day", 1, 31) },
  // The appendix says 52; ISO 8601 years of 53 weeks exist.
  week: { ...unit, test: testTimePart("week", 1, 53) },
  month: { ...unit, test: testTimePart("month", 1, 12) },
  year: { ...unit, test: testTimePart("year", 1, 9999) },
  cidr: { takes: "text", after: [...links, "expand"], test: testNetwork },
  expand: { takes: "any", after: [...textual, "re", ...flags, "cidr"], keyword: true },
  fieldref: { takes: "name", after: [...links, "cased"], test: testFieldReference },
};

export function isModifier(name: string): name is ModifierName {
  return Object.hasOwn(modifiers, name);
}
