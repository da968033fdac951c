import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { noProject, type Project } from "../project/index.ts";
import type { ProjectReading } from "../project/read.ts";
import type { Source } from "../source/index.ts";
import type { Host } from "./host.ts";
import { aboutFile, isCode, readInput } from "./inputs.ts";

import type { Arguments } from "./options.ts";
import { findProjectFiles, shownPath } from "./projectFile.ts";
import { type Usage, unknownWord, usage } from "./usage.ts";

/** The project that a command works in. */
export interface LoadedProject {
  readonly kind: "project";
  readonly project: Project;
  /** What it was read from, for another thread to read again; null where there is no file. */
  readonly file: ProjectFile | null;
}

export interface ProjectFile {
  readonly source: Source;
  /** The folder that it stands in, absolute: its globs begin there. */
  readonly folder: string;
  readonly environment: string | null;
}

/** A project file that cannot be used, with all that is wrong with it. */
export interface BrokenProject {
  readonly kind: "broken";
  readonly findings: readonly Diagnostic[];
}

/**
 * The project of `--config`, or of the nearest project file above the working directory, in the
 * environment that `--env` names.
 */
export async function loadProject(
  args: Arguments,
  host: Host,
): Promise<LoadedProject | BrokenProject | Usage> {
  const given = args.value("config");
  if (given !== null && args.has("no-config"))
    return usage(
      "unknown-value",
      "--config and --no-config exclude each other",
      "give one of them",
    );
  const environment = args.value("env");
  const paths = projectPaths(args, host);
  const [path, other] = paths;
  if (path === undefined) return environment === null ? withoutFile : noFileFor(environment);
  if (other !== undefined) return { kind: "broken", findings: [ambiguous(paths, host)] };
  const read = await readText(path, given ?? shownPath(host.folder, path), host);
  if ("diagnostic" in read) return { kind: "broken", findings: [read.diagnostic] };
  return readAgain({ source: read.source, folder: dirname(path), environment });
}

/** The text of a project file; one of code is run, and what it exports is written down. */
async function readText(path: string, shown: string, host: Host) {
  const read = await readInput({ path: shown, below: "", file: path }, host);
  if ("diagnostic" in read || !isCode(path)) return read;
  if (host.code) return host.code.run({ kind: "project", file: path, shown });
  const { runProjectFile } = await import("./projectModule.ts");
  return runProjectFile(path, shown);
}

/** Reads a project file whose text is at hand. */
export async function readAgain(file: ProjectFile): Promise<LoadedProject | BrokenProject | Usage> {
  const { project, environments, diagnostics } = await readingOf(file);
  const { environment } = file;
  if (environment !== null && !environments.includes(environment))
    return unknownWord("unknown-environment", "environment", environment, environments);
  if (project === null) return { kind: "broken", findings: diagnostics };
  return { kind: "project", project, file };
}

/** Query languages that the text never names need not be loaded, but to say what there is instead. */
async function readingOf({ source, environment }: ProjectFile): Promise<ProjectReading> {
  const { readProject } = await import("../project/read.ts");
  const { backendsNamed, everyBackend } = await import("./targetList.ts");
  const backends = await backendsNamed((name) => source.text.includes(name));
  const reading = readProject(source, { backends, environment });
  if (reading.project !== null) return reading;
  return readProject(source, { backends: await everyBackend(), environment });
}

/** What a command works in that has no project file. */
export const withoutFile: LoadedProject = { kind: "project", project: noProject, file: null };

/** The project file, absolute: the one of `--config`, or the nearest; several where that is unclear. */
export function projectPaths(args: Arguments, { folder }: Host): readonly string[] {
  const given = args.value("config");
  if (given !== null) return [resolve(folder, given)];
  return args.has("no-config") ? [] : findProjectFiles(folder);
}

function noFileFor(environment: string): Usage {
  return usage(
    "unknown-environment",
    `there is no environment ${JSON.stringify(environment)}: no project file was read`,
    "environments stand in the project file, here or above, or in the file that --config names",
  );
}

function ambiguous(paths: readonly string[], { folder }: Host): Diagnostic {
  const [first = "", ...others] = paths.map((path) => shownPath(folder, path));
  return aboutFile(
    first,
    "project-ambiguous",
    `${[first, ...others].join(" and ")} stand in one folder, and only one can count`,
    "put them into one file, or name one with --config",
  );
}
