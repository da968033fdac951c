import { findTechnique } from "./index.ts";
import { byFirst, lazy } from "./lines.ts";
import { techniqueNameLines } from "./names.ts";

const names = lazy(() => byFirst(techniqueNameLines));

/**
 * The name of a technique or sub-technique by its id, that of a retired one too. Apart from what
 * checks need, so that the library does without the names.
 */
export function techniqueName(id: string): string | null {
  return names().get(id.toUpperCase())?.[1] ?? findTechnique(id)?.formerName ?? null;
}
