import type { Equals, Leaf, Pattern } from "sigmatic/backend";
import { unnamedData } from "./models/windows.ts";
import { partsOf } from "./pattern.ts";
import { regexText } from "./quote.ts";

/*
 * Sigma's `Data` joins the texts of an event's unnamed data with one space. Splunk has the element
 * that holds them, markup and all, where only a text inside can be found exactly.
 */

/** The texts that a leaf looks for inside unnamed data; null for any other leaf. */
export function textsInData(leaf: Leaf): readonly string[] | null {
  if (leaf.kind !== "in" && leaf.kind !== "pattern") return null;
  if (leaf.field.name !== unnamedData) return null;
  const texts = (leaf.kind === "in" ? leaf.members : [leaf]).map(containedText);
  return texts.every((text) => text !== null) ? texts : null;
}

function containedText(member: Equals | Pattern): string | null {
  const [first, middle, last, ...more] = partsOf(member);
  const contained = first?.kind === "any" && last?.kind === "any" && more.length === 0;
  return contained && middle?.kind === "text" ? middle.text : null;
}

/** A regex on the element: a text stands in data, and a blank of it may be where two data meet. */
export function dataRegex(texts: readonly string[], cased: boolean): string {
  const options = texts.map((text) =>
    regexText(encoded(text), !cased).replaceAll(" ", "(?: |</Data>\\s*<Data[^>]*>)"),
  );
  const found = options.length === 1 ? options[0] : `(?:${options.join("|")})`;
  return `${cased ? "" : "(?i)"}<Data[^>]*>[^<]*${found}`;
}

/** As XML holds a text, in which no `<` stands for itself. */
function encoded(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
