import { type Reading, report } from "./fault.ts";

/*
 * Texts of EQL. Source: Elasticsearch, "EQL syntax reference", strings; escapes and raw strings as
 * in EqlBase.g4 and the parser's `unquoteString`.
 */

const escapes: { readonly [letter: string]: string } = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  '"': '"',
  "\\": "\\",
};

const rawQuotes = '"""';

/** The text that a literal stands for; an illegal escape is reported, and kept as it is. */
export function unquoted(image: string, offset: number, reading: Reading): string {
  if (image.startsWith(rawQuotes) && image.length >= 2 * rawQuotes.length)
    return image.slice(rawQuotes.length, -rawQuotes.length);
  return image
    .slice(1, -1)
    .replace(/\\(?:u(\{([^}"]*)\})?|([\s\S]))/g, (whole, braces, digits, letter, at: number) => {
      const known = letter === undefined ? codePoint(digits) : escapes[letter];
      if (known !== undefined) return known;
      const start = offset + 1 + at;
      const range = { start, end: start + whole.length };
      if (letter !== undefined)
        report(
          reading,
          "query-syntax",
          range,
          `\`${whole}\` is no escape that EQL knows`,
          'write `\\\\` for a backslash, or a raw text: """…"""',
        );
      else if (braces === undefined || !/^[0-9a-fA-F]{2,8}$/.test(digits))
        report(
          reading,
          "query-syntax",
          range,
          "a Unicode escape takes two to eight hexadecimal digits in braces",
          "write it as in `\\u{200f}`",
        );
      else report(reading, "query-syntax", range, "this Unicode escape is no character");
      return whole;
    });
}

function codePoint(digits: string | undefined): string | undefined {
  if (digits === undefined || !/^[0-9a-fA-F]{2,8}$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}

/** A name without its backticks; a doubled backtick in it is one. */
export function unquotedName(image: string): string {
  return image.startsWith("`") ? image.slice(1, -1).replaceAll("``", "`") : image;
}
