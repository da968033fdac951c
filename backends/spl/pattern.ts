import type { Equals, Part, Pattern } from "sigmatic/backend";
import { regexText } from "./quote.ts";

/** How literal text and any one character are written in a regex. */
export interface Spelling {
  readonly text: (text: string) => string;
  readonly one: "." | "[^<]";
}

/** A regex for one value with wildcards: its text, where it is anchored, which flags matter to it. */
interface Body {
  readonly text: string;
  readonly start: boolean;
  readonly end: boolean;
  readonly letters: boolean;
  readonly dots: boolean;
}

/** The parts of a test for text: one piece where there are no wildcards, none for the empty text. */
export function partsOf(leaf: Equals | Pattern): readonly Part[] {
  if (leaf.kind === "pattern") return leaf.parts;
  return leaf.value.text === "" ? [] : [{ kind: "text", text: leaf.value.text }];
}

/** Text in which `*` stands for anything, in parts. */
export function partsWithStars(value: string): readonly Part[] {
  return value
    .split("*")
    .flatMap((piece, index): readonly Part[] => [
      ...(index > 0 ? [{ kind: "any" } as const] : []),
      ...(piece === "" ? [] : [{ kind: "text", text: piece } as const]),
    ]);
}

/** One regex that matches where any of the members does; null where one of them is `*`. */
export function valueRegex(members: readonly (readonly Part[])[], cased: boolean): string | null {
  const spelling: Spelling = { text: (text) => regexText(text, !cased), one: "." };
  const bodies = members.map((parts) => bodyOf(parts, spelling));
  if (bodies.some((body) => body.text === "" && !body.start && !body.end)) return null;
  const start = bodies.every((body) => body.start);
  const end = bodies.every((body) => body.end);
  const options = bodies
    .map((body) => anchored(body.text, body.start && !start, body.end && !end))
    .join("|");
  const grouped = bodies.length > 1 && (start || end) ? `(?:${options})` : options;
  return flags(bodies, cased) + anchored(grouped, start, end);
}

/** The regex that finds the parts anywhere behind what `before` matches. */
export function anywhereRegex(
  parts: readonly Part[],
  cased: boolean,
  spelling: Spelling,
  before = "",
): string {
  const body = bodyOf(parts, spelling);
  return flags([body], cased) + before + body.text;
}

/** The `*` at either end is left out: a regex finds its match anywhere. */
function bodyOf(parts: readonly Part[], spelling: Spelling): Body {
  const start = parts[0]?.kind !== "any";
  const end = parts.at(-1)?.kind !== "any";
  const inner = parts.slice(start ? 0 : 1, end || parts.length === 1 ? undefined : -1);
  return {
    text: inner.map((part) => partRegex(part, spelling)).join(""),
    start,
    end,
    letters: inner.some((part) => part.kind === "text" && /[a-z]/i.test(part.text)),
    dots: spelling.one === "." && inner.some((part) => part.kind !== "text"),
  };
}

function partRegex(part: Part, { text, one }: Spelling): string {
  if (part.kind === "text") return text(part.text);
  return part.kind === "any" ? `${one}*` : one;
}

/** `\A` and `\z`, because `$` would also match before a last newline. */
function anchored(text: string, start: boolean, end: boolean): string {
  return (start ? "\\A" : "") + text + (end ? "\\z" : "");
}

function flags(bodies: readonly Body[], cased: boolean): string {
  const ignoreCase = !cased && bodies.some((body) => body.letters);
  const letters = (ignoreCase ? "i" : "") + (bodies.some((body) => body.dots) ? "s" : "");
  return letters === "" ? "" : `(?${letters})`;
}
