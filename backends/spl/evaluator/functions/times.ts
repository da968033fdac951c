import { unsupported } from "../../reader/findings.ts";
import { constantText } from "../literals.ts";
import { formatterOf, parserOf } from "../time.ts";
import { numberIn, textIn } from "../values.ts";
import type { Functions } from "./call.ts";

/** Times are seconds since 1970, and days those of UTC (Search Reference, "Date and Time functions"). */
export const times: Functions = {
  strftime: {
    least: 2,
    most: 2,
    written: [1],
    make: ({ nodes: [, format], operands: [operand], report }) => {
      const text = constantText(format, report);
      const write = text === null ? null : formatterOf(text);
      if (text !== null && !write)
        report(unsupported(`the time format \`${text}\` is not known here`, format!.span));
      return (fields) => {
        const time = numberIn(operand?.(fields) ?? null);
        return time === null || !write ? null : write(time);
      };
    },
  },
  strptime: {
    least: 2,
    most: 2,
    written: [1],
    make: ({ nodes: [, format], operands: [operand], report }) => {
      const text = constantText(format, report);
      const read = text === null ? null : parserOf(text);
      if (text !== null && !read)
        report(unsupported(`the time format \`${text}\` is not known here`, format!.span));
      return (fields) => {
        const value = textIn(operand?.(fields) ?? null);
        return value === null || !read ? null : read(value);
      };
    },
  },
};
