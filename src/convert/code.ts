/* TypeScript as a tree, printed within the width of a line. */

/** A piece of code: text as it stands, items in brackets, or a text of several lines. */
export type Code = string | Bracketed | Lines;

interface Bracketed {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** Stand in lines of their own whatever the width. */
  readonly always: boolean;
}

interface Lines {
  readonly open: string;
  readonly lines: readonly string[];
  readonly close: string;
}

/** `name(a, b)`; the brackets of a single argument open on the same line. */
export function call(name: string, args: readonly Code[]): Code {
  const [only] = args;
  if (args.length === 1 && typeof only === "object" && "items" in only)
    return { ...only, open: `${name}(${only.open}`, close: `${only.close})` };
  return { open: `${name}(`, items: args, close: ")", always: false };
}

/** `[a, b]` */
export function array(items: readonly Code[]): Code {
  return { open: "[", items, close: "]", always: false };
}

/** `{ a: 1, b: 2 }`; over several lines where it is `always` to be. */
export function object(
  entries: readonly (readonly [key: string, value: Code])[],
  always = false,
): Code {
  const items = entries.map(([key, value]) => prefixed(`${keyText(key)}: `, value));
  return { open: "{", items, close: "}", always: always && items.length > 0 };
}

/** Text in front of code. */
export function prefixed(text: string, code: Code): Code {
  return typeof code === "string" ? text + code : { ...code, open: text + code.open };
}

function keyText(key: string): string {
  if (isIdentifier(key)) return key;
  return key === "__proto__" ? `[${stringText(key)}]` : stringText(key);
}

/** A name that may be a variable's, and a key without quotes. `__proto__` as a key is no key. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__";
}

const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

/** A string literal that shows a reader all that is in it, in the quotes that it holds fewer of. */
export function stringText(text: string): string {
  const quoted = JSON.stringify(text).replace(
    hidden,
    (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
  );
  if (!text.includes('"') || text.includes("'")) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** A string literal for a pattern, in which backslashes need no others where that can be said. */
export function rawText(text: string): string {
  const isPlain = !text.includes("\\") || /[`\n\r]|\$\{|\\$/.test(text) || text.search(hidden) >= 0;
  return isPlain ? stringText(text) : `String.raw\`${text}\``;
}

/** A text of several lines as a template behind `tag`, which takes its indentation away; else null. */
export function linesText(tag: string, text: string): Code | null {
  const lines = text.split("\n");
  const isFlush = lines.some((line) => /^\S/.test(line)) && lines[0] !== "";
  const isPlain = !/[`\\\r]|\$\{/.test(text) && lines.every((line) => line.search(hidden) < 0);
  const hasBlank = lines.some((line) => /^\s+$/.test(line));
  if (lines.length < 2 || !isFlush || !isPlain || hasBlank) return null;
  return { open: `${tag}\``, lines, close: "`" };
}

/** Plain data as a literal. */
export function literal(value: unknown): Code {
  if (typeof value === "string") return stringText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return array(value.map(literal));
  if (typeof value !== "object" || value === null) return String(value);
  return object(Object.entries(value).map(([key, item]) => [key, literal(item)]));
}

const width = 100;

/** The text of code that begins at a column and is followed by a few characters. */
export function printCode(code: Code, indent = 0, column = indent): string {
  if (typeof code === "string") return code;
  if ("lines" in code) return printLines(code, indent);
  const flat = flatText(code);
  if (flat !== null && column + flat.length < width) return flat;
  const inner = " ".repeat(indent + 2);
  const lines = code.items.map((item) => `${inner}${printCode(item, indent + 2)},\n`);
  return `${code.open}\n${lines.join("")}${" ".repeat(indent)}${code.close}`;
}

/** The line break at the end of a text puts the closing quote on a line of its own. */
function printLines({ open, lines, close }: Lines, indent: number): string {
  const inner = " ".repeat(indent + 2);
  const isClosed = lines.at(-1) === "";
  const texts = (isClosed ? lines.slice(0, -1) : lines).map((line) =>
    line === "" ? "" : inner + line,
  );
  return [open, ...texts].join("\n") + (isClosed ? `\n${" ".repeat(indent)}` : "") + close;
}

function flatText(code: Code): string | null {
  if (typeof code === "string") return code;
  if ("lines" in code || code.always) return null;
  const items = code.items.map(flatText);
  if (items.includes(null)) return null;
  const inside = items.join(", ");
  return code.open.endsWith("{") && inside !== ""
    ? `${code.open} ${inside} ${code.close}`
    : `${code.open}${inside}${code.close}`;
}
