import { normalParts } from "../ir/build.ts";
import type { Part } from "../ir/nodes.ts";

/**
 * A Sigma value as text and wildcards. A backslash escapes `*`, `?` and itself, and is itself before
 * anything else: `\\*` is a backslash and a wildcard, `\\\*` a backslash and a star.
 * Source: sigma-rules-specification 2.1, "Escape Character".
 */
export function parseParts(value: string): readonly Part[] {
  if (!/[*?]|\\\\/.test(value)) return value === "" ? [] : [{ kind: "text", text: value }];
  const parts: Part[] = [];
  for (const [token] of value.matchAll(/\\[*?\\]|[*?]|\\|[^*?\\]+/g)) {
    if (token === "*") parts.push({ kind: "any" });
    else if (token === "?") parts.push({ kind: "one" });
    else parts.push({ kind: "text", text: unescaped(token) });
  }
  return normalParts(parts);
}

function unescaped(token: string): string {
  return token.length === 2 && token[0] === "\\" ? (token[1] as string) : token;
}

/** The text of parts that hold no wildcard; null where they do. */
export function plainText(parts: readonly Part[]): string | null {
  let text = "";
  for (const part of parts) {
    if (part.kind !== "text") return null;
    text += part.text;
  }
  return text;
}
