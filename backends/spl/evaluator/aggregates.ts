import type { NativeValue } from "sigmatic/backend";
import { unsupported } from "../reader/findings.ts";
import type { Aggregate } from "../reader/nodes.ts";
import type { Report } from "./compiler.ts";
import { expression } from "./expression.ts";
import { compareTexts, type Fields, numberIn, type Row, textsIn, textsOf } from "./values.ts";

/** One column of `stats`: its name, and what it makes of the rows of a group. */
export interface Column {
  readonly name: string;
  readonly compute: (rows: readonly Row[]) => NativeValue;
}

type Compute = (texts: readonly string[]) => NativeValue;

/** By their first name (Search Reference, "Statistical and charting functions"). */
const functions: { readonly [name: string]: Compute } = {
  count: (texts) => texts.length,
  dc: (texts) => new Set(texts).size,
  values: (texts) => [...new Set(texts)].sort(compareTexts),
  list: (texts) => texts.slice(0, 100),
  first: (texts) => texts[0] ?? null,
  last: (texts) => texts.at(-1) ?? null,
  sum: onNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  avg: onNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length),
  range: onNumbers((numbers) => largest(numbers) + largest(numbers.map((number) => -number))),
  max: (texts) => extreme(texts, 1),
  min: (texts) => extreme(texts, -1),
};

const otherNames: { readonly [name: string]: string } = {
  c: "count",
  distinct_count: "dc",
  mean: "avg",
};

function onNumbers(compute: (numbers: readonly number[]) => number): Compute {
  return (texts) => {
    const numbers = texts.map(numberIn).filter((number) => number !== null);
    return numbers.length === 0 ? null : compute(numbers);
  };
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((best, number) => Math.max(best, number));
}

/** Of numbers where all are numbers, otherwise of texts. */
function extreme(texts: readonly string[], sign: 1 | -1): NativeValue {
  const numbers = texts.map(numberIn);
  if (texts.length === 0) return null;
  if (!numbers.includes(null))
    return sign * largest(numbers.map((number) => sign * (number as number)));
  return texts.reduce((best, text) => (compareTexts(text, best) * sign > 0 ? text : best));
}

export function columnOf({ name, of, as, span }: Aggregate, report: Report): Column {
  const known = Object.hasOwn(otherNames, name) ? (otherNames[name] as string) : name;
  const compute = Object.hasOwn(functions, known) ? functions[known] : undefined;
  if (!compute || (of === null && known !== "count"))
    report(unsupported(`the aggregation \`${name}\` is not known here`, span));
  const written = of === null ? name : `${name}(${"text" in of && "quoted" in of ? of.text : ""})`;
  const texts = textsReader(of, known, report);
  return {
    name: as?.text ?? written,
    compute: (rows) =>
      of === null ? rows.length : (compute?.(rows.flatMap(({ fields }) => texts(fields))) ?? null),
  };
}

/** `count(eval(…))` counts the rows on which the test is true. */
function textsReader(
  of: Aggregate["of"],
  name: string,
  report: Report,
): (fields: Fields) => readonly string[] {
  if (of === null) return () => [];
  if ("quoted" in of) {
    if (of.text.includes("*"))
      report(unsupported("an aggregation of several fields is not known here", of.span));
    return (fields) => textsOf(fields, of.text);
  }
  const value = expression(of, report);
  return (fields) => {
    const found = value(fields);
    return name === "count" && found === false ? [] : textsIn(found);
  };
}
