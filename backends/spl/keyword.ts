import type { Keyword, Part, Polarity } from "sigmatic/backend";
import type { RawFormat } from "./models/events.ts";
import { anywhereRegex, type Spelling } from "./pattern.ts";
import { regexCharacter } from "./quote.ts";
import { ruleRegex } from "./regex.ts";

/**
 * Where a keyword is looked for: in `_raw` as it stands, where that is all the event's own text; in
 * all of `_raw` in whatever spelling, which finds names and markup as well; or in the text of its
 * elements only, which finds nothing else but misses the values of attributes.
 */
export type Reach = "text" | "raw" | "elements";

/** Below a `not`, finding too much would lose events of the rule; finding too little does not. */
export function reachOf({ pattern }: Keyword, raw: RawFormat["raw"], polarity: Polarity): Reach {
  if (raw === "text" && pattern.kind === "parts") return "text";
  return raw === "xml" &&
    polarity === -1 &&
    pattern.kind === "parts" &&
    pattern.parts.some(isMoreThanBlank)
    ? "elements"
    : "raw";
}

/** Blanks alone also stand between two elements. */
function isMoreThanBlank(part: Part): boolean {
  return part.kind === "text" && /\S/.test(part.text);
}

/** The regex that finds the keyword in `_raw`. */
export function keywordRegex({ pattern }: Keyword, reach: Reach): string {
  if (pattern.kind === "regex") return ruleRegex(pattern);
  const { parts, cased } = pattern;
  const text = spelledBy(spellings[reach], cased);
  return reach === "elements"
    ? anywhereRegex(parts, cased, { text, one: "[^<]" }, ">[^<]*")
    : anywhereRegex(parts, cased, { text, one: "." });
}

/** How a character may be spelled in `_raw`, as XML or JSON write it. */
const rawSpellings = new Map([
  ["&", "(?:&amp;|&)"],
  ["<", "(?:&lt;|<)"],
  [">", "(?:&gt;|>)"],
  ['"', '(?:&quot;|\\\\?")'],
  ["'", "(?:&apos;|&#39;|')"],
  ["\\", "\\\\{1,2}"],
  ["\n", "(?:\\r?\\n|\\\\n|&#xA;|&#10;)"],
  ["\r", "(?:\\r|\\\\r|&#xD;|&#13;)"],
  ["\t", "(?:\\t|\\\\t|&#x9;|&#9;)"],
]);

/** How a character may be spelled in the text of an XML element. */
const elementSpellings = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "(?:&gt;|>)"],
  ['"', '(?:&quot;|")'],
  ["'", "(?:&apos;|&#39;|')"],
  ["\n", "(?:\\n|&#xA;|&#10;)"],
  ["\r", "(?:\\r|&#xD;|&#13;)"],
  ["\t", "(?:\\t|&#x9;|&#9;)"],
]);

const spellings: { readonly [R in Reach]: ReadonlyMap<string, string> } = {
  text: new Map(),
  raw: rawSpellings,
  elements: elementSpellings,
};

/** Text with each character in every spelling it may have. */
function spelledBy(known: ReadonlyMap<string, string>, cased: boolean): Spelling["text"] {
  return (text) =>
    [...text]
      .map((character) => known.get(character) ?? regexCharacter(character, !cased))
      .join("");
}
