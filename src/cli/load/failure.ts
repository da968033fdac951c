import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { lineStarts, type Source, type Span, spanOf } from "../../source/index.ts";
import { aboutFile } from "../inputs.ts";
import { shownPath } from "../projectFile.ts";

/** How many of the calls that led to an error are shown. */
const shownCalls = 4;

/** The finding about a module that throws, at the user's own line, with the user's calls around it. */
export function thrown(error: unknown, path: string, shown: string): Diagnostic {
  const { name, message, stack = "" } = asError(error);
  const syntax = /^ParseError: ([^\n]*?)\s*\n\s*(.+):(\d+):(\d+)$/.exec(message);
  const first = (syntax?.[1] ?? message.split("\n")[0] ?? "").replace(/\.$/, "");
  const text = syntax ? `this is no TypeScript: ${first}` : `the module throws ${name}: ${first}`;
  const calls = syntax ? [call(syntax.slice(2))] : callsIn(stack);
  const spans = calls.map((each) => lineSpan(each, path, shown));
  const [place, ...around] = spans;
  if (place === undefined) return aboutFile(shown, "module-throws", text);
  const related = around
    .slice(0, shownCalls)
    .map((span) => ({ message: "called from here", span }));
  return {
    code: "module-throws",
    severity: "error",
    message: text,
    span: place,
    ...(related.length > 0 ? { related } : {}),
  };
}

/** The finding about a module that waits for something that does not come. */
export function neverEnds(shown: string, limit: number): Diagnostic {
  return aboutFile(
    shown,
    "module-unfinished",
    `the module has not finished after ${limit / 1000} seconds`,
    "an `await` outside of functions waits for something that does not come",
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

interface Call {
  readonly file: string;
  readonly line: number;
}

function call([file = "", line = ""]: readonly string[]): Call {
  return { file: file.startsWith("file:") ? fileURLToPath(file) : file, line: Number(line) };
}

/** Whether an error came up in code of the user's that was running. */
export function hasOwnCalls({ stack = "" }: Error): boolean {
  return callsIn(stack).length > 0;
}

/** The user's own calls, innermost first, up to where the module was loaded. */
function callsIn(stack: string): readonly Call[] {
  const lines = stack.split("\n");
  const end = lines.findIndex(isLoader);
  const calls = lines.slice(0, end < 0 ? lines.length : end).flatMap((line) => {
    const frame = /^ +at (?:async )?(?:.*? \()?(.+?):(\d+):\d+\)?$/.exec(line);
    return frame ? [call(frame.slice(1))] : [];
  });
  return calls.filter(({ file }) => !/^node:|[/\\]node_modules[/\\]/.test(file) && !isOurs(file));
}

/** Whether a line of a stack, or a file in it, is of what loads modules: what is below imported them. */
export function isLoader(line: string): boolean {
  return /node:internal\/modules\/|[/\\]node_modules[/\\]jiti[/\\]/.test(line);
}

const root = new URL(import.meta.url.endsWith(".ts") ? "../../../src/" : "../", import.meta.url);

/** Of this package: the folder that is built, or that of the sources. */
function isOurs(file: string): boolean {
  return file.startsWith(fileURLToPath(root));
}

/** A line without its indentation; the columns of code that was stripped of types are not the file's. */
function lineSpan({ file, line }: Call, path: string, shown: string): Span {
  const source = sourceOf(file, file === path ? shown : shownPath(process.cwd(), file));
  const start = lineStarts(source)[line - 1] ?? 0;
  const [text = ""] = /^.*/.exec(source.text.slice(start)) ?? [];
  const indent = text.length - text.trimStart().length;
  return spanOf(source, start + indent, start + text.trimEnd().length);
}

function sourceOf(file: string, name: string): Source {
  try {
    return { name, text: readFileSync(file, "utf8") };
  } catch {
    return { name, text: "" };
  }
}
