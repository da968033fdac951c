/*
 * A strict reader of TOML 1.0 (https://toml.io/en/v1.0.0): what it does not know, and what the
 * specification forbids, throws. It shares nothing with what writes TOML.
 */

type Table = { [key: string]: unknown };

export function readToml(text: string): Table {
  const root: Table = Object.create(null);
  const defined = new Set<string>();
  let current = root;
  let rest = text;
  while (rest !== "") {
    const blank = /^[ \t]*(?:#[^\n]*)?(?:\n|$)/.exec(rest);
    const header = /^\[(?<many>\[)?(?<path>[\w-]+(?:\.[\w-]+)*)\]\]?(?:\n|$)/.exec(rest);
    if (blank) rest = rest.slice(blank[0].length);
    else if (header) {
      const { many, path = "" } = header.groups ?? {};
      if (header[0].trimEnd().endsWith("]]") !== (many !== undefined))
        throw new SyntaxError(`unbalanced header ${header[0]}`);
      current = tableAt(root, path.split("."), many !== undefined, defined);
      rest = rest.slice(header[0].length);
    } else rest = entry(rest, current);
  }
  return root;
}

function tableAt(root: Table, path: string[], isMany: boolean, defined: Set<string>): Table {
  const last = path.pop() as string;
  let at = root;
  let place = "";
  for (const part of path) {
    at[part] ??= Object.create(null);
    const held = at[part];
    at = (Array.isArray(held) ? held.at(-1) : held) as Table;
    place += `${part}${Array.isArray(held) ? `#${held.length}` : ""}.`;
  }
  const made: Table = Object.create(null);
  if (isMany) {
    at[last] ??= [];
    (at[last] as Table[]).push(made);
    return made;
  }
  if (defined.has(place + last)) throw new SyntaxError(`${place + last} is defined twice`);
  defined.add(place + last);
  at[last] = made;
  return made;
}

function entry(text: string, table: Table): string {
  const key = /^(?<name>[\w-]+) = /.exec(text);
  const name = key?.groups?.name;
  if (!key || name === undefined) throw new SyntaxError(`no key: ${text.slice(0, 60)}`);
  if (Object.hasOwn(table, name)) throw new SyntaxError(`${name} is set twice`);
  const [value, rest] = valueIn(text.slice(key[0].length));
  table[name] = value;
  if (rest !== "" && !rest.startsWith("\n")) throw new SyntaxError(`after ${name}: ${rest}`);
  return rest.slice(1);
}

type Read = readonly [value: unknown, rest: string];

function valueIn(text: string): Read {
  if (text.startsWith("'''")) return literal(text);
  if (text.startsWith('"')) return basic(text);
  if (text.startsWith("[")) return array(text.slice(1));
  const plain = /^(?:true|false|0|-?[1-9][0-9]*)(?=[\n,\]]|$)/.exec(text);
  if (!plain) throw new SyntaxError(`no value: ${text.slice(0, 60)}`);
  return [JSON.parse(plain[0]), text.slice(plain[0].length)];
}

function literal(text: string): Read {
  const body = text.slice(3).replace(/^\n/, "");
  const end = body.indexOf("'''");
  const held = body.slice(0, end);
  if (end < 0 || /[^\P{Cc}\n\t]/u.test(held)) throw new SyntaxError("no literal");
  return [held, body.slice(end + 3)];
}

const unescaped = new Map(Object.entries({ b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" }));

function basic(text: string): Read {
  let value = "";
  let at = 1;
  for (; text[at] !== '"'; at++) {
    const character = text[at];
    if (character === undefined || /[^\P{Cc}\t]/u.test(character))
      throw new SyntaxError(`a text is not closed: ${text.slice(0, 60)}`);
    if (character !== "\\") value += character;
    else {
      const [whole, wide] = /^(?:u(.{4})|[btnfr"\\])/s.exec(text.slice(at + 1)) ?? [];
      if (whole === undefined) throw new SyntaxError(`no escape: ${text.slice(at, at + 6)}`);
      value += wide
        ? String.fromCharCode(Number.parseInt(wide, 16))
        : (unescaped.get(whole) ?? whole);
      at += whole.length;
    }
  }
  return [value, text.slice(at + 1)];
}

function array(text: string): Read {
  const items: unknown[] = [];
  let rest = text;
  while (!rest.startsWith("]")) {
    const [item, after] = valueIn(rest);
    items.push(item);
    rest = after.startsWith(", ") ? after.slice(2) : after;
    if (rest === after && !rest.startsWith("]")) throw new SyntaxError(`no array: ${rest}`);
  }
  return [items, rest.slice(1)];
}
