import type { Rule } from "../ast/index.ts";
import type { Outcome } from "../backend/outcome.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { LogsourceEntry } from "../taxonomy/types.ts";
import type { Template } from "./template/engine.ts";

/** One rule and what became of it on a target, as a format packs it. */
export interface PackRule {
  readonly rule: Rule;
  /** The log source's entry in the taxonomy; null where it is not known. */
  readonly entry: LogsourceEntry | null;
  /** Neither refused nor without queries, but where the format takes rules of any fidelity. */
  readonly outcome: Outcome;
  /** Where the rule's file stands, without its extension: `/` apart, no step upwards, safe as a path. */
  readonly path: string;
  /** The number of the rule in its file where that holds several; null otherwise. */
  readonly index: number | null;
}

/** What a project says of a pack beside its format and target; each format names what it takes. */
export interface PackOptions {
  readonly [name: string]: unknown;
}

/** A file of a pack. */
export interface PackFile {
  /** Below the pack's folder, `/` apart. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The rules whose content it holds; all of the pack's where it is about the pack. */
  readonly rules: readonly PackRule[];
}

/** What a format made of rules. */
export interface Built {
  readonly files: readonly PackFile[];
  /** What the product would not take, or what had to be cut; an error leaves the rule out. */
  readonly findings: readonly Diagnostic[];
}

/** A format of rule packs. */
export interface PackFormat {
  /** As a project file and `--format` name it: `splunk-app`. */
  readonly name: string;
  /** For people: `Splunk app`. */
  readonly title: string;
  /** The targets whose queries it can hold, the default first; empty where it takes any. */
  readonly targets: readonly string[];
  /** JSON Schema of its options. */
  readonly options: { readonly [name: string]: object };
  /** Whether it also tells of rules that are refused, as a coverage page does. */
  readonly takesRefused: boolean;
  /** The files of it that a template of the project can make, by name; absent where none can. */
  readonly overridable?: readonly string[];
  /** What those templates may call as `{{> name}}`. */
  readonly partials?: Template["partials"];
  /** Which templates of the project its options name; absent where it takes none. */
  readonly templatesIn?: (options: PackOptions) => TemplateUses;
  /**
   * The files of a pack, the same bytes for the same rules. A pure function; rules come in the order
   * of their paths. It never changes a query's text.
   */
  readonly build: (rules: readonly PackRule[], settings: PackSettings) => Built;
}

/** A template that a pack names. */
export interface TemplateUse {
  /** From the project file's folder, as the project file writes it. */
  readonly path: string;
  /** What it makes, for people and to tell two apart: `savedsearches.conf`, `a .md for each rule`. */
  readonly makes: string;
  /** The name of the file that it makes, or one that ends like it: its ending tells how to escape. */
  readonly file: string;
}

/** The templates that a pack names. */
export interface TemplateUses {
  readonly files: readonly TemplateUse[];
  /** Paths of what the others call as `{{> name}}`, by name. */
  readonly partials: { readonly [name: string]: string };
}

/** What a pack is built with. */
export interface PackSettings {
  /** The project's name for the pack. */
  readonly name: string;
  /** The first of its targets. */
  readonly target: string;
  readonly targets: readonly string[];
  /** Checked against the format's schema. */
  readonly options: PackOptions;
  /** Those of the project, by what they make. */
  readonly templates: ReadonlyMap<string, Template>;
  /** Defaults of the project for every rule. */
  readonly defaults: RuleDefaults;
  /** The compiler's version, for what says who made it. */
  readonly version: string;
}

/** When a rule runs and how far it looks back; durations in seconds. */
export interface Schedule {
  readonly every: number;
  readonly lookback: number;
}

/** What a project says for rules that do not say it themselves. */
export interface RuleDefaults {
  readonly schedule: Schedule;
  readonly author: string | null;
  readonly license: string | null;
}
