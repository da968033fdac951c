import { existsSync, readdirSync } from "node:fs";
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

/** Paths of the public Sigma rules, sorted. */
export function corpusFiles(): readonly string[] {
  const base = join(shared, "sigmahq");
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith("rules") && path.endsWith(".yml"))
    .filter((path) => takesAll || tenth(path))
    .sort()
    .map((path) => join(base, path));
}

function tenth(path: string): boolean {
  let hash = 2166136261;
  for (const character of path)
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16777619) >>> 0;
  return hash % 10 === 0;
}
