/* TOML 1.0 (https://toml.io/en/v1.0.0), as much of it as rules need. */

/** Text in double quotes, on one line. Half a surrogate pair has no UTF-8, so it is replaced. */
export function tomlString(text: string): string {
  return `"${text.replace(/\p{Cs}/gu, "\u{fffd}").replace(special, escaped)}"`;
}

const special = /["\\\p{Cc}]/gu;

const short = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, "0");
  return short.get(character) ?? `\\u${code}`;
}

/** Text as it is between `'''`, where nothing is escaped; in double quotes where it cannot be so. */
export function tomlLiteral(text: string): string {
  const isLiteral = !/'''|'$|[^\P{Cc}\n\t]|\p{Cs}/u.test(text);
  return isLiteral ? `'''\n${text}'''` : tomlString(text);
}

export function tomlArray(items: readonly string[]): string {
  return `[${items.map(tomlString).join(", ")}]`;
}

/** A table's header and its keys, whose values are TOML already. */
export function tomlTable(header: string, entries: { readonly [key: string]: string }): string {
  const lines = Object.entries(entries).map(([key, value]) => `${key} = ${value}`);
  return [header, ...lines].join("\n");
}

/** Plain data as a value, maps as inline tables; null where a part of it is null, which TOML has not. */
export function tomlValue(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === "string") return tomlString(value);
  if (typeof value !== "object") return String(value);
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, item]) => {
    const written = tomlValue(item);
    return written === null || isList ? written : `${tomlString(key)} = ${written}`;
  });
  if (parts.includes(null)) return null;
  return isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}
