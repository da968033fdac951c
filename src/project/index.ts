import type { ModelSettings } from "../backend/settings.ts";
import type { Severity } from "../diagnostic/diagnostic.ts";
import type { Span, Spanned } from "../source/index.ts";
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
  /** Rule packs to build, in the file's order. */
  readonly packs: readonly ProjectPack[];
}

/** A rule pack as a project file describes it, the file's defaults put in. */
export interface ProjectPack {
  readonly name: Spanned<string>;
  readonly format: Spanned<string>;
  /** As `--to` takes them; empty for those that the format begins with. */
  readonly targets: readonly Spanned<string>[];
  /** From the project file's folder; null for `packs/` and the name. */
  readonly out: string | null;
  readonly schedule: { readonly every: string | null; readonly lookback: string | null };
  readonly author: string | null;
  readonly license: string | null;
  /** Codes and ids of rules that may be left out. */
  readonly allow: readonly string[];
  /** What the format alone understands, as plain data. */
  readonly options: readonly PackOption[];
}

/** One option of a pack, and where it stands. */
export interface PackOption {
  readonly name: Spanned<string>;
  readonly value: unknown;
  readonly span: Span;
  /** Every key and text in it, where it stands. */
  readonly words: readonly Spanned<string>[];
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
  packs: [],
};
