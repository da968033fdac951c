/** A call in a file of the user's. */
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
  return callsOf(callee)[0] ?? null;
}

/** The caller of one of our functions, and the calls around it; none where the engine does not say. */
export function callsOf(callee: unknown): readonly Place[] {
  const trace: { stack?: string } = {};
  (Error as Capturing).captureStackTrace?.(trace, callee);
  const frames = trace.stack?.matchAll(frame) ?? [];
  return Array.from(frames, ([, file = "", line, column]) => {
    return { file, line: Number(line), column: Number(column) };
  });
}

const frame = /^ +at (?:async )?(?:.*? \()?(.+?):(\d+):(\d+)\)?$/gm;
