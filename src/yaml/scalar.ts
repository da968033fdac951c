import type { ScalarType } from "./nodes.ts";

const integer = /^-?(?:0|[1-9][0-9]*)$/;

/** Spellings of YAML 1.2's core schema. */
const words: ReadonlyMap<string, ScalarType> = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, "null"] as const),
  ...["true", "True", "TRUE", "false", "False", "FALSE"].map((word) => [word, "boolean"] as const),
]);

const beginsAsText = /^[^-0-9~ntfNTF]/;

/** The type of a plain scalar by its spelling; an integer only when its spelling is canonical. */
export function plainType(text: string): ScalarType {
  if (beginsAsText.test(text)) return "text";
  return words.get(text) ?? (integer.test(text) ? "integer" : "text");
}
