/*
 * A strict reader of Splunk's .conf files, written from the specification files of Splunk 9.2 and
 * from what AppInspect complains of. It shares nothing with what writes them. `confSpec.ts` tells
 * what their settings may be.
 */

/** The stanzas of a file by name, and their settings by key. */
export type ConfFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads a file; throws on whatever Splunk or its checks would not take, or take otherwise. */
export function readConf(text: string): ConfFile {
  if (text.startsWith("\uFEFF")) throw new Error("a byte order mark");
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)) throw new Error("a control character");
  if (!text.endsWith("\n")) throw new Error("a last line without an end");
  const file = new Map<string, Map<string, string>>();
  let stanza: Map<string, string> | null = null;
  // The last line first: taking the first of so many would take them all each time.
  const lines = text.slice(0, -1).split("\n").reverse();
  while (lines.length > 0) {
    const line = lines.pop() as string;
    if (line.startsWith("#")) {
      if (line.endsWith("\\")) throw new Error(`a comment that goes on: ${line}`);
    } else if (line.startsWith("[")) {
      const name = /^\[([^[\]\\]*)\]$/.exec(line)?.[1];
      if (name === undefined || name !== name.trim()) throw new Error(`no stanza: ${line}`);
      if (name === "default" || file.has(name)) throw new Error(`a stanza again: ${name}`);
      stanza = new Map();
      file.set(name, stanza);
    } else if (line.trim() !== "") {
      const { key, value } = setting(line, lines);
      if (!stanza) throw new Error(`a setting outside a stanza: ${line}`);
      if (stanza.has(key)) throw new Error(`a setting again: ${key}`);
      stanza.set(key, value);
    }
  }
  return file;
}

/** A setting, with the lines that its value goes on to, which are taken off the end of the rest. */
function setting(line: string, rest: string[]): { readonly key: string; readonly value: string } {
  const [, key, first] = /^([A-Za-z_][\w.:-]*) ?= ?(.*)$/.exec(line) ?? [];
  if (key === undefined || first === undefined) throw new Error(`no setting: ${line}`);
  let value = first;
  while (value.endsWith("\\")) {
    const next = rest.pop();
    if (next === undefined) throw new Error(`${key} goes on after the end of the file`);
    value = `${value.slice(0, -1)}\n${next}`;
  }
  if (/\\[ \t]+(?:\n|$)/.test(value)) throw new Error(`${key} has a blank after a backslash`);
  if (value !== value.trim()) throw new Error(`${key} has a blank at an end`);
  return { key, value };
}
