import type { Equals, Pattern } from "sigmatic/backend";
import { type Clause, junction, LONGEST_CHAIN, test } from "./clause.ts";
import { literal, verbatim } from "./quote.ts";
import { anyPatternRegex, hasForeignCase, patternRegex } from "./regex.ts";

/*
 * Text tests by the shape of the value. `=~`, `contains` and their kin take every character
 * literally and fold ASCII letters only; where more is asked, a regex says it exactly.
 */

/** One value against an expression of type string; the value is neither empty nor a lone `*`. */
export function textTest(expression: string, member: Equals | Pattern): Clause {
  const { cased } = member;
  const operators = cased ? casedOperators : operatorsOf;
  if (member.kind === "equals") {
    const { text } = member.value;
    if (cased || !hasForeignCase(text)) return operation(expression, operators.equals, text);
    return matches(expression, patternRegex([{ kind: "text", text }], cased));
  }
  const { parts } = member;
  const open = parts[0]?.kind === "any";
  const part = parts[open ? 1 : 0];
  const end = parts[open ? 2 : 1];
  const around = parts.length <= (open ? 3 : 2) && (end === undefined || end.kind === "any");
  if (part?.kind !== "text" || !around || (!cased && hasForeignCase(part.text)))
    return matches(expression, patternRegex(parts, cased));
  return operation(expression, operators[shapeOf(open, end !== undefined)], part.text);
}

/** The operator for a text with `*` before it or after it. */
function shapeOf(open: boolean, end: boolean): Shape {
  if (open) return end ? "contains" : "endswith";
  return end ? "startswith" : "equals";
}

function operation(expression: string, operator: string, text: string): Clause {
  return test(`${expression} ${operator} ${literal(text)}`);
}

/** Any of the values; those without wildcards share one list. */
export function anyText(expression: string, members: readonly (Equals | Pattern)[]): Clause {
  const listed = members.filter(isListable);
  const others = members.filter((member) => !isListable(member));
  const shared = others.length > LONGEST_CHAIN ? alternatives(expression, others) : null;
  const tests = shared ? [shared] : others.map((member) => textTest(expression, member));
  const [first] = listed;
  if (first && listed.length === 1) tests.unshift(textTest(expression, first));
  else if (first) tests.unshift(test(listText(expression, listed, first.cased)));
  return junction("or", tests);
}

/** Beyond this a query of one regex is too long for a scheduled rule as well. */
const LONGEST_REGEX = 8_000;

/** Many patterns as one regex, which keeps a query short; null where it would not. */
function alternatives(expression: string, members: readonly (Equals | Pattern)[]): Clause | null {
  const regex = anyPatternRegex(members);
  return regex.length > LONGEST_REGEX ? null : matches(expression, regex);
}

export function matches(expression: string, regex: string): Clause {
  return test(`${expression} matches regex ${verbatim(regex)}`);
}

function isListable(member: Equals | Pattern): member is Equals {
  return member.kind === "equals" && (member.cased || !hasForeignCase(member.value.text));
}

function listText(expression: string, members: readonly Equals[], cased: boolean): string {
  const values = [...new Set(members.map((member) => literal(member.value.text)))];
  return `${expression} ${cased ? "in" : "in~"} (${values.join(", ")})`;
}

type Shape = "equals" | "contains" | "startswith" | "endswith";

const operatorsOf: { readonly [S in Shape]: string } = {
  equals: "=~",
  contains: "contains",
  startswith: "startswith",
  endswith: "endswith",
};

const casedOperators: { readonly [S in Shape]: string } = {
  equals: "==",
  contains: "contains_cs",
  startswith: "startswith_cs",
  endswith: "endswith_cs",
};
