import { unsupported } from "../../reader/findings.ts";
import { replacerOf } from "../capture/replace.ts";
import { constantText } from "../literals.ts";
import { patternOf } from "../patterns.ts";
import { oneOrMany, textIn, textsIn, type Value } from "../values.ts";
import type { Functions } from "./call.ts";
import { onText, strict } from "./call.ts";

/** Characters are code points. */
function substring(text: string, start: number, length: number): string {
  const characters = [...text];
  const from = start < 0 ? Math.max(characters.length + start, 0) : Math.max(start - 1, 0);
  return characters.slice(from, from + Math.max(length, 0)).join("");
}

function trimmed(text: string, dropped: string, front: boolean, back: boolean): string {
  const characters = [...text];
  const drops = (character: string | undefined): boolean =>
    character !== undefined && dropped.includes(character);
  let start = 0;
  let end = characters.length;
  while (front && drops(characters[start]) && start < end) start++;
  while (back && end > start && drops(characters[end - 1])) end--;
  return characters.slice(start, end).join("");
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    const codes = bytes
      .slice(1)
      .split("%")
      .map((byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(Uint8Array.from(codes));
  });
}

/** One letter for one: what has no single other case stays. */
function inCase(text: string, change: (character: string) => string): string {
  return [...text]
    .map((character) => {
      const changed = change(character);
      return [...changed].length === 1 ? changed : character;
    })
    .join("");
}

const blanks = " \t";

/** Functions of texts (Search Reference, "Text functions"). */
export const texts: Functions = {
  lower: onText(1, 1, (text) => inCase(text, (character) => character.toLowerCase())),
  upper: onText(1, 1, (text) => inCase(text, (character) => character.toUpperCase())),
  len: onText(1, 1, (text) => [...text].length),
  substr: onText(2, 3, (text, start, length = "Infinity") => {
    const places = [Number(start), Number(length)] as const;
    return places.some(Number.isNaN) ? null : substring(text, ...places);
  }),
  trim: onText(1, 2, (text, dropped = blanks) => trimmed(text, dropped, true, true)),
  ltrim: onText(1, 2, (text, dropped = blanks) => trimmed(text, dropped, true, false)),
  rtrim: onText(1, 2, (text, dropped = blanks) => trimmed(text, dropped, false, true)),
  urldecode: onText(1, 1, decoded),
  split: strict(2, 2, (value, sign) =>
    oneOrMany(textsIn(value).flatMap((text) => text.split(textIn(sign) ?? ""))),
  ),
  replace: {
    least: 3,
    most: 3,
    written: [1, 2],
    make: ({ nodes: [, regex, by], operands: [subject], report }) => {
      if (regex?.kind !== "evalText") {
        report(unsupported("only a pattern in quotes can be read here", regex!.span));
        return () => null;
      }
      const pattern = patternOf(regex.text, regex.span, report);
      const text = constantText(by, report);
      if (!pattern || text === null) return () => null;
      const replace = replacerOf(pattern, text);
      return (fields) => mapped(subject?.(fields) ?? null, replace);
    },
  },
  tostring: {
    least: 1,
    most: 2,
    written: [1],
    make: ({ nodes: [, format], operands: [operand], report }) => {
      if (format) report(unsupported("the formats of `tostring` are not known here", format.span));
      return (fields) => {
        const value = operand?.(fields) ?? null;
        if (typeof value === "boolean") return value ? "True" : "False";
        return mapped(value, String);
      };
    },
  },
};

function mapped(value: Value, change: (text: string) => string): Value {
  return value === null ? null : oneOrMany(textsIn(value).map(change));
}
