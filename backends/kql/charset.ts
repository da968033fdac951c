import { variantsOf } from "sigmatic/backend";

/** Letters that Unicode folds to ASCII ones, and that a rule never takes for them. */
export const KELVIN = 0x212a;
export const LONG_S = 0x17f;

/** Whether Kusto's `(?i)` takes any other character for this one. */
export function isCased(code: number): boolean {
  if (code === KELVIN || code === LONG_S) return true;
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  const character = String.fromCodePoint(code);
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  if (lower === upper) return false;
  // Only the rare letter without a simple form, `ß` or `ı`, is worth a look into Unicode's table.
  return (lower.length === upper.length && upper >= "\u0080") || variantsOf(code).length > 1;
}
