import type { Value } from "../ast/index.ts";
import { type Context, problem } from "./context.ts";
import { modifiers, type Takes } from "./table.ts";

/** Whether every modifier can take the value; reports the first that cannot. */
export function fits(value: Value, context: Context): boolean {
  for (const { value: name } of context.modifiers) {
    const { takes } = modifiers[name];
    if (takesValue[takes](value)) continue;
    context.report(
      problem(
        "modifier-value",
        value.span,
        `\`${name}\` takes ${wordsFor[takes]}, not ${wordsForValue(value)}`,
        hintFor[takes],
      ),
    );
    return false;
  }
  return true;
}

const decimal = /^-?[0-9]+(?:\.[0-9]+)?$/;

/** Sigma compares every value as text, so a number in quotes is a number, and a number a text. */
const takesValue: { readonly [T in Takes]: (value: Value) => boolean } = {
  any: () => true,
  text: (value) => value.kind !== "null",
  name: (value) => value.kind === "text" && value.text.trim() !== "",
  number: (value) => value.kind !== "null" && decimal.test(value.text),
  whole: (value) => value.kind !== "null" && /^[0-9]{1,9}$/.test(value.text),
  boolean: (value) => value.kind === "boolean",
};

const wordsFor: { readonly [T in Takes]: string } = {
  any: "any value",
  text: "a text",
  name: "the name of a field",
  number: "a decimal number",
  whole: "a whole number",
  boolean: "true or false",
};

const hintFor: { readonly [T in Takes]: string } = {
  any: "",
  text: "test for `null` under the bare field name, in a selection of its own",
  name: "name the other field of the same event",
  number: "write digits, with a point for fractions",
  whole: "write digits only",
  boolean: "write `true` or `false` without quotes",
};

function wordsForValue(value: Value): string {
  if (value.kind === "null") return "null";
  return value.kind === "number" ? `the number \`${value.text}\`` : `\`${value.text}\``;
}
