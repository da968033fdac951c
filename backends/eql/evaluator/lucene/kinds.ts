import type { Term } from "./nodes.ts";

/**
 * Numbers code points so that a term tells none apart that have the same number: a text of many
 * letters asks no more of `.` than a text of one.
 */
export function kindsOf(term: Term): (code: number) => number {
  const found = new Set<number>();
  addEdges(term, found, new Set());
  const edges = [...found].sort((a, b) => a - b);
  return (code) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] as number) <= code) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The code points at which another kind begins. */
function addEdges(term: Term, edges: Set<number>, seen: Set<Term>): void {
  if (seen.has(term)) return;
  seen.add(term);
  switch (term.kind) {
    case "characters":
      for (const [from, to] of term.ranges) edges.add(from).add(to + 1);
      break;
    case "interval":
      for (let code = 0x30; code <= 0x3a; code++) edges.add(code);
      break;
    case "concatenation":
      addEdges(term.first, edges, seen);
      addEdges(term.rest, edges, seen);
      break;
    case "union":
    case "intersection":
      for (const part of term.parts) addEdges(part, edges, seen);
      break;
    case "complement":
    case "repeat":
      addEdges(term.part, edges, seen);
  }
}
