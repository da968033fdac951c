import type {
  Cidr,
  Compare,
  Equals,
  Field,
  FieldComparison,
  Ir,
  Keyword,
  Notes,
  Pattern,
  Printer,
  Regex,
  TimePart,
  TimeUnit,
} from "sigmatic/backend";
import { opposite, print } from "sigmatic/backend";
import { anyBoolean } from "./boolean.ts";
import { type Clause, junction, notOf, test } from "./clause.ts";
import type { Column, Reader } from "./column.ts";
import type { Context } from "./context.ts";
import { exists, isEmpty, isMissing, none, note, settledColumns } from "./empty.ts";
import { keywordTest } from "./keyword.ts";
import { networkRuns, networkTest } from "./networks.ts";
import { anyNumber, comparisonSigns, numberLiteral } from "./number.ts";
import { regexTest } from "./search.ts";
import { anyText, matches } from "./text.ts";

/** A condition whose fields the reader knows, as a clause. */
export function clauseOf(condition: Ir, reader: Reader, notes: Notes): Clause {
  return print(printer, condition, {
    reader,
    notes,
    polarity: 1,
    negated: false,
    settled: none,
  });
}

const printer: Printer<Context, Clause> = {
  and: (node, context) => joined("and", node.operands, context),
  or: (node, context) => joined("or", node.operands, context),
  not: (node, context) =>
    notOf(
      print(printer, node.operand, {
        ...context,
        polarity: opposite(context.polarity),
        negated: true,
      }),
    ),
  constant: (node) => test(node.value ? "true" : "false"),
  equals: (node, context) => one(node, columnOf(node.field, context), context),
  pattern: (node, context) => one(node, columnOf(node.field, context), context),
  in: (node, context) => anyOf(node.members, node.field, context),
  regex: (node, context) => regexLeaf(node, context),
  cidr: (node, context) => networks([node], context),
  compare: (node, context) => compare(node, context),
  exists: (node, context) => exists(columnOf(node.field, context), node.span, context),
  null: (node, context) => isMissing(columnOf(node.field, context), node.span, context),
  fieldref: (node, context) => fieldComparison(node, context),
  keyword: (node, context) => keyword(node, context),
  timepart: (node, context) => timePart(node, context),
  // Refused before printing; the query is dropped.
  placeholder: () => test("false"),
};

function joined(operator: "and" | "or", operands: readonly Ir[], context: Context): Clause {
  const settled = settledColumns(operator, operands, context);
  const inner = settled === context.settled ? context : { ...context, settled };
  const runs =
    operator === "or" ? networkRuns(operands) : operands.map((operand) => [operand] as const);
  return junction(
    operator,
    runs.map((run) =>
      run.length > 1
        ? networks(run as readonly Cidr[], inner)
        : print(printer, run[0] as Ir, inner),
    ),
  );
}

function columnOf(field: Field, context: Context): Column {
  return context.reader.column(field.name) as Column;
}

function anyOf(members: readonly (Equals | Pattern)[], field: Field, context: Context): Clause {
  const column = columnOf(field, context);
  if (members.every(hasText)) return valuesTest(members, column);
  const plain = members.filter(hasText);
  const others = members.filter((member) => !hasText(member));
  return junction("or", [
    ...(plain.length > 0 ? [valuesTest(plain, column)] : []),
    ...others.map((member) => one(member, column, context)),
  ]);
}

function one(member: Equals | Pattern, column: Column, context: Context): Clause {
  if (hasText(member)) return valuesTest([member], column);
  return member.kind === "equals"
    ? isEmpty(column, member.span, context)
    : exists(column, member.span, context);
}

function valuesTest(members: readonly (Equals | Pattern)[], { name, type }: Column): Clause {
  if (type === "number") return anyNumber(name, members);
  return type === "boolean" ? anyBoolean(name, members) : anyText(name, members);
}

/** The value is neither the empty text nor a lone `*`, which ask for presence. */
function hasText(member: Equals | Pattern): boolean {
  if (member.kind === "equals") return member.value.text !== "";
  return member.parts.length > 1 || member.parts[0]?.kind !== "any";
}

function regexLeaf(node: Regex, context: Context): Clause {
  const column = columnOf(node.field, context);
  return regexTest(node, asText(column), column.presence ?? null, context);
}

