import type {
  And,
  Compare,
  Equals,
  FieldComparison,
  In,
  Ir,
  Or,
  Part,
  Pattern,
  Polarity,
  Printer,
} from "sigmatic/backend";
import { opposite, print } from "sigmatic/backend";
import { all, any, atom, type Clause, negated, truth } from "./clause.ts";
import { keywordRegex, reachOf } from "./keyword.ts";
import { flat } from "./layout.ts";
import type { RawFormat } from "./models/events.ts";
import { evalName } from "./names.ts";
import { partsOf, valueRegex } from "./pattern.ts";
import { quoted } from "./quote.ts";
import { mentionsMarkup, ruleRegex } from "./regex.ts";
import { timePart } from "./timepart.ts";
import { dataRegex, textsInData } from "./unnamed.ts";

interface Context {
  /** In XML, values keep its entities, as the add-ons cut them out of the event. */
  readonly raw: RawFormat["raw"];
  /** Below a `not`, where a leaf must be true or false and never null. */
  readonly negated: boolean;
  readonly polarity: Polarity;
}

/** The condition as `eval` says it, exactly. */
export function whereClause(node: Ir, raw: RawFormat["raw"]): Clause {
  return print(printer, node, { raw, negated: false, polarity: 1 });
}

const printer: Printer<Context, Clause> = {
  and: (node, context) => all(operandsOf(node, context)),
  or: (node, context) => any(operandsOf(node, context)),
  not: (node, { raw, polarity }) =>
    negated(print(printer, node.operand, { raw, negated: true, polarity: opposite(polarity) })),
  constant: (node) => truth(node.value),
  equals: (leaf, context) =>
    leaf.value.text === ""
      ? settled(atom(`${evalName(leaf.field.name)}==""`), context)
      : values(leaf.field.name, [partsOf(leaf)], leaf.cased, context),
  pattern: (leaf, context) => textTest(leaf, [leaf], context),
  in: (leaf, context) => textTest(leaf, leaf.members, context),
  regex: (leaf, context) => {
    const name = evalName(leaf.field.name);
    const subject =
      context.raw === "xml" && mentionsMarkup(leaf.tree) ? withoutEntities(name) : name;
    return settled(match(subject, ruleRegex(leaf)), context);
  },
  cidr: (leaf, context) =>
    settled(atom(`cidrmatch(${quoted(leaf.network.text)}, ${evalName(leaf.field.name)})`), context),
  compare: (leaf, context) => settled(order(leaf), context),
  exists: (leaf) => atom(`isnotnull(${evalName(leaf.field.name)})`),
  null: (leaf) => atom(`isnull(${evalName(leaf.field.name)})`),
  fieldref: (leaf, context) => settled(comparison(leaf), context),
  keyword: (leaf, context) => {
    const reach = reachOf(leaf, context.raw, context.polarity);
    return settled(match("_raw", keywordRegex(leaf, reach)), context);
  },
  timepart: (leaf, context) => settled(atom(timePart(leaf)), context),
  // Refused before a backend sees it.
  placeholder: () => truth(false),
};

const signs = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

function operandsOf(node: And | Or, context: Context): readonly Clause[] {
  return node.operands.map((operand) => print(printer, operand, context));
}

/** `tonumber` takes more for numbers than a rule does: `1e9` among them. */
function order({ field, operator, value }: Compare): Clause {
  const name = evalName(field.name);
  return all([
    match(name, "\\A[+-]?[0-9]+(?:\\.[0-9]+)?\\z"),
    atom(`tonumber(${name})${signs[operator]}${value}`),
  ]);
}

/** `if` gives its last argument unless the test is true, so also where the test is null. */
function settled(clause: Clause, context: Context): Clause {
  return context.negated ? atom(`if(${flat(clause, "eval")}, 1, 0)==1`) : clause;
}

function textTest(
  leaf: Pattern | In,
  members: readonly (Equals | Pattern)[],
  context: Context,
): Clause {
  const { field, cased } = leaf;
  const texts = textsInData(leaf);
  return texts
    ? settled(match(evalName(field.name), dataRegex(texts, cased)), context)
    : values(field.name, members.map(partsOf), cased, context);
}

/** `=` might compare text that looks like numbers as numbers, so equality is a regex as well. */
function values(
  field: string,
  members: readonly (readonly Part[])[],
  cased: boolean,
  context: Context,
): Clause {
  const regex = valueRegex(members, cased);
  if (regex === null) return atom(`isnotnull(${evalName(field)})`);
  return settled(match(evalName(field), regex), context);
}

function match(subject: string, regex: string): Clause {
  return atom(`match(${subject}, ${quoted(regex)})`);
}

function withoutEntities(name: string): string {
  return `replace(replace(replace(${name}, "&lt;", "<"), "&gt;", ">"), "&amp;", "&")`;
}

/** A letter in front of both sides keeps `==` from comparing numbers: `5` is not `5.0`. */
function comparison(leaf: FieldComparison): Clause {
  const folded = (name: string): string =>
    leaf.cased ? evalName(name) : `lower(${evalName(name)})`;
  const value = folded(leaf.field.name);
  const other = folded(leaf.other.name);
  const length = `len(${evalName(leaf.other.name)})`;
  switch (leaf.match) {
    case "equals":
      return atom(`"x".${value}=="x".${other}`);
    case "startswith":
      return atom(`"x".substr(${value}, 1, ${length})=="x".${other}`);
    case "endswith":
      return any([
        all([atom(`${length}==0`), atom(`isnotnull(${evalName(leaf.field.name)})`)]),
        atom(`"x".substr(${value}, -${length})=="x".${other}`),
      ]);
    case "contains":
      return any([
        all([atom(`${length}==0`), atom(`isnotnull(${evalName(leaf.field.name)})`)]),
        atom(`mvcount(split(${value}, ${other}))>1`),
      ]);
  }
}
