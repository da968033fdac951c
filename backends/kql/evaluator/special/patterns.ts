import type { Call, Expression } from "../../reader/nodes.ts";
import { argumentsOf } from "../arguments.ts";
import type { Parameter } from "../functions/index.ts";
import { regexOf } from "../patterns.ts";
import type { Match, Regex } from "../regex/index.ts";
import { constantValue, type Fields, faulty, type Scalar, type Scope } from "../scope.ts";
import { type Type, textOf, type Value } from "../values.ts";

/* Functions with a pattern, which is made ready once. */

/** What a function with a pattern makes of its other arguments, in their order. */
interface WithRegex {
  readonly type: Type;
  readonly apply: (regex: Regex, values: readonly Value[]) => Value;
}

export function withRegex(
  node: Call,
  scope: Scope,
  at: number,
  parameters: readonly Parameter[],
  { type, apply }: WithRegex,
): Scalar {
  const parts = argumentsOf(node, { parameters, unfollowed: 1 }, scope);
  const pattern = node.arguments[at];
  const scalar = parts?.[at];
  if (!parts || !pattern || !scalar) return faulty;
  const regex = regexOf(scalar, pattern, scope);
  if (!regex) return faulty;
  const others = parts.filter((_, index) => index !== at);
  return {
    type,
    constant: others.every(({ constant }) => constant),
    evaluate: (fields) =>
      apply(
        regex,
        others.map(({ evaluate }) => evaluate(fields)),
      ),
  };
}

/** The text of a group in the first match, empty where there is none. */
export const extract: WithRegex = {
  type: "string",
  apply: (regex, [group = 0, text = null]) => {
    const [first] = regex.matches(textOf(text));
    return first?.groups[Number(group)] ?? "";
  },
};

/** The groups of every match: a list of texts for one group, of lists for several. */
export const extractAll: WithRegex = {
  type: "dynamic",
  apply: (regex, [text = null]) => {
    const found = regex.matches(textOf(text)).map(({ groups }) => groups);
    if (found.length === 0) return null;
    const several = regex.groups > 1;
    return found.map(([all = "", first = all, ...rest]) =>
      several ? [first ?? "", ...rest.map((each) => each ?? "")] : (first ?? ""),
    );
  },
};

/** `\1` in the new text is the first group, `\0` the whole. */
function replaced(regex: Regex, text: string, fresh: string): string {
  let made = "";
  let from = 0;
  for (const match of regex.matches(text)) {
    made += text.slice(from, match.start) + filled(fresh, match);
    from = match.end;
  }
  return made + text.slice(from);
}

function filled(fresh: string, { groups }: Match): string {
  return fresh.replaceAll(/\\([0-9])/g, (_, digit: string) => groups[Number(digit)] ?? "");
}

export const replaceRegex: WithRegex = {
  type: "string",
  apply: (regex, [text = null, fresh = null]) => replaced(regex, textOf(text), textOf(fresh)),
};

/** The old name has the text last. */
export const replaceOld: WithRegex = {
  type: "string",
  apply: (regex, [fresh = null, text = null]) => replaced(regex, textOf(text), textOf(fresh)),
};

/** Without the matches at the start and at the end. */
export function trimmed(start: boolean, end: boolean): WithRegex {
  return {
    type: "string",
    apply: (regex, [value = null]) => {
      const text = textOf(value);
      const found = regex.matches(text).filter((match) => match.end > match.start);
      let from = 0;
      let to = text.length;
      if (start) for (const match of found) if (match.start === from) from = match.end;
      if (end) for (const match of found.toReversed()) if (match.end === to) to = match.start;
      return text.slice(Math.min(from, to), to);
    },
  };
}

/** Occurrences of a text, which may overlap; or of a pattern. */
export function countOf(node: Call, scope: Scope): Scalar {
  const parts = argumentsOf(node, { parameters: ["text", "text", "text"], least: 2 }, scope);
  const [text, part, kind] = parts ?? [];
  if (!text || !part) return faulty;
  if (kind && textOf(constantValue(kind)) === "regex") {
    const regex = regexOf(part, node.arguments[1] as Expression, scope);
    if (!regex) return faulty;
    const evaluate = (fields: Fields) => regex.matches(textOf(text.evaluate(fields))).length;
    return { type: "long", constant: text.constant, evaluate };
  }
  return {
    type: "long",
    constant: text.constant && part.constant,
    evaluate: (fields) => occurrences(textOf(text.evaluate(fields)), textOf(part.evaluate(fields))),
  };
}

function occurrences(text: string, part: string): number {
  if (part === "") return 0;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}
