import type { CanonicalFields, NativeEvent, NativeValue } from "../../backend/query.ts";
import { printable } from "../../diagnostic/cells.ts";
import type { Palette } from "../../diagnostic/palette.ts";
import type { Disagreement } from "../../verify/index.ts";

type Value = NativeValue | undefined;

/**
 * A counterexample for people: the event with a mark at the field that was changed for the test,
 * what rule and query make of it, and the event as the target's store holds it.
 */
export function exampleText(
  { witness, natives, ruleFires, queryFires }: Disagreement,
  target: string,
  palette: Palette,
): string {
  const { event, changed } = witness;
  return [
    "",
    "  event:",
    ...eventLines(event.own, changed, palette),
    `  ${palette.strong(`rule ${fires(ruleFires)}, query ${fires(queryFires)}`)}`,
    `  as ${target} holds it:`,
    ...natives.flatMap(storedLines),
  ]
    .join("\n")
    .concat("\n");
}

function fires(does: boolean): string {
  return does ? "fires" : "does not fire";
}

function eventLines(
  own: CanonicalFields,
  changed: readonly string[],
  palette: Palette,
): readonly string[] {
  const absent = changed.filter((name) => !Object.hasOwn(own, name));
  const entries = [...Object.entries(own), ...absent.map((name) => [name, undefined] as const)];
  const named = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return fieldLines(named, wayward).map((line, at) =>
    changed.includes(named[at]?.[0] as string)
      ? `  ${palette.severity.warning(">")} ${line}`
      : `    ${line}`,
  );
}

function storedLines({ table, fields }: NativeEvent): readonly string[] {
  const lines = fieldLines(Object.entries(fields), typed).map((line) => `    ${line}`);
  return table === null ? lines : [`    (${table})`, ...lines];
}

const widest = 40;

function fieldLines(
  entries: readonly (readonly [name: string, value: Value])[],
  unclear: RegExp,
): readonly string[] {
  const width = Math.min(Math.max(0, ...entries.map(([name]) => name.length)), widest);
  return entries.map(
    ([name, value]) => `${printable(name).padEnd(width)}  ${valueText(value, unclear)}`,
  );
}

/* Texts whose ends cannot be seen, or that look like something else. */
const wayward = /^$|^\s|\s$|\p{Cc}|^["[]|^(?:null|\(missing\))$/u;
const typed = /^$|^\s|\s$|\p{Cc}|^["[{]|^(?:null|true|false|-?\d[\d.]*)$/u;

const longest = 160;

/** A value as it is where that is clear, else as JSON; letters that look like others by number. */
function valueText(value: Value, unclear: RegExp): string {
  if (value === undefined) return "(missing)";
  const text = typeof value === "string" && !unclear.test(value) ? value : json(value);
  const odd = [...new Set(text.match(/[^\u0020-\u007e]/gu))].map(numberOf);
  const numbers = odd.length > 0 ? `  (${odd.slice(0, 4).join(", ")})` : "";
  const cut = text.length > longest ? `… (${text.length} characters)` : "";
  return printable(text.slice(0, longest)) + cut + numbers;
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Integers beyond 2^53 keep their digits, as text. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? part.toString() : part,
  );
}
