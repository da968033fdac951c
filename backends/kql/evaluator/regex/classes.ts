import { lastCode, normal, type Ranges } from "./ranges.ts";

/*
 * Classes of characters in the syntax that Kusto's page "Regex syntax" describes: `\d`, `\w`, `\s`
 * and properties are Unicode's, and case folds by Unicode's simple folding, one letter to one.
 */

const gathered = new Map<string, Ranges>();

/** The code points that a property of JavaScript's regular expressions has; null for no property. */
export function property(name: string): Ranges | null {
  const known = gathered.get(name);
  if (known) return known;
  const pattern = patternOf(name);
  if (!pattern) return null;
  const ranges: [number, number][] = [];
  for (let code = 0; code <= lastCode; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || !pattern.test(String.fromCodePoint(code))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  gathered.set(name, ranges);
  return ranges;
}

function patternOf(name: string): RegExp | null {
  if (!/^[A-Za-z_]+(?:=[A-Za-z_]+)?$/.test(name)) return null;
  for (const spelled of [name, `Script=${name}`])
    try {
      return new RegExp(`^\\p{${spelled}}$`, "u");
    } catch {}
  return null;
}

const ascii: { readonly [letter: string]: Ranges } = {
  d: [[0x30, 0x39]],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
};

/** `\d`, `\s`, `\w`. */
export function perl(letter: string, unicode: boolean): Ranges {
  if (!unicode) return ascii[letter] as Ranges;
  if (letter === "d") return property("Nd") as Ranges;
  if (letter === "s") return property("White_Space") as Ranges;
  const parts = ["Alphabetic", "M", "Nd", "Pc", "Join_Control"];
  return normal(parts.flatMap((part) => property(part) ?? []));
}

const posix: { readonly [name: string]: string } = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\0-\x7f",
  blank: "\t ",
  cntrl: "\0-\x1f\x7f",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

/** `[:alpha:]` and its kin, which are ASCII's; null for no such class. */
export function posixClass(name: string): Ranges | null {
  const members = posix[name];
  if (members === undefined) return null;
  const pattern = new RegExp(`^[${members}]$`);
  const codes = Array.from({ length: 128 }, (_, code) => code);
  return normal(
    codes
      .filter((code) => pattern.test(String.fromCharCode(code)))
      .map((code) => [code, code] as const),
  );
}

/** Letters that are equal but for case, by each of them. */
let cases: ReadonlyMap<number, readonly number[]> | null = null;

/** No letter behind the Supplementary Multilingual Plane has two cases. */
const lastCased = 0x1ffff;

/** The dotless and the dotted i fold with nothing, in simple folding. */
const apart = new Set([0x130, 0x131]);

function casesOf(): ReadonlyMap<number, readonly number[]> {
  if (cases) return cases;
  const byFold = new Map<number, number[]>();
  for (let code = 0; code <= lastCased; code++) {
    const fold = foldOf(code);
    const members = byFold.get(fold);
    if (members) members.push(code);
    else byFold.set(fold, [code]);
  }
  const found = new Map<number, readonly number[]>();
  for (const members of byFold.values())
    if (members.length > 1) for (const member of members) found.set(member, members);
  cases = found;
  return found;
}

function foldOf(code: number): number {
  if (apart.has(code) || (code >= 0xd800 && code <= 0xdfff)) return code;
  const upper = single(String.fromCodePoint(code).toUpperCase()) ?? code;
  return single(String.fromCodePoint(upper).toLowerCase()) ?? upper;
}

function single(text: string): number | null {
  const code = text.codePointAt(0) as number;
  return text.length === (code > 0xffff ? 2 : 1) ? code : null;
}

/** The same with every letter in each of its cases; without Unicode, ASCII's alone. */
export function inAllCases(ranges: Ranges, unicode: boolean): Ranges {
  const more: (readonly [number, number])[] = [...ranges];
  for (const [from, to] of ranges) {
    if (unicode && to > 0x7f) addCases(from, to, more);
    else for (let code = from; code <= Math.min(to, 0x7f); code++) addAscii(code, unicode, more);
  }
  return normal(more);
}

function addAscii(code: number, unicode: boolean, more: (readonly [number, number])[]): void {
  const letter = code | 0x20;
  if (letter < 0x61 || letter > 0x7a) return;
  more.push([letter, letter], [letter - 0x20, letter - 0x20]);
  // Of ASCII's letters, two have a third form: the Kelvin sign and the long s.
  if (unicode && letter === 0x6b) more.push([0x212a, 0x212a]);
  if (unicode && letter === 0x73) more.push([0x17f, 0x17f]);
}

function addCases(from: number, to: number, more: (readonly [number, number])[]): void {
  for (const [code, members] of casesOf())
    if (code >= from && code <= to) for (const each of members) more.push([each, each]);
}
