import type { Equals, FieldType, In, Ir, Leaf, Pattern } from "sigmatic/backend";
import {
  all,
  any,
  atom,
  type Clause,
  fieldIn,
  fieldIs,
  fieldPresent,
  negated,
  truth,
} from "./clause.ts";
import { isSearchable } from "./names.ts";
import { quoted } from "./quote.ts";
import { isNetwork, isPlain } from "./searchable.ts";
import { supersetOf } from "./superset.ts";
import { textsInData } from "./unnamed.ts";

/** What a field holds, by the name the query uses. */
export type TypeOf = (field: string) => FieldType;

/**
 * Where a condition is searched: in events, or in the summaries that `tstats` reads, whose `where`
 * compares texts only.
 */
export interface Place {
  readonly typeOf: TypeOf;
  readonly summaries: boolean;
}

/** A condition in the base search. */
export interface Searched {
  readonly clause: Clause;
  /** Whether the clause holds on the condition's events and on no others. */
  readonly exact: boolean;
}

/**
 * The condition as the base search says it: exactly where it can, otherwise by the nearest clause
 * that holds on more events (`over`) or on fewer (`under`, for what stands below a `not`).
 */
export function searched(node: Ir, place: Place, side: "over" | "under" = "over"): Searched {
  switch (node.kind) {
    case "and":
      return joined(node.operands, all, place, side);
    case "or":
      return joined(node.operands, any, place, side);
    case "in": {
      const clause = listClause(node);
      return clause ? { clause, exact: true } : joined(node.members, any, place, side);
    }
    case "not": {
      const { clause, exact } = searched(node.operand, place, side === "over" ? "under" : "over");
      return { clause: negated(clause), exact };
    }
    case "constant":
      return { clause: truth(node.value), exact: true };
    default: {
      const clause = leafClause(node, place);
      if (clause) return { clause, exact: true };
      return { clause: side === "over" ? supersetOf(node) : truth(false), exact: false };
    }
  }
}

function joined(
  operands: readonly Ir[],
  join: (clauses: readonly Clause[]) => Clause,
  place: Place,
  side: "over" | "under",
): Searched {
  const clauses: Clause[] = [];
  let exact = true;
  for (const operand of operands) {
    const part = searched(operand, place, side);
    clauses.push(part.clause);
    exact &&= part.exact;
  }
  return { clause: join(clauses), exact };
}

/** The leaf as `search` says it exactly; null where only `where` can. */
function leafClause(leaf: Exclude<Leaf, In>, { typeOf, summaries }: Place): Clause | null {
  switch (leaf.kind) {
    case "equals":
    case "pattern":
      return holdsValues(leaf) ? valueClause(leaf) : null;
    case "cidr":
      if (summaries) return null;
      return onField(leaf, (name) => fieldIs(name, quoted(leaf.network.text)));
    case "compare":
      return !summaries &&
        typeOf(leaf.field.name) === "integer" &&
        /^-?\d+(?:\.\d+)?$/.test(leaf.value)
        ? onField(leaf, (name) => atom(name + signs[leaf.operator] + leaf.value))
        : null;
    case "exists":
      return onField(leaf, fieldPresent);
    case "null":
      return onField(leaf, (name) => negated(fieldPresent(name)));
    default:
      return null;
  }
}

const signs = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

function onField(
  leaf: { readonly field: { readonly name: string } },
  clause: (name: string) => Clause,
): Clause | null {
  return isSearchable(leaf.field.name) ? clause(leaf.field.name) : null;
}

/** The list as `search` says it exactly; null where a member is `*` or only `where` can say it. */
function listClause(list: In): Clause | null {
  if (!holdsValues(list)) return null;
  const values: string[] = [];
  for (const member of list.members) {
    const value = valueText(member);
    if (value === null || value === anything) return null;
    values.push(value);
  }
  return fieldIn(list.field.name, values);
}

function valueClause(leaf: Equals | Pattern): Clause | null {
  const { name } = leaf.field;
  const value = valueText(leaf);
  if (value === null) return null;
  return value === anything ? fieldPresent(name) : fieldIs(name, value);
}

/** Whether values of the field can be tested in `search` at all, which ignores case. */
function holdsValues(leaf: Equals | Pattern | In): boolean {
  return !leaf.cased && isSearchable(leaf.field.name) && !textsInData(leaf);
}

const anything = "*";

/**
 * The value as `search` takes it, which knows `*` only and reads an address with a prefix as a
 * network; null for the empty text and for what it cannot say.
 */
function valueText(leaf: Equals | Pattern): string | null {
  if (leaf.kind === "pattern") return patternText(leaf);
  const { type, text } = leaf.value;
  if (type === "number" && /^\d+$/.test(text)) return text;
  return text === "" || !isPlain(text) || isNetwork(text) ? null : quoted(text);
}

/** One text with a `*` on either side or on both; or `*` alone. */
function patternText({ parts }: Pattern): string | null {
  const before = parts[0]?.kind === "any" ? "*" : "";
  if (parts.length === 1) return before === "*" ? anything : null;
  const after = parts.at(-1)?.kind === "any" ? "*" : "";
  const middle = parts[before.length];
  if (middle?.kind !== "text" || before.length + 1 + after.length !== parts.length) return null;
  return isPlain(middle.text) ? quoted(before + middle.text + after) : null;
}
