import type { RegexNode } from "./nodes.ts";
import { isSingle } from "./program.ts";

/** Why no automaton can run a tree, as one sentence; null where one can. */
export function obstacleIn(tree: RegexNode): string | null {
  const steps = sizeOf(tree);
  if (steps > mostSteps) return "its repeats make it too large to run";
  return constructIn(tree);
}

/** Beyond this a text of some length would take seconds. */
const mostSteps = 20_000;

function constructIn(node: RegexNode): string | null {
  switch (node.kind) {
    case "backreference":
      return `only PCRE itself can run \`${node.text}\``;
    case "sequence":
      return firstOf(node.parts);
    case "alternation":
      return firstOf(node.options);
    case "group":
      return node.atomic ? "only PCRE itself can run an atomic group" : constructIn(node.part);
    case "repeat":
      if (node.mode === "possessive" && !isSingle(node.part))
        return "only PCRE itself can run a possessive repeat of a group";
      return constructIn(node.part);
    case "look":
      return constructIn(node.part);
    default:
      return null;
  }
}

function firstOf(nodes: readonly RegexNode[]): string | null {
  for (const node of nodes) {
    const found = constructIn(node);
    if (found) return found;
  }
  return null;
}

/** States of the automaton with every count spelled out, about. */
function sizeOf(node: RegexNode): number {
  switch (node.kind) {
    case "sequence":
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 0);
    case "alternation":
      return node.options.reduce((sum, option) => sum + sizeOf(option), 1);
    case "repeat":
      return (sizeOf(node.part) + 1) * Math.max(node.max ?? node.min + 1, 1) + 2;
    case "group":
    case "look":
      return sizeOf(node.part) + 1;
    default:
      return 1;
  }
}
