import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRegex } from "../../src/regex/compile.ts";
import { parseRegex } from "../../src/regex/read.ts";

/* Where PCRE and JavaScript read a pattern alike, JavaScript's own engine is the reference. */

const character = fc.constantFrom("a", "b", "c", "A", "_", "0", " ", "\n", "ß", "😀");
const literal = fc.constantFrom("a", "b", "c", "\\.", "\\n", "_", "0", "😀", "\\x61");
const set = fc.constantFrom(
  "[ab]",
  "[^a]",
  "[a-c]",
  "[^\\d_]",
  "\\d",
  "\\w",
  "\\W",
  "[\\]a-]",
  ".",
);
const edge = fc.constantFrom(
  "^",
  "$(?!\\n)",
  "\\b",
  "\\B",
  "(?=a)",
  "(?!b)",
  "(?<=a|bc)",
  "(?<!c)",
);
const atom = fc.oneof({ weight: 3, arbitrary: literal }, { weight: 2, arbitrary: set });

const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atom,
    edge,
    fc
      .tuple(
        fc.oneof(
          atom,
          tie("pattern").map((inside) => `(?:${inside})`),
        ),
        fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?", "??"),
      )
      .map((pair) => pair.join("")),
    tie("pattern").map((inside) => `(${inside})`),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(?:${a}|${b})`),
    tie("pattern").map((inside) => `(?=${inside})`),
  ),
  pattern: fc.array(tie("piece"), { maxLength: 4 }).map((pieces) => pieces.join("")),
}));

const text = fc.array(character, { maxLength: 9 }).map((characters) => characters.join(""));

function matches(source: string, value: string, ignoreCase = false, dotAll = false): boolean {
  const parsed = parseRegex(source, { ignoreCase, multiline: false, dotAll });
  if ("error" in parsed) throw new Error(`${source}: ${parsed.error.message}`);
  const compiled = compileRegex(parsed.tree);
  if ("error" in compiled) throw new Error(`${source}: ${compiled.error}`);
  return compiled.test(value);
}

/**
 * What JavaScript says. Its engine also tries an empty match between the two halves of a character
 * beyond the first plane, where no code point begins; such a case says nothing and is passed over.
 */
function reference(source: string, flags: string, value: string): boolean {
  const found = new RegExp(source, flags).exec(value);
  const before = found ? value.codePointAt(found.index - 1) : undefined;
  fc.pre(before === undefined || before <= 0xffff);
  return found !== null;
}

test("agrees with JavaScript on what both languages share", () => {
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (source, value, dotAll) => {
      // JavaScript's dot leaves out `\r` and two more, which no text here holds.
      const expected = reference(source, dotAll ? "us" : "u", value);
      expect(matches(source, value, false, dotAll)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

test("agrees with JavaScript on letter case in ASCII", () => {
  const ascii = text.filter((value) => !/[ß😀]/u.test(value));
  fc.assert(
    fc.property(pattern, ascii, (source, value) => {
      expect(matches(source, value, true)).toBe(reference(source, "ui", value));
    }),
    { numRuns: 2000 },
  );
});

test("a possessive repeat takes all it can", () => {
  // A lookahead with a captured group keeps what it took, which is what possessive means.
  fc.assert(
    fc.property(
      fc.constantFrom("a", "[ab]", "\\w", "."),
      fc.constantFrom("*", "+", "?", "{1,2}", "{2,}", "{2}"),
      pattern,
      text,
      (single, repeat, rest, value) => {
        const kept = `(?=(?<kept>${single}${repeat}))\\k<kept>(?:${rest})`;
        const expected = reference(kept, "u", value);
        expect(matches(`${single}${repeat}+(?:${rest})`, value)).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});
