import { text as textTest } from "../../ir/build.ts";
import type { Field, FieldComparison, Keyword, Part } from "../../ir/nodes.ts";
import { type Atom, type AtomLeaf, atomOf, type Demand, holds, type Tree } from "./atoms.ts";
import { type Draft, eventOf, fieldValue, withField } from "./draft.ts";
import { type Ground, neutralValues } from "./ground.ts";
import { samplesFor, type Trial } from "./samples.ts";

interface AtomDemand {
  readonly atom: Atom;
  readonly wanted: boolean;
}

/** Demands on one field, the last one first; states share what came before. */
interface Chain {
  readonly demand: AtomDemand;
  readonly before: Chain | null;
}

/** What is asked of each field so far, and an event that fulfils it. */
export interface State {
  readonly draft: Draft;
  readonly asked: ReadonlyMap<string, Chain | null>;
}

/** A state that nobody else holds, so that demands are added to it: a copy for each is dear. */
interface OwnState extends State {
  readonly asked: Map<string, Chain | null>;
}

/** Steps that may yet be taken: conditions can be made that no search is a match for. */
interface Budget {
  left: number;
}

type Next = (state: State) => State | null;

const mostSteps = 1000;

/** An event that fulfils all the demands; null where none is found. */
export function solve(demands: readonly Demand[], start: State, ground: Ground): State | null {
  const budget: Budget = { left: mostSteps };
  const step = (at: number, state: State): State | null => {
    const demand = demands[at];
    if (!demand) return state;
    return satisfy(demand, state, ground, budget, (next) => step(at + 1, next));
  };
  return step(0, start);
}

function satisfy(
  { tree, wanted }: Demand,
  state: State,
  ground: Ground,
  budget: Budget,
  next: Next,
): State | null {
  if (budget.left-- <= 0) return null;
  switch (tree.kind) {
    case "constant":
      return tree.value === wanted ? next(state) : null;
    case "not":
      return satisfy({ tree: tree.operand, wanted: !wanted }, state, ground, budget, next);
    case "atom": {
      const asked = ask(state, { atom: tree.atom, wanted }, ground, budget);
      return asked && next(asked);
    }
    default:
      return (tree.kind === "and") === wanted
        ? satisfyAll(tree.operands, wanted, state, ground, budget, next)
        : satisfyOne(tree.operands, wanted, state, ground, budget, next);
  }
}

/** Plain tests first, in a loop: a list may have thousands. */
function satisfyAll(
  operands: readonly Tree[],
  wanted: boolean,
  state: State,
  ground: Ground,
  budget: Budget,
  next: Next,
): State | null {
  let reached: OwnState = { ...state, asked: new Map(state.asked) };
  const others: Tree[] = [];
  for (const operand of operands) {
    const isNegated = operand.kind === "not" && operand.operand.kind === "atom";
    const plain = isNegated ? operand.operand : operand;
    if (plain.kind !== "atom") {
      others.push(operand);
      continue;
    }
    const demand = { atom: plain.atom, wanted: isNegated ? !wanted : wanted };
    const asked = askAlso(reached, demand, ground, budget);
    if (!asked) return null;
    reached = asked;
  }
  const step = (at: number, current: State): State | null => {
    const operand = others[at];
    if (!operand) return next(current);
    return satisfy({ tree: operand, wanted }, current, ground, budget, (then) =>
      step(at + 1, then),
    );
  };
  return step(0, reached);
}

function satisfyOne(
  operands: readonly Tree[],
  wanted: boolean,
  state: State,
  ground: Ground,
  budget: Budget,
  next: Next,
): State | null {
  for (const tree of readyFirst(operands, wanted, state)) {
    const found = satisfy({ tree, wanted }, state, ground, budget, next);
    if (found || budget.left <= 0) return found;
  }
  return null;
}

/** Those that are as wanted already ask for no search. */
function readyFirst(operands: readonly Tree[], wanted: boolean, { draft }: State): readonly Tree[] {
  if (operands.length < 2) return operands;
  const event = eventOf(draft);
  const isReady = operands.map((tree) => holds(tree, event) === wanted);
  const ready = operands.filter((_, at) => isReady[at]);
  return ready.length === 0 ? operands : [...ready, ...operands.filter((_, at) => !isReady[at])];
}

/** The state with one more demand, the field's value changed where it does not fulfil it. */
export function ask(
  { draft, asked }: State,
  demand: AtomDemand,
  ground: Ground,
  budget: Budget = { left: mostSteps },
): State | null {
  return askAlso({ draft, asked: new Map(asked) }, demand, ground, budget);
}

