import { report } from "../reader/fault.ts";
import type { Arithmetic, Call, Expression, Literal } from "../reader/nodes.ts";
import { isFunction } from "../reader/signatures.ts";
import { fieldsIn } from "../reader/walk.ts";
import { isInside, type Network, parseAddress, parseNetwork } from "./address.ts";
import type { Scalar } from "./fields.ts";
import { functions, quotient } from "./functions.ts";
import { folded } from "./letters.ts";
import { type Building, type Evaluate, fieldValues, type Value } from "./values.ts";
import { lucenePieces, wholeTest } from "./wildcard.ts";

/** Fields in one calculation whose lists are combined, so that a run stays short. */
const maxFields = 2;

/**
 * The values of an expression: a calculation on fields with several values has one for each of
 * them, as Elasticsearch's scripts do (`InternalEqlScriptUtils.multiValueDocValues`).
 */
export function evaluateOf(node: Expression, building: Building): Evaluate {
  switch (node.kind) {
    case "field":
      return fieldValues(node.name);
    case "literal": {
      const values = [node.value];
      return () => values;
    }
    case "arithmetic":
      return combined([node.left, node.right], calculate(node), node, building);
    case "call":
      return evaluateCall(node, building);
    default:
      report(building.reading, "query-unsupported", node.span, "a test is no value here");
      return () => [];
  }
}

/** Applies a function to every choice of values; null among them gives null. */
function combined(
  nodes: readonly Expression[],
  apply: (values: readonly Scalar[]) => Value,
  whole: Expression,
  building: Building,
): Evaluate {
  if (fieldsIn(whole).length > maxFields) {
    const message = `a calculation takes ${maxFields} fields at most here`;
    report(building.reading, "query-unsupported", whole.span, message);
  }
  const parts = nodes.map((node) => evaluateOf(node, building));
  return (event, index) => {
    const choices = parts.reduce<readonly (readonly Value[])[]>(
      (chosen, part) =>
        part(event, index).flatMap((value) => chosen.map((values) => [...values, value])),
      [[]],
    );
    return choices.map((values) => (values.includes(null) ? null : apply(values as Scalar[])));
  };
}

function calculate({ operator }: Arithmetic): (values: readonly Scalar[]) => Value {
  return ([first, second]) => {
    const [left, right] = [Number(first), Number(second)];
    switch (operator) {
      case "+":
        return left + right;
      case "-":
        return left - right;
      case "*":
        return left * right;
      case "/":
        return quotient(left, right);
      case "%":
        return right === 0 ? null : left % right;
    }
  };
}

function evaluateCall(node: Call, building: Building): Evaluate {
  const { name, ignoreCase, arguments: values } = node;
  // Reported with the types.
  if (!isFunction(name)) return () => [];
  if (name === "cidrMatch") return networkTest(node, building);
  const pasted = name === "endsWith" || name === "stringContains";
  const [source, part] = values;
  if (pasted && source?.kind === "field" && part?.kind === "literal")
    return pastedTest(node, part, building);
  return combined(values, (each) => functions[name](each, ignoreCase), node, building);
}

/**
 * On a field, these two paste their argument into a Lucene wildcard as it is: `*`, `?` and `\` in it
 * have a meaning. Source: Elasticsearch's `QueryTranslator` and `StringUtils.toLikePattern`.
 */
function pastedTest(node: Call, { value: part }: Literal, building: Building): Evaluate {
  const prepared = (text: string): string => (node.ignoreCase ? folded(text) : text);
  const text = prepared(String(part));
  const test = wholeTest(lucenePieces(node.name === "endsWith" ? `*${text}` : `*${text}*`));
  const never = part === "" && node.name === "stringContains";
  const holds = ([source]: readonly Scalar[]): Value => !never && test(prepared(String(source)));
  return combined(node.arguments.slice(0, 1), holds, node, building);
}

function networkTest(node: Call, building: Building): Evaluate {
  const [address, ...literals] = node.arguments;
  const networks = literals.map((literal): Network | null => {
    const text = literal.kind === "literal" ? literal.value : null;
    const network = typeof text === "string" ? parseNetwork(text) : null;
    if (!network)
      report(
        building.reading,
        "query-type",
        literal.span,
        "a network is an address and a number of bits",
        'write it as in `"10.0.0.0/8"`',
      );
    return network;
  });
  const holds = ([text]: readonly Scalar[]): Value => {
    const known = parseAddress(String(text));
    return known !== null && networks.some((network) => network && isInside(known, network));
  };
  return combined(address ? [address] : [], holds, node, building);
}
