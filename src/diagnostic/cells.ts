/** One character as a terminal shows it, and how many columns it takes. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  /** UTF-16 offsets of the character in its line, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;

/**
 * A line cut into characters as a terminal shows them: tabs as spaces, control and direction
 * characters as visible stand-ins, so that a text from a stranger cannot steer the terminal.
 */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  for (const character of line) {
    const text = character === "\t" ? " ".repeat(tabStop - (column % tabStop)) : shown(character);
    const columns = character === "\t" ? text.length : columnsOf(text);
    cells.push({ text, columns, start, end: start + character.length });
    column += columns;
    start += character.length;
  }
  return cells;
}

/** A text made safe for one line of a terminal. */
export function printable(text: string): string {
  return hasUnsafe.test(text) ? Array.from(text, shown).join("") : text;
}

const hasUnsafe = /[\p{Cc}\p{Cs}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function shown(character: string): string {
  if (!hasUnsafe.test(character)) return character;
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

/* Unicode Standard Annex 11: the blocks whose characters are wide or full-width, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u;

function columnsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (unseen.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
