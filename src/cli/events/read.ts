import { createReadStream, readFileSync } from "node:fs";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { type Event, readEvent, readRawLine } from "../../event/index.ts";
import type { Source } from "../../source/index.ts";
import type { Host } from "../host.ts";
import { aboutFile, stdinName, unreadable } from "../inputs.ts";
import { jsonValues } from "./jsonValues.ts";

/** One record of an event file, or the finding that it is none. */
export type EventRecord =
  | { readonly kind: "event"; readonly event: Event; readonly path: string; readonly line: number }
  | { readonly kind: "broken"; readonly diagnostic: Diagnostic };

/**
 * The records of event files, in order. JSON files hold an array, or objects one after the other;
 * `.jsonl` and `.ndjson` an object a line, read as a stream; `.raw`, `.log` and `.txt` raw lines.
 * Empty lines are no records.
 */
export async function* readEvents(
  paths: readonly string[],
  host: Host,
): AsyncGenerator<EventRecord> {
  for (const path of paths) {
    try {
      yield* readFile(path, host);
    } catch (error) {
      yield { kind: "broken", diagnostic: unreadable(path, error) };
    }
  }
}

async function* readFile(path: string, host: Host): AsyncGenerator<EventRecord> {
  if (path === "-") {
    const text = Buffer.from(await host.stdin()).toString("utf8");
    yield* readText(stdinName, text);
  } else if (/\.evtx$/i.test(path)) {
    yield { kind: "broken", diagnostic: binaryLog(path) };
  } else if (/\.json$/i.test(path)) {
    yield* readText(path, readFileSync(path, "utf8"));
  } else {
    const raw = /\.(raw|log|txt)$/i.test(path);
    let line = 0;
    for await (const text of linesOf(path)) {
      line++;
      if (text.trim() !== "")
        yield raw ? rawRecord(path, line, text) : jsonRecord(path, line, text);
    }
  }
}

/** A whole JSON value, else lines of JSON, else values over several lines one after the other. */
function* readText(path: string, text: string): Generator<EventRecord> {
  const whole = parsed(text);
  if (whole !== undefined) {
    const values = Array.isArray(whole.value) ? whole.value : [whole.value];
    for (const value of values) yield valueRecord(path, 1, value);
    return;
  }
  const lines = text.split("\n");
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (parsed(first) === undefined && /^\s*[{[]/.test(first))
    for (const value of jsonValues(text)) yield jsonRecord(path, value.line, value.text);
  else
    for (const [index, line] of lines.entries())
      if (line.trim() !== "") yield jsonRecord(path, index + 1, line);
}

function rawRecord(path: string, line: number, text: string): EventRecord {
  return { kind: "event", event: readRawLine(text), path, line };
}

function jsonRecord(path: string, line: number, text: string): EventRecord {
  const found = parsed(text);
  return found ? valueRecord(path, line, found.value) : broken(path, line, text, "this is no JSON");
}

function valueRecord(path: string, line: number, value: unknown): EventRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return broken(path, line, JSON.stringify(value), "an event is a JSON object");
  return { kind: "event", event: readEvent(value), path, line };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(withLongIntegers(text.replace(/^\ufeff/, ""))) };
  } catch {
    return undefined;
  }
}

const longInteger = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** Integers too long for a JavaScript number as texts: rules compare their digits. */
function withLongIntegers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(longInteger, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

/** The line alone stands as the source, so the place is told in the name. */
function broken(path: string, line: number, text: string, message: string): EventRecord {
  const source: Source = { name: `${path}:${line}`, text: text.slice(0, 200) };
  const span = { source, start: 0, end: source.text.length };
  return {
    kind: "broken",
    diagnostic: { code: "event-unreadable", severity: "error", message, span },
  };
}

function binaryLog(path: string): Diagnostic {
  return aboutFile(
    path,
    "event-unreadable",
    `${path} is a binary Windows event log`,
    "export it first, such as with `evtx_dump -o jsonl`",
  );
}

/** Lines ended by LF or CR LF, read as a stream; other line marks belong to the text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() as string;
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  yield rest;
}
