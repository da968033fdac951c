import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./repository.ts";

/**
 * Public rules and recorded events lie beside the repository, not in it: their licences differ.
 * Tests that need them skip where they are absent.
 */
export const shared: string = join(root, "..", "shared", "data");

export const hasShared: boolean = existsSync(shared);

/** `CORPUS=all` takes every public rule; otherwise a fixed tenth of them is tried. */
const takesAll = process.env.CORPUS === "all";

/** Paths of all public Sigma rules, sorted. */
export function allRuleFiles(): readonly string[] {
  const base = join(shared, "sigmahq");
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith("rules") && path.endsWith(".yml"))
    .sort()
    .map((path) => join(base, path));
}

/** The public rules to try: all of them, or the tenth that the hash of their id picks. */
export function corpusFiles(): readonly string[] {
  const files = allRuleFiles();
  return takesAll ? files : files.filter((path) => inTenth(idOf(readFileSync(path, "utf8"))));
}

function idOf(text: string): string {
  return /^id: *(\S+)/m.exec(text)?.[1] ?? "";
}

/** FNV-1a, so that the tenth is the same everywhere. */
function inTenth(id: string): boolean {
  let hash = 2166136261;
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 16777619) >>> 0;
  return hash % 10 === 0;
}
