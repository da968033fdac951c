import type { NativeValue } from "sigmatic/backend";
import { unsupported } from "../reader/findings.ts";
import type { PlainCommand, RenameCommand, Word } from "../reader/nodes.ts";
import type { Report } from "./compiler.ts";
import { regexStep, rexStep } from "./regexes.ts";
import {
  change,
  fitsAny,
  type Step,
  secondsOf,
  settingsOf,
  unchanged,
  unknownForm,
} from "./steps.ts";
import { compareTexts, type Fields, numberIn, type Row, textsOf } from "./values.ts";

type Compile = (command: PlainCommand, report: Report) => Step;

/** Commands whose words are names and settings, by their own (Search Reference). */
const commands: { readonly [name: string]: Compile } = {
  regex: regexStep,
  rex: rexStep,
  table: (command, report) =>
    command.options.length > 0 ? unknownForm(command, report) : keep(namesOf(command.words), false),
  fields: fieldsStep,
  bin: binStep,
  bucket: binStep,
  fillnull: fillnullStep,
  dedup: dedupStep,
  head: headStep,
  sort: sortStep,
};

export function plainStep(command: PlainCommand, report: Report): Step {
  const compile = commands[command.name] as Compile;
  if (command.as && compile !== binStep) return unknownForm(command, report);
  return compile(command, report);
}

function namesOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

function keep(patterns: readonly string[], internal: boolean): Step {
  const fits = fitsAny(patterns);
  return change((fields) => only(fields, (name) => fits(name) || (internal && /^_/.test(name))));
}

function only(fields: Fields, keeps: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => keeps(name)));
}

/** `fields` keeps those that begin with `_`, unless they are named to go. */
function fieldsStep(command: PlainCommand, report: Report): Step {
  if (command.options.length > 0) return unknownForm(command, report);
  const [first = "", ...rest] = namesOf(command.words);
  if (first === "-" || first === "+") return fieldsOf(first, rest);
  return fieldsOf("+", [first, ...rest]);
}

function fieldsOf(sign: string, names: readonly string[]): Step {
  if (sign === "+") return keep(names, true);
  const fits = fitsAny(names);
  return change((fields) => only(fields, (name) => !fits(name)));
}

function binStep(command: PlainCommand, report: Report): Step {
  const settings = settingsOf(command.options, ["span"], report);
  const [name, ...others] = namesOf(command.words);
  const size = secondsOf(settings.get("span")?.text ?? "none");
  if (name === undefined || others.length > 0 || size === null) return unknownForm(command, report);
  return binned(name, command.as?.text ?? name, size);
}

/** Cuts numbers down to multiples of a size. */
export function binned(name: string, as: string, size: number): Step {
  return change((fields) => {
    const number = numberIn(textsOf(fields, name)[0] ?? null);
    return number === null ? fields : { ...fields, [as]: Math.floor(number / size) * size };
  });
}

function fillnullStep(command: PlainCommand, report: Report): Step {
  const settings = settingsOf(command.options, ["value"], report);
  const value = settings.get("value")?.text ?? "0";
  const names = namesOf(command.words);
  return (rows) => {
    const all =
      names.length > 0 ? names : [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))];
    return change((fields) => filled(fields, all, value))(rows);
  };
}

function filled(fields: Fields, names: readonly string[], value: string): Fields {
  const missing = names.filter((name) => textsOf(fields, name).length === 0);
  if (missing.length === 0) return fields;
  return { ...fields, ...Object.fromEntries(missing.map((name) => [name, value])) };
}

