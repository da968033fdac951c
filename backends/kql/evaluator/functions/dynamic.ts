import { same } from "../compare.ts";
import { isBag, isList, isNumber, memberOf, textOf, type Value } from "../values.ts";
import type { FunctionTable } from "./row.ts";

/* Functions on dynamic values, by their pages of learn.microsoft.com/kusto/query. */

function bagOf(pairs: readonly Value[]): Value {
  const members: (readonly [string, Value])[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    members.push([textOf(pairs[at] ?? null), pairs[at + 1] ?? null]);
  return Object.fromEntries(members);
}

/** The first bag that has a member gives it. */
function merged(bags: readonly Value[]): Value {
  const members = bags.filter(isBag).reverse();
  return Object.fromEntries(members.flatMap((bag) => Object.entries(bag)));
}

function without(bag: Value, names: Value): Value {
  if (!isBag(bag) || !isList(names)) return bag;
  return Object.fromEntries(Object.entries(bag).filter(([name]) => !names.includes(name)));
}

/** A key, or the path to one: `$.key.inner`, without the elements of lists. */
function hasKey(bag: Value, key: string): boolean {
  const names = key.startsWith("$.") ? key.slice(2).split(".") : [key];
  const [name = "", ...others] = names;
  if (!isBag(bag) || !Object.hasOwn(bag, name)) return false;
  return others.length === 0 || hasKey(memberOf(bag, name), `$.${others.join(".")}`);
}

const packing: FunctionTable[string] = {
  parameters: ["text", "any"],
  repeats: true,
  type: (types) => (types.length % 2 === 0 ? "dynamic" : null),
  apply: bagOf,
};

export const dynamicFunctions: FunctionTable = {
  pack: packing,
  bag_pack: packing,
  bag_merge: { parameters: ["dynamic"], repeats: true, type: "dynamic", apply: merged },
  bag_keys: {
    parameters: ["dynamic"],
    type: "dynamic",
    apply: ([bag = null]) => (isBag(bag) ? Object.keys(bag) : null),
  },
  bag_has_key: {
    parameters: ["dynamic", "text"],
    type: "bool",
    apply: ([bag = null, key = ""]) => hasKey(bag, textOf(key)),
  },
  bag_remove_keys: {
    parameters: ["dynamic", "dynamic"],
    type: "dynamic",
    apply: ([bag = null, names = null]) => without(bag, names),
  },
  pack_array: {
    parameters: ["any"],
    repeats: true,
    type: "dynamic",
    apply: (values) => values,
  },
  array_length: {
    parameters: ["dynamic"],
    type: "long",
    apply: ([list = null]) => (isList(list) ? list.length : null),
  },
  array_concat: {
    parameters: ["dynamic"],
    repeats: true,
    type: "dynamic",
    apply: (lists) => lists.flatMap((list) => (isList(list) ? list : [])),
  },
  array_slice: {
    parameters: ["dynamic", "number", "number"],
    type: "dynamic",
    apply: ([list = null, from = 0, to = -1]) =>
      isList(list) ? list.slice(Number(from), to === -1 ? undefined : Number(to) + 1) : null,
  },
  array_index_of: {
    parameters: ["dynamic", "any"],
    type: "long",
    apply: ([list = null, value = null]) =>
      isList(list) ? list.findIndex((each) => same(each, value)) : null,
  },
  set_has_element: {
    parameters: ["dynamic", "any"],
    type: "bool",
    apply: ([list = null, value = null]) =>
      isList(list) ? list.some((each) => same(each, value)) : null,
  },
  round: {
    parameters: ["number", "number"],
    least: 1,
    type: ([type = "real"]) => type,
    apply: ([value = null, digits = 0]) => {
      const scale = 10 ** Number(digits);
      return isNumber(value) ? Math.round(Number(value) * scale) / scale : null;
    },
  },
  abs: {
    parameters: ["number"],
    type: ([type = "long"]) => type,
    apply: ([value = null]) => (isNumber(value) && value < 0 ? -value : value),
  },
};
