import {
  type Cidr,
  type Compare,
  type Comparison,
  type Equals,
  type Field,
  type IrOf,
  type Pattern,
  variantsOf,
} from "sigmatic/backend";
import type { Context } from "./context.ts";
import { atom, junction, type Layout } from "./layout.ts";
import { fromParts } from "./lucene.ts";
import { columnType } from "./models/columns.ts";
import { fieldName, quote } from "./quote.ts";
import { longestPattern, toLucene } from "./regex.ts";

type Member = Equals | Pattern;

/** One test, or several joined by `or` where its values need different operators. */
export function leafLayout(
  leaf: IrOf<"equals" | "pattern" | "in" | "regex" | "cidr" | "compare">,
  context: Context,
): Layout {
  const field = nameIn(leaf.field, context);
  switch (leaf.kind) {
    case "in":
      return membersLayout(field, leaf.members, context);
    case "regex":
      return regexLayout(field, leaf, context);
    case "cidr":
      return networksLayout([leaf], context);
    case "compare":
      return compareLayout(field, leaf);
    default:
      return membersLayout(field, [leaf], context);
  }
}

/** Networks on one field: the function takes several. */
export function networksLayout(leaves: readonly [Cidr, ...Cidr[]], context: Context): Layout {
  const networks = leaves.map((leaf) => quote(leaf.network.text));
  return atom(`cidrMatch(${[nameIn(leaves[0].field, context), ...networks].join(", ")})`);
}

export function nullTest(field: Field, operator: "==" | "!=", context: Context): Layout {
  return atom(`${nameIn(field, context)} ${operator} null`);
}

/** A field that may not be mapped is optional, or the whole query would be an error. */
function nameIn(field: Field, { certain }: Context): string {
  return certain.has(field.name) ? fieldName(field.name) : `?${fieldName(field.name)}`;
}

const comparisons: { readonly [name in Comparison]: string } = {
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
};

function compareLayout(field: string, leaf: Compare): Layout {
  return atom(`${field} ${comparisons[leaf.operator]} ${leaf.value}`);
}

/** One value with the operator that takes it; `value` is null where the operator says it all. */
interface Form {
  readonly operator: Operator;
  readonly value: string | null;
}

type Operator = ":" | "==" | "in~" | "like" | "regex" | "regex~" | "!= null";

function membersLayout(field: string, members: readonly Member[], context: Context): Layout {
  const valuesOf = new Map<Operator, Set<string>>();
  for (const member of members) {
    const { operator, value } = formOf(member, context);
    const values = valuesOf.get(operator) ?? new Set();
    if (values.size === 0) valuesOf.set(operator, values);
    if (value !== null) values.add(value);
  }
  const isNumber = columnType((members[0] as Member).field.name) === "long";
  return junction(
    "or",
    [...valuesOf].map(([operator, values]) =>
      // A pattern on a number is one on its text.
      formLayout(isNumber && operator === ":" ? `string(${field})` : field, operator, [...values]),
    ),
  );
}

/** `==` knows no list; its list is `in`, as that of `in~` is itself. */
function formLayout(field: string, operator: Operator, values: readonly string[]): Layout {
  const [only] = values;
  if (values.length > 1 || operator === "in~")
    return {
      kind: "list",
      head: `${field} ${operator === "==" ? "in" : operator}`,
      items: values,
    };
  return atom(only === undefined ? `${field} ${operator}` : `${field} ${operator} ${only}`);
}

function formOf(member: Member, context: Context): Form {
  const type = columnType(member.field.name);
  if (member.kind === "equals" && type !== "keyword" && type !== "wildcard") {
    const text = member.value.text.toLowerCase();
    return { operator: "==", value: type === "ip" ? quote(text) : text };
  }
  return member.kind === "equals" ? equalsForm(member, context) : patternForm(member, context);
}

/**
 * `:` and `like` know wildcards and cannot escape them, `==` and `in~` know none, and only a regular
 * expression has both. Letter case is ignored among ASCII letters only, so others are spelled out.
 */
function equalsForm(member: Equals, context: Context): Form {
  const { text } = member.value;
  if (member.cased || text === "") return { operator: "==", value: quote(text) };
  if (hasOtherCase(text))
    return luceneForm("regex", fromParts([{ kind: "text", text }], true), member, context);
  return { operator: hasWildcard(text) ? "in~" : ":", value: quote(text) };
}

function patternForm(member: Pattern, context: Context): Form {
  const { cased, parts } = member;
  if (parts.length === 1 && parts[0]?.kind === "any") return { operator: "!= null", value: null };
  if (!cased && holdsText(parts, hasOtherCase))
    return luceneForm("regex", fromParts(parts, true), member, context);
  if (holdsText(parts, hasWildcard))
    return luceneForm(cased ? "regex" : "regex~", fromParts(parts, false), member, context);
  return { operator: cased ? "like" : ":", value: quote(wildcards(member)) };
}

function holdsText(parts: Pattern["parts"], test: (text: string) => boolean): boolean {
  return parts.some((part) => part.kind === "text" && test(part.text));
}

function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

function wildcards({ parts }: Pattern): string {
  let text = "";
  for (const part of parts)
    text += part.kind === "text" ? part.text : part.kind === "any" ? "*" : "?";
  return text;
}

/** Holds a letter outside ASCII that has two cases. */
function hasOtherCase(text: string): boolean {
  if (/^\p{ASCII}*$/u.test(text)) return false;
  return [...text].some(
    (character) => character > "\x7f" && variantsOf(character.codePointAt(0) as number).length > 1,
  );
}

function luceneForm(operator: Operator, pattern: string, member: Member, context: Context): Form {
  if (pattern.length > longestPattern) refuseLength(member, context);
  return { operator, value: quote(pattern) };
}

function regexLayout(field: string, leaf: IrOf<"regex">, context: Context): Layout {
  const translation = toLucene(leaf.tree);
  if ("unsupported" in translation) {
    context.notes.refuse(
      "regex-untranslatable",
      leaf.span,
      `Lucene's regular expressions have no ${translation.unsupported}`,
      "write the rule with contains, startswith and endswith, or without this construct",
    );
    return atom("false");
  }
  if (translation.patterns.some((pattern) => pattern.length > longestPattern))
    refuseLength(leaf, context);
  return formLayout(field, "regex", translation.patterns.map(quote));
}

function refuseLength({ span }: Member | IrOf<"regex">, { notes }: Context): void {
  notes.refuse(
    "regex-too-long",
    span,
    `the pattern has more than the ${longestPattern} characters that Elasticsearch takes`,
    "split it into several shorter values",
  );
}
