/** What a file takes from the DSL. */
export interface Imports {
  /** The name, which the file then imports. */
  readonly use: (name: string) => string;
  /** In order. */
  readonly names: () => readonly string[];
}

export function newImports(): Imports {
  const used = new Set<string>();
  return {
    use: (name) => {
      used.add(name);
      return name;
    },
    names: () => [...used].sort(),
  };
}
