import { existsSync, mkdirSync, realpathSync } from "node:fs";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ConvertSettings } from "../commands/convert.ts";
import { unwritable } from "../compile/eachFile.ts";
import { prepared, safeBelow, writeWhole } from "../compile/outFolder.ts";
import type { Host } from "../host.ts";
import { aboutFile, type Input, isCode } from "../inputs.ts";

/** Prints or writes what an input became; gives a finding where that cannot be. */
export type Write = (text: string, input: Input) => Diagnostic | null;

export function createWriter(
  { out, force }: ConvertSettings,
  host: Host,
): { readonly write: Write } | { readonly diagnostic: Diagnostic } {
  if (out === null) return { write: printer(host) };
  try {
    mkdirSync(out, { recursive: true });
    return { write: fileWriter(out, realpathSync(out), force) };
  } catch (error) {
    return { diagnostic: unwritable(out, error) };
  }
}

/** Several files of YAML are one stream of documents. */
function printer({ stdout }: Host): Write {
  let between = "";
  return (text) => {
    stdout.write(between + text);
    between = "---\n";
    return null;
  };
}

function fileWriter(out: string, root: string, force: boolean): Write {
  return (text, input) => {
    const path = `${safeBelow(input.below)}.${isCode(input.path) ? "yml" : "ts"}`;
    try {
      const file = prepared(root, path);
      if (!force && existsSync(file)) return existing(`${out}/${path}`);
      writeWhole(file, text);
      return null;
    } catch (error) {
      return unwritable(out, error);
    }
  };
}

function existing(path: string): Diagnostic {
  return aboutFile(
    path,
    "file-exists",
    `${path} exists`,
    "--force overwrites it, or name another folder",
  );
}
