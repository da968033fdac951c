import type { ModelSettings } from "../backend/settings.ts";
import type { Severity } from "../diagnostic/diagnostic.ts";
import { bundled, type Taxonomy } from "../taxonomy/index.ts";

/** What a project says once for all its rules, ready for the compiler. */
export interface Project {
  /** The bundled log sources and those that the project adds or extends. */
  readonly taxonomy: Taxonomy;
  /** What `%name%` stands for under `expand`. */
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
  /** The severity of a check's findings by their code, where it is not the check's own. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  /** What the project says of data models, by target. */
  readonly models: ReadonlyMap<string, ModelSettings>;
  /** Paths and globs that a command reads without a path; null where the project names none. */
  readonly rules: readonly string[] | null;
  /** The targets where none are asked for, as `--to` takes them; null where it names none. */
  readonly targets: readonly string[] | null;
  /** Who delivers the events where nobody else says; null where it does not either. */
  readonly providers: readonly string[] | null;
}

/** The project of someone who has no project file. */
export const noProject: Project = {
  taxonomy: bundled,
  placeholders: new Map(),
  severities: new Map(),
  models: new Map(),
  rules: null,
  targets: null,
  providers: null,
};
