import type { Diagnostic } from "sigmatic/backend";
import { unsupported } from "../reader/findings.ts";
import type { Option, PlainCommand, Word } from "../reader/nodes.ts";
import type { Report } from "./compiler.ts";
import type { Fields, Row } from "./values.ts";
import { wholeTest } from "./wildcard.ts";

/** What a command makes of the rows of the one before. */
export type Step = (rows: readonly Row[]) => readonly Row[];

export const unchanged: Step = (rows) => rows;

export function filter(test: (fields: Fields) => boolean): Step {
  return (rows) => rows.filter(({ fields }) => test(fields));
}

/** Changes the fields of each row. */
export function change(make: (fields: Fields) => Fields): Step {
  return (rows) => rows.map(({ fields, sources }) => ({ fields: make(fields), sources }));
}

/** A command that is known but not in this form. */
export function unknownForm(command: PlainCommand, report: Report): Step {
  report(unsupported(`\`${command.name}\` is not known here in this form`, command.span));
  return unchanged;
}

/** The values of the settings asked for; a setting of another name is a finding. */
export function settingsOf(
  options: readonly Option[],
  known: readonly string[],
  report: (finding: Diagnostic) => void,
): ReadonlyMap<string, Word> {
  const found = new Map<string, Word>();
  for (const { name, negated, value } of options) {
    if (negated || !known.includes(name.text.toLowerCase()))
      report(unsupported(`the setting \`${name.text}\` is not known here`, name.span));
    found.set(name.text.toLowerCase(), value);
  }
  return found;
}

/** Whether a name fits one of several, in which `*` stands for any run of characters. */
export function fitsAny(patterns: readonly string[]): (name: string) => boolean {
  const tests = patterns.map(wholeTest);
  return (name) => tests.some((test) => test(name));
}

/** Seconds of a span such as `5m`; null for any other text. */
export function secondsOf(text: string): number | null {
  const [, count, unit = ""] = /^(\d+)([a-z]*)$/i.exec(text) ?? [];
  const scale = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return count === undefined || scale === undefined ? null : Number(count) * scale;
}

const units: { readonly [unit: string]: number } = {
  "": 1,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  hr: 3600,
  d: 86_400,
  day: 86_400,
};
