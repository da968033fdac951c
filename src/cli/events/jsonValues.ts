/** A stretch of text that should be one JSON value, and the line it begins on, from 1. */
export interface JsonText {
  readonly text: string;
  readonly line: number;
}

const mark = /"(?:[^"\\]|\\.)*"?|[{}[\]]/g;

/**
 * The objects and arrays of a text that stand one after the other, with nothing but blanks between
 * them, however their lines are broken. What stands elsewhere goes with the value behind it, so
 * that reading it fails there; a value that is never closed takes the rest.
 */
export function jsonValues(text: string): readonly JsonText[] {
  const values: JsonText[] = [];
  let depth = 0;
  let start = 0;
  let line = 1;
  const take = (end: number): void => {
    const piece = text.slice(start, end);
    const blanks = /^\s*/.exec(piece)?.[0] as string;
    if (blanks.length < piece.length)
      values.push({ text: piece.trim(), line: line + newlinesIn(blanks) });
    line += newlinesIn(piece);
    start = end;
  };
  for (const { 0: token, index } of text.matchAll(mark)) {
    if (token === "{" || token === "[") depth++;
    else if ((token === "}" || token === "]") && --depth <= 0) {
      depth = 0;
      take(index + 1);
    }
  }
  take(text.length);
  return values;
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
