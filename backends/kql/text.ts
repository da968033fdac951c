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
  const parts = partsOf(member);
  const shape = shapeOf(parts);
  if (shape === null || (!member.cased && hasForeignCase(shape.text)))
    return matches(expression, patternRegex(parts, member.cased));
  const operators = member.cased ? casedOperators : operatorsOf;
  return test(`${expression} ${operators[shape.kind]} ${literal(shape.text)}`);
}

/** Any of the values; those without wildcards share one list. */
export function anyText(expression: string, members: readonly (Equals | Pattern)[]): Clause {
  const listed = members.filter(isListable);
  const others = members.filter((member) => !isListable(member));
  const tests = others.map((member) => textTest(expression, member));
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

/** The operator that fits the parts; null where wildcards stand inside. */
function shapeOf(parts: readonly Part[]): { kind: Shape; text: string } | null {
  const texts = parts.filter((part) => part.kind === "text");
  const [only] = texts;
  if (only === undefined || texts.length > 1 || parts.some((part) => part.kind === "one"))
    return null;
  const open = parts[0]?.kind === "any";
  const end = parts.at(-1)?.kind === "any";
  if (open && end) return { kind: "contains", text: only.text };
  if (open) return { kind: "endswith", text: only.text };
  return { kind: end ? "startswith" : "equals", text: only.text };
}

function partsOf(member: Equals | Pattern): readonly Part[] {
  return member.kind === "pattern" ? member.parts : [{ kind: "text", text: member.value.text }];
}
