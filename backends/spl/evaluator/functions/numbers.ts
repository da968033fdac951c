import { compareTexts, numberIn, textIn, textsIn, type Value } from "../values.ts";
import type { Functions, SplFunction } from "./call.ts";
import { onNumbers, onText } from "./call.ts";

/** Halves go away from zero. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}

/** Numbers come before texts. */
function extreme(sign: 1 | -1): SplFunction {
  const order = (left: Value, right: Value): number => {
    const first = numberIn(left);
    const second = numberIn(right);
    if (first !== null && second !== null) return first - second;
    if (first !== null || second !== null) return first !== null ? -1 : 1;
    return compareTexts(textIn(left) ?? "", textIn(right) ?? "");
  };
  return {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    make:
      ({ operands }) =>
      (fields) => {
        const values = operands.map((operand) => operand(fields)).flatMap(textsOrNumber);
        const [first = null, ...others] = values;
        return others.reduce<Value>(
          (best, value) => (order(value, best) * sign > 0 ? value : best),
          first,
        );
      },
  };
}

function textsOrNumber(value: Value): readonly Exclude<Value, null>[] {
  return typeof value === "number" ? [value] : textsIn(value);
}

/** A blank before or behind makes it no number: Search Reference, "Conversion functions". */
function parsed(text: string, base: string | undefined): Value {
  if (base === undefined) return /\s/.test(text) ? null : numberIn(text);
  if (!/^(?:[2-9]|[12]\d|3[0-6])$/.test(base)) return null;
  const digits = text.replace(/^0x/i, "").toLowerCase();
  const value = Number.parseInt(digits, Number(base));
  return Number.isNaN(value) || value.toString(Number(base)) !== digits.replace(/^0+(?=.)/, "")
    ? null
    : value;
}

/** Functions of numbers, which are doubles (Search Reference, "Mathematical functions", "Conversion functions"). */
export const numbers: Functions = {
  tonumber: onText(1, 2, parsed),
  abs: onNumbers(1, 1, Math.abs),
  ceil: onNumbers(1, 1, Math.ceil),
  ceiling: onNumbers(1, 1, Math.ceil),
  exact: onNumbers(1, 1, (value) => value),
  exp: onNumbers(1, 1, Math.exp),
  floor: onNumbers(1, 1, Math.floor),
  ln: onNumbers(1, 1, Math.log),
  log: onNumbers(1, 2, (value, base = 10) => Math.log(value) / Math.log(base)),
  pow: onNumbers(2, 2, (value, power) => value ** power),
  round: onNumbers(1, 2, (value, digits = 0) => rounded(value, digits)),
  sqrt: onNumbers(1, 1, Math.sqrt),
  max: extreme(1),
  min: extreme(-1),
};
