import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { aboutFile } from "./inputs.ts";

/** Writes a file that is not there yet, and the folders around it; the finding where that fails. */
export function writeNew(path: string, text: string): Diagnostic | null {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
    return null;
  } catch (error) {
    const { message } = error as Error;
    return aboutFile(path, "unwritable-output", `${path} cannot be written: ${message}`);
  }
}
