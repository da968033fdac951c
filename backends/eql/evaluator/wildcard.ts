/** A pattern over a whole text, newlines and all. */
type Piece = string | typeof anyRun | typeof oneCharacter;

const anyRun = Symbol("any run of characters");
const oneCharacter = Symbol("one character");

/** The pieces of a pattern of `:` and `like`, where nothing escapes `*` and `?`. */
export function plainPieces(pattern: string): readonly Piece[] {
  return Array.from(pattern, (character) =>
    character === "*" ? anyRun : character === "?" ? oneCharacter : character,
  );
}

/** As Lucene's wildcard query reads it: a backslash takes the next character as it is. */
export function lucenePieces(pattern: string): readonly Piece[] {
  const found = pattern.match(/\\[\s\S]|[\s\S]/gu) ?? [];
  return found.map((piece) => {
    if (piece === "*") return anyRun;
    if (piece === "?") return oneCharacter;
    return piece.length > 1 && piece.startsWith("\\") ? piece.slice(1) : piece;
  });
}

/** Whether the pieces make the whole text; most texts lack one of the runs of plain characters. */
export function wholeTest(pieces: readonly Piece[]): (text: string) => boolean {
  const runs = plainRuns(pieces);
  return (text) => runs.every((run) => text.includes(run)) && fits(pieces, text);
}

function plainRuns(pieces: readonly Piece[]): readonly string[] {
  const runs = [""];
  for (const piece of pieces) {
    if (typeof piece === "string") runs.push(`${runs.pop()}${piece}`);
    else runs.push("");
  }
  return runs.filter((run) => run !== "");
}

function fits(pieces: readonly Piece[], text: string): boolean {
  let at = 0;
  let piece = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const wanted = pieces[piece];
    const width = wanted === anyRun ? 0 : takes(wanted, text, at);
    if (wanted === anyRun) {
      star = piece++;
      starAt = at;
    } else if (width > 0) {
      at += width;
      piece++;
    } else if (star >= 0) {
      starAt += widthAt(text, starAt);
      at = starAt;
      piece = star + 1;
    } else return false;
  }
  while (pieces[piece] === anyRun) piece++;
  return piece === pieces.length;
}

/** How many UTF-16 units of the text a piece takes; 0 where it does not fit. */
function takes(wanted: Piece | undefined, text: string, at: number): number {
  if (typeof wanted === "string") return text.startsWith(wanted, at) ? wanted.length : 0;
  return wanted === oneCharacter ? widthAt(text, at) : 0;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
