import { syntax, unsupported } from "../../reader/findings.ts";
import { readSearch } from "../../reader/read.ts";
import { isWithin, networkOf } from "../addresses.ts";
import type { Evaluate } from "../compiler.ts";
import { constantText } from "../literals.ts";
import { equals, fold } from "../logic.ts";
import { patternOf } from "../patterns.ts";
import { searchTest } from "../search.ts";
import { numberIn, textIn, textsIn, type Value } from "../values.ts";
import { likeTest } from "../wildcard.ts";
import type { Call, Functions, SplFunction } from "./call.ts";
import { strict } from "./call.ts";

/** A test of what a value is, which null answers as well. */
function ofKind(test: (value: Value) => boolean): SplFunction {
  return {
    least: 1,
    most: 1,
    make:
      ({ operands: [operand] }) =>
      (fields) =>
        test(operand?.(fields) ?? null),
  };
}

/** A pattern that stands in the query, tested against each value of a subject. */
export function patternTest(
  { nodes, operands, report }: Call,
  answer: (values: readonly string[], test: (text: string) => boolean) => Value,
): Evaluate {
  const [subject] = operands;
  const node = nodes[1];
  if (node?.kind !== "evalText") {
    report(unsupported("only a pattern in quotes can be read here", node?.span ?? nodes[0]!.span));
    return () => null;
  }
  const pattern = patternOf(node.text, node.span, report);
  return (fields) => {
    const value = subject?.(fields) ?? null;
    return value === null || pattern === null ? null : answer(textsIn(value), pattern.test);
  };
}

/** Tests (Search Reference, "Comparison and Conditional functions", "Informational functions"). */
export const tests: Functions = {
  isnull: ofKind((value) => value === null),
  isnotnull: ofKind((value) => value !== null),
  isnum: ofKind((value) => numberIn(value) !== null),
  isint: ofKind((value) => Number.isInteger(numberIn(value))),
  isstr: ofKind((value) => typeof value === "string" && numberIn(value) === null),
  isbool: ofKind((value) => typeof value === "boolean"),
  // No wildcards, no networks, letter case counts.
  in: {
    least: 2,
    most: Number.POSITIVE_INFINITY,
    make: ({ operands: [subject, ...members] }) => {
      return (fields) => {
        const value = subject?.(fields) ?? null;
        return fold(
          members.map((member) => equals(value, member(fields))),
          true,
        );
      };
    },
  },
  like: strict(2, 2, (value, pattern) => textsIn(value).some(likeTest(textIn(pattern) ?? ""))),
  // PCRE, anywhere in the value, letter case counts.
  match: {
    least: 2,
    most: 2,
    written: [1],
    make: (call) => patternTest(call, (texts, test) => texts.some(test)),
  },
  cidrmatch: {
    least: 2,
    most: 2,
    written: [0],
    make: ({ nodes: [network, address], operands: [, subject], report }) => {
      const text = constantText(network, report);
      const wanted = text === null ? null : networkOf(text);
      if (text !== null && !wanted && network)
        report(syntax(`\`${text}\` is no network`, network.span, "such as 10.0.0.0/8"));
      return (fields) => {
        const value = address && subject ? subject(fields) : null;
        if (value === null || !wanted) return null;
        return textsIn(value).some((one) => isWithin(wanted, one));
      };
    },
  },
  searchmatch: {
    least: 1,
    most: 1,
    written: [0],
    make: ({ nodes: [node], report }) => {
      const text = constantText(node, report);
      if (text === null) return () => null;
      const read = readSearch({ name: "searchmatch", text });
      if ("code" in read) {
        report({ ...read, span: node!.span });
        return () => null;
      }
      return searchTest(read, { report, summaries: false });
    },
  },
};
