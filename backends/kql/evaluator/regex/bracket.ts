import { inAllCases, perl, posixClass, property } from "./classes.ts";
import { type Cursor, fail, peek, skipBlanks, take } from "./cursor.ts";
import { escapedCode } from "./escape.ts";
import { complement, difference, intersection, normal, type Ranges, union } from "./ranges.ts";

/**
 * What stands between `[` and `]`, the opening bracket being read. `&&` intersects, `--` takes away,
 * `~~` takes what only one side has; brackets nest; ranges bind tightest, then what stands side by
 * side, and operators go from left to right.
 */
export function readBracket(cursor: Cursor): Ranges {
  const start = cursor.at - 1;
  const negated = peek(cursor) === "^";
  if (negated) take(cursor);
  let made = readUnion(cursor, true);
  for (let operator = setOperator(cursor); operator; operator = setOperator(cursor)) {
    cursor.at += 2;
    made = combined(operator, made, readUnion(cursor, false));
  }
  if (peek(cursor) !== "]") fail(start, "a class in brackets is never closed");
  take(cursor);
  // Case is folded before a class is turned round.
  const cased = cursor.flags.i ? inAllCases(made, cursor.flags.u) : made;
  return negated ? complement(cased) : cased;
}

function setOperator(cursor: Cursor): string | null {
  const two = cursor.text.slice(cursor.at, cursor.at + 2);
  return two === "&&" || two === "--" || two === "~~" ? two : null;
}

function combined(operator: string, left: Ranges, right: Ranges): Ranges {
  if (operator === "&&") return intersection(left, right);
  if (operator === "--") return difference(left, right);
  return difference(union(left, right), intersection(left, right));
}

function readUnion(cursor: Cursor, first: boolean): Ranges {
  const parts: (readonly [number, number])[] = [];
  if (first) {
    // Right behind the opening, hyphens and one closing bracket stand for themselves.
    while (peek(cursor) === "-") parts.push(plain(take(cursor)));
    if (parts.length === 0 && peek(cursor) === "]") parts.push(plain(take(cursor)));
  }
  for (;;) {
    skipBlanks(cursor);
    if (peek(cursor) === "" || peek(cursor) === "]" || setOperator(cursor)) return normal(parts);
    parts.push(...readItem(cursor));
  }
}

function plain(character: string): readonly [number, number] {
  const code = character.codePointAt(0) as number;
  return [code, code];
}

function readItem(cursor: Cursor): Ranges {
  if (peek(cursor) === "[") return nested(cursor);
  const from = readMember(cursor);
  if (typeof from !== "number") return from;
  const isRange = peek(cursor) === "-" && !/^-(?:\]|-|$)/.test(cursor.text.slice(cursor.at));
  if (!isRange) return [[from, from]];
  const start = cursor.at;
  take(cursor);
  const to = readMember(cursor);
  if (typeof to !== "number") return fail(start, "a range ends in a class");
  if (to < from) return fail(start, "a range goes backwards");
  return [[from, to]];
}

function nested(cursor: Cursor): Ranges {
  const [whole, negation, name] =
    /^\[:(\^?)([a-z]+):\]/.exec(cursor.text.slice(cursor.at, cursor.at + 14)) ?? [];
  if (whole !== undefined && name !== undefined) {
    const found = posixClass(name);
    if (!found) return fail(cursor.at, `there is no class \`${name}\``);
    cursor.at += whole.length;
    return negation ? complement(found) : found;
  }
  if (++cursor.depth > 100) fail(cursor.at, "classes are nested too deep");
  take(cursor);
  const inner = readBracket(cursor);
  cursor.depth--;
  return inner;
}

/** A character, or a class such as `\d`. */
function readMember(cursor: Cursor): number | Ranges {
  const start = cursor.at;
  const character = take(cursor);
  if (character !== "\\") return character.codePointAt(0) as number;
  const named = readClassEscape(cursor);
  if (named) return named;
  const code = escapedCode(cursor);
  return code ?? fail(start, "an escape has no meaning in a class");
}

/** `d`, `W`, `pL`, `P{Greek}` behind a backslash; null, and nothing read, for anything else. */
export function readClassEscape(cursor: Cursor): Ranges | null {
  const letter = peek(cursor);
  if (/^[dswDSW]$/.test(letter)) {
    take(cursor);
    const members = perl(letter.toLowerCase(), cursor.flags.u);
    return letter === letter.toLowerCase() ? members : complement(members);
  }
  if (letter !== "p" && letter !== "P") return null;
  const rest = cursor.text.slice(cursor.at, cursor.at + 60);
  const [whole, braced, short] = /^[pP](?:\{\^?([^}]*)\}|(.))/s.exec(rest) ?? [];
  const members = property((braced ?? short ?? "").replace(/^\^/, ""));
  if (whole === undefined || !members) return fail(cursor.at, "there is no such property");
  const negated = (letter === "P") !== whole.includes("^");
  cursor.at += whole.length;
  return negated ? complement(members) : members;
}
