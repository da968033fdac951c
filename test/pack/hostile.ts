import fc from "fast-check";
import type { Rule } from "../../src/ast/index.ts";
import type { PackRule } from "../../src/pack/format.ts";

const breaks = [
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  "\u0085",
  "\0",
  "\u001b",
  "\u007f",
  "\t",
  "[x]",
  "[[rule]]",
  "$x$",
  "\\",
  '"',
  "'",
  "'''",
  '"""',
  "%",
  "# ",
  ": ",
  "- ",
  "---",
  "...",
  "</script>",
  "<!--",
  "-->",
  "<b onclick=x>",
  "&amp;",
  "]]>",
  "javascript:x",
  "\ud800",
  "\u202e",
  "\u05d0\u05d1",
  "{{x}}",
  "`",
  "|",
  "x".repeat(3000),
  "\ufeff",
  " ",
] as const;

/** Text that tries to leave the field that it stands in. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...breaks), fc.string({ unit: "grapheme", maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");

/** A rule with such text wherever people write text. */
export function hostileRule(base: PackRule): fc.Arbitrary<PackRule> {
  const texts = fc.array(hostileText, { maxLength: 3 });
  const place = base.rule.title.span;
  return fc
    .record({
      title: hostileText,
      description: hostileText,
      author: hostileText,
      license: hostileText,
      references: texts,
      falsepositives: texts,
      tags: texts,
    })
    .map(({ title, tags, ...rest }) => {
      const rule: Rule = {
        ...base.rule,
        ...rest,
        title: { value: title, span: place },
        tags: [...base.rule.tags, ...tags.map((value) => ({ value, span: place }))],
      };
      return { ...base, rule };
    });
}

/** A text as products show it that join several into one: on one line. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
