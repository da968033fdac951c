import { type Members, union } from "./members.ts";
import type { RegexNode } from "./nodes.ts";
import { obstacleIn } from "./obstacle.ts";
import { type Program, programOf } from "./program.ts";
import { isPlain, rememberingSearch } from "./remember.ts";
import { findMatch } from "./run.ts";

export type CompiledRegex =
  | { readonly test: (text: string) => boolean }
  | { readonly error: string };

/**
 * A tree as a test for a match anywhere in a text. The time is linear in the text's length (and at
 * most quadratic with lookaround), whatever the pattern; `error` says in one sentence why a tree
 * cannot be run so.
 */
export function compileRegex(tree: RegexNode): CompiledRegex {
  const error = obstacleIn(tree);
  if (error) return { error };
  const program = programOf(tree);
  const search = searchOf(program);
  return { test: (text) => search(codesOf(text)) };
}

function searchOf(program: Program): (codes: Uint32Array) => boolean {
  if (isPlain(program)) return rememberingSearch(program);
  const starts = startsOf(program);
  return (codes) => findMatch(program, starts, codes);
}

/** The code points of a text. */
function codesOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    codes[count++] = code;
  }
  return codes.subarray(0, count);
}

/** What a match can begin with; null where it can be empty. */
function startsOf(program: Program): Members | null {
  const found: Members[] = [];
  const seen = new Set<number>();
  const pending = [program.entry];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const step = program.steps[index];
    if (step === undefined || step.op === "accept") return null;
    if (seen.has(index)) continue;
    seen.add(index);
    if (step.op === "take" || step.op === "count") found.push(step.members);
    else if (step.op === "fork") pending.push(...step.next);
    else pending.push(step.next);
  }
  return union(found);
}
