import { existsSync } from "node:fs";
import { findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { findInputs, type Given, isBelow } from "../inputs.ts";
import { type Arguments, noPaths } from "../options.ts";
import { lookOf } from "../palette.ts";
import { type LoadedProject, loadProject, projectPaths } from "../project.ts";
import { ruleFolders, rulePaths } from "../projectRules.ts";
import { isUsage, type Usage, usage, usageText } from "../usage.ts";
import { foldersOf } from "./folders.ts";
import type { Opened, Session } from "./state.ts";

/** What a command does in a project, with all rule files and with those that have changed. */
export interface Work extends Pick<Session, "all" | "some"> {
  /** A folder that is not read, such as the output's. */
  readonly without: () => string | null;
}

export type Prepare = (loaded: LoadedProject, paths: readonly Given[]) => Promise<Work | Usage>;

/**
 * Opens the project of the arguments, the one at hand first and then as it is read anew. What is
 * wrong with it is told, and nothing is done until it changes.
 */
export function opener(
  args: Arguments,
  host: Host,
  first: LoadedProject,
  prepare: Prepare,
): () => Promise<Opened> {
  let atHand: LoadedProject | null = first;
  return async () => {
    const loaded = atHand ?? (await loadProject(args, host));
    atHand = null;
    const [projectFile = null] = projectPaths(args, host);
    if (isUsage(loaded) || loaded.kind === "broken") {
      const look = lookOf(host.stderr, host.env);
      host.stderr.write(isUsage(loaded) ? usageText(loaded) : findingsText(loaded.findings, look));
      return { session: null, projectFile };
    }
    return { session: await sessionIn(loaded, args, host, prepare), projectFile };
  };
}

async function sessionIn(
  loaded: LoadedProject,
  args: Arguments,
  host: Host,
  prepare: Prepare,
): Promise<Session | null> {
  const given = args.positionals;
  const paths = rulePaths(given, loaded, host.folder);
  const work = paths === null ? noPaths("--watch") : await prepare(loaded, paths);
  if (isUsage(work)) {
    host.stderr.write(usageText(work));
    return null;
  }
  return {
    find: () => findInputs(rulePaths(given, loaded, host.folder) ?? [], work.without()),
    folders: () => foldersBeside(ruleFolders(given, loaded), work.without()),
    all: work.all,
    some: work.some,
  };
}

/** The folders in which rule files may come up, that of the output left out. */
function foldersBeside(roots: readonly string[], without: string | null): readonly string[] {
  const folders = roots.flatMap(foldersOf);
  if (without === null) return folders;
  return folders.filter((folder) => existsSync(folder) && !isBelow(folder, without));
}

/** Why the arguments cannot be watched, if they cannot. */
export function unwatchable(args: Arguments, lists: readonly string[]): Usage | null {
  const format = args.value("format");
  if (args.positionals.includes("-"))
    return usage("unknown-value", "--watch reads no standard input", "name a file or a folder");
  return format !== null && lists.includes(format)
    ? usage(
        "unknown-value",
        `--watch has no end, and --format ${format} needs one`,
        "take --format jsonl",
      )
    : null;
}

/** An empty screen, where there is one. */
export function clearScreen({ stdout }: Host): void {
  if (stdout.terminal) stdout.write("\u001b[2J\u001b[3J\u001b[H");
}

/** Says that all is done, and what is waited for. */
export function waitingText(files: number): string {
  return `watching ${files} ${files === 1 ? "file" : "files"}; Ctrl-C ends\n`;
}
