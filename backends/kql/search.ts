import type { RegexNode, Span } from "sigmatic/backend";
import { type Clause, junction, notOf, test } from "./clause.ts";
import type { Context } from "./context.ts";
import { note } from "./empty.ts";
import { kustoRegex, matchesEmpty } from "./regex.ts";
import { matches } from "./text.ts";

interface Search {
  readonly tree: RegexNode;
  readonly span: Span;
}

/**
 * A regex found anywhere in a text. Lookaheads at the very start ask about the same text from the
 * same place, so each becomes a test of its own; any other lookaround is refused.
 */
export function regexTest(
  { tree, span }: Search,
  expression: string,
  presence: string | null,
  context: Context,
): Clause {
  const { heads, rest } = splitHeads(tree);
  const tests = [...heads.map((head) => headTest(head, expression, span, context))];
  tests.push(translated(rest, expression, span, context));
  if (matchesEmpty(tree)) {
    if (presence !== null) tests.unshift(test(presence));
    else
      note(
        "over",
        `a missing ${expression} reads as empty text, which this regex takes`,
        span,
        context,
      );
  }
  return junction("and", tests);
}

interface Head {
  readonly negated: boolean;
  readonly tree: RegexNode;
}

function splitHeads(tree: RegexNode): { heads: readonly Head[]; rest: RegexNode } {
  const parts = tree.kind === "sequence" ? tree.parts : [];
  const [start] = parts;
  if (start?.kind !== "assertion" || start.at !== "textStart") return { heads: [], rest: tree };
  const end = parts.findIndex((part, at) => at > 0 && (part.kind !== "look" || part.behind));
  const heads = parts
    .slice(1, end === -1 ? undefined : end)
    .flatMap((part) =>
      part.kind === "look" ? [{ negated: part.negated, tree: anchored(start, part.part) }] : [],
    );
  const rest = end === -1 ? [] : parts.slice(end);
  return { heads, rest: { kind: "sequence", parts: [start, ...rest] } };
}

function anchored(start: RegexNode, part: RegexNode): RegexNode {
  return {
    kind: "sequence",
    parts: [start, { kind: "group", part, capturing: false, atomic: false }],
  };
}

function headTest(head: Head, expression: string, span: Span, context: Context): Clause {
  const found = translated(head.tree, expression, span, context);
  return head.negated ? notOf(found) : found;
}

function translated(tree: RegexNode, expression: string, span: Span, { notes }: Context): Clause {
  const result = kustoRegex(tree);
  if ("regex" in result) return matches(expression, result.regex);
  notes.refuse(
    "regex-untranslatable",
    span,
    `Kusto's regexes have nothing for ${result.construct}`,
    "say it with plain tests and `not` in the condition, or without the construct",
  );
  return test("false");
}
