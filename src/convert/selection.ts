import type { FieldSearch, KeywordSearch, Search, Value } from "../ast/index.ts";
import type { FieldInfo, LogsourceEntry } from "../taxonomy/index.ts";
import { array, type Code, call, object, rawText, stringText } from "./code.ts";
import type { Imports } from "./imports.ts";

/** A selection as the DSL writes it. */
export function selectionCode(
  search: Search,
  entry: LogsourceEntry | null,
  imports: Imports,
): Code {
  const whole = (each: Search) => selectionCode(each, entry, imports);
  switch (search.kind) {
    case "anyOf":
      return array(search.items.map((each) => itemCode(each, whole)));
    case "allOf":
      return mapCode(search.items.flatMap(entriesIn), entry, imports);
    case "field":
      return mapCode([search], entry, imports);
    case "keyword":
      return search.modifiers.length > 0
        ? testCode(search, imports)
        : array(search.values.map(valueCode));
  }
}

function itemCode(search: Search, whole: (search: Search) => Code): Code {
  const only = search.kind === "keyword" && search.modifiers.length === 0 ? search.values : [];
  return only.length === 1 ? valueCode(only[0] as Value) : whole(search);
}

type Entry = FieldSearch | KeywordSearch;

/** What can stand in a map; the reader puts nothing else there. */
function entriesIn(search: Search): readonly Entry[] {
  if (search.kind === "allOf") return search.items.flatMap(entriesIn);
  return search.kind === "anyOf" ? [] : [search];
}

/** A test of the whole event; or tests that one object of the DSL can hold in their order. */
type Part = KeywordSearch | Group[];

/** Tests of one field next to each other, and whether its log source is known to take them. */
interface Group {
  readonly name: string;
  readonly tests: FieldSearch[];
  readonly checked: boolean;
}

function mapCode(
  entries: readonly Entry[],
  logsource: LogsourceEntry | null,
  imports: Imports,
): Code {
  const parts: Part[] = [];
  for (const each of entries) {
    if (each.kind === "keyword") parts.push(each);
    else addField(parts, each, logsource);
  }
  const codes = parts.map((part) =>
    Array.isArray(part)
      ? groupsCode(part, logsource, imports)
      : testCode(part as KeywordSearch, imports),
  );
  return codes.length === 1 ? (codes[0] as Code) : call(imports.use("together"), codes);
}

function addField(parts: Part[], field: FieldSearch, logsource: LogsourceEntry | null): void {
  const name = field.field.value;
  const checked = logsource === null || takes(logsource.fields, name, field);
  const end = parts.at(-1);
  const groups = Array.isArray(end) ? end : [];
  const last = groups.at(-1);
  const isNew = groups.every((each) => each.name !== name);
  if (last?.name === name && last.checked === checked) last.tests.push(field);
  else if (last?.checked === checked && isNew && !isIndex(name))
    groups.push({ name, tests: [field], checked });
  else parts.push([{ name, tests: [field], checked }]);
}

/** Such keys come first in an object, wherever they are written. */
function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(name);
}

function groupsCode(
  groups: readonly Group[],
  entry: LogsourceEntry | null,
  imports: Imports,
): Code {
  const code = object(
    groups.map(({ name, tests, checked }) => {
      const info = checked ? entry?.fields[name] : undefined;
      const codes = tests.map((test) => fieldCode(test, info ?? null, imports));
      return [name, codes.length === 1 ? (codes[0] as Code) : call(imports.use("every"), codes)];
    }),
  );
  return groups[0]?.checked ? code : call(imports.use("unchecked"), [code]);
}

function fieldCode(field: FieldSearch, info: FieldInfo | null, imports: Imports): Code {
  const { modifiers, values } = field;
  if (modifiers.length > 0) return testCode(field, imports);
  if (!values.every((value) => isTaken(value, info))) {
    return call(imports.use("like"), values.map(valueCode));
  }
  return values.length === 1 ? valueCode(values[0] as Value) : array(values.map(valueCode));
}

