/*
 * How Kusto compares text (learn.microsoft.com, "String operators", "in~ operator"): letter case is
 * ignored for ASCII alone, and `has` looks at whole terms, which are runs of letters and digits.
 */

/** Of late: tests look at one text in turn. */
const lowered = new Map<string, string>();
const maxKept = 200;

/** ASCII letters in lower case; all others as they are. */
export function folded(text: string): string {
  const known = lowered.get(text);
  if (known !== undefined) return known;
  if (lowered.size >= maxKept) lowered.clear();
  const made = text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  lowered.set(text, made);
  return made;
}

const alphanumeric = /^[\p{L}\p{N}]$/u;

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && alphanumeric.test(character);
}

/** Which ends of the place that is found must be ends of a term. */
interface Ends {
  readonly start: boolean;
  readonly end: boolean;
}

/** Whether `part` stands in the text, with the ends of a term where they are asked for. */
function standsIn(text: string, part: string, ends: Ends): boolean {
  if (part === "") return true;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const startsTerm = !isAlphanumeric(before(text, at)) || !isAlphanumeric(at0(part));
    const last = before(part, part.length);
    const endsTerm = !isAlphanumeric(at0(text, at + part.length)) || !isAlphanumeric(last);
    if ((startsTerm || !ends.start) && (endsTerm || !ends.end)) return true;
  }
  return false;
}

function at0(text: string, at = 0): string | undefined {
  const code = text.codePointAt(at);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

function before(text: string, at: number): string | undefined {
  if (at === 0) return undefined;
  const code = text.codePointAt(at - 2);
  const isPair = at > 1 && code !== undefined && code > 0xffff;
  return isPair ? String.fromCodePoint(code) : text[at - 1];
}

type TextTest = (text: string, part: string) => boolean;

/** Operators on text without their `!` and their `_cs`, as they are when case matters. */
const tests: { readonly [operator: string]: TextTest } = {
  "=~": (text, part) => text === part,
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  has: (text, part) => standsIn(text, part, { start: true, end: true }),
  hasprefix: (text, part) => standsIn(text, part, { start: true, end: false }),
  hassuffix: (text, part) => standsIn(text, part, { start: false, end: true }),
};

/** The test of `has`, `!contains_cs` and so on; null for what is no operator on text. */
export function textTest(operator: string): {
  readonly test: TextTest;
  readonly folds: boolean;
  readonly negated: boolean;
} | null {
  const negated = operator.startsWith("!");
  const positive = operator === "!~" ? "=~" : operator.replace(/^!/, "");
  const test = tests[positive.replace(/_cs$|(?<=^contains)cs$/, "")];
  return test ? { test, folds: !/cs$/.test(positive), negated } : null;
}
