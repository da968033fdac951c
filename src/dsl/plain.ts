/** Objects in objects that a rule may have. */
const maxDepth = 100;

/**
 * Data without what is undefined. Throws a TypeError, which names the place, where something is no
 * data at all, such as a function, a date or an object that holds itself.
 */
export function plain(place: string, value: unknown, depth = 0): unknown {
  if (isPlainScalar(value)) return value;
  if (depth > maxDepth) throw new TypeError(`\`${place}\` is nested too deeply, or holds itself`);
  if (Array.isArray(value)) return value.map((item) => plain(place, item, depth + 1));
  if (Object.prototype.toString.call(value) !== "[object Object]")
    throw new TypeError(
      `\`${place}\` is no data: a rule holds texts, numbers, booleans, null, lists and objects`,
    );
  const entries = Object.entries(value as object).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, plain(within(place, key), item, depth + 1)]),
  );
}

function isPlainScalar(value: unknown): boolean {
  return (
    value === null ||
    ["string", "boolean", "bigint"].includes(typeof value) ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

function within(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}
