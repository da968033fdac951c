import type { Bag, Value } from "./values.ts";

/*
 * parse_xml, by its page (learn.microsoft.com/kusto/query/parse-xml-function): attributes are
 * `@name`, text beside attributes or elements is `#text`, an element with text alone is that text, an
 * empty one is null, and elements of one name are a list where there are several. Everything but
 * elements, attributes and text is skipped. Whether text such as `118.0` becomes a number is unclear
 * there; here it stays text.
 */

interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: Element[];
  text: string;
}

const maxLength = 1_048_576;
const maxDepth = 500;

const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![A-Za-z][^>]*>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?=]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

/** XML text as a dynamic value, null where it is not well-formed. */
export function parseXml(text: string): Value {
  if (text.length > maxLength) return null;
  const root = elementsOf(text.replace(/^\ufeff/, ""));
  return root && { [root.name]: contentOf(root) };
}

function elementsOf(text: string): Element | null {
  const top: Element = { name: "", attributes: [], children: [], text: "" };
  const open: Element[] = [top];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    const current = open.at(-1) as Element;
    if (!found || open.length > maxDepth) return null;
    const [, closed, opened, attributes = "", empty, plain] = found;
    if (closed !== undefined && (closed !== current.name || open.length === 1)) return null;
    if (closed !== undefined) open.pop();
    if (plain !== undefined) {
      const read = unescaped(plain);
      if (read === null) return null;
      current.text += read;
    }
    if (opened !== undefined) {
      const element = elementOf(opened, attributes);
      if (!element) return null;
      current.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  const sound = open.length === 1 && top.children.length === 1 && top.text.trim() === "";
  return sound ? (top.children[0] as Element) : null;
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function elementOf(name: string, written: string): Element | null {
  const attributes = [...written.matchAll(attribute)].map(
    ([, each = "", double, single]) => [each, unescaped(double ?? single ?? "")] as const,
  );
  const names = new Set(attributes.map(([each]) => each));
  if (names.size < attributes.length || attributes.some(([, value]) => value === null)) return null;
  return { name, attributes: attributes as Element["attributes"], children: [], text: "" };
}

const entities: { readonly [name: string]: string } = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Text without its entities; null where one is unknown or an ampersand stands alone. */
function unescaped(text: string): string | null {
  let sound = true;
  const plain = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
      const made = code === null ? entities[name as string] : character(code);
      if (made === undefined) sound = false;
      return made ?? "";
    });
  return sound ? plain : null;
}

/** Of the control characters, XML allows tab and line breaks alone. */
function character(code: number): string | undefined {
  const allowed = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
  return allowed && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function contentOf(element: Element): Value {
  const { attributes, children } = element;
  const isFormatting = children.length > 0 && element.text.trim() === "";
  const text = isFormatting || element.text === "" ? null : element.text;
  if (attributes.length === 0 && children.length === 0) return text;
  const members = new Map<string, Value>(attributes.map(([name, value]) => [`@${name}`, value]));
  if (text !== null) members.set("#text", text);
  for (const [name, values] of grouped(children))
    members.set(name, values.length === 1 ? (values[0] as Value) : values);
  return Object.fromEntries(members) as Bag;
}

function grouped(children: readonly Element[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const child of children) {
    const known = groups.get(child.name);
    if (known) known.push(contentOf(child));
    else groups.set(child.name, [contentOf(child)]);
  }
  return groups;
}
