/* TypeScript as a tree, printed within the width of a line. */

/** A piece of code: text as it stands, or items in brackets. */
export type Code = string | Bracketed;

interface Bracketed {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** Stand in lines of their own whatever the width. */
  readonly always: boolean;
}

/** `name(a, b)`; the brackets of a single argument open on the same line. */
export function call(name: string, args: readonly Code[]): Code {
  const [only] = args;
  if (args.length === 1 && typeof only === "object")
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

/** A string literal that shows a reader all that is in it. */
export function stringText(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
  );
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
  const flat = flatText(code);
  if (flat !== null && column + flat.length < width) return flat;
  const inner = " ".repeat(indent + 2);
  const lines = code.items.map((item) => `${inner}${printCode(item, indent + 2)},\n`);
  return `${code.open}\n${lines.join("")}${" ".repeat(indent)}${code.close}`;
}

function flatText(code: Code): string | null {
  if (typeof code === "string") return code;
  if (code.always) return null;
  const items = code.items.map(flatText);
  if (items.includes(null)) return null;
  const inside = items.join(", ");
  return code.open.endsWith("{") && inside !== ""
    ? `${code.open} ${inside} ${code.close}`
    : `${code.open}${inside}${code.close}`;
}
