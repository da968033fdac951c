import { toTypeScript } from "../../convert/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Source } from "../../source/index.ts";
import { countComments } from "../../yaml/comments.ts";
import type { Host } from "../host.ts";
import { aboutFile, type Input, isCode } from "../inputs.ts";
import { readRules } from "../load/input.ts";

export interface Converted {
  /** null where it cannot be converted. */
  readonly text: string | null;
  /** How many comments are lost, where that can be told: those of YAML. */
  readonly comments: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A rule file in its other face. */
export async function convertedFile(input: Input, host: Host): Promise<Converted> {
  const read = await readRules(input, host);
  if ("diagnostic" in read) return { text: null, comments: 0, diagnostics: [read.diagnostic] };
  const { source } = read;
  // Code has been run already: what was read is the YAML that it stands for.
  if (isCode(input.path)) return { text: source.text, comments: 0, diagnostics: [] };
  const { text, diagnostics } = toTypeScript(source);
  if (text === null && diagnostics.length === 0)
    return { text, comments: 0, diagnostics: [nothingIn(source)] };
  return { text, comments: countComments(source), diagnostics };
}

function nothingIn({ name }: Source): Diagnostic {
  return aboutFile(name, "no-rules", `${name} holds no rule and no technique`);
}
