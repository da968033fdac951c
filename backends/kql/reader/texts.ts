/*
 * Text literals of Kusto (learn.microsoft.com, "The string data type"; escapes that the page does
 * not list were tried on Microsoft's parser).
 */

const simple: { readonly [letter: string]: string } = {
  "\\": "\\",
  '"': '"',
  "'": "'",
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
};

const escapes = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-7]{1,3})|(.))/gs;

/** Where a literal goes wrong, as an offset in it. */
interface TextFault {
  readonly at: number;
  readonly escape: string;
}

/** What a literal says, quotes and prefixes included in `literal`. */
export function textOf(literal: string): string | TextFault {
  const hidden = /^[hH]/.test(literal) ? 1 : 0;
  const body = literal.slice(hidden);
  if (body.startsWith("@")) {
    const quote = body.charAt(1);
    return body.slice(2, -1).replaceAll(quote + quote, quote);
  }
  if (body.startsWith("```") || body.startsWith("~~~")) return body.slice(3, -3);
  return unescaped(body.slice(1, -1), hidden + 1);
}

function unescaped(inner: string, offset: number): string | TextFault {
  let fault: TextFault | null = null;
  const text = inner.replaceAll(
    escapes,
    (
      whole: string,
      unicode: string | undefined,
      hex: string | undefined,
      octal: string | undefined,
      letter: string | undefined,
      at: number,
    ) => {
      const code = unicode ?? hex;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      // Microsoft's parser lets `\U` pass, and takes it for the letter.
      if (letter === "U") return "U";
      const plain = simple[letter as string];
      if (plain === undefined) fault ??= { at: offset + at, escape: whole };
      return plain ?? "";
    },
  );
  return fault ?? text;
}
