import type { Equals, Leaf, Part, Pattern } from "sigmatic/backend";
import { all, atom, type Clause, fieldIs, fieldPresent, truth } from "./clause.ts";
import { isSearchable } from "./names.ts";
import { partsOf } from "./pattern.ts";
import { quoted } from "./quote.ts";
import { requiredTexts } from "./regex.ts";
import { cutText, isNetwork } from "./searchable.ts";
import { textsInData } from "./unnamed.ts";

/** Shorter texts stand in nearly every event. */
const shortest = 3;

/**
 * A cheap test for the base search that every event fulfils which the leaf fits; `true` where there
 * is none. Literal pieces are searched with wildcards outside only: a `*` between two pieces can
 * miss events (Search Manual, "Wildcards").
 */
export function supersetOf(leaf: Leaf): Clause {
  switch (leaf.kind) {
    case "equals":
    case "pattern": {
      const texts = textsInData(leaf);
      if (texts) return longestPiece(leaf.field.name, texts.flatMap(words));
      return isSearchable(leaf.field.name) ? valuePieces(leaf) : truth(true);
    }
    case "regex":
      return isSearchable(leaf.field.name)
        ? longestPiece(leaf.field.name, requiredTexts(leaf.tree))
        : truth(true);
    case "keyword":
      return longestWord(
        leaf.pattern.kind === "regex"
          ? requiredTexts(leaf.pattern.tree)
          : leaf.pattern.parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])),
      );
    default:
      return truth(true);
  }
}

function valuePieces(leaf: Equals | Pattern): Clause {
  const parts = partsOf(leaf);
  if (isFilled(parts)) return fieldPresent(leaf.field.name);
  const pieces = parts.flatMap((part, index) =>
    part.kind === "text" ? piecesOf(part.text, index === 0, index === parts.length - 1) : [],
  );
  return all(pieces.map((piece) => fieldIs(leaf.field.name, quoted(piece))));
}

/** Whether the parts ask for characters and do not say which. */
function isFilled(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "one") && parts.every((part) => part.kind !== "text");
}

/** The pieces of a literal part, with a `*` on each side where the value goes on. */
function piecesOf(text: string, first: boolean, last: boolean): readonly string[] {
  const texts = first && last && isNetwork(text) ? text.split("/") : cutText(text);
  return texts.flatMap((piece, index) => {
    if (!/[^\W_]|[^\x20-\x7e]/.test(piece)) return [];
    const before = first && index === 0 ? "" : "*";
    const after = last && index === texts.length - 1 ? "" : "*";
    return [before + piece + after];
  });
}

/** Between two words of unnamed data there may be markup. */
function words(text: string): readonly string[] {
  return text.split(" ");
}

/** `&`, `<` and `>` may be spelled as entities in the value. */
function longestPiece(field: string, texts: readonly string[]): Clause {
  const piece = longest(texts.flatMap(cutText).flatMap((text) => text.split(/[&<>]/)));
  return piece === null ? truth(true) : fieldIs(field, quoted(`*${piece}*`));
}

/** A run of letters and digits lies inside one segment of the index, wherever it stands. */
function longestWord(texts: readonly string[]): Clause {
  const word = longest(texts.flatMap((text) => text.match(/[A-Za-z0-9]+/g) ?? []));
  return word === null ? truth(true) : atom(`*${word}*`);
}

function longest(texts: readonly string[]): string | null {
  const best = texts.reduce((first, text) => (text.length > first.length ? text : first), "");
  return best.length < shortest ? null : best;
}
