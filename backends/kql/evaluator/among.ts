import { illTyped } from "../reader/findings.ts";
import type { Among, Between, Expression } from "../reader/nodes.ts";
import { mismatch } from "./binary.ts";
import { equal, inOrder } from "./compare.ts";
import { folded, textTest } from "./letters.ts";
import { every, not, type Truth } from "./logic.ts";
import { compute } from "./numbers.ts";
import { type Fields, faulty, type Scalar, type Scope } from "./scope.ts";
import { asTime, comparable, mayBe } from "./types.ts";
import { isList, type Type, textOf, type Value } from "./values.ts";

type Items = (fields: Fields) => readonly Value[];

interface List {
  readonly items: Items;
  readonly type: Type;
  readonly constant: boolean;
}

/** `in`, `has_any` and their kin. */
export function amongScalar(node: Among, scope: Scope): Scalar {
  const value = scope.walk.scalar(node.value, scope);
  const lists = node.items.map((item) => listOf(item, scope));
  const fault = typeFault(node, value, lists, scope);
  if (fault) return fault;
  const items: Items = (fields) => lists.flatMap((list) => list.items(fields));
  const constant = lists.every((list) => list.constant);
  const listed = constant ? fixed(items) : items;
  const evaluate = node.operator.startsWith("has_")
    ? termsTest(node.operator, value, listed)
    : memberTest(node.operator, value, listed, constant);
  return { type: "bool", constant: constant && value.constant, evaluate };
}

function fixed(items: Items): Items {
  const known = items(new Map());
  return () => known;
}

/** One value; or the elements of a dynamic list; or the first column of a table. */
function listOf(node: Expression, scope: Scope): List {
  if (scope.walk.isTable(node, scope)) {
    const table = scope.walk.table(node, scope);
    const [[name, type] = ["", "unknown" as Type]] = [...table.columns.types];
    const items = perRun(scope, (rows) =>
      table.rows(rows).map(({ fields }) => fields.get(name) ?? null),
    );
    return { items, type, constant: false };
  }
  const scalar = scope.walk.scalar(node, scope);
  const { type, constant, evaluate } = scalar;
  const items: Items = (fields) => {
    const value = evaluate(fields);
    return type === "dynamic" && isList(value) ? value : [value];
  };
  return { items, type, constant };
}

type Rows = Scope["input"]["rows"];

/** A table's column is the same for every row of a run. */
function perRun({ input }: Scope, itemsOf: (rows: Rows) => readonly Value[]): Items {
  let rows: Rows | null = null;
  let known: readonly Value[] = [];
  return () => {
    if (rows !== input.rows) {
      rows = input.rows;
      known = itemsOf(rows);
    }
    return known;
  };
}

function typeFault(
  node: Among,
  value: Scalar,
  lists: readonly List[],
  scope: Scope,
): Scalar | null {
  const onText = node.operator.endsWith("~") || node.operator.startsWith("has_");
  const wrong = lists.find(({ type }) => !comparable(value.type, type));
  if (wrong) return mismatch(node, value.type, wrong.type, scope);
  const strange = [value, ...lists].find(({ type }) => onText && !mayBe(type, "string", "dynamic"));
  if (!strange) return null;
  const message = `\`${node.operator}\` compares text, and this is a value of type ${strange.type}`;
  scope.report(illTyped(message, node.span, "tostring makes text of it"));
  return faulty;
}

/** `in` is `==` on each, joined by `or`; `!in` is `!=` on each, joined by `and`. */
function memberTest(operator: string, value: Scalar, items: Items, constant: boolean) {
  const negated = operator.startsWith("!");
  const texts = constant ? textsOf(items, operator.endsWith("~")) : null;
  const types = [value.type, "dynamic"] as const;
  return (fields: Fields): Truth => {
    const found = value.evaluate(fields);
    const truth = texts
      ? texts.has(operator.endsWith("~") ? folded(textOf(found)) : textOf(found)) && !isOther(found)
      : every(
          items(fields),
          (item) => equalItem(found, item, types, operator.endsWith("~")),
          false,
        );
    return negated ? not(truth) : truth;
  };
}

/** Long lists of texts are looked up at once. */
function textsOf(items: Items, folds: boolean): ReadonlySet<string> | null {
  const known = items(new Map());
  if (!known.every((item) => typeof item === "string")) return null;
  return new Set(folds ? known.map(folded) : known);
}

function isOther(value: Value): boolean {
  return value !== null && typeof value !== "string";
}

function equalItem(value: Value, item: Value, types: readonly [Type, Type], folds: boolean): Truth {
  if (!folds) return equal(value, item, types);
  return folded(textOf(value)) === folded(textOf(item));
}

/** `has_any`, `has_all`: whole terms, without their case. */
function termsTest(operator: string, value: Scalar, items: Items) {
  const has = textTest("has")?.test;
  const all = operator === "has_all";
  return (fields: Fields): Truth => {
    const text = folded(textOf(value.evaluate(fields)));
    return every(items(fields), (item) => has?.(text, folded(textOf(item))) ?? null, all);
  };
}

/** Both ends are within. */
export function betweenScalar(node: Between, scope: Scope): Scalar {
  const parts = [node.value, node.from, node.to].map((part) => scope.walk.scalar(part, scope));
  const [value, from, to] = parts as [Scalar, Scalar, Scalar];
  const ends = [value.type, from.type, to.type];
  const ordered = ends.every((type) => !/^(?:string|bool|guid)$/.test(type));
  if (!ordered || !comparable(value.type, from.type))
    return mismatch(node, value.type, from.type, scope);
  if (!comparable(value.type, to.type) && !(to.type === "timespan" && ends.includes("datetime")))
    return mismatch(node, value.type, to.type, scope);
  const inTime = ends.includes("datetime");
  const [at, low, high] = parts.map((part) => (inTime ? asTime(part) : part.evaluate)) as [
    Scalar["evaluate"],
    Scalar["evaluate"],
    Scalar["evaluate"],
  ];
  // `between (time .. 1d)` ends a span after its beginning.
  const reaches = to.type === "timespan" && from.type === "datetime";
  return {
    type: "bool",
    constant: parts.every(({ constant }) => constant),
    evaluate: (fields) => {
      const [found, first, given] = [at(fields), low(fields), high(fields)];
      const last = reaches ? compute("+", first, given, false) : given;
      const truth = every(
        [inOrder(">=", found, first), inOrder("<=", found, last)],
        (each) => each,
        true,
      );
      return node.negated ? not(truth) : truth;
    },
  };
}
