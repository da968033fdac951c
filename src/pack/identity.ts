import type { PackRule } from "./format.ts";

/** What tells one rule from another, whichever target it was compiled for: where its text stands. */
export function identityOf({ rule: { span }, path }: PackRule): string {
  return [path, span.source.name, span.start].join("\n");
}
