import {
  type Cidr,
  type Compare,
  type Comparison,
  type Equals,
  type Field,
  type Ir,
  type Leaf,
  type Part,
  type Pattern,
  type Regex,
  variantsOf,
} from "sigmatic/backend";
import type { Context } from "./context.ts";
import { atom, junction, type Layout, list } from "./layout.ts";
import { fromParts } from "./lucene.ts";
import type { ColumnType } from "./models/target.ts";
import { fieldName, quote } from "./quote.ts";
import { longestPattern, toLucene } from "./regex.ts";

type Member = Equals | Pattern;

/** One test, or several joined by `or` where its values need different operators. */
export function leafLayout(leaf: Leaf, context: Context): Layout {
  switch (leaf.kind) {
    case "equals":
    case "pattern":
      return membersLayout(leaf.field, [leaf], context);
    case "in":
      return membersLayout(leaf.field, leaf.members, context);
    case "regex":
      return regexesLayout([leaf], context);
    case "cidr":
      return networksLayout([leaf], context);
    case "compare":
      return compareLayout(leaf, context);
    case "exists":
      return nullTest(leaf.field, "!=", context);
    case "null":
      return nullTest(leaf.field, "==", context);
    case "fieldref":
    case "keyword":
    case "timepart":
    case "placeholder":
      // Refused; nothing of the query will be seen.
      return atom("false");
  }
}

/** Leaves that one test on their field takes together, at least one. */
export type Joined = readonly [Cidr, ...Cidr[]] | readonly [Regex, ...Regex[]];

export function isJoined(a: Ir, b: Ir): boolean {
  return (
    (a.kind === "cidr" || a.kind === "regex") && a.kind === b.kind && a.field.name === b.field.name
  );
}

/** A list of networks or of expressions. */
export function joinedLayout(leaves: Joined, context: Context): Layout {
  return isRegexes(leaves) ? regexesLayout(leaves, context) : networksLayout(leaves, context);
}

function isRegexes(leaves: Joined): leaves is readonly [Regex, ...Regex[]] {
  return leaves[0].kind === "regex";
}

function networksLayout(leaves: readonly [Cidr, ...Cidr[]], context: Context): Layout {
  const networks = leaves.map((leaf) => quote(leaf.network.text));
  return list("cidrMatch(", [nameIn(leaves[0].field, context), ...networks]);
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

function compareLayout(leaf: Compare, context: Context): Layout {
  return atom(`${nameIn(leaf.field, context)} ${comparisons[leaf.operator]} ${leaf.value}`);
}

/** One value with the operator that takes it; `value` is null where the operator says it all. */
interface Form {
  readonly operator: Operator;
  readonly value: string | null;
}

type Operator = ":" | "==" | "in~" | "like" | "regex" | "regex~" | "!= null";

function membersLayout(field: Field, members: readonly Member[], context: Context): Layout {
  const type = context.typeOf(field.name);
  const name = nameIn(field, context);
  const groups: Group[] = [];
  members.forEach((member) => {
    addForm(groups, formOf(member, type, context));
  });
  const tests = groups.map(({ operator, values }) => {
    // A pattern on a number is one on its text.
    const tested = type === "long" && operator === ":" ? `string(${name})` : name;
    return formLayout(tested, operator, values.length > 1 ? [...new Set(values)] : values);
  });
  return junction("or", tests);
}

/** The values that take one operator. */
interface Group {
  readonly operator: Operator;
  readonly values: string[];
}

function addForm(groups: Group[], { operator, value }: Form): void {
  const known = groups.find((group) => group.operator === operator);
  if (!known) groups.push({ operator, values: value === null ? [] : [value] });
  else if (value !== null) known.values.push(value);
}

/** `==` knows no list; its list is `in`, as that of `in~` is itself. */
function formLayout(field: string, operator: Operator, values: readonly string[]): Layout {
  if (values.length > 1 || operator === "in~")
    return list(`${field} ${operator === "==" ? "in" : operator} (`, values);
  return atom(values.length === 0 ? `${field} ${operator}` : `${field} ${operator} ${values[0]}`);
}

function formOf(member: Member, type: ColumnType, context: Context): Form {
  if (member.kind === "pattern") return patternForm(member, context);
  if (type === "keyword" || type === "wildcard") return equalsForm(member, context);
  const text = member.value.text.toLowerCase();
  return { operator: "==", value: type === "ip" ? quote(text) : text };
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
  return { operator: wildcard.test(text) ? "in~" : ":", value: quote(text) };
}

function patternForm(member: Pattern, context: Context): Form {
  const { cased, parts } = member;
  if (parts.length === 1 && parts[0]?.kind === "any") return { operator: "!= null", value: null };
  const whole = parts.reduce((text, part) => text + wildcardText(part), "");
  if (!cased && hasOtherCase(whole))
    return luceneForm("regex", fromParts(parts, true), member, context);
  if (parts.some(holdsWildcard))
    return luceneForm(cased ? "regex" : "regex~", fromParts(parts, false), member, context);
  return { operator: cased ? "like" : ":", value: quote(whole) };
}

function wildcardText(part: Part): string {
  return part.kind === "text" ? part.text : part.kind === "any" ? "*" : "?";
}

function holdsWildcard(part: Part): boolean {
  return part.kind === "text" && wildcard.test(part.text);
}

const wildcard = /[*?]/;
const beyondAscii = /[^\0-\x7f]/gu;

/** Holds a letter outside ASCII that has two cases. */
function hasOtherCase(text: string): boolean {
  const others = text.match(beyondAscii);
  return (
    others?.some((character) => variantsOf(character.codePointAt(0) as number).length > 1) ?? false
  );
}

function luceneForm(operator: Operator, pattern: string, member: Member, context: Context): Form {
  if (pattern.length > longestPattern) refuseLength(member, context);
  return { operator, value: quote(pattern) };
}

function regexesLayout(leaves: readonly [Regex, ...Regex[]], context: Context): Layout {
  const patterns = leaves.flatMap((leaf) => patternsOf(leaf, context));
  const values = [...new Set(patterns)].map(quote);
  return formLayout(nameIn(leaves[0].field, context), "regex", values);
}

/** What one expression is in Lucene; none where it is refused. */
function patternsOf(leaf: Regex, context: Context): readonly string[] {
  const translation = toLucene(leaf.tree);
  if ("unsupported" in translation) {
    context.notes.refuse(
      "regex-untranslatable",
      leaf.span,
      `Lucene's regular expressions have no ${translation.unsupported}`,
      "write the rule with contains, startswith and endswith, or without this construct",
    );
    return [];
  }
  if (translation.patterns.some((pattern) => pattern.length > longestPattern))
    refuseLength(leaf, context);
  return translation.patterns;
}

function refuseLength({ span }: Member | Regex, { notes }: Context): void {
  notes.refuse(
    "regex-too-long",
    span,
    `the pattern has more than the ${longestPattern} characters that Elasticsearch takes`,
    "split it into several shorter values",
  );
}
