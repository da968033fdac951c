/**
 * Whether `1 of PATTERN` takes a selection in: `*` stands for any run of characters, and `them`
 * (null) for every selection whose name does not begin with an underscore.
 */
export function selectorMatches(pattern: string | null, name: string): boolean {
  if (pattern === null) return !name.startsWith("_");
  const star = pattern.indexOf("*");
  if (star < 0) return name === pattern;
  if (star === pattern.length - 1) return name.startsWith(pattern.slice(0, star));
  const pieces = pattern.split("*");
  const [first, last] = [pieces[0] as string, pieces.at(-1) as string];
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = name.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
