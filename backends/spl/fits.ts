import type { Equals, Pattern, Regex } from "sigmatic/backend";
import { partsOf } from "./pattern.ts";

/** Whether the test holds on this very text, letter case as the test has it. */
export function fits(leaf: Equals | Pattern, value: string): boolean {
  const parts = partsOf(leaf);
  // Most texts are longer than the value or no part of it, and a look is cheaper than a regex.
  for (const part of parts) if (part.kind === "text" && !isWithin(part.text, value)) return false;
  const source = parts.map((part) => {
    if (part.kind === "text") return part.text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
    return part.kind === "any" ? "[^]*" : "[^]";
  });
  return new RegExp(`^${source.join("")}$`, leaf.cased ? "u" : "iu").test(value);
}

function isWithin(text: string, value: string): boolean {
  return text.length <= value.length && value.toLowerCase().includes(text.toLowerCase());
}

/** Whether the regex finds a match in this text; true where JavaScript cannot say. */
export function mayMatch({ source, flags }: Regex, value: string): boolean {
  try {
    return new RegExp(source, flags.ignoreCase ? "i" : "").test(value);
  } catch {
    return true;
  }
}
