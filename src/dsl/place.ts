/** Where a rule was made: the call in the user's file. */
export interface Place {
  /** A path or a `file:` address, as the engine names it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

interface Capturing {
  captureStackTrace?: (target: object, below: unknown) => void;
}

/** The caller of one of our functions; null where the engine does not say. */
export function placeOfCall(callee: unknown): Place | null {
  const trace: { stack?: string } = {};
  (Error as Capturing).captureStackTrace?.(trace, callee);
  const [, frame = ""] = trace.stack?.split("\n") ?? [];
  const [, file, line, column] = /\(?((?:file:\/\/)?[^\s()]+):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  if (file === undefined) return null;
  return { file, line: Number(line), column: Number(column) };
}
