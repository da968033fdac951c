/** Code points, as inclusive ranges in order, apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[];

export const lastCode = 0x10ffff;

export const everything: Ranges = [[0, lastCode]];

/** Ranges in any order, overlapping or not, made one. */
export function normal(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort((left, right) => left[0] - right[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export function complement(ranges: Ranges): Ranges {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of normal(ranges)) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCode) rest.push([next, lastCode]);
  return rest;
}

export function union(left: Ranges, right: Ranges): Ranges {
  return normal([...left, ...right]);
}

export function intersection(left: Ranges, right: Ranges): Ranges {
  return complement(union(complement(left), complement(right)));
}

export function difference(left: Ranges, right: Ranges): Ranges {
  return intersection(left, complement(right));
}

export function holds(ranges: Ranges, code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] as readonly [number, number];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
