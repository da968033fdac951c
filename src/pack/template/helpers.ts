import { escapes, type IsQuery } from "./escapes.ts";
import { type Location, Misuse } from "./failure.ts";
import { type Arity, isThere, values } from "./values.ts";

/** What Handlebars hands to a helper behind its arguments. */
interface Call {
  readonly loc: Location;
  /** Of a block: writes what stands in it, for another context. */
  readonly fn?: (context: unknown, more?: BlockOptions) => string;
  readonly inverse?: (context: unknown) => string;
  readonly data?: { readonly [name: string]: unknown };
}

interface BlockOptions {
  readonly data?: object;
  /** Values for the names in `as |item index|`. */
  readonly blockParams: readonly unknown[];
}

/** A helper as Handlebars calls it: `this` is the context, the last argument the call. */
export type Helper = (this: unknown, ...args: unknown[]) => unknown;

export const blocks: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);

/** The arguments that a helper takes; null where there is none of the name. */
export function arityOf(name: string): Arity | null {
  if (blocks.has(name)) return [1, 1];
  if (Object.hasOwn(values, name)) return values[name]!.takes;
  if (!Object.hasOwn(escapes, name)) return null;
  return name === "codeBlock" ? [1, 2] : [1, 1];
}

export const helperNames: readonly string[] = [...Object.keys(escapes), ...Object.keys(values)];

/** All helpers, for texts of which some are queries. */
export function helpersFor(isQuery: IsQuery): { readonly [name: string]: Helper } {
  const written = Object.entries(escapes).map(([name, write]) => [
    name,
    placed((value, more) => write(isQuery, value, more)),
  ]);
  const made = Object.entries(values).map(([name, { run }]) => [name, placed(run)]);
  return { ...Object.fromEntries([...written, ...made]), ...blockHelpers };
}

/** A helper that tells where it was called if it cannot do what it is asked for. */
function placed(run: (...values: readonly unknown[]) => unknown): Helper {
  return (...args) => {
    const call = args.pop() as Call;
    try {
      if (args.includes(undefined)) throw new Misuse("there is nothing above this");
      return run(...args);
    } catch (error) {
      if (error instanceof Misuse) error.location ??= call.loc;
      throw error;
    }
  };
}

const blockHelpers: { readonly [name: string]: Helper } = {
  if(value, call) {
    return branch(this, isThere(value), call as Call);
  },
  unless(value, call) {
    return branch(this, !isThere(value), call as Call);
  },
  with(value, call) {
    const { fn, inverse } = call as Call;
    return isThere(value) ? fn?.(value, { blockParams: [value] }) : inverse?.(this);
  },
  each(value, call) {
    return eachOf(this, value, call as Call);
  },
};

function branch(context: unknown, isTrue: boolean, { fn, inverse }: Call): unknown {
  return isTrue ? fn?.(context) : inverse?.(context);
}

/** A list's items with `@index`, a map's values with `@key`; both with `@first` and `@last`. */
function eachOf(context: unknown, value: unknown, { fn, inverse, data, loc }: Call): unknown {
  if (value !== null && typeof value !== "object") {
    const misuse = new Misuse(
      "{{#each}} goes through a list or a map",
      "write {{#if}} for one value",
    );
    misuse.location = loc;
    throw misuse;
  }
  const isList = Array.isArray(value);
  const entries = isList ? value : Object.entries(value ?? {});
  if (entries.length === 0) return inverse?.(context);
  const frame: { [name: string]: unknown } = { ...data, _parent: data };
  let text = "";
  for (let index = 0; index < entries.length; index++) {
    const [key, item] = isList ? [index, entries[index]] : entries[index];
    // What stands in the block is written before the next item's turn.
    Object.assign(frame, { key, index, first: index === 0, last: index === entries.length - 1 });
    text += fn?.(item, { data: frame, blockParams: [item, key] });
  }
  return text;
}