/** Rows without one of the fields go, unless `keepempty` is set. */
function dedupStep(command: PlainCommand, report: Report): Step {
  const settings = settingsOf(command.options, ["keepempty"], report);
  const [first = "", ...rest] = namesOf(command.words);
  const counted = /^\d+$/.test(first);
  const most = counted ? Number(first) : 1;
  const names = counted ? rest : [first, ...rest];
  const keepsEmpty = isTrue(settings.get("keepempty"));
  return (rows) => {
    const seen = new Map<string, number>();
    return rows.filter(({ fields }) => {
      const values = names.map((name) => textsOf(fields, name));
      if (values.some((texts) => texts.length === 0)) return keepsEmpty;
      const key = JSON.stringify(values);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= most;
    });
  };
}

export function isTrue(word: Word | undefined): boolean {
  return word !== undefined && /^(?:t|true|1)$/i.test(word.text);
}

function headStep(command: PlainCommand, report: Report): Step {
  const settings = settingsOf(command.options, ["limit"], report);
  const [word, ...others] = namesOf(command.words);
  const count = word ?? settings.get("limit")?.text ?? "10";
  if (others.length > 0 || !/^\d+$/.test(count)) return unknownForm(command, report);
  return (rows) => rows.slice(0, Number(count));
}

/** `sort 100 -f +g`: the first 10,000 rows unless a count says otherwise, 0 for all. */
function sortStep(command: PlainCommand, report: Report): Step {
  if (command.options.length > 0) return unknownForm(command, report);
  const names = namesOf(command.words);
  const counted = /^\d+$/.test(names[0] ?? "");
  const limit = counted ? Number(names[0]) || Number.POSITIVE_INFINITY : 10_000;
  const keys = keysOf(counted ? names.slice(1) : names);
  if (keys.length === 0 || keys.some(({ name }) => /[()]/.test(name)))
    return unknownForm(command, report);
  return (rows) => [...rows].sort((left, right) => compareRows(left, right, keys)).slice(0, limit);
}

interface Key {
  readonly name: string;
  readonly sign: 1 | -1;
}

/** A sign stands before its name, with or without a blank. */
function keysOf(words: readonly string[]): readonly Key[] {
  const keys: Key[] = [];
  let sign: 1 | -1 = 1;
  for (const word of words) {
    if (/^[+-]/.test(word)) sign = word.startsWith("-") ? -1 : 1;
    const name = word.replace(/^[+-]/, "");
    if (name === "") continue;
    keys.push({ name, sign });
    sign = 1;
  }
  return keys;
}

function compareRows(left: Row, right: Row, keys: readonly Key[]): number {
  for (const { name, sign } of keys) {
    const one = textsOf(left.fields, name)[0] ?? "";
    const other = textsOf(right.fields, name)[0] ?? "";
    const first = numberIn(one);
    const second = numberIn(other);
    const order = first !== null && second !== null ? first - second : compareTexts(one, other);
    if (order !== 0) return order * sign;
  }
  return 0;
}

/** `rename a as b`, also with one `*` on both sides. */
export function renameStep({ pairs }: RenameCommand, report: Report): Step {
  const renames = pairs.map(({ from, to }) => {
    const [before = "", after, ...more] = from.text.split("*");
    const stars = to.text.split("*").length - 1;
    if (more.length > 0 || stars !== (after === undefined ? 0 : 1))
      report(unsupported("a `*` stands once on both sides of `as`, or on neither", from.span));
    return (name: string): string | null => renamed(name, before, after ?? null, to.text);
  });
  if (renames.length === 0) return unchanged;
  return change((fields) => {
    const result: { [name: string]: NativeValue } = Object.create(null);
    for (const [name, value] of Object.entries(fields)) {
      const to = renames.reduce<string | null>((found, rename) => found ?? rename(name), null);
      if (to === null && Object.hasOwn(result, name)) continue;
      result[to ?? name] = value;
    }
    return result;
  });
}

function renamed(name: string, before: string, after: string | null, to: string): string | null {
  if (after === null) return name === before ? to : null;
  if (name.length < before.length + after.length) return null;
  if (!name.startsWith(before) || !name.endsWith(after)) return null;
  return to.replace("*", () => name.slice(before.length, name.length - after.length));
}
