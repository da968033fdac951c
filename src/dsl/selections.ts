import type { AnyFields } from "./fields.ts";
import type { Scalar, Test } from "./tests.ts";

/** Parts of a selection that must all hold, in this order. */
export interface Together<Fields extends object> {
  readonly sigmatic: "together";
  readonly parts: readonly Fields[];
}

/** Fields that a log source is not known to have. */
export interface Unchecked {
  readonly sigmatic: "unchecked";
  readonly fields: AnyFields;
}

/** Fields whose tests must all hold, or a test of the whole event. */
export type Map<Fields extends object> =
  | Fields
  | Unchecked
  | Test
  | Together<Fields | Unchecked | Test>;

/**
 * Fields whose tests must all hold; a list of such of which any will do; or texts to be searched for
 * in the whole event.
 */
export type Selection<Fields extends object> =
  | Map<Fields>
  | Scalar
  | readonly (Map<Fields> | Scalar)[];

/** Fields that the log source is not known to have. Check their names: nothing else does. */
export function unchecked(fields: AnyFields): Unchecked {
  return { sigmatic: "unchecked", fields };
}

/** Fields in an order that one object cannot have, such as one field before and after another. */
export function together<Fields extends object>(...parts: readonly Fields[]): Together<Fields> {
  return { sigmatic: "together", parts };
}
