import type { EscapeName } from "./escapes.ts";
import { htmlPlaces } from "./htmlPlaces.ts";
import { confPlaces, markdownPlaces, plainPlaces, quotedPlaces, type Scanner } from "./places.ts";

/** What a file's kind asks of the values in it. */
export interface Context {
  readonly name: "text" | "html" | "json" | "yaml" | "toml" | "conf" | "csv" | "markdown";
  /** Escapes whose result can stand in such a file as it is; that of others is escaped again. */
  readonly native: readonly EscapeName[];
  /** Follows a template's own text, for what stands where. */
  readonly scanner: () => Scanner;
}

const text: Context = { name: "text", native: ["text"], scanner: () => plainPlaces("text") };
const html: Context = { name: "html", native: ["html", "script"], scanner: htmlPlaces };
const json: Context = { name: "json", native: ["json"], scanner: () => quotedPlaces("json") };
const yaml: Context = {
  name: "yaml",
  native: ["yaml", "json"],
  scanner: () => quotedPlaces("yaml"),
};
const toml: Context = { name: "toml", native: ["toml"], scanner: () => quotedPlaces("toml") };
const conf: Context = {
  name: "conf",
  native: ["conf", "stanza", "setting", "json"],
  scanner: confPlaces,
};
const csv: Context = { name: "csv", native: ["csv"], scanner: () => quotedPlaces("csv") };
const markdown: Context = {
  name: "markdown",
  native: ["markdown", "code", "codeBlock"],
  scanner: markdownPlaces,
};

const byEnding: ReadonlyMap<string, Context> = new Map([
  ["html", html],
  ["htm", html],
  ["xhtml", html],
  ["xml", html],
  ["svg", html],
  ["json", json],
  ["jsonl", json],
  ["ndjson", json],
  ["yml", yaml],
  ["yaml", yaml],
  ["toml", toml],
  ["conf", conf],
  ["meta", conf],
  ["csv", csv],
  ["md", markdown],
  ["markdown", markdown],
]);

/** The context of a file by its name; one of another kind takes text as it is. */
export function contextOf(file: string): Context {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return byEnding.get(ending) ?? text;
}
