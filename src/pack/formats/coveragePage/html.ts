/** HTML that needs no escaping any more. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/** HTML from a template: what stands in its holes is escaped, but for HTML made the same way. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, at) => text + shown(parts[at] ?? "")).join("") };
}

function shown(part: Part): string {
  if (typeof part === "object")
    return "html" in part ? part.html : part.map((each) => each.html).join("");
  return escaped(String(part));
}

const special = /[&<>"'\r\p{Cs}]|[^\P{Cc}\n\t]/gu;

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["\r", "&#13;"],
]);

/** Text for an element or a quoted attribute; control characters are shown by their pictures. */
function escaped(text: string): string {
  return text.replace(special, (character) => {
    const code = character.charCodeAt(0);
    return entities.get(character) ?? (code < 32 ? String.fromCharCode(0x2400 + code) : "\u{fffd}");
  });
}
