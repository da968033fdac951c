import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offsetIn, parseYaml, spanIn, type YamlScalar } from "../../src/yaml/index.ts";

function scalarOf(text: string): YamlScalar {
  const [node] = parseYaml({ name: "test.yml", text }).documents;
  const value = node?.kind === "map" ? node.entries[0]?.value : undefined;
  if (value?.kind !== "scalar") throw new Error(`no scalar in ${JSON.stringify(text)}`);
  return value;
}

/** What stands in the source where the decoded text has the word. */
function sourceOf(text: string, word: string): string {
  const scalar = scalarOf(text);
  const at = scalar.text.indexOf(word);
  expect(at).toBeGreaterThanOrEqual(0);
  const { start, end } = spanIn(scalar, at, at + word.length);
  return text.slice(start, end);
}

describe("offsetIn", () => {
  test.each([
    ["plain", "a: one two three"],
    ["plain over lines", "a: one\n   two\n\n   three"],
    ["single quotes", "a: 'it''s one '' two three'"],
    ["single quotes over lines", "a: 'it''s  \n\n  one\n  two three'"],
    ["double quotes", 'a: "\\t\\x41\\u0042\\U0001F600 one \\"two\\" three"'],
    ["double quotes over lines", 'a: "zero \\\n   one\n   two three"'],
    ["literal", "a: |\n  zero\n\n    one\n  two\n  three\n"],
    ["literal with an indentation of its own", "a: |2\n     one\n  two\n  three\n"],
    ["folded", "a: >-\n  zero\n  one\n\n\n  two\n    x\n  three"],
    ["literal with CR LF", "a: |\r\n  zero\r\n\r\n  one\r\n  two\r\n  three\r\n"],
  ])("finds each word: %s", (_, text) => {
    for (const word of ["one", "two", "three"]) expect(sourceOf(text, word)).toBe(word);
  });

  test("the end of the text is the end of what was written", () => {
    expect(offsetIn(scalarOf("a: 'it''s'"), 4)).toBe(9);
    expect(offsetIn(scalarOf("a: |\n  one\n"), 4)).toBe(10);
  });

  const letters = fc.stringMatching(/^[a-z]{1,6}$/);
  const breaks = fc.constantFrom(" ", "\n\n  ", "\n  ", "\r\n  ");
  const flow = fc.tuple(letters, fc.array(fc.tuple(breaks, letters), { maxLength: 6 }));
  const styles: readonly (readonly [string, (text: string) => string])[] = [
    ["plain", (text) => `a: ${text}`],
    ["single", (text) => `a: '${text.replaceAll("e", "''")}'`],
    ["double", (text) => `a: "${text.replaceAll("e", '\\"').replaceAll("o", "\\u0041")}"`],
    ["literal", (text) => `a: |\n  ${text}\n`],
    ["folded", (text) => `a: >\n  ${text}\n`],
  ];

  test.each(styles)("every letter is where it says: %s", (_, write) => {
    fc.assert(
      fc.property(flow, ([first, rest]) => {
        const text = write(first + rest.flat().join(""));
        const scalar = scalarOf(text);
        const offsets = Array.from(scalar.text, (_, index) => offsetIn(scalar, index));
        for (const [index, character] of Array.from(scalar.text).entries()) {
          if (/[a-z]/.test(character)) expect(text[offsets[index] as number]).toBe(character);
        }
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
    );
  });
});
