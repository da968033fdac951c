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
export function htmlText(text: string): string {
  return text.replace(special, (character) => {
    const code = character.charCodeAt(0);
    return entities.get(character) ?? (code < 32 ? String.fromCharCode(0x2400 + code) : "\u{fffd}");
  });
}
