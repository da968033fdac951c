import type { Equals, FieldType, In, Ir, Leaf, Part, Pattern } from "sigmatic/backend";
import { all, any, atom, type Clause, fieldIs, negated, truth } from "./clause.ts";
import { isSearchable } from "./names.ts";
import { partsOf } from "./pattern.ts";
import { quoted } from "./quote.ts";
import { isNetwork, isPlain } from "./searchable.ts";
import { supersetOf } from "./superset.ts";
import { textsInData } from "./unnamed.ts";

/** What a field holds, by the name the query uses. */
export type TypeOf = (field: string) => FieldType;

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
export function searched(node: Ir, typeOf: TypeOf, side: "over" | "under" = "over"): Searched {
  switch (node.kind) {
    case "and":
      return joined(node.operands, all, typeOf, side);
    case "or":
      return joined(node.operands, any, typeOf, side);
    case "in":
      return joined(node.members, any, typeOf, side);
    case "not": {
      const { clause, exact } = searched(node.operand, typeOf, side === "over" ? "under" : "over");
      return { clause: negated(clause), exact };
    }
    case "constant":
      return { clause: truth(node.value), exact: true };
    default: {
      const clause = leafClause(node, typeOf);
      if (clause) return { clause, exact: true };
      return { clause: side === "over" ? supersetOf(node) : truth(false), exact: false };
    }
  }
}

function joined(
  operands: readonly Ir[],
  join: (clauses: readonly Clause[]) => Clause,
  typeOf: TypeOf,
  side: "over" | "under",
): Searched {
  const parts = operands.map((operand) => searched(operand, typeOf, side));
  return {
    clause: join(parts.map((part) => part.clause)),
    exact: parts.every((part) => part.exact),
  };
}

/** The leaf as `search` says it exactly; null where only `where` can. */
function leafClause(leaf: Exclude<Leaf, In>, typeOf: TypeOf): Clause | null {
  switch (leaf.kind) {
    case "equals":
    case "pattern":
      return isSearchable(leaf.field.name) && !textsInData(leaf) ? valueClause(leaf) : null;
    case "cidr":
      return onField(leaf, (name) => fieldIs(name, quoted(leaf.network.text)));
    case "compare":
      return typeOf(leaf.field.name) === "integer" && /^-?\d+(?:\.\d+)?$/.test(leaf.value)
        ? onField(leaf, (name) => atom(name + signs[leaf.operator] + leaf.value))
        : null;
    case "exists":
      return onField(leaf, present);
    case "null":
      return onField(leaf, (name) => negated(present(name)));
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

function present(name: string): Clause {
  return atom(`${name}=*`);
}

/** `search` ignores case, knows `*` only, and reads an address with a prefix as a network. */
function valueClause(leaf: Equals | Pattern): Clause | null {
  if (leaf.cased) return null;
  const { name } = leaf.field;
  if (leaf.kind === "equals" && leaf.value.type === "number" && /^\d+$/.test(leaf.value.text))
    return fieldIs(name, leaf.value.text);
  const value = outerWildcards(partsOf(leaf));
  if (value === null || value === "" || isNetwork(value)) return null;
  return value === "*" ? present(name) : fieldIs(name, quoted(value));
}

/** The value with its `*`, if those stand at the ends only and the text can be searched as it is. */
function outerWildcards(parts: readonly Part[]): string | null {
  let value = "";
  for (const [index, part] of parts.entries()) {
    if (part.kind === "one") return null;
    if (part.kind === "any" && index > 0 && index < parts.length - 1) return null;
    if (part.kind === "text" && !isPlain(part.text)) return null;
    value += part.kind === "text" ? part.text : "*";
  }
  return value;
}
