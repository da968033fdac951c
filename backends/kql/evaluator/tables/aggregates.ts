import { illTyped } from "../../reader/findings.ts";
import type { Call } from "../../reader/nodes.ts";
import { best } from "../compare.ts";
import { constantOf, type Fields, type Row, type Scalar, type Scope } from "../scope.ts";
import { mayBe } from "../types.ts";
import { isBag, isList, isNumber, jsonText, type Type, type Value } from "../values.ts";

/*
 * Functions over rows, by the page "Aggregation functions" of learn.microsoft.com/kusto/query.
 * Estimates (`dcount`) are exact here.
 */

/** A function over the rows of a group. */
export interface Aggregate {
  readonly type: Type;
  readonly over: (rows: readonly Row[]) => Value;
}

interface Kind {
  readonly least: number;
  readonly most: number;
  readonly type: Type | "argument";
  /** Takes what can be added up alone. */
  readonly sums?: true;
  /** Of the values of the first argument, in the order of the rows. */
  readonly over: (values: readonly Value[]) => Value;
}

const isThere = (value: Value): boolean => value !== null;

function unique(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [jsonText(value), value] as const)).values()];
}

function sum(values: readonly Value[]): number {
  return values.reduce<number>(
    (total, value) => (isNumber(value) ? total + Number(value) : total),
    0,
  );
}

function average(values: readonly Value[]): Value {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

/** Lists leave nulls out, and count the elements of lists as one each. */
function listed(values: readonly Value[]): readonly Value[] {
  return values.filter(isThere);
}

function set(values: readonly Value[]): Value {
  return unique(values.flatMap((value) => (isList(value) ? value : [value])).filter(isThere));
}

/** Of members of one name, one is taken: here the first. */
function bag(values: readonly Value[]): Value {
  const members = values.filter(isBag).flatMap((value) => Object.entries(value));
  return Object.fromEntries(members.toReversed());
}

const kinds: { readonly [name: string]: Kind } = {
  count: { least: 0, most: 0, type: "long", over: (values) => values.length },
  dcount: { least: 1, most: 2, type: "long", over: (values) => unique(values).length },
  count_distinct: { least: 1, most: 1, type: "long", over: (values) => unique(values).length },
  make_list: { least: 1, most: 2, type: "dynamic", over: listed },
  make_set: { least: 1, most: 2, type: "dynamic", over: set },
  make_bag: { least: 1, most: 2, type: "dynamic", over: bag },
  min: { least: 1, most: 1, type: "argument", over: (values) => best(values, -1) },
  max: { least: 1, most: 1, type: "argument", over: (values) => best(values, 1) },
  sum: { least: 1, most: 1, type: "argument", sums: true, over: sum },
  avg: { least: 1, most: 1, type: "real", sums: true, over: average },
  take_any: { least: 1, most: 1, type: "argument", over: (values) => values.find(isThere) ?? null },
};

const aliases: { readonly [name: string]: string } = {
  any: "take_any",
  makelist: "make_list",
  makeset: "make_set",
  countif: "count",
  dcountif: "dcount",
  count_distinctif: "count_distinct",
  make_list_if: "make_list",
  make_set_if: "make_set",
  make_bag_if: "make_bag",
  minif: "min",
  maxif: "max",
  sumif: "sum",
  avgif: "avg",
  take_anyif: "take_any",
};

export function isAggregate(name: string): boolean {
  return Object.hasOwn(kinds, name) || Object.hasOwn(aliases, name);
}

/** A function over rows, made ready. */
export function aggregateOf(node: Call, scope: Scope): Aggregate {
  const kind = kinds[aliases[node.name] ?? node.name] as Kind;
  const tests = node.name.endsWith("if") || node.name.endsWith("_if");
  const given = node.arguments.length;
  const [least, most] = tests ? [kind.least + 1, kind.most + 1] : [kind.least, kind.most];
  if (given < least || given > most)
    scope.report(illTyped(`\`${node.name}\` does not take ${given} arguments`, node.span));
  const parts = node.arguments.map((argument) => scope.walk.scalar(argument, scope));
  const [first = constantOf("bool", true)] = parts;
  const test = tests ? (parts[kind.least] ?? null) : null;
  const wrong =
    test && !mayBe(test.type, "bool") ? test : kind.sums && !isSummable(first) ? first : null;
  if (wrong)
    scope.report(
      illTyped(`\`${node.name}\` does not take a value of type ${wrong.type}`, node.span),
    );
  return {
    type: kind.type === "argument" ? first.type : kind.type,
    over: (rows) => kind.over(valuesOf(rows, first, test)),
  };
}

function isSummable({ type }: Scalar): boolean {
  return mayBe(type, "long", "timespan", "datetime", "dynamic");
}

function valuesOf(rows: readonly Row[], value: Scalar, test: Scalar | null): readonly Value[] {
  const admits = (fields: Fields): boolean => test === null || test.evaluate(fields) === true;
  return rows.filter(({ fields }) => admits(fields)).map(({ fields }) => value.evaluate(fields));
}
