/* The bundled data is text: a record a line, its cells apart by `|`. */

export function rows(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
}

/** Records by their ids. The id of a sub-technique may lack its technique's, which stands above it. */
export function byFirst(lines: string): ReadonlyMap<string, readonly string[]> {
  let above = "";
  return new Map(
    rows(lines).map(([first = "", ...cells]) => {
      const id = first.startsWith(".") ? above + first : first;
      above = id.split(".", 1)[0] as string;
      return [id, [id, ...cells]];
    }),
  );
}

/** Made when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
