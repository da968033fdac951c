import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Command, ExitCode } from "../command.ts";
import { findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { initFiles } from "../init/files.ts";
import { writeNew } from "../newFile.ts";
import type { Arguments } from "../options.ts";
import { lookOf } from "../palette.ts";
import { hasProjectFile, isProjectFile, shownPath } from "../projectFile.ts";
import { type Usage, usage } from "../usage.ts";
import { version } from "../version.ts";

const help = `Begins a project that compiles at once: a project file, a rule in YAML and one in TypeScript with
their tests, a workflow for GitHub Actions, .gitignore and package.json.

Usage: sigmatic init [OPTIONS] [FOLDER]

FOLDER is the working directory where it is not given. Files that are there already stay as they are.

      --yaml         no TypeScript: the project file and the rule in YAML

Examples:
  sigmatic init detections
  sigmatic init --yaml
`;

export const initCommand: Command = {
  options: { yaml: "flag" },
  help,
  inProject: false,
  run: async (args, host) => init(args, host),
};

function init(args: Arguments, host: Host): ExitCode | Usage {
  const [given = ".", ...others] = args.positionals;
  if (others.length > 0)
    return usage("unknown-value", "init takes one folder", "such as `sigmatic init detections`");
  const folder = resolve(host.folder, given);
  const name = packageName(basename(folder));
  const files = initFiles({ yamlOnly: args.has("yaml"), name, version: version() });
  const hasProject = hasProjectFile(folder);
  const lines: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const whole = join(folder, path);
    const shown = shownPath(host.folder, whole);
    if (existsSync(whole) || (hasProject && isProjectFile(path))) {
      lines.push(`kept     ${shown}\n`);
      continue;
    }
    const finding = writeNew(whole, text);
    if (finding !== null) {
      host.stderr.write(findingsText([finding], lookOf(host.stderr, host.env)));
      return 1;
    }
    lines.push(`written  ${shown}\n`);
  }
  host.stdout.write(lines.join("") + nextSteps(shownPath(host.folder, folder)));
  return 0;
}

/** What npm takes as a name. */
function packageName(folder: string): string {
  const name = folder.toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
  return name.replace(/^[._-]+|-+$/g, "") || "detections";
}

function nextSteps(folder: string): string {
  return `
Next:
${folder === "" ? "" : `  cd ${folder}\n`}  sigmatic check             what is wrong with the rules
  sigmatic test              whether their tests pass
  sigmatic compile           their queries; --watch goes on
  sigmatic new T1059.001 windows/process_creation --out rules/T1059.001.yml
`;
}
