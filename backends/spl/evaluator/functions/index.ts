import { syntax, unsupported } from "../../reader/findings.ts";
import type { EvalCall, EvalNode } from "../../reader/nodes.ts";
import type { Evaluate, Report } from "../compiler.ts";
import { bounded } from "../values.ts";
import type { Functions } from "./call.ts";
import { choices } from "./choices.ts";
import { lists } from "./lists.ts";
import { numbers } from "./numbers.ts";
import { tests } from "./tests.ts";
import { texts } from "./texts.ts";
import { times } from "./times.ts";

const functions: Functions = { ...choices, ...lists, ...numbers, ...tests, ...texts, ...times };

/** A call as a closure; one that is not known here reports that and gives null. */
export function functionOf(
  { name, operands, span }: EvalCall,
  report: Report,
  compile: (node: EvalNode, report: Report) => Evaluate,
): Evaluate {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!found) {
    report(unsupported(`the function \`${name}\` is not known here`, span));
    return () => null;
  }
  if (operands.length < found.least || operands.length > found.most) {
    report(syntax(`\`${name}\` takes ${amount(found.least, found.most)}`, span));
    return () => null;
  }
  const closures = operands.map((operand, index) =>
    found.written?.includes(index) ? nothing : compile(operand, report),
  );
  const make = found.make({ nodes: operands, operands: closures, span, report, compile });
  return (fields) => bounded(make(fields));
}

const nothing: Evaluate = () => null;

function amount(least: number, most: number): string {
  const noun = (count: number): string => `${count} value${count === 1 ? "" : "s"}`;
  if (most === Number.POSITIVE_INFINITY) return `${noun(least)} or more`;
  return least === most ? noun(least) : `${least} to ${noun(most)}`;
}
