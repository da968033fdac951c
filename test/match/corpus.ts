import { readdirSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../support/shared.ts";

/** Paths of all public Sigma rules, sorted. */
export function allRuleFiles(): readonly string[] {
  const base = join(shared, "sigmahq");
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith("rules") && path.endsWith(".yml"))
    .sort()
    .map((path) => join(base, path));
}
