import { report } from "../reader/fault.ts";
import type { Comparison, Expression, Literal, Match, Membership } from "../reader/nodes.ts";
import { fieldsIn } from "../reader/walk.ts";
import { isInside, parseAddress, parseNetwork } from "./address.ts";
import { evaluateOf } from "./expressions.ts";
import { folded } from "./letters.ts";
import { compileLucene } from "./lucene/index.ts";
import { type Building, order, type Test, type Value } from "./values.ts";
import { plainPieces, wholeTest } from "./wildcard.ts";

/**
 * A condition as Elasticsearch runs it: two-valued on every field that is mapped (`not` is
 * `must_not`, true where the field is missing), and the constant null on an unmapped one.
 */
export function testOf(node: Expression, building: Building): Test {
  switch (node.kind) {
    case "and":
      return allOf(node.operands.map((operand) => testOf(operand, building)));
    case "or":
      return anyOf(node.operands.map((operand) => testOf(operand, building)));
    case "not":
      return negated(testOf(node.operand, building));
    case "comparison":
      return comparisonTest(node, building);
    case "match":
      return unlessUnmapped(node, matchTest(node, building));
    case "in":
      return unlessUnmapped(node, membershipTest(node, building));
    case "literal":
      return () => (node.value === null ? null : node.value === true);
    default: {
      const values = evaluateOf(node, building);
      return unlessUnmapped(node, (event, index) => values(event, index).includes(true));
    }
  }
}

/** An operand that is null makes the whole null (`foldBinaryLogic`). */
function allOf(tests: readonly Test[]): Test {
  return (event, index) => {
    let all: boolean | null = true;
    for (const test of tests) {
      const result = test(event, index);
      if (result === null) return null;
      all &&= result;
    }
    return all;
  };
}

/** Operands that are null are left out. */
function anyOf(tests: readonly Test[]): Test {
  return (event, index) => {
    let any: boolean | null = null;
    for (const test of tests) {
      const result = test(event, index);
      if (result) return true;
      any ??= result;
    }
    return any;
  };
}

function negated(test: Test): Test {
  return (event, index) => {
    const result = test(event, index);
    return result === null ? null : !result;
  };
}

function unlessUnmapped(node: Expression, test: Test): Test {
  const optional = fieldsIn(node).filter((field) => field.optional);
  if (optional.length === 0) return test;
  return (event, index) =>
    optional.some(({ name }) => index.typeOf(name) === "unmapped") ? null : test(event, index);
}

function isNull(node: Expression): boolean {
  return node.kind === "literal" && node.value === null;
}

function comparisonTest(node: Comparison, building: Building): Test {
  const { operator, left, right } = node;
  if (isNull(left) || isNull(right)) {
    const values = evaluateOf(isNull(left) ? right : left, building);
    return (event, index) =>
      values(event, index).every((value) => value === null) === (operator === "==");
  }
  if (operator === "!=") return negated(comparisonTest({ ...node, operator: "==" }, building));
  const sides = [evaluateOf(left, building), evaluateOf(right, building)] as const;
  const holds = relations[operator];
  return unlessUnmapped(node, (event, index) => {
    const others = sides[1](event, index);
    const isAddress = [left, right].some(
      (side) => side.kind === "field" && index.typeOf(side.name) === "address",
    );
    if (isAddress && operator === "==")
      return sides[0](event, index).some((value) =>
        others.some((each) => sameAddress(value, each)),
      );
    return sides[0](event, index).some((value) =>
      others.some((other) => {
        const found = order(value, other);
        return found !== null && holds(found);
      }),
    );
  });
}

const relations: {
  readonly [operator in Exclude<Comparison["operator"], "!=">]: (order: number) => boolean;
} = {
  "==": (found) => found === 0,
  "<": (found) => found < 0,
  "<=": (found) => found <= 0,
  ">": (found) => found > 0,
  ">=": (found) => found >= 0,
};

/** On an `ip` field a text with a slash is a network (`IpFieldMapper`, term query). */
function sameAddress(left: Value, right: Value): boolean {
  const texts = [left, right].map(String);
  const [network] = texts.map(parseNetwork).filter((each) => each !== null);
  const addresses = texts.map(parseAddress).filter((each) => each !== null);
  const [one, other] = addresses;
  if (network) return one !== undefined && isInside(one, network);
  return one !== undefined && other !== undefined && one.every((byte, at) => byte === other[at]);
}

function matchTest({ operator, value, patterns }: Match, building: Building): Test {
  const values = evaluateOf(value, building);
  const folds = operator === ":" || operator.endsWith("~");
  const prepared = (text: string): string => (folds ? folded(text) : text);
  const tests = patterns.map((pattern) =>
    operator.startsWith("regex")
      ? regexTest(pattern, folds, building)
      : wildcardTest(prepared(String(pattern.value))),
  );
  return (event, index) =>
    values(event, index).some((each) => {
      if (typeof each !== "string") return false;
      const text = operator.startsWith("regex") ? each : prepared(each);
      return tests.some((test) => test(text));
    });
}

function wildcardTest(pattern: string): (text: string) => boolean {
  if (!/[*?]/.test(pattern)) return (text) => text === pattern;
  return wholeTest(plainPieces(pattern));
}

function regexTest(
  { value, span }: Literal,
  folds: boolean,
  { reading }: Building,
): (text: string) => boolean {
  const compiled = compileLucene(String(value), folds);
  if ("test" in compiled) return compiled.test;
  const { message, known } = compiled.fault;
  report(reading, known ? "query-syntax" : "query-unsupported", span, message);
  return () => false;
}

function membershipTest(node: Membership, building: Building): Test {
  const equals = node.items.map((item): Test => {
    const { value, span } = node;
    if (node.ignoreCase) return foldedTest(node, item, building);
    return comparisonTest(
      { kind: "comparison", operator: "==", left: value, right: item, span },
      building,
    );
  });
  const test: Test = (event, index) => equals.some((equal) => equal(event, index) === true);
  return node.negated ? negated(test) : test;
}

/** `in~` takes `*` and `?` as they are. */
function foldedTest(node: Membership, item: Expression, building: Building): Test {
  const values = evaluateOf(node.value, building);
  const wanted = evaluateOf(item, building);
  return (event, index) => {
    const texts = wanted(event, index).map((each) => folded(String(each)));
    return values(event, index).some(
      (value) => typeof value === "string" && texts.includes(folded(value)),
    );
  };
}
