import type { Value } from "../ast/index.ts";
import { normalParts, text } from "../ir/build.ts";
import type { Field, Ir, Part } from "../ir/nodes.ts";
import { type Context, problem, textOf } from "./context.ts";
import { fits } from "./fits.ts";
import { parseParts } from "./parts.ts";
import { placeholderOf, withoutPercentEscapes } from "./placeholder.ts";
import { type Draft, partsOf } from "./text.ts";

/**
 * What one value of a key means, as tests any of which may hold; null where it means nothing, and
 * why has been reported.
 */
export function lowerValue(value: Value, context: Context): readonly Ir[] | null {
  const placeholder = placeholderOf(value, context);
  if (placeholder) return [placeholder];
  if (!fits(value, context)) return null;
  if (context.test) {
    const test = context.test(value, context);
    return test && [test];
  }
  if (context.field && context.changes.length === 0)
    return [lowerPlain(value, context.field, context)];
  return lowerText(value, context);
}

function lowerPlain(value: Value, field: Field, context: Context): Ir {
  const { span } = value;
  const { cased } = context;
  switch (value.kind) {
    case "null":
      return { kind: "null", field, span };
    case "text":
      return text(field, parseParts(withoutPercentEscapes(value.text, context)), cased, span);
    default:
      return {
        kind: "equals",
        field,
        value: { type: value.kind, text: value.text },
        cased,
        span,
      };
  }
}

/** A text through all its modifiers in order. */
function lowerText(value: Value, context: Context): readonly Ir[] | null {
  const written = withoutPercentEscapes(textOf(value), context);
  let drafts: readonly Draft[] = [{ kind: "parts", parts: parseParts(written) }];
  for (const { name, change } of context.changes) {
    const changed: Draft[] = [];
    for (const draft of drafts) {
      const made = change(draft, value, context, name);
      if (!made) return null;
      changed.push(...made);
    }
    drafts = changed;
  }
  const tests = drafts.map((draft) => lowerDraft(partsOf(draft), value, context));
  return tests.includes(null) ? null : (tests as Ir[]);
}

function lowerDraft(parts: readonly Part[], value: Value, context: Context): Ir | null {
  const { cased } = context;
  if (context.field) return text(context.field, parts, cased, value.span);
  const searched = withoutOuterWildcards(parts);
  if (searched.length > 0)
    return {
      kind: "keyword",
      pattern: { kind: "parts", parts: searched, cased },
      span: value.span,
    };
  context.report(
    problem(
      "keyword-matches-all",
      value.span,
      "this keyword is found in every event",
      "write the text to be found, or name a field",
    ),
  );
  return null;
}

/** A keyword is found anywhere, so a `*` at either end adds nothing. */
function withoutOuterWildcards(parts: readonly Part[]): readonly Part[] {
  const normal = normalParts(parts);
  const first = normal.findIndex((part) => part.kind !== "any");
  const last = normal.findLastIndex((part) => part.kind !== "any");
  return first < 0 ? [] : normal.slice(first, last + 1);
}
