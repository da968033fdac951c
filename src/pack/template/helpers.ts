import { oneLine } from "../encode/conf.ts";
import { slug } from "../metadata/index.ts";
import { templateDuration } from "../sentinel/duration.ts";
import { escapes, type IsQuery, textOf } from "./escapes.ts";
import { type Location, Misuse } from "./failure.ts";

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

/** How many arguments a helper takes, the fewest and the most. */
type Arity = readonly [fewest: number, most: number];

interface Value {
  readonly takes: Arity;
  readonly run: (...values: readonly unknown[]) => unknown;
}

/** Helpers that make a value of values, which is then escaped like any other. */
const values: { readonly [name: string]: Value } = {
  is: { takes: [2, 2], run: (one, other) => one === other },
  not: { takes: [1, 1], run: (value) => !isThere(value) },
  and: { takes: [2, 9], run: (...each) => each.every(isThere) },
  or: { takes: [2, 9], run: (...each) => each.some(isThere) },
  join: { takes: [1, 2], run: joined },
  line: { takes: [1, 1], run: (value) => oneLine(textOf(value)) },
  duration: { takes: [1, 1], run: duration },
  slug: { takes: [1, 1], run: (value) => slug(textOf(value)) },
  url: { takes: [1, 1], run: (value) => (isWebAddress(textOf(value)) ? value : "") },
  address: { takes: [1, 1], run: address },
};

export const blocks: ReadonlySet<string> = new Set(["if", "unless", "each", "with"]);

/** The arguments that a helper takes; null where there is none of the name. */
export function arityOf(name: string): Arity | null {
  if (blocks.has(name)) return [1, 1];
  if (Object.hasOwn(values, name)) return (values[name] as Value).takes;
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

/** Whether a value counts as said: not null, false or 0, and not empty. */
function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function joined(list: unknown, between: unknown = ", "): string {
  if (!Array.isArray(list)) throw new Misuse("{{join}} takes a list", "name a list, such as tags");
  return list.map(textOf).join(textOf(between));
}

/** Seconds in one unit: `15m`. */
function duration(seconds: unknown): string {
  if (typeof seconds === "number") return templateDuration(seconds);
  throw new Misuse("{{duration}} takes seconds", "write {{duration schedule.every}}");
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{C}]+$/iu.test(text);
}

/** An address that a browser may follow: of the web, or a path; nothing for another, which it might run. */
function address(value: unknown): string {
  const text = textOf(value);
  const [scheme] = /^[^/?#]*:/.exec(text.replace(/[\s\p{C}]/gu, "")) ?? [];
  return scheme === undefined || isWebAddress(text) ? text : "";
}
