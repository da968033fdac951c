/** Flags that may change within a pattern. */
export interface Flags {
  /** Letters in any case. */
  readonly i: boolean;
  /** `^` and `$` at lines. */
  readonly m: boolean;
  /** The dot takes newlines. */
  readonly s: boolean;
  /** Greedy and lazy change places. */
  readonly U: boolean;
  /** Classes and case are Unicode's. */
  readonly u: boolean;
  /** Blanks and comments count for nothing. */
  readonly x: boolean;
}

/** A pattern as it is read. */
export interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
  groups: number;
  flags: Flags;
}

/** What is wrong with a pattern, and where. */
export interface RegexFault {
  readonly at: number;
  readonly message: string;
}

const faults = new WeakSet<object>();

/** Leaves a pattern that cannot be read; `faultOf` takes it up again. */
export function fail(at: number, message: string): never {
  const fault: RegexFault = { at, message };
  faults.add(fault);
  throw fault;
}

export function faultOf(thrown: unknown): RegexFault | null {
  return typeof thrown === "object" && thrown !== null && faults.has(thrown)
    ? (thrown as RegexFault)
    : null;
}

/** The next character, empty at the end. */
export function peek({ text, at }: Cursor): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

export function take(cursor: Cursor): string {
  const character = peek(cursor);
  if (character === "") fail(cursor.at, "the pattern ends too early");
  cursor.at += character.length;
  return character;
}

/** Reads a text if it stands here. */
export function skip(cursor: Cursor, text: string): boolean {
  if (!cursor.text.startsWith(text, cursor.at)) return false;
  cursor.at += text.length;
  return true;
}

/** In verbose mode, blanks and comments count for nothing. */
export function skipBlanks(cursor: Cursor): void {
  if (!cursor.flags.x) return;
  const blanks = /(?:\s|#[^\n]*)*/y;
  blanks.lastIndex = cursor.at;
  cursor.at += blanks.exec(cursor.text)?.[0].length ?? 0;
}
