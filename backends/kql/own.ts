/** A record's own entry: names come from rules, and `constructor` is a name like any other. */
export function own<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
