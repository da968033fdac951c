import type { AnyFields } from "./fields.ts";
import type { AnyTest, Scalar } from "./tests.ts";

/** Parts of a selection that must all hold, in this order. */
export interface Together {
  readonly sigmatic: "together";
  readonly parts: readonly object[];
}

/** Fields that a log source is not known to have. */
export interface Unchecked {
  readonly sigmatic: "unchecked";
  readonly fields: AnyFields;
}

/**
 * Said of all that is no object of fields. By it the type checker tells the members of a union apart,
 * and so finds the value that is wrong, and the name that was meant.
 */
type Fieldless<Fields extends object> = {
  readonly [Name in keyof Fields as string extends Name
    ? never
    : Exclude<Name, keyof (readonly unknown[])>]?: never;
};

/** What stands for fields without being an object of them: a test of the whole event, and the like. */
export interface Made {
  readonly sigmatic: (AnyTest | Together | Unchecked)["sigmatic"];
}

/** What can stand in a list, of which any will do. */
export type Item<Fields extends object> = Fields | (Made & Fieldless<Fields>) | Scalar;

/**
 * Fields whose tests must all hold; a list of such of which any will do; or texts to be searched for
 * in the whole event.
 */
export type Selection<Fields extends object> =
  | Item<Fields>
  | (readonly Item<Fields>[] & Fieldless<Fields>);

/** Fields that the log source is not known to have. Check their names: nothing else does. */
export function unchecked(fields: AnyFields): Unchecked {
  return { sigmatic: "unchecked", fields };
}

/**
 * Fields in an order that one object cannot have, such as one field before and after another. Their
 * names are checked less than elsewhere: write one object where that says the same.
 */
export function together(...parts: readonly object[]): Together {
  return { sigmatic: "together", parts };
}
