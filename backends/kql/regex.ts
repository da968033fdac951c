import {
  complement,
  type Equals,
  type Part,
  type Pattern,
  type RegexAssertion,
  type RegexNode,
  type RegexSet,
  rangesOf,
} from "sigmatic/backend";
import { isCased, KELVIN, LONG_S } from "./charset.ts";

/*
 * Kusto's engine is of the Rust family: no lookaround, no back-references, Unicode-aware classes,
 * set operators inside brackets, `$` at the very end only. A tree is written so that none of these
 * differences shows; what cannot be written is named.
 */

export type Translation = { readonly regex: string } | { readonly construct: string };

interface Context {
  /** The text starts with `(?i)`. */
  readonly ignoreCase: boolean;
  readonly constructs: string[];
}

/** A PCRE tree as a Kusto regex with the same matches, or the construct that has no equal there. */
export function kustoRegex(tree: RegexNode): Translation {
  const context: Context = { ignoreCase: ignoresCase(tree), constructs: [] };
  const regex = write(tree, context);
  const [construct] = context.constructs;
  return construct === undefined
    ? { regex: context.ignoreCase ? `(?i)${regex}` : regex }
    : { construct };
}

/** A wildcard pattern as a Kusto regex on the whole value. */
export function patternRegex(parts: readonly Part[], cased: boolean): string {
  return `${cased ? "(?s)" : "(?is)"}${patternBody(parts, cased)}`;
}

/** Values of one list as one regex: a match of any of them. */
export function anyPatternRegex(members: readonly (Equals | Pattern)[]): string {
  const bodies = members.map((member) => {
    const parts =
      member.kind === "pattern"
        ? member.parts
        : [{ kind: "text", text: member.value.text } as const];
    return patternBody(parts, member.cased);
  });
  return `${members[0]?.cased ? "(?s:" : "(?is:"}${bodies.join("|")})`;
}

function patternBody(parts: readonly Part[], cased: boolean): string {
  const open = parts.at(0)?.kind === "any";
  const end = parts.length > 1 && parts.at(-1)?.kind === "any";
  const inner = parts.slice(open ? 1 : 0, end ? -1 : undefined).map((part) => {
    if (part.kind === "text") return textRegex(part.text, cased);
    return part.kind === "any" ? ".*" : ".";
  });
  return `${open ? "" : "\\A"}${inner.join("")}${end ? "" : "\\z"}`;
}

/** Whether the text has letters whose case Kusto's string operators do not fold: any beyond ASCII. */
export function hasForeignCase(text: string): boolean {
  if (!/[\u0080-\uffff]/.test(text)) return false;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code > 0x7f && isCased(code)) return true;
  }
  return false;
}

/** Literal text inside a regex; without `cased` it stands under `(?i)`. */
export function textRegex(text: string, cased: boolean): string {
  let regex = "";
  for (const character of text) regex += letter(character.codePointAt(0) as number, !cased, !cased);
  return regex;
}

const writers: {
  readonly [K in RegexNode["kind"]]: (
    node: Extract<RegexNode, { kind: K }>,
    context: Context,
  ) => string;
} = {
  character: (node, context) => letter(node.code, node.ignoreCase, context.ignoreCase),
  any: (node) => (node.newline ? "(?s:.)" : "."),
  set,
  assertion: (node, context) => {
    const form = assertions[node.at];
    return "regex" in form ? form.regex : unsupported(form.construct, context);
  },
  sequence: (node, context) =>
    node.parts
      .map((part, at) =>
        isLineStart(part) && !node.parts.slice(at + 1).every(matchesEmpty)
          ? "(?m:^)"
          : member(part, context),
      )
      .join(""),
  alternation: (node, context) => node.options.map((option) => write(option, context)).join("|"),
  repeat: (node, context) =>
    node.mode === "possessive"
      ? unsupported("a possessive quantifier", context)
      : `${atom(node.part, context)}${quantifier(node.min, node.max)}`,
  group: (node, context) =>
    node.atomic ? unsupported("an atomic group", context) : `(?:${write(node.part, context)})`,
  look: (node, context) =>
    unsupported(
      `a ${node.negated ? "negative " : ""}${node.behind ? "lookbehind" : "lookahead"}`,
      context,
    ),
  backreference: (node, context) => unsupported(node.text, context),
};

function write(node: RegexNode, context: Context): string {
  const writer = writers[node.kind] as (node: RegexNode, context: Context) => string;
  return writer(node, context);
}

function unsupported(construct: string, context: Context): string {
  context.constructs.push(construct);
  return "";
}

function member(node: RegexNode, context: Context): string {
  const text = write(node, context);
  return node.kind === "alternation" ? `(?:${text})` : text;
}

