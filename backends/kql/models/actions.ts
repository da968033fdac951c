import type { Ir, Leaf } from "sigmatic/backend";
import { anyOf, constant, mapLeaves, text } from "sigmatic/backend";
import { own } from "../own.ts";
import type { Transform } from "./transform.ts";

/**
 * What the rows of each action, the ActionType or EventType of a table, say of canonical fields: the
 * values that the event could show, in lower case, of which no row tells which; none for a field
 * that it lacks.
 */
export interface Actions {
  readonly [actionType: string]: { readonly [canonical: string]: readonly string[] };
}

/** A field that rows do not hold but for their action; what that cannot answer is refused. */
export const byAction: Transform = { reads: [], rewrite: () => null };

/** The actions whose rows can satisfy the condition; all of them where none can. */
export function actionsFor(condition: Ir, actions: Actions): readonly string[] {
  const all = Object.keys(actions);
  if (all.length === 1) return all;
  const able = all.filter((action) => {
    const left = mapLeaves(condition, (leaf) => {
      const value = decided(leaf, actions, action);
      return value === null ? leaf : constant(value, leaf.span);
    });
    return left.kind !== "constant" || left.value;
  });
  return able.length > 0 ? able : all;
}

/** A leaf that the action of each row in scope decides, as a constant or a test on it; null for others. */
export function onAction(
  leaf: Leaf,
  actions: Actions,
  scope: readonly string[],
  column: string,
): Ir | null {
  if (scope.length === 0) return null;
  const taken: string[] = [];
  for (const action of scope) {
    const value = decided(leaf, actions, action);
    if (value === null) return null;
    if (value) taken.push(action);
  }
  if (taken.length === scope.length) return constant(true, leaf.span);
  return anyOf(
    taken.map((action) => isAction(action, leaf, column)),
    leaf.span,
  );
}

/** The row's action is this one. */
export function isAction(action: string, { span }: Leaf, column: string): Ir {
  return text({ name: column, span }, [{ kind: "text", text: action }], true, span);
}

/** What the leaf says of every row of the action; null where rows differ. */
function decided(leaf: Leaf, actions: Actions, action: string): boolean | null {
  if (leaf.kind === "keyword" || leaf.kind === "placeholder") return null;
  const values = own(own(actions, action) ?? {}, leaf.field.name);
  if (values === undefined) return null;
  if (leaf.kind === "null") return values.length === 0;
  if (leaf.kind === "exists") return values.length > 0;
  if (values.length === 0) return false;
  const members = leaf.kind === "in" ? leaf.members : [leaf];
  const wanted = members.map((member) => (member.kind === "equals" ? member.value.text : null));
  if (wanted.includes(null)) return null;
  const folded = wanted.map((value) => (value as string).toLowerCase());
  const found = values.filter((value) => folded.includes(value));
  return found.length > 0 && found.length < values.length ? null : found.length > 0;
}