function keyword(node: Keyword, context: Context): Clause {
  return keywordTest(node, context.reader, context);
}

/** The column as an expression of type string. */
function asText(column: Column): string {
  return column.type === "text" ? column.name : `tostring(${column.name})`;
}

function networks(nodes: readonly Cidr[], context: Context): Clause {
  const { field } = nodes[0] as Cidr;
  return networkTest(asText(columnOf(field, context)), nodes, context);
}

function compare(node: Compare, context: Context): Clause {
  const { name, type } = columnOf(node.field, context);
  const sign = comparisonSigns[node.operator];
  if (type === "number")
    return withValue(name, test(`${name} ${sign} ${numberLiteral(node.value)}`), context);
  const isLarge = Math.abs(Number(node.value)) > Number.MAX_SAFE_INTEGER;
  if (isLarge) noteRounding(node, context);
  const value = isLarge ? `real(${Number(node.value)})` : numberLiteral(node.value);
  const number = `todouble(${name})`;
  const ordered = withValue(number, test(`${number} ${sign} ${value}`), context);
  return shaped(name, decimal, ordered);
}

/** Numbers beyond 2^53 have neighbours that are the same double. */
function noteRounding(
  { field, operator, value, span }: Compare,
  { notes, polarity }: Context,
): void {
  notes.deviate(
    "number-precision",
    span,
    operator === "gt" || operator === "lt" ? "under" : "over",
    polarity,
    `${field.name} is text, read as a double, which does not tell ${value} from its neighbours`,
    "compare with a number up to 9007199254740991",
  );
}

/** A decimal number and nothing else: the conversions take blanks, exponents and hexadecimal too. */
const decimal = "\\A[+-]?[0-9]+(?:\\.[0-9]+)?\\z";

/** A date, with or without a time of day: the conversion takes other forms too. */
const dateTime = "\\A\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}|\\s*\\z)";

/** The clause, and the text that it converts has a form. */
function shaped(name: string, form: string, clause: Clause): Clause {
  return junction("and", [matches(name, form), clause]);
}

/** Order against null is null, which `not` would keep: under a `not` the value must be there. */
function withValue(expression: string, clause: Clause, context: Context): Clause {
  return context.negated ? junction("and", [test(`isnotnull(${expression})`), clause]) : clause;
}

const fieldOperators = {
  equals: { folded: "=~", cased: "==" },
  startswith: { folded: "startswith", cased: "startswith_cs" },
  endswith: { folded: "endswith", cased: "endswith_cs" },
  contains: { folded: "contains", cased: "contains_cs" },
} as const;

function fieldComparison(node: FieldComparison, context: Context): Clause {
  const [left, right] = [columnOf(node.field, context), columnOf(node.other, context)];
  const operator = fieldOperators[node.match][node.cased ? "cased" : "folded"];
  const compared = test(`${asText(left)} ${operator} ${asText(right)}`);
  const both = [left, right].map(presenceOf);
  if (!both.includes(null))
    return junction("and", [...both.map((each) => test(each ?? "")), compared]);
  note("under", `${right.name} looks missing where the field holds empty text`, node.span, context);
  return junction("and", [test(`isnotempty(${asText(right)})`), compared]);
}

/** What shows that the field is there, be it empty; null where nothing does. */
function presenceOf({ name, type, presence }: Column): string | null {
  return type === "text" ? (presence ?? null) : `isnotnull(${name})`;
}

const timeParts: { readonly [U in TimeUnit]: (time: string) => string } = {
  minute: (time) => `datetime_part("minute", ${time})`,
  hour: (time) => `hourofday(${time})`,
  day: (time) => `dayofmonth(${time})`,
  week: (time) => `week_of_year(${time})`,
  month: (time) => `monthofyear(${time})`,
  year: (time) => `getyear(${time})`,
};

function timePart(node: TimePart, context: Context): Clause {
  const column = columnOf(node.field, context);
  const time = column.type === "time" ? column.name : `todatetime(${column.name})`;
  const sign = node.operator === "eq" ? "==" : comparisonSigns[node.operator];
  const part = withValue(
    time,
    test(`${timeParts[node.unit](time)} ${sign} ${node.value}`),
    context,
  );
  return column.type === "time" ? part : shaped(asText(column), dateTime, part);
}
