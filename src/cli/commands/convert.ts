import type { Command } from "../command.ts";
import { type Arguments, noPaths, readWord } from "../options.ts";
import { isUsage, type Usage, usage } from "../usage.ts";

const help = `Turns rules and technique documents in YAML into TypeScript, and TypeScript into YAML.

Usage: sigmatic convert [OPTIONS] PATH...

PATH is a rule file, a folder (its .yml and .yaml files, at any depth) or - for standard input.
TypeScript and JavaScript are run, and so must be named.

      --to FACE  ts or yaml; default: the one that the file is not written in
  -o, --out DIR  one file for each, DIR/PATH.ts or DIR/PATH.yml; default: standard output
      --force    files in DIR may be overwritten
  -q, --quiet    no summary

Both say the same: rules compile to the same queries. Comments are lost, and what a file shares
between its rules (anchors, constants) is written out at each place. Several files become several
modules, which need --out.

Examples:
  sigmatic convert rule.yml > rule.ts
  sigmatic convert rules/ --out typescript/
  sigmatic convert typescript/rule.ts --to yaml
`;

/** The faces of a rule; `other` is the one that a file is not written in. */
export type Face = "other" | "ts" | "yaml";

export interface ConvertSettings {
  readonly paths: readonly string[];
  readonly to: Face;
  /** The folder for the files; null prints them. */
  readonly out: string | null;
  readonly force: boolean;
  readonly quiet: boolean;
}

export const convertCommand: Command = {
  options: { to: "value", out: "value", force: "flag", quiet: "flag" },
  help,
  inProject: false,
  run: async (args, host) => {
    const settings = await readSettings(args);
    if (isUsage(settings)) return settings;
    const { convertInputs } = await import("../convert/inputs.ts");
    return convertInputs(settings, host);
  },
};

async function readSettings(args: Arguments): Promise<ConvertSettings | Usage> {
  if (args.positionals.length === 0) return noPaths("convert");
  const to = args.value("to") === null ? "other" : await readWord(args, "to", ["ts", "yaml"]);
  if (isUsage(to)) return to;
  const out = args.value("out");
  if (args.has("force") && out === null)
    return usage("unknown-value", "--force is about files in a folder", "name it with --out");
  return {
    paths: args.positionals,
    to,
    out,
    force: args.has("force"),
    quiet: args.has("quiet"),
  };
}
