import type { Value } from "./values.ts";

/**
 * JSON text as a dynamic value, whole numbers beyond 2^53 among them; text that is no JSON is a
 * dynamic value that holds it, as parse_json's page says. Empty text is null.
 */
export function jsonOf(text: string): Value {
  if (text.trim() === "") return null;
  try {
    return exact(text, JSON.parse(text) as Value);
  } catch {
    return text;
  }
}

const bigNumber = /[0-9]{16,}/;

/** Read again with numbers of many digits kept as they stand. */
function exact(text: string, read: Value): Value {
  if (!bigNumber.test(text)) return read;
  const marked = text.replaceAll(/"(?:[^"\\]|\\.)*"|-?[0-9]{16,}(?![0-9.eE])/g, (part) =>
    part.startsWith('"') ? part : `{${JSON.stringify(mark)}:"${part}"}`,
  );
  return JSON.parse(marked, (_, value: unknown) => unmarked(value)) as Value;
}

const mark = "\u0000whole";

function unmarked(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, mark)) return value;
  const digits = BigInt((value as { readonly [mark]: string })[mark]);
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : digits;
}
