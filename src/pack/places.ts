import type { PackRule } from "./format.ts";
import { slug } from "./metadata/index.ts";
import { foldedPath, folderName } from "./metadata/slug.ts";

/**
 * Gives each rule a path of its own, without extension: that of its file, or below it by the rule's
 * title where the file holds several. Two never differ by letter case alone, which not every file
 * system tells apart; the second of a name ends in `_2`.
 */
export function createPlaces(): (rule: PackRule) => string {
  const taken = new Set<string>();
  return ({ rule, path, index }) => {
    const own = index === null ? path : `${folderPath(path)}/${slug(rule.title.value)}`;
    let free = own;
    for (let copy = 2; taken.has(foldedPath(free)); copy++) free = `${own}_${copy}`;
    taken.add(foldedPath(free));
    return free;
  };
}

function folderPath(path: string): string {
  const parts = path.split("/");
  return [...parts.slice(0, -1), folderName(parts.at(-1) as string)].join("/");
}
