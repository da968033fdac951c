import {
  confLines,
  jsonLine,
  proseLine,
  settingName,
  stanzaName,
  unfitFor,
} from "../encode/conf.ts";
import { csvCell, csvExact } from "../encode/csv.ts";
import { htmlText } from "../encode/html.ts";
import { markdownBlock, markdownCode, markdownText } from "../encode/markdown.ts";
import { tomlValue } from "../encode/toml.ts";
import { yamlValue } from "../encode/yaml.ts";
import { Misuse } from "./failure.ts";

/** Tells a query from other texts: no escape changes one in any way that its reader would see. */
export type IsQuery = (text: string) => boolean;

/** A value as a context takes it; throws a `Misuse` where it cannot. */
export type Escape = (isQuery: IsQuery, value: unknown, more?: unknown) => string;

/** By the names that templates call them by. */
export const escapes = {
  /** As it is, for contexts that have no rules. */
  text: (_, value) => textOf(value),
  html: (_, value) => htmlText(textOf(value)),
  /** Data for a `<script>`: JSON that does not end it. */
  script: (_, value) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicodeEscape),
  /** Any data, on one line. */
  json: (_, value) => jsonLine(value),
  yaml: (_, value) => yamlValue(value),
  toml: (_, value) => {
    const written = tomlValue(value);
    if (written === null)
      throw new Misuse("TOML has no null", "leave the line out with {{#if}} where there is none");
    return written;
  },
  conf: (isQuery, value) => {
    if (typeof value === "boolean") return value ? "1" : "0";
    const text = textOf(value);
    return isQuery(text) ? confQuery(text) : proseLine(text);
  },
  /** Between a stanza's brackets. */
  stanza: (_, value) => stanzaName(textOf(value)),
  /** As a setting's name, or part of one. */
  setting: (_, value) => settingName(textOf(value)),
  /** A whole cell, with quotes where it needs them. */
  csv: (isQuery, value) => {
    const text = textOf(value);
    return isQuery(text) ? csvExact(text) : csvCell(text);
  },
  markdown: (isQuery, value) => {
    const text = textOf(value);
    if (isQuery(text))
      throw new Misuse("a query as running text would be changed", "write {{codeBlock query}}");
    return markdownText(text);
  },
  /** Within a line of Markdown, as code. */
  code: (isQuery, value) => {
    const text = textOf(value);
    if (isQuery(text))
      throw new Misuse("a query within a line would be changed", "write {{codeBlock query}}");
    return markdownCode(text);
  },
  /** As it is, on lines of its own; the second argument names its language. */
  codeBlock: (_, value, language) =>
    markdownBlock(textOf(value), typeof language === "string" ? language : ""),
} as const satisfies { readonly [name: string]: Escape };

export type EscapeName = keyof typeof escapes;

export function isEscape(name: string): name is EscapeName {
  return Object.hasOwn(escapes, name);
}

/** A single value as text; null is empty. */
export function textOf(value: unknown): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  throw Array.isArray(value)
    ? new Misuse("a list has no text of its own", "write {{#each}} or {{join}}")
    : new Misuse("a map has no text of its own", "name one of its values, or write {{json}}");
}

function confQuery(query: string): string {
  const reason = unfitFor(query);
  if (reason !== null) throw new Misuse(`the query ${reason}, which a .conf file cannot hold`);
  return confLines(query);
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
