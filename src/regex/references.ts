import { type Cursor, fail } from "./cursor.ts";

/** Capturing groups of a whole pattern. */
export interface Groups {
  readonly count: number;
  readonly names: ReadonlySet<string>;
}

const reference =
  /^(?:\\(\d+)|\\[kg][{<']?([+-]?\w+)[}>']?|\(\?(?:P[=>]|&)([A-Za-z_]\w*)\)|\(\?([+-]?\d+)\))$/;

/** Fails where a construct refers to a group that the pattern does not have. */
export function checkReference(cursor: Cursor, start: number, construct: string): void {
  const to = reference.exec(construct)?.slice(1).find(Boolean);
  if (to === undefined) return;
  const { count, names } = groupsOf(cursor);
  const known = /^[+-]?\d+$/.test(to) ? Math.abs(Number(to)) <= count : names.has(to);
  if (!known) fail(start, `there is no group ${to}`);
}

/** Found by a look ahead over the pattern, since a reference may stand before its group. */
export function groupsOf(cursor: Cursor): Groups {
  if (cursor.groups) return cursor.groups;
  const pieces = cursor.source.matchAll(
    /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\((?![?*])|\(\?P?<([A-Za-z_]\w*)>|\(\?'([A-Za-z_]\w*)'/g,
  );
  let count = 0;
  const names = new Set<string>();
  for (const [piece, angled, quoted] of pieces) {
    const name = angled ?? quoted;
    if (name !== undefined) names.add(name);
    if (piece.startsWith("(")) count++;
  }
  cursor.groups = { count, names };
  return cursor.groups;
}
