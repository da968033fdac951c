import type { FunctionName } from "../reader/signatures.ts";
import type { Scalar } from "./fields.ts";
import { folded } from "./letters.ts";
import type { Value } from "./values.ts";

/*
 * Functions on single values, none of which is null. Source: Elasticsearch, "EQL function
 * reference"; what happens to text that is no number is not said there: it gives null here.
 */

type Apply = (values: readonly Scalar[], ignoreCase: boolean) => Value;

/** `cidrMatch` is read apart, as its networks are known beforehand. */
export const functions: { readonly [name in Exclude<FunctionName, "cidrMatch">]: Apply } = {
  add: ([left, right]) => Number(left) + Number(right),
  subtract: ([left, right]) => Number(left) - Number(right),
  multiply: ([left, right]) => Number(left) * Number(right),
  divide: ([left, right]) => quotient(Number(left), Number(right)),
  modulo: ([left, right]) => (Number(right) === 0 ? null : Number(left) % Number(right)),
  between: ([source, left, right, greedy], ignoreCase) =>
    between(String(source), [left, right].map(String), greedy === true, ignoreCase),
  concat: (values) => values.map(String).join(""),
  endsWith: search((text, part) => text.endsWith(part)),
  indexOf: ([source, part, from], ignoreCase) => {
    const [text, wanted] = [source, part].map((each) => cased(each, ignoreCase));
    const at = (text ?? "").indexOf(wanted ?? "", Number(from ?? 0));
    return at < 0 ? null : at;
  },
  length: ([text]) => String(text).length,
  number: ([text, base]) => numberOf(String(text), base === undefined ? null : Number(base)),
  startsWith: search((text, part) => text.startsWith(part)),
  string: ([value]) => String(value),
  stringContains: search((text, part) => part !== "" && text.includes(part)),
  substring: ([text, start, end]) =>
    String(text).slice(Number(start), end === undefined ? undefined : Number(end)),
};

function search(holds: (text: string, part: string) => boolean): Apply {
  return ([text, part], ignoreCase) => holds(cased(text, ignoreCase), cased(part, ignoreCase));
}

function cased(value: Value | undefined, ignoreCase: boolean): string {
  return ignoreCase ? folded(String(value)) : String(value);
}

/** Whole numbers give whole numbers. */
export function quotient(left: number, right: number): Value {
  if (right === 0) return null;
  const isWhole = Number.isInteger(left) && Number.isInteger(right);
  return isWhole ? Math.trunc(left / right) : left / right;
}

function between(
  source: string,
  bounds: readonly string[],
  greedy: boolean,
  ignoreCase: boolean,
): string {
  const [text = "", left = "", right = ""] = [source, ...bounds].map((each) =>
    cased(each, ignoreCase),
  );
  const found = text.indexOf(left);
  const start = found + left.length;
  const end = greedy ? text.lastIndexOf(right) : text.indexOf(right, start);
  return found < 0 || end < start ? "" : source.slice(start, end);
}

function numberOf(text: string, base: number | null): number | null {
  const trimmed = text.trim();
  const radix = base ?? (/^0x/i.test(trimmed) ? 16 : 10);
  const digits = radix === 16 ? trimmed.replace(/^0x/i, "") : trimmed;
  if (base === null && radix === 10)
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(digits) ? Number(digits) : null;
  const isDigit = (digit: string): boolean => Number.parseInt(digit, radix) >= 0;
  return digits !== "" && [...digits].every(isDigit) ? Number.parseInt(digits, radix) : null;
}
