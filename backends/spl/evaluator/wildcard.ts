/*
 * Patterns with `*` for any run of characters, none included: the only wildcard of `search`, which
 * nothing escapes (Search Manual, "Wildcards").
 */

/** Whether a whole text fits the pattern, character for character. */
export function wholeTest(pattern: string): (text: string) => boolean {
  const pieces = pattern.split("*");
  const first = pieces[0] as string;
  if (pieces.length === 1) return (text) => text === first;
  const last = pieces.at(-1) as string;
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  const least = first.length + last.length;
  return (text) => {
    if (text.length < least || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= end;
  };
}

/** Whether the pattern stands somewhere in a text, its ends where `opens` and `closes` allow. */
export function insideTest(
  pattern: string,
  opens: (text: string, at: number) => boolean,
  closes: (text: string, at: number) => boolean,
): (text: string) => boolean {
  const pieces = pattern.split("*");
  return (text) => {
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      if (piece === "") continue;
      const bound = (found: number): boolean =>
        (index > 0 || opens(text, found)) &&
        (index < pieces.length - 1 || closes(text, found + piece.length));
      const found = indexWhere(text, piece, at, bound);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return true;
  };
}

function indexWhere(
  text: string,
  piece: string,
  from: number,
  bound: (found: number) => boolean,
): number {
  let found = text.indexOf(piece, from);
  while (found >= 0 && !bound(found)) found = text.indexOf(piece, found + 1);
  return found;
}

/** `%` any run, `_` one character, as `like` has them; letter case counts. */
export function likeTest(pattern: string): (text: string) => boolean {
  const wanted = [...pattern];
  return (text) => {
    const characters = [...text];
    let at = 0;
    let next = 0;
    let resume = -1;
    let mark = 0;
    while (at < characters.length) {
      if (wanted[next] === "%") {
        resume = ++next;
        mark = at;
      } else if (
        next < wanted.length &&
        (wanted[next] === "_" || wanted[next] === characters[at])
      ) {
        next++;
        at++;
      } else if (resume >= 0) {
        next = resume;
        at = ++mark;
      } else return false;
    }
    return wanted.slice(next).every((sign) => sign === "%");
  };
}