/** Functions by modifier; each takes what the modifiers before it have made. */
const functions: { readonly [modifier: string]: string } = {
  contains: "contains",
  startswith: "startsWith",
  endswith: "endsWith",
  all: "all",
  neq: "notEqual",
  cased: "cased",
  windash: "windash",
  expand: "expand",
  exists: "exists",
  re: "re",
  i: "ignoreCase",
  m: "multiline",
  s: "dotAll",
  base64: "base64",
  base64offset: "base64offset",
  wide: "wide",
  utf16le: "utf16le",
  utf16be: "utf16be",
  utf16: "utf16",
  cidr: "cidr",
  lt: "lessThan",
  lte: "atMost",
  gt: "greaterThan",
  gte: "atLeast",
  minute: "minute",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
  fieldref: "fieldRef",
};

function testCode({ modifiers, values }: FieldSearch | KeywordSearch, imports: Imports): Code {
  const isPattern = modifiers.some(({ value }) => value === "re");
  let code: readonly Code[] = values.map((value) =>
    isPattern && value.kind === "text" ? rawText(value.text) : valueCode(value),
  );
  for (const [index, { value: modifier }] of modifiers.entries()) {
    // `all` and the flags of a regex take a test, not values.
    if (index === 0 && modifier === "all") code = [call(imports.use("like"), code)];
    code = [call(imports.use(functions[modifier] ?? modifier), code)];
  }
  return code[0] as Code;
}

function valueCode(value: Value): Code {
  switch (value.kind) {
    case "text":
      return stringText(value.text);
    case "number":
      return Number.isSafeInteger(Number(value.text)) && value.text !== "-0"
        ? value.text
        : `${value.text}n`;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
  }
}

/** Whether a field takes a value as it is. */
function isTaken(value: Value, info: FieldInfo | null): boolean {
  if (value.kind === "null") return true;
  if (info === null || info.evidence === "seen") return true;
  switch (info.type) {
    case "integer":
      return (
        value.kind === "number" || (value.kind === "text" && /^-?(?:0|[1-9]\d*)$/.test(value.text))
      );
    case "boolean":
      return value.kind === "boolean" || value.text === "true" || value.text === "false";
    case "enum":
      return (
        value.kind === "text" &&
        (info.values ?? []).some((each) => each === value.text || each.toLowerCase() === value.text)
      );
    default:
      return value.kind === "text";
  }
}

/** Whether the DSL's type of a field has the test. */
function takes(
  fields: { readonly [name: string]: FieldInfo },
  name: string,
  { modifiers }: FieldSearch,
): boolean {
  if (Object.keys(fields).length === 0) return true;
  const info = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!info) return false;
  if (info.evidence === "seen" || info.type === "text") return true;
  return modifiers.every(({ value }) =>
    kinds[info.type].some((kind) => kind === (kindOf[value] ?? "match")),
  );
}

const kindOf: { readonly [modifier: string]: string } = {
  cidr: "network",
  ...Object.fromEntries(["lt", "lte", "gt", "gte"].map((name) => [name, "order"])),
  ...Object.fromEntries(
    ["minute", "hour", "day", "week", "month", "year"].map((name) => [name, "moment"]),
  ),
  ...Object.fromEntries(
    ["base64", "base64offset", "wide", "utf16", "utf16le", "utf16be"].map((name) => [
      name,
      "encoded",
    ]),
  ),
};

/** The kinds of tests that each type takes, as the DSL's types have it. */
const kinds: { readonly [T in FieldInfo["type"]]: readonly string[] } = {
  text: ["match", "encoded", "network", "order", "moment"],
  path: ["match", "encoded"],
  integer: ["match", "order", "moment"],
  boolean: ["match"],
  ip: ["match", "network"],
  hashes: ["match"],
  guid: ["match"],
  time: ["match", "order", "moment"],
  enum: ["match", "order"],
};
