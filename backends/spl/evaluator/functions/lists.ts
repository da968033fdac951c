import { unsupported } from "../../reader/findings.ts";
import type { EvalNode } from "../../reader/nodes.ts";
import {
  compareTexts,
  mostText,
  numberIn,
  oneOrMany,
  textIn,
  textsIn,
  textsOf,
  type Value,
} from "../values.ts";
import type { Functions } from "./call.ts";
import { strict } from "./call.ts";
import { patternTest } from "./tests.ts";

/** From the end where negative; both ends belong. */
function sliced(texts: readonly string[], start: number, end: number): Value {
  const place = (at: number): number => (at < 0 ? texts.length + at : at);
  const from = place(start);
  const to = place(end);
  return from < 0 || to < from ? null : oneOrMany(texts.slice(from, to + 1));
}

function joined(value: Value, sign: Value): Value {
  const texts = textsIn(value);
  const between = textIn(sign) ?? "";
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  return length > mostText ? null : texts.join(between);
}

/** The fields that an expression reads. */
function fieldsIn(node: EvalNode): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, name } = value as { readonly kind?: string; readonly name?: string };
    if (kind === "evalField" && name !== undefined) found.add(name);
    for (const [key, member] of Object.entries(value)) if (key !== "span") visit(member);
  };
  visit(node);
  return found;
}

/** Functions of fields with several values (Search Reference, "Multivalue eval functions"). */
export const lists: Functions = {
  mvcount: strict(1, 1, (value) => textsIn(value).length),
  mvindex: strict(2, 3, (value, start, end = start) => {
    const from = numberIn(start);
    const to = numberIn(end);
    return from === null || to === null ? null : sliced(textsIn(value), from, to);
  }),
  // The place of the first value that matches, null where none does.
  mvfind: {
    least: 2,
    most: 2,
    written: [1],
    make: (call) =>
      patternTest(call, (texts, test) => {
        const at = texts.findIndex(test);
        return at < 0 ? null : at;
      }),
  },
  mvfilter: {
    least: 1,
    most: 1,
    make: ({ nodes: [node], operands: [test], report }) => {
      const [name, other] = fieldsIn(node!);
      if (name === undefined || other !== undefined) {
        report(unsupported("`mvfilter` tests the values of one field", node!.span));
        return () => null;
      }
      return (fields) => {
        const texts = textsOf(fields, name);
        return oneOrMany(texts.filter((text) => test?.({ ...fields, [name]: text }) === true));
      };
    },
  },
  mvjoin: strict(2, 2, joined),
  mvappend: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    make:
      ({ operands }) =>
      (fields) =>
        oneOrMany(operands.flatMap((operand) => textsIn(operand(fields)))),
  },
  mvdedup: strict(1, 1, (value) => oneOrMany([...new Set(textsIn(value))])),
  mvsort: strict(1, 1, (value) => oneOrMany([...textsIn(value)].sort(compareTexts))),
};
