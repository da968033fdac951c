import { spanTicks, timeTicks } from "../../reader/times.ts";
import { jsonOf } from "../json.ts";
import { isBag, isList, isNumber, type Type, textOf, type Value, whole } from "../values.ts";
import { parseXml } from "../xml.ts";
import type { FunctionRow, FunctionTable } from "./row.ts";
import { isoText, spanText } from "./times.ts";

/* Conversions, by the pages of learn.microsoft.com/kusto/query; what cannot be converted is null. */

function conversion(type: Type, convert: (value: Value, from: Type) => Value): FunctionRow {
  return {
    parameters: ["any"],
    type,
    apply: ([value = null], [from = "unknown"]) => convert(value, from),
  };
}

/** A value as `tostring` writes it. */
export function stringOf(value: Value, type: Type): string {
  if (type === "datetime" && isNumber(value)) return isoText(value);
  if (type === "timespan" && isNumber(value)) return spanText(value);
  // A truth value of its own is written as .NET does; inside a dynamic value as JSON does.
  if (typeof value === "boolean" && type !== "dynamic") return value ? "True" : "False";
  return textOf(value);
}

const wholeText = /^\s*[+-]?[0-9]+\s*$/;
const hexText = /^\s*0[xX][0-9A-Fa-f]+\s*$/;
const realText = /^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$/;

function wholeOf(value: Value, bits: 32 | 64): Value {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number")
    return Number.isFinite(value) ? within(BigInt(Math.trunc(value)), bits) : null;
  if (typeof value === "bigint") return within(value, bits);
  if (typeof value !== "string") return null;
  if (wholeText.test(value) || hexText.test(value))
    return within(BigInt(value.trim().replace(/^\+/, "")), bits);
  return realText.test(value) ? wholeOf(Math.trunc(Number(value)), bits) : null;
}

function within(value: bigint, bits: 32 | 64): Value {
  return BigInt.asIntN(bits, value) === value ? whole(value) : null;
}

function realOf(value: Value): Value {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isNumber(value)) return Number(value);
  if (typeof value !== "string") return null;
  if (hexText.test(value)) return Number(value);
  return realText.test(value) ? Number(value) : null;
}

function truthValue(value: Value): Value {
  if (typeof value === "boolean") return value;
  if (isNumber(value)) return value !== 0;
  if (typeof value !== "string") return null;
  const text = value.trim().toLowerCase();
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : null;
}

function typeName(value: Value, type: Type): string {
  if (value === null) return type === "string" ? "string" : "null";
  if (isList(value)) return "array";
  if (isBag(value)) return "dictionary";
  if (type !== "dynamic" && type !== "unknown") return type;
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  return typeof value === "bigint" || Number.isInteger(value) ? "long" : "double";
}

const asLong = conversion("long", (value) => wholeOf(value, 64));
const asReal = conversion("real", realOf);
const asBool = conversion("bool", truthValue);
const asDynamic: FunctionRow = {
  parameters: ["json"],
  type: "dynamic",
  apply: ([value = null]) => (typeof value === "string" ? jsonOf(value) : value),
};
const asTime = conversion("datetime", (value) =>
  typeof value === "string" ? timeTicks(value) : value,
);

export const conversionFunctions: FunctionTable = {
  tostring: conversion("string", stringOf),
  toint: conversion("int", (value) => wholeOf(value, 32)),
  tolong: asLong,
  todouble: asReal,
  toreal: asReal,
  todecimal: { ...asReal, type: "decimal" },
  tobool: asBool,
  toboolean: asBool,
  todatetime: asTime,
  totimespan: conversion("timespan", (value) =>
    typeof value === "string" ? spanTicks(value) : value,
  ),
  tohex: {
    parameters: ["number", "number"],
    least: 1,
    type: "string",
    apply: ([value = null, digits = 0]) =>
      isNumber(value) && (typeof value === "bigint" || Number.isInteger(value))
        ? BigInt.asUintN(64, BigInt(value)).toString(16).padStart(Number(digits), "0")
        : "",
  },
  gettype: conversion("string", typeName),
  parse_json: asDynamic,
  parsejson: asDynamic,
  todynamic: asDynamic,
  toobject: asDynamic,
  parse_xml: {
    parameters: ["json"],
    type: "dynamic",
    apply: ([value = null]) => parseXml(textOf(value)),
  },
};
