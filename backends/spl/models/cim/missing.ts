import type {
  In,
  Ir,
  Keyword,
  Leaf,
  LogsourceSettings,
  Notes,
  Placeholder,
  Polarity,
  Span,
  TimePart,
} from "sigmatic/backend";
import { and, not, or } from "sigmatic/backend";
import { fits, mayMatch } from "../../fits.ts";
import { isAnything, isEmptyText } from "../../presence.ts";
import type { CimSource } from "./sources.ts";

/*
 * What becomes of tests on events that lack the value: a dataset may write a word for it, which no
 * test of a value may find.
 */

export interface Context {
  readonly source: CimSource;
  readonly said: LogsourceSettings | null;
  readonly notes: Notes;
  readonly polarity: Polarity;
}

/** What datasets write for a value that an event lacks. */
export const missing = "unknown";

type FieldTest = Exclude<Leaf, In | Keyword | Placeholder | TimePart>;

/**
 * The test as it is of an event that lacks the value, for which a dataset may write `unknown`: no
 * test of a value holds there. What is missing or empty is a `null` test, spelled later.
 */
export function whole(node: Ir, context: Context): Ir {
  switch (node.kind) {
    case "and":
    case "not":
    case "constant":
    case "keyword":
    case "placeholder":
    case "timepart":
      return node;
    case "or":
      return each(node.operands, node.span, context);
    case "in":
      return node.members.some((member) => isEmptyText(member) || mayHold(member, missing))
        ? each(node.members, node.span, context)
        : node;
    default:
      return wholeTest(node, context);
  }
}

function each(nodes: readonly Ir[], span: Span, context: Context): Ir {
  return or(
    nodes.map((node) => whole(node, context)),
    span,
  );
}

function wholeTest(leaf: FieldTest, context: Context): Ir {
  const absent: Ir = { kind: "null", field: leaf.field, span: leaf.span };
  if (isEmptyText(leaf)) {
    noteEmpty(leaf, context);
    return absent;
  }
  if (leaf.kind === "null") return noteUnknown(leaf, "over", absent, context);
  const present = not(absent, leaf.span);
  if (leaf.kind === "exists" || isAnything(leaf))
    return noteUnknown(leaf, "under", present, context);
  if (!mayHold(leaf, missing)) return leaf;
  return noteUnknown(leaf, "under", and([leaf, present], leaf.span), context);
}

/** Whether the test may hold on this value; tests of numbers and addresses hold on no such text. */
export function mayHold(leaf: Leaf, value: string): boolean {
  switch (leaf.kind) {
    case "equals":
    case "pattern":
      return fits(leaf, value);
    case "in":
      return leaf.members.some((member) => fits(member, value));
    case "regex":
      return mayMatch(leaf, value);
    default:
      return leaf.kind === "fieldref";
  }
}

function noteEmpty(leaf: FieldTest, { notes, polarity, source }: Context): void {
  notes.deviate(
    "empty-value",
    leaf.span,
    "over",
    polarity,
    `${source.dataset.model} does not tell an empty value from a missing one`,
    "test for `null` as well",
  );
}

/** A value that reads `unknown` is taken for a missing one, where a value can read so. */
function noteUnknown(
  leaf: FieldTest,
  direction: "over" | "under",
  test: Ir,
  { notes, polarity, source }: Context,
): Ir {
  const field = source.dataset.fields[leaf.field.name];
  if (field === undefined || field.free)
    notes.deviate(
      "unknown-value",
      leaf.span,
      direction,
      polarity,
      `${source.dataset.model} writes \`unknown\` for a missing value, so a value that reads the same counts as missing`,
      "leave the value out of the test, or search the raw events, with spl/raw",
    );
  return test;
}

/** Whether a project file gives this name to a field. */
export function isOwn(name: string, said: LogsourceSettings | null): boolean {
  return said !== null && Object.values(said.fields).some((native) => native.name === name);
}

/** A project file may write the dataset's name in front or not. */
export function withoutRoot(name: string, { dataset }: CimSource): string {
  return name.startsWith(`${dataset.root}.`) ? name.slice(dataset.root.length + 1) : name;
}
