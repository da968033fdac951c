/**
 * Lets the parser library validate a grammar: it needs Node 21's `Object.groupBy` for that, and what
 * ships never does it.
 */
export function allowGrammarValidation(): void {
  const groupBy = <T>(items: Iterable<T>, key: (item: T) => PropertyKey) => {
    const groups: { [key: PropertyKey]: T[] } = Object.create(null);
    for (const item of items) {
      const name = key(item);
      groups[name] ??= [];
      groups[name].push(item);
    }
    return groups;
  };
  Object.assign(Object, { groupBy: Reflect.get(Object, "groupBy") ?? groupBy });
}