function atom(node: RegexNode, context: Context): string {
  const text = write(node, context);
  const single = node.kind === "character" || node.kind === "set" || node.kind === "any";
  return single || node.kind === "group" ? text : `(?:${text})`;
}

function quantifier(min: number, max: number | null): string {
  if (max === null) return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const assertions: { readonly [A in RegexAssertion["at"]]: Translation } = {
  textStart: { regex: "\\A" },
  textEnd: { regex: "\\z" },
  textEndNewline: { regex: "(?:\\n?\\z)" },
  lineStart: { construct: "a multi-line `^` before what may be empty" },
  lineEnd: { regex: "(?m:$)" },
  wordEdge: { regex: "(?-u:\\b)" },
  notWordEdge: { construct: "\\B" },
};

/** Behind a newline that ends the text Kusto sees a line and PCRE none, which shows if nothing follows. */
function isLineStart(node: RegexNode): boolean {
  return node.kind === "assertion" && node.at === "lineStart";
}

function set(node: RegexSet, context: Context): string {
  const ranges = rangesOf(node.items, false, node.ignoreCase);
  const [first] = ranges;
  if (first === undefined)
    return node.negated ? "(?s:.)" : unsupported("an empty character class", context);
  // A set such as \D reaches over all of Unicode but some: those are the shorter text.
  const inverse = first[0] === 0 ? complement(ranges) : ranges;
  if (inverse.length === 0)
    return node.negated ? unsupported("an empty character class", context) : "(?s:.)";
  const negated = (inverse === ranges) === node.negated;
  const text = `[${negated ? "^" : ""}${inverse.map(rangeText).join("")}]`;
  const cased = inverse.some(([from, to]) => to - from > 64 || hasCased(from, to));
  return context.ignoreCase && cased ? `(?-i:${text})` : text;
}

function rangeText([from, to]: readonly [number, number]): string {
  if (from === to) return inBrackets(from);
  return `${inBrackets(from)}${to === from + 1 ? "" : "-"}${inBrackets(to)}`;
}

function hasCased(from: number, to: number): boolean {
  for (let code = from; code <= to; code++) if (isCased(code)) return true;
  return false;
}

/**
 * One character. Under `(?i)` Kusto also takes the Kelvin sign for `k` and the long s for `s`, which
 * a rule never means, so these letters are spelled out.
 */
function letter(code: number, ignoreCase: boolean, flagged: boolean): string {
  const text = outsideBrackets(code);
  if (!flagged) return text;
  if (!ignoreCase) return isCased(code) ? `(?-i:${text})` : text;
  const character = String.fromCodePoint(code);
  if (/[ks]/i.test(character) && code < 0x80)
    return `(?-i:[${character.toLowerCase()}${character.toUpperCase()}])`;
  return code === KELVIN || code === LONG_S ? `(?-i:${text})` : text;
}

function outsideBrackets(code: number): string {
  const character = String.fromCodePoint(code);
  if (/[\\.+*?()|[\]{}^$#&~-]/.test(character))
    return /[#&~-]/.test(character) ? character : `\\${character}`;
  return visible(code);
}

function inBrackets(code: number): string {
  const character = String.fromCodePoint(code);
  return /[\\[\]^&~-]/.test(character) ? `\\${character}` : visible(code);
}

const shortEscapes: { readonly [code: number]: string | undefined } = {
  9: "\\t",
  10: "\\n",
  13: "\\r",
};

function visible(code: number): string {
  const character = String.fromCodePoint(code);
  if (isPrintableAscii(code) || !/[\p{C}\p{Z}]/u.test(character)) return character;
  return shortEscapes[code] ?? `\\x{${code.toString(16).toUpperCase()}}`;
}

function isPrintableAscii(code: number): boolean {
  return code >= 0x20 && code <= 0x7e;
}

function ignoresCase(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
      return node.ignoreCase && isCased(node.code);
    case "sequence":
      return node.parts.some(ignoresCase);
    case "alternation":
      return node.options.some(ignoresCase);
    case "repeat":
    case "group":
    case "look":
      return ignoresCase(node.part);
    default:
      return false;
  }
}

/** Whether the regex finds a match in the empty text, which is all that Kusto shows of a missing field. */
export function matchesEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
    case "backreference":
      return false;
    case "assertion":
      return node.at !== "wordEdge";
    case "sequence":
      return node.parts.every(matchesEmpty);
    case "alternation":
      return node.options.some(matchesEmpty);
    case "repeat":
      return node.min === 0 || matchesEmpty(node.part);
    case "group":
      return matchesEmpty(node.part);
    case "look":
      return matchesEmpty(node.part) !== node.negated;
  }
}
