import type { Event } from "../event/index.ts";
import type { Span } from "../source/index.ts";
import { leavesOf } from "./build.ts";
import type { LoweredRule } from "./lowered.ts";
import { compiledRegex, compiler, type Test } from "./match/leaf.ts";
import type { Reader } from "./match/reader.ts";
import { type Scope, scopesOf } from "./match/scope.ts";
import type { Ir, Leaf } from "./nodes.ts";

/** A test that cannot be run on events, and why in one sentence. */
export interface Unsupported {
  readonly reason: string;
  readonly span: Span;
}

/**
 * Says whether a rule fires on an event. A rule with an unsupported test never fires: the list
 * tells it apart from one that had no reason to.
 */
export interface Matcher {
  (event: Event): boolean;
  readonly unsupported: readonly Unsupported[];
}

/** Whose events a rule is to be run on. */
export interface MatcherOptions {
  /**
   * Those the user has, where the rule itself does not say; null takes the log source's default.
   * Providers decide which events count and how their fields are read.
   */
  readonly providers: readonly string[] | null;
}

/** A rule made ready to run on many events: the reference for what a rule means. */
export function matcherOf(lowered: LoweredRule, options: MatcherOptions): Matcher {
  const unsupported = lowered.conditions.flatMap(leavesOf).flatMap(unsupportedIn);
  if (unsupported.length > 0) return Object.assign(() => false, { unsupported });
  const { analytic } = lowered.rule;
  const asked = analytic?.providers?.map((provider) => provider.value) ?? options.providers;
  const tests = scopesOf(lowered, asked).map((scope) => scopedTest(scope, lowered.conditions));
  return Object.assign((event: Event) => tests.some((test) => test(event)), { unsupported });
}

/** R26: a rule with several conditions fires when one of them holds. */
function scopedTest({ admits, reader }: Scope, conditions: readonly Ir[]): Test {
  // Most rules never meet an event of most scopes, so conditions wait until they do.
  let tests: readonly Test[] | null = null;
  return (event) => {
    if (!admits(event)) return false;
    tests ??= conditions.map((condition) => testOf(condition, reader));
    return tests.some((test) => test(event));
  };
}

/** R12: a `not` is true wherever its operand is not, be the field there or not. */
function testOf(node: Ir, reader: (name: string) => Reader): Test {
  switch (node.kind) {
    case "and": {
      const tests = node.operands.map((operand) => testOf(operand, reader));
      return (event) => tests.every((test) => test(event));
    }
    case "or": {
      const tests = node.operands.map((operand) => testOf(operand, reader));
      return (event) => tests.some((test) => test(event));
    }
    case "not": {
      const test = testOf(node.operand, reader);
      return (event) => !test(event);
    }
    case "constant":
      return () => node.value;
    default:
      return leafTest(node, reader);
  }
}

function leafTest(leaf: Leaf, reader: (name: string) => Reader): Test {
  const compile = compiler[leaf.kind] as (leaf: Leaf, reader: (name: string) => Reader) => Test;
  return compile(leaf, reader);
}

function unsupportedIn(leaf: Leaf): readonly Unsupported[] {
  if (leaf.kind === "placeholder")
    return [
      { reason: `nothing says what %${leaf.names.join("% and %")}% stands for`, span: leaf.span },
    ];
  const tree = treeOf(leaf);
  const compiled = tree && compiledRegex(tree);
  return compiled && "error" in compiled ? [{ reason: compiled.error, span: leaf.span }] : [];
}

function treeOf(leaf: Leaf) {
  if (leaf.kind === "regex") return leaf.tree;
  return leaf.kind === "keyword" && leaf.pattern.kind === "regex" ? leaf.pattern.tree : null;
}
