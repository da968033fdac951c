import type {
  Field,
  Ir,
  Keyword,
  Leaf,
  LogsourceSettings,
  Notes,
  Polarity,
  TimePart,
} from "sigmatic/backend";
import { and, constant, fieldsOf, not, opposite, or } from "sigmatic/backend";
import { withNames } from "../raw.ts";
import { type Context, isOwn, mayHold, whole, withoutRoot } from "./missing.ts";
import type { CimSource, Held } from "./sources.ts";
import { transformed } from "./values.ts";

/**
 * The condition on the dataset's fields, without the dataset's name in front. Refuses what the
 * dataset has no field for, or keeps in a form that the test cannot be said of.
 */
export function resolved(
  node: Ir,
  source: CimSource,
  said: LogsourceSettings | null,
  notes: Notes,
  polarity: Polarity = 1,
): Ir {
  switch (node.kind) {
    case "and":
      return and(
        node.operands.map((operand) => resolved(operand, source, said, notes, polarity)),
        node.span,
      );
    case "or":
      return or(
        node.operands.map((operand) => resolved(operand, source, said, notes, polarity)),
        node.span,
      );
    case "not":
      return not(resolved(node.operand, source, said, notes, opposite(polarity)), node.span);
    case "constant":
      return node;
    default:
      return resolvedLeaf(node, { source, said, notes, polarity });
  }
}

function resolvedLeaf(leaf: Leaf, context: Context): Ir {
  const { notes, polarity, source } = context;
  if (leaf.kind === "placeholder") return constant(false, leaf.span);
  if (leaf.kind === "keyword" || leaf.kind === "timepart") return refuseKind(leaf, context);
  const held = fieldsOf(leaf).map((field) => heldOf(field, context));
  if (held.includes(null)) return constant(false, leaf.span);
  const [first, other] = held as [Held, Held | undefined];
  if (first.dropped !== undefined && mayHold(leaf, first.dropped))
    noteDropped(leaf, first.dropped, context);
  if (first.transform === undefined && other?.transform === undefined)
    return whole(
      withNames(leaf, (name) => nameHeld(name, context)),
      context,
    );
  const changed = first.transform
    ? transformed(leaf, first.name, first.transform, { notes, polarity })
    : null;
  if (changed !== null) return whole(changed, context);
  notes.refuse(
    "value-transform",
    leaf.span,
    `${source.dataset.model} keeps ${fieldsOf(leaf)[0]?.name} in another form, and this test cannot be rewritten for it`,
    "test the raw events, with spl/raw",
  );
  return constant(false, leaf.span);
}

/** A refused test is never printed, so it may stand for anything. */
function refuseKind(leaf: Keyword | TimePart, { notes, source }: Context): Ir {
  if (leaf.kind === "keyword")
    notes.refuse(
      "keyword-unsupported",
      leaf.span,
      `${source.dataset.model} has no field that holds the whole event's text`,
      "name the field that holds the text, or search the raw events, with spl/raw",
    );
  else
    notes.refuse(
      "timepart-unsupported",
      leaf.span,
      "a summary of events keeps no time of each",
      "test the raw events, with spl/raw",
    );
  return constant(false, leaf.span);
}

function nameHeld(name: string, context: Context): string {
  return lookUp(name, context)?.name ?? name;
}

/** A project file's own names stand in the condition already. */
function lookUp(name: string, { source, said }: Context): Held | undefined {
  if (isOwn(name, said)) return { name: withoutRoot(name, source) };
  return Object.hasOwn(source.fields, name) ? source.fields[name] : undefined;
}

function heldOf({ name, span }: Field, context: Context): Held | null {
  const held = lookUp(name, context);
  if (held) return held;
  const { source, notes } = context;
  notes.refuse(
    "field-unmapped",
    span,
    `${source.dataset.model} has no field that add-ons fill with ${name}`,
    "take the field out, or search the raw events, with spl/raw",
  );
  return null;
}

function noteDropped(leaf: Leaf, value: string, { notes, polarity, source }: Context): void {
  notes.deviate(
    "value-dropped",
    leaf.span,
    "under",
    polarity,
    `what feeds ${source.dataset.model} takes \`${value}\` for no value at all`,
    "where a missing value will do as well, test for `null`",
  );
}
