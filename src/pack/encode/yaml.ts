import { quoted } from "../../yaml/print/index.ts";

/**
 * Plain data as YAML on one line, in flow style; texts are always in quotes. Half a surrogate pair
 * has no UTF-8, so it is replaced.
 */
export function yamlValue(value: unknown): string {
  if (typeof value === "string") return quoted(value.replace(/\p{Cs}/gu, "\u{fffd}"));
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${yamlValue(key)}: ${yamlValue(item)}`,
  );
  return `{${entries.join(", ")}}`;
}
