import {
  type Compare,
  type In,
  type Ir,
  isNullable,
  type Keyword,
  type Leaf,
  type Notes,
  type Or,
  opposite,
  type Placeholder,
  type Polarity,
  type RegexNode,
  type Span,
  type TimePart,
} from "sigmatic/backend";
import { reachOf } from "./keyword.ts";
import type { RawFormat } from "./models/events.ts";
import { unnamedData } from "./models/windows.ts";
import { isAnything, isEmptyText } from "./presence.ts";
import { isFreeSpaced, mentionsMarkup } from "./regex.ts";
import type { TypeOf } from "./search.ts";
import { eventTime, isZoned } from "./timepart.ts";
import { textsInData } from "./unnamed.ts";

type FieldTest = Exclude<Leaf, In | Keyword | Placeholder>;

interface Context {
  readonly typeOf: TypeOf;
  readonly raw: RawFormat["raw"];
  readonly notes: Notes;
}

/** Notes where a leaf departs from the rule, and refuses what no query can say. */
export function review(node: Ir, context: Context, polarity: Polarity = 1): void {
  if (node.kind === "not") review(node.operand, context, opposite(polarity));
  else if (node.kind === "and")
    for (const operand of node.operands) review(operand, context, polarity);
  else if (node.kind === "or") reviewOr(node, context, polarity);
  else if (node.kind !== "constant") reviewLeaf(node, context, polarity);
}

/** Empty or missing: whichever of the two an extraction makes of an empty value, one test holds. */
function reviewOr({ operands }: Or, context: Context, polarity: Polarity): void {
  const missing: string[] = [];
  for (const operand of operands) if (operand.kind === "null") missing.push(operand.field.name);
  for (const operand of missing.length === 0 ? operands : operands.flatMap(alternatives))
    if (!isEmptyText(operand) || !missing.includes(operand.field.name))
      review(operand, context, polarity);
}

function alternatives(node: Ir): readonly Ir[] {
  return node.kind === "in" ? node.members : [node];
}

function reviewLeaf(leaf: Leaf, context: Context, polarity: Polarity): void {
  switch (leaf.kind) {
    case "in":
      if (!textsInData(leaf))
        for (const member of leaf.members) reviewField(member, context, polarity);
      return;
    case "keyword":
      reviewKeyword(leaf, context, polarity);
      return;
    case "placeholder":
      return;
    default:
      reviewField(leaf, context, polarity);
  }
}

function reviewField(leaf: FieldTest, context: Context, polarity: Polarity): void {
  const { notes } = context;
  if (leaf.field.name === unnamedData && !textsInData(leaf))
    noteUnnamed(leaf, leaf.field.span, notes, polarity);
  if (isEmptyTest(leaf)) noteEmpty(leaf, notes, polarity);
  if (leaf.kind === "compare") reviewNumber(leaf, notes, polarity);
  else if (leaf.kind === "regex") reviewRegex(leaf.span, leaf.source, notes);
  else if (leaf.kind === "timepart") reviewTime(leaf, context, polarity);
}

/** Whether an event with an empty value fulfils the test and one without the field does not. */
function isEmptyTest(leaf: Leaf): boolean {
  switch (leaf.kind) {
    case "equals":
      return isEmptyText(leaf);
    case "pattern":
      return isAnything(leaf);
    case "regex":
      return isNullable(leaf.tree);
    default:
      return leaf.kind === "exists";
  }
}

/** `EventData_Xml` holds markup between and around the texts that a rule's `Data` joins. */
function noteUnnamed(leaf: Leaf, span: Span, notes: Notes, polarity: Polarity): void {
  const anywhere =
    leaf.kind === "regex" ||
    (leaf.kind === "pattern" && leaf.parts[0]?.kind === "any" && leaf.parts.at(-1)?.kind === "any");
  notes.deviate(
    "unnamed-data",
    span,
    anywhere ? "over" : "under",
    polarity,
    anywhere
      ? "data without a name is searched in `EventData_Xml`, which also holds markup and other data"
      : "data without a name stands in `EventData_Xml` amid markup, so no test for a whole value or for one end of it fits",
    "use `contains` without further wildcards",
  );
}

function noteEmpty(leaf: Leaf, notes: Notes, polarity: Polarity): void {
  notes.deviate(
    "empty-value",
    leaf.span,
    "under",
    polarity,
    "Splunk's extractions drop a field whose value is empty, so it counts as missing",
    "where a missing field will do as well, test for `null`",
  );
}

function reviewNumber({ operator, value, span }: Compare, notes: Notes, polarity: Polarity): void {
  if (Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER) return;
  const strict = operator === "lt" || operator === "gt";
  notes.deviate(
    "number-precision",
    span,
    strict ? "under" : "over",
    polarity,
    `Splunk compares numbers as doubles, which do not tell ${value} from its neighbours`,
    "compare with a number up to 9007199254740991",
  );
}

function reviewRegex(span: Span, source: string, notes: Notes): void {
  if (isFreeSpaced(source) && /[\n\r]/.test(source))
    notes.refuse(
      "regex-free-spacing",
      span,
      "a query holds no line breaks, and without them the comments of a `(?x)` regex have no end",
      "write the regex on one line, without `(?x)`",
    );
}

function reviewKeyword(leaf: Keyword, { raw, notes }: Context, polarity: Polarity): void {
  const reach = reachOf(leaf, raw, polarity);
  if (leaf.pattern.kind === "regex") reviewRegex(leaf.span, leaf.pattern.source, notes);
  if (reach === "text") return;
  const inElements = reach === "elements";
  notes.deviate(
    "keyword-approximate",
    leaf.span,
    inElements ? "under" : "over",
    polarity,
    inElements
      ? "below `not` a keyword is searched in the text of XML elements, which leaves the values of attributes out"
      : "a keyword is searched in `_raw`, which also holds field names and markup",
    "name the field that holds the text",
  );
  if (leaf.pattern.kind === "regex" && readsSpelling(leaf.pattern.tree))
    notes.deviate(
      "keyword-approximate",
      leaf.span,
      "under",
      polarity,
      "in `_raw` a value is not alone and its special characters are spelled otherwise, so anchors and markup in this regex may not match",
      "name the field that holds the text",
    );
}

/** Anchors, and characters that XML or JSON spell otherwise. */
function readsSpelling(tree: RegexNode): boolean {
  if (mentionsMarkup(tree)) return true;
  switch (tree.kind) {
    case "assertion":
      return tree.at !== "wordEdge" && tree.at !== "notWordEdge";
    case "character":
      return /["'\\\n\r\t]/.test(String.fromCodePoint(tree.code));
    case "sequence":
      return tree.parts.some(readsSpelling);
    case "alternation":
      return tree.options.some(readsSpelling);
    case "repeat":
    case "group":
    case "look":
      return readsSpelling(tree.part);
    default:
      return false;
  }
}

function reviewTime(leaf: TimePart, { typeOf, notes }: Context, polarity: Polarity): void {
  const { name, span } = leaf.field;
  if (isZoned(leaf))
    notes.deviate(
      "account-time-zone",
      leaf.span,
      "both",
      polarity,
      `Splunk gives the ${leaf.unit} of \`_time\` in the time zone of the account that searches`,
      "test the event's own time in UTC, such as UtcTime or TimeCreated",
    );
  else if (name !== eventTime && typeOf(name) !== "time")
    notes.refuse(
      "time-unreadable",
      span,
      `nothing says how ${name} writes its time, so Splunk cannot read the ${leaf.unit} of it`,
      "test `_time`, UtcTime or TimeCreated",
    );
}
