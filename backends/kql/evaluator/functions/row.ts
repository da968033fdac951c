import type { Type, Value } from "../values.ts";

/** What a parameter takes; `text` takes dynamic values too, as the language does. */
export type Parameter = "text" | "number" | "bool" | "time" | "span" | "dynamic" | "json" | "any";

/** What a function takes. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** How many must be given; all of them where absent. */
  readonly least?: number;
  /** The last parameter may stand any number of times. */
  readonly repeats?: true;
  /** How many more the language takes, which are not followed. */
  readonly unfollowed?: number;
}

/** A function of values: what it takes and gives. Nulls of strings arrive as empty texts. */
export interface FunctionRow extends Signature {
  /** null where the values given do not fit together. */
  readonly type: Type | ((types: readonly Type[]) => Type | null);
  readonly apply: (values: readonly Value[], types: readonly Type[]) => Value;
}

export type FunctionTable = { readonly [name: string]: FunctionRow };
