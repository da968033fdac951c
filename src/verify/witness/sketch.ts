import type { Span } from "../../source/index.ts";
import { type AtomLeaf, holds, type Pivot, pivotsOf, type Tree } from "./atoms.ts";
import { type Draft, eventOf, withField } from "./draft.ts";
import { type Edge, edgesOf } from "./edges.ts";
import type { FieldFacts, Ground } from "./ground.ts";
import type { Random } from "./random.ts";
import { type State, solve } from "./solve.ts";

/** An event before it has an envelope, and why it was made. */
export interface Sketch {
  readonly draft: Draft;
  /** The test that it was made for; null for one that is about the whole rule. */
  readonly leaf: Span | null;
  /** The field that was changed, by its name in the log source; null where that is none. */
  readonly field: string | null;
  /** How it departs from an event that passes the test. */
  readonly what: string;
}

interface Coverage {
  readonly leaves: number;
  readonly decided: number;
}

/**
 * Events for each test of a condition: each test on either side first, then as many of every kind
 * of test. `coverage` counts what has been made by then.
 */
export function sketchesOf(
  tree: Tree,
  start: State,
  ground: Ground,
  most: number,
  random: Random,
): { readonly sketches: Iterable<Sketch>; readonly coverage: () => Coverage } {
  const kinds = spread(pivotsOf(tree), Math.ceil(most / 3));
  let decided = 0;
  const queues = kinds.map((pivots) =>
    pivots.map((pivot) =>
      sketchesFor(pivot, tree, start, ground, random, () => {
        decided++;
      }),
    ),
  );
  const leaves = kinds.flat().length;
  return { sketches: inTurn(queues), coverage: () => ({ leaves, decided }) };
}

/** Two of each test, one on either side; then of each kind in turn, and within it of each test. */
function* inTurn(kinds: readonly (readonly Iterator<Sketch>[])[]): Generator<Sketch> {
  for (const queue of alternating(kinds))
    for (let taken = 0; taken < 2; taken++) {
      const { value, done } = queue.next();
      if (!done) yield value;
    }
  let live = kinds.map((queues) => [...queues]);
  while (live.length > 0) {
    for (const queues of live) {
      const value = nextOf(queues);
      if (value) yield value;
    }
    live = live.filter((queues) => queues.length > 0);
  }
}

/** From the first queue that has any, which then stands last; empty ones are gone. */
function nextOf(queues: Iterator<Sketch>[]): Sketch | null {
  for (let queue = queues.shift(); queue; queue = queues.shift()) {
    const { value, done } = queue.next();
    if (done) continue;
    queues.push(queue);
    return value;
  }
  return null;
}

/** At most so many by kind, each kind's from its first to its last; small kinds leave room to others. */
function spread(pivots: readonly Pivot[], most: number): readonly (readonly Pivot[])[] {
  const kinds = new Map<string, Pivot[]>();
  for (const pivot of pivots) {
    const kind = kindOf(pivot.atom.leaf);
    const group = kinds.get(kind);
    if (group) group.push(pivot);
    else kinds.set(kind, [pivot]);
  }
  const groups = [...kinds.values()];
  let room = most;
  const sizes = new Map<readonly Pivot[], number>();
  for (const [at, group] of groups.toSorted((a, b) => a.length - b.length).entries()) {
    const size = Math.min(group.length, Math.max(1, Math.floor(room / (groups.length - at))));
    sizes.set(group, size);
    room -= size;
  }
  return groups.map((group) => thinned(group, sizes.get(group) ?? 0));
}

function thinned(group: readonly Pivot[], most: number): readonly Pivot[] {
  if (group.length <= most) return group;
  return Array.from(
    { length: most },
    (_, at) => group[Math.floor((at * group.length) / most)] as Pivot,
  );
}

function alternating<Item>(groups: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, at) =>
    groups.flatMap((group) => group.slice(at, at + 1)),
  ).flat();
}

