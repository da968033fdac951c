import type { Equals, Part, Pattern } from "sigmatic/backend";
import { type Clause, junction, test } from "./clause.ts";
import { literal, verbatim } from "./quote.ts";
import { hasForeignCase, patternRegex } from "./regex.ts";

/*
 * Text tests by the shape of the value. `=~`, `contains` and their kin take every character
 * literally and fold ASCII letters only; where more is asked, a regex says it exactly.
 */

/** One value against an expression of type string; the value is neither empty nor a lone `*`. */
export function textTest(expression: string, member: Equals | Pattern): Clause {
  const { cased } = member;
  const text = member.kind === "equals" ? member.value.text : onlyText(member.parts);
  if (text === null || (!cased && hasForeignCase(text)))
    return matches(expression, patternRegex(partsOf(member), cased));
  const operators = cased ? casedOperators : operatorsOf;
  const shape = member.kind === "equals" ? "equals" : shapeOf(member.parts);
  return test(`${expression} ${operators[shape]} ${literal(text)}`);
}

/** Any of the values; those without wildcards share one list. */
export function anyText(expression: string, members: readonly (Equals | Pattern)[]): Clause {
  const listed: Equals[] = [];
  const tests: Clause[] = [];
  for (const member of members)
    if (isListable(member)) listed.push(member);
    else tests.push(textTest(expression, member));
  const [first] = listed;
  if (first && listed.length === 1) tests.unshift(textTest(expression, first));
  else if (first) tests.unshift(test(listText(expression, listed, first.cased)));
  return junction("or", tests);
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

/** The only text among the parts, with `*` at most around it; null where wildcards stand inside. */
function onlyText(parts: readonly Part[]): string | null {
  let text: string | null = null;
  for (const part of parts) {
    if (part.kind === "one" || (part.kind === "text" && text !== null)) return null;
    if (part.kind === "text") text = part.text;
  }
  return text;
}

/** The operator that fits a text with `*` at most around it. */
function shapeOf(parts: readonly Part[]): Shape {
  const open = parts[0]?.kind === "any";
  const end = parts[parts.length - 1]?.kind === "any";
  if (open) return end ? "contains" : "endswith";
  return end ? "startswith" : "equals";
}

function partsOf(member: Equals | Pattern): readonly Part[] {
  return member.kind === "pattern" ? member.parts : [{ kind: "text", text: member.value.text }];
}
