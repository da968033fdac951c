import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Source } from "../../source/index.ts";
import type { Host } from "../host.ts";
import { type Input, isCode, readInput } from "../inputs.ts";

/** The text of a rule file; for one of code, which is run, the YAML that stands for its rules. */
export async function readRules(
  input: Input,
  host: Host,
): Promise<{ readonly source: Source } | { readonly diagnostic: Diagnostic }> {
  const read = await readInput(input, host);
  if ("diagnostic" in read || input.file === null || !isCode(input.file)) return read;
  const { file } = input;
  if (host.code) return host.code.run({ kind: "rules", file, source: read.source });
  const { runRules } = await import("./rules.ts");
  return runRules(file, read.source);
}
