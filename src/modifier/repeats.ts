import type { Ir, Part } from "../ir/nodes.ts";

/** Tests of text without those that stand there already, letter for letter. */
export function withoutRepeats(tests: readonly Ir[]): readonly Ir[] {
  if (tests.length < 2) return tests;
  const seen = new Set<string>();
  const kept: Ir[] = [];
  for (const test of tests) {
    const key = keyOf(test);
    if (key !== null && seen.has(key)) continue;
    if (key !== null) seen.add(key);
    kept.push(test);
  }
  return kept;
}

/** The same for equal tests only: the length before each text keeps texts and wildcards apart. */
function keyOf(test: Ir): string | null {
  if (test.kind === "equals") return `=${test.value.text}`;
  if (test.kind !== "pattern") return null;
  let key = "";
  for (const part of test.parts) key += keyOfPart(part);
  return key;
}

function keyOfPart(part: Part): string {
  if (part.kind === "text") return `${part.text.length}:${part.text}`;
  return part.kind === "any" ? "*" : "?";
}
