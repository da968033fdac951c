import { isList, isNumber, type Type, textOf, type Value } from "../values.ts";
import { stringOf } from "./convert.ts";
import type { FunctionRow, FunctionTable } from "./row.ts";

/* Functions on text, each by its page of learn.microsoft.com/kusto/query. */

function onText(apply: (text: string) => Value, type: "string" | "long" = "string"): FunctionRow {
  return { parameters: ["text"], type, apply: ([value = ""]) => apply(textOf(value)) };
}

/** One letter for one, as .NET does it; of any value. */
function recasing(recase: (letter: string) => string): FunctionRow {
  const recased = (letter: string): string => {
    const other = recase(letter);
    return other.length === letter.length ? other : letter;
  };
  return {
    parameters: ["any"],
    type: "string",
    apply: ([value = ""], [type = "unknown"]) =>
      Array.from(stringOf(value, type), recased).join(""),
  };
}

/** Values as `tostring` writes them. */
function textsOf(values: readonly Value[], types: readonly Type[]): readonly string[] {
  return values.map((value, at) => stringOf(value, types[at] ?? "unknown"));
}

export const textFunctions: FunctionTable = {
  tolower: recasing((letter) => letter.toLowerCase()),
  toupper: recasing((letter) => letter.toUpperCase()),
  strlen: onText((text) => Array.from(text).length, "long"),
  reverse: onText((text) => Array.from(text).reverse().join("")),
  strcat: {
    parameters: ["any"],
    repeats: true,
    type: "string",
    apply: (values, types) => textsOf(values, types).join(""),
  },
  strcat_delim: {
    parameters: ["text", "any"],
    repeats: true,
    type: "string",
    apply: ([delimiter = "", ...values], [, ...types]) =>
      textsOf(values, types).join(textOf(delimiter)),
  },
  substring: {
    parameters: ["any", "number", "number"],
    least: 2,
    type: "string",
    apply: ([text = "", from = 0, length]) => substring(textOf(text), Number(from), length),
  },
  split: {
    parameters: ["any", "text", "number"],
    least: 2,
    type: "dynamic",
    apply: ([text = "", delimiter = "", index]) => {
      const parts = textOf(text).split(textOf(delimiter) || /(?!)/);
      if (index === undefined) return parts;
      return isNumber(index) ? parts.slice(Number(index)).slice(0, 1) : null;
    },
  },
  replace_string: {
    parameters: ["text", "text", "text"],
    type: "string",
    apply: ([text = "", old = "", fresh = ""]) =>
      old === "" ? textOf(text) : textOf(text).replaceAll(textOf(old), () => textOf(fresh)),
  },
  indexof: {
    parameters: ["any", "any", "number"],
    least: 2,
    unfollowed: 2,
    type: "long",
    apply: ([text = "", part = "", from = 0]) =>
      isNumber(from) ? indexOf(textOf(text), textOf(part), Number(from)) : null,
  },
  strcat_array: {
    parameters: ["dynamic", "text"],
    type: "string",
    apply: ([list = null, delimiter = ""]) =>
      isList(list) ? list.map(textOf).join(textOf(delimiter)) : "",
  },
  url_decode: onText(urlDecoded),
  url_encode: onText((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd"))),
  base64_decode_tostring: onText((text) => base64Decoded(text) ?? ""),
  base64_encode_tostring: onText(base64Encoded),
};

/** Characters are counted from 0; a place before the start is the start. */
function substring(text: string, from: number, length: Value | undefined): string {
  const characters = Array.from(text);
  const start = from < 0 ? Math.max(0, characters.length + from) : from;
  const count = isNumber(length ?? null) ? Number(length) : characters.length;
  return characters.slice(start, start + Math.max(0, count)).join("");
}

/** Where a part begins, -1 where it does not; a negative start counts from the end. */
function indexOf(text: string, part: string, from: number): number {
  const characters = Array.from(text);
  const start = from < 0 ? Math.max(0, characters.length + from) : from;
  const rest = characters.slice(start).join("");
  const at = rest.indexOf(part);
  return at < 0 ? -1 : start + Array.from(rest.slice(0, at)).length;
}

/** Runs of escaped bytes as UTF-8, and a plus as a blank. */
function urlDecoded(text: string): string {
  return text.replaceAll("+", " ").replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = run
      .split("%")
      .slice(1)
      .map((pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/** null where it is no base64, or no UTF-8 in it. */
function base64Decoded(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function base64Encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** An empty text or null; lists and bags are neither, whatever is in them. */
export function isEmpty(value: Value): boolean {
  return value === null || value === "";
}
