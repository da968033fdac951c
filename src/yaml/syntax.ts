import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { type Source, spanOf } from "../source/index.ts";
import { tooDeep } from "./findings.ts";

/** What is said of a mistake. */
interface Wording {
  readonly message: string;
  readonly hint?: string;
}

const unclosed = "the quote or bracket that was opened above is never closed";
const quoteIt = "put the value in quotes";
const tab: Wording = {
  message: "a tab stands in the indentation",
  hint: "indent with spaces; YAML allows no tabs there",
};
const indentation: Wording = {
  message: "this line is not indented like the lines it belongs to",
  hint: "entries of one map or list begin in the same column",
};

/** The YAML reader's reasons, as its text begins, in our words. */
const reasons: readonly (readonly [reason: string, wording: Wording])[] = [
  ["tab characters must not", tab],
  ["deficient indentation", { message: unclosed, hint: "close it, or indent the lines it spans" }],
  ["unexpected end of the document within", { message: unclosed }],
  ["unexpected end of the stream within", { message: unclosed }],
  [
    "unknown escape sequence",
    {
      message: "in double quotes a backslash begins an escape, and this one does not exist",
      hint: "use single quotes, where a backslash is a backslash",
    },
  ],
  [
    "expected hexadecimal character",
    {
      message: "this escape needs more hexadecimal digits",
      hint: "use single quotes, where a backslash is a backslash",
    },
  ],
  ["missed comma", { message: "a comma is missing between the entries in brackets" }],
  ["expected the node content", { message: "a value is missing before this comma" }],
  ["expected ':' after a mapping key", { message: "a `:` is missing after this key" }],
  [
    "a whitespace character is expected after the key-value",
    { message: "a space is missing after the `:`" },
  ],
  ["can not read a block mapping entry", { message: "a key must stand on one line" }],
  [
    "a line break is expected",
    { message: "text follows the `|` or `>` on its line", hint: quoteIt },
  ],
  [
    "null byte",
    {
      message: "the file holds a NUL character",
      hint: "save it as UTF-8; UTF-16 text looks like this",
    },
  ],
  [
    "the stream contains non-printable",
    { message: "a control character stands here", hint: "write it as an escape in double quotes" },
  ],
  [
    "expected valid JSON character",
    { message: "a control character stands here", hint: "write it as an escape in double quotes" },
  ],
  ["undeclared tag handle", { message: "the tag here is not declared", hint: quoteIt }],
  ["tag", { message: "the tag here is malformed", hint: quoteIt }],
  ["unacceptable YAML version", { message: "only YAML 1.x can be read" }],
];

/** Mistakes that the reader notices only as a wrong place: the text around tells which it was. */
function wordingOfPlace(text: string, at: number): Wording {
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const before = text.slice(lineStart, at);
  const next = text[at] ?? "";
  if (before.trim() === "") return before.includes("\t") ? tab : indentation;
  if (next === ":" && /^[ \t]*\S+[ \t]*$/.test(before)) return indentation;
  if (next === ":") {
    return { message: "a `: ` inside a value ends it", hint: quoteIt };
  }
  if (/['"][ \t]*$/.test(before)) {
    return {
      message: "text follows the closing quote",
      hint: "write a quote inside single quotes twice ('')",
    };
  }
  if (next === "-") {
    return {
      message: "a list cannot begin on the line of its key",
      hint: "begin it on the next line, or put the value in quotes",
    };
  }
  if (next !== "" && "%@`}],".includes(next)) {
    return { message: `a value cannot begin with \`${next}\``, hint: quoteIt };
  }
  return { message: "YAML cannot be read from here on" };
}

/** The finding for what the YAML reader stopped at; `text` begins at `base` in the source. */
export function syntaxError(
  source: Source,
  text: string,
  base: number,
  reason: string,
  position: number,
  maxDepth: number,
): Diagnostic {
  const at = Math.min(position, text.length);
  const end = Math.min(at + 1, text.length);
  const span = spanOf(source, base + at, base + end);
  if (reason.startsWith("nesting exceeded")) return tooDeep(span, maxDepth);
  const known = reasons.find(([start]) => reason.startsWith(start));
  const wording = known?.[1] ?? wordingOfPlace(text, at);
  return { code: "yaml-syntax", severity: "error", span, ...wording };
}