function askAlso(
  state: OwnState,
  demand: AtomDemand,
  ground: Ground,
  budget: Budget,
): OwnState | null {
  const { leaf } = demand.atom;
  if (leaf.kind === "placeholder") return null;
  if (leaf.kind === "keyword") return askKeyword(state, demand, leaf, ground, budget);
  if (leaf.kind === "fieldref") return askComparison(state, demand, leaf, ground, budget);
  const { draft, asked } = state;
  const { name } = leaf.field;
  const chain = { demand, before: asked.get(name) ?? null };
  const known = draft.has(name) || asked.has(name);
  const current = known ? draft : withField(draft, name, firstOf(name, ground));
  asked.set(name, chain);
  if (demand.atom.test(eventOf(current)) === demand.wanted) return { draft: current, asked };
  const found = fieldFor(name, demandsIn(chain), ground, budget);
  return found && { draft: withField(draft, name, found.value), asked };
}

function demandsIn(chain: Chain): readonly AtomDemand[] {
  const demands: AtomDemand[] = [];
  for (let link: Chain | null = chain; link; link = link.before) demands.push(link.demand);
  return demands.reverse();
}

function only(name: string, value: Trial): Draft {
  return new Map(value === undefined ? [] : [[name, value]]);
}

function firstOf(name: string, ground: Ground): string | undefined {
  return neutralValues(ground.factsOf(name))[0];
}

/** A value that fulfils every demand on one field. */
function fieldFor(
  name: string,
  demands: readonly AtomDemand[],
  ground: Ground,
  budget: Budget,
): { readonly value: Trial } | null {
  for (const value of trials(name, demands, ground)) {
    if (budget.left-- <= 0) return null;
    const event = eventOf(only(name, value));
    if (demands.every(({ atom, wanted }) => atom.test(event) === wanted)) return { value };
  }
  return null;
}

function* trials(name: string, demands: readonly AtomDemand[], ground: Ground): Generator<Trial> {
  const facts = ground.factsOf(name);
  const wanted = demands.flatMap((demand) => (demand.wanted ? [demand.atom.leaf] : []));
  if (wanted.length > 0) yield* samplesFor(wanted, facts);
  yield* neutralValues(facts);
  if (facts.always) return;
  yield undefined;
  yield "";
  for (const { atom, wanted } of demands)
    if (!wanted && atom.leaf.kind === "compare") yield* samplesFor([atom.leaf], facts);
}

/** A keyword is put into a field that nothing else is asked of. */
function askKeyword(
  state: OwnState,
  demand: AtomDemand,
  { pattern, span }: Keyword,
  ground: Ground,
  budget: Budget,
): OwnState | null {
  if (demand.atom.test(eventOf(state.draft)) === demand.wanted) return state;
  if (!demand.wanted) return null;
  for (const name of ground.carriers) {
    const field: Field = { name, span };
    const any: Part = { kind: "any" };
    const leaf: AtomLeaf =
      pattern.kind === "regex"
        ? { ...pattern, field, span }
        : textTest(field, [any, ...pattern.parts, any], pattern.cased, span);
    const own = { ...state, asked: new Map(state.asked) };
    const asked = askAlso(own, { atom: atomOf(leaf), wanted: true }, ground, budget);
    if (asked) return asked;
  }
  return null;
}

/** The other field's value stands; this one is made to fit it. */
function askComparison(
  state: OwnState,
  demand: AtomDemand,
  leaf: FieldComparison,
  ground: Ground,
  budget: Budget,
): OwnState | null {
  const { field, other, cased, span } = leaf;
  const value = state.draft.get(other.name) ?? firstOf(other.name, ground) ?? "vwx";
  const [text = ""] = fieldValue(value).texts;
  const draft = withField(state.draft, other.name, text);
  const asked = new Map(state.asked).set(other.name, state.asked.get(other.name) ?? null);
  const parts: Part[] = [{ kind: "text", text }];
  if (leaf.match !== "equals" && leaf.match !== "startswith") parts.unshift({ kind: "any" });
  if (leaf.match !== "equals" && leaf.match !== "endswith") parts.push({ kind: "any" });
  const test = textTest(field, parts, cased, span);
  return askAlso({ draft, asked }, { atom: atomOf(test), wanted: demand.wanted }, ground, budget);
}
