import { oneLine } from "../encode/conf.ts";
import { slug } from "../metadata/index.ts";
import { templateDuration } from "../sentinel/duration.ts";
import { textOf } from "./escapes.ts";
import { Misuse } from "./failure.ts";

/** How many arguments a helper takes, the fewest and the most. */
export type Arity = readonly [fewest: number, most: number];

interface Value {
  readonly takes: Arity;
  readonly run: (...values: readonly unknown[]) => unknown;
}

/** Helpers that make a value of values, which is then escaped like any other. */
export const values: { readonly [name: string]: Value } = {
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

/** Whether a value counts as said: not null, false or 0, and not empty. */
export function isThere(value: unknown): boolean {
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
