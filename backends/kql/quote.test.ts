import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bagMember, columnName, literal, verbatim } from "./quote.ts";

/**
 * Reads one string literal the way Kusto's grammar does, from its documentation and not from the
 * code under test: the value and what stands behind it. Unknown escapes are syntax errors.
 */
function readLiteral(source: string): { value: string; rest: string } {
  if (source.startsWith('@"')) {
    const end = /^@"((?:[^"\r\n]|"")*)"/.exec(source);
    if (!end) throw new Error(`open: ${source}`);
    return { value: (end[1] as string).replaceAll('""', '"'), rest: source.slice(end[0].length) };
  }
  let value = "";
  for (let at = 1; at < source.length; at++) {
    const sign = source[at] as string;
    if (sign === '"') return { value, rest: source.slice(at + 1) };
    if (/[\r\n]/.test(sign)) throw new Error("a raw newline");
    if (sign !== "\\") {
      value += sign;
      continue;
    }
    at++;
    const code = source[at] as string;
    if (code === "u") {
      value += String.fromCharCode(Number.parseInt(source.slice(at + 1, at + 5), 16));
      at += 4;
    } else {
      const known: { [sign: string]: string } = { n: "\n", r: "\r", t: "\t", "\\": "\\", '"': '"' };
      if (known[code] === undefined) throw new Error(`unknown escape \\${code}`);
      value += known[code];
    }
  }
  throw new Error(`open: ${source}`);
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      "\\",
      '"',
      "'",
      "\n",
      "\r",
      "\t",
      "`",
      "/",
      "*",
      "u",
      "U",
      "\u2028",
      "\u0000",
    ),
    maxLength: 12,
  }),
);

describe("literals", () => {
  test("hold any text and end where they end", () => {
    fc.assert(
      fc.property(anyText, anyText, (value, behind) => {
        expect(readLiteral(`${literal(value)}${behind}`)).toEqual({ value, rest: behind });
      }),
    );
  });

  test("verbatim ones hold anything without a line break, as regexes are", () => {
    const regex = anyText.map((value) => value.replaceAll(/[\r\n]/g, ""));
    const behind = anyText.map((value) => ` ${value}`);
    fc.assert(
      fc.property(regex, behind, (value, rest) => {
        expect(readLiteral(`${verbatim(value)}${rest}`)).toEqual({ value, rest });
      }),
    );
  });
});

describe("names", () => {
  test.each([
    ["FolderPath", "FolderPath"],
    ["param1", "param1"],
    ["where", "['where']"],
    ["c-uri", "['c-uri']"],
    ['it\'s \\ "so"', "['it\\'s \\\\ \"so\"']"],
  ])("%s", (name, expected) => {
    expect(columnName(name)).toBe(expected);
  });

  test("in a bag", () => {
    expect(bagMember("Fields", "Image")).toBe("Fields.Image");
    expect(bagMember("Fields", "a b")).toBe("Fields['a b']");
    expect(bagMember("Fields", "string")).toBe("Fields['string']");
  });
});