/** Kinds that queries write in different ways: a pattern's is where its stars stand. */
function kindOf(leaf: AtomLeaf): string {
  if (leaf.kind !== "pattern") return leaf.kind;
  return leaf.parts.map(({ kind }) => kind).join(" ");
}

function* sketchesFor(
  pivot: Pivot,
  tree: Tree,
  start: State,
  ground: Ground,
  random: Random,
  decide: () => void,
): Generator<Sketch> {
  const { leaf } = pivot.atom;
  const about = { leaf: leaf.span, field: "field" in leaf ? (leaf.field?.name ?? null) : null };
  const here: Tree = { kind: "atom", atom: pivot.atom };
  const passing = passingState(pivot, tree, start, ground);
  if (!passing) return;
  const { draft } = passing;
  yield { draft, ...about, what: "passes this test" };
  const near = nearEdges(leaf, draft, ground);
  const sketchOf = ({ field, value, what }: FieldEdge): Sketch => {
    return { draft: withField(draft, field, value), leaf: leaf.span, field, what };
  };
  const outcome = holds(tree, eventOf(draft));
  const isPair = (other: Draft): boolean => {
    const event = eventOf(other);
    return !pivot.atom.test(event) && holds(tree, event) !== outcome && agrees(pivot, other);
  };
  const least = near.find((edge) => isPair(sketchOf(edge).draft));
  const apart = least
    ? null
    : solve([...pivot.demands, { tree: here, wanted: false }], start, ground);
  const pair = least
    ? sketchOf(least)
    : apart && { draft: apart.draft, ...about, what: "fails this test" };
  if (pair) {
    yield pair;
    if (agrees(pivot, draft) && (least || isPair(pair.draft))) decide();
  }
  for (const edge of rotated(near, random)) if (edge !== least) yield sketchOf(edge);
}

/** An event on which the test alone decides; where there is none, one on which it holds at all. */
function passingState(pivot: Pivot, tree: Tree, start: State, ground: Ground): State | null {
  const holdsHere = { tree: { kind: "atom", atom: pivot.atom }, wanted: true } as const;
  return (
    solve([holdsHere, ...pivot.demands], start, ground) ??
    solve([holdsHere, { tree, wanted: true }], start, ground) ??
    solve([holdsHere], start, ground)
  );
}

function agrees({ demands }: Pivot, draft: Draft): boolean {
  const event = eventOf(draft);
  return demands.every(({ tree, wanted }) => holds(tree, event) === wanted);
}

interface FieldEdge extends Edge {
  readonly field: string;
}

/** Small changes of the tested field; few of them are ever made where there are many tests. */
function nearEdges(leaf: AtomLeaf, draft: Draft, ground: Ground): readonly FieldEdge[] {
  if (leaf.kind === "placeholder") return [];
  const names = leaf.kind === "keyword" ? carriersIn(draft, ground) : [leaf.field.name];
  if (leaf.kind === "fieldref") names.push(leaf.other.name);
  return names.flatMap((field) =>
    edgesOf(leaf, draft.get(field), ground.factsOf(field))
      .filter((edge) => fits(edge, ground.factsOf(field), ground))
      .map((edge) => ({ ...edge, field })),
  );
}

function carriersIn(draft: Draft, { carriers }: Ground): string[] {
  return carriers.filter((name) => draft.has(name));
}

/** What makes an event one of its log source's is written by the system, always in one way. */
function fits({ value }: Edge, { always, domain }: FieldFacts, { hasLists }: Ground): boolean {
  if (Array.isArray(value) && !hasLists) return false;
  return !(always && domain) || domain.some((known) => known === value);
}

/** The first in their order; of the rest others for every test, where there is no room for all. */
function* rotated<Item>(items: readonly Item[], random: Random): Generator<Item> {
  const first = 10;
  yield* items.slice(0, first);
  const rest = items.slice(first);
  const from = rest.length === 0 ? 0 : random(rest.length);
  yield* rest.slice(from);
  yield* rest.slice(0, from);
}
