import type { Explanation, Note } from "../diagnostic/diagnostic.ts";
import type { LoweredRule } from "../ir/lowered.ts";
import type { LogsourceEntry } from "../taxonomy/types.ts";
import type { QueryReader, Store } from "./query.ts";
import type { ModelSettings, SettingRules } from "./settings.ts";

export type { LoweredRule };

/** What a user may set for any target. */
export interface TargetOptions {
  /** `pretty` breaks lines as an expert would; `oneline` has no line break at all. */
  readonly layout: "pretty" | "oneline";
  /** The providers the user has; null leaves it to the analytic, then to the log source's default. */
  readonly providers: readonly string[] | null;
  /** What the project file says of this data model; null where there is none. */
  readonly settings: ModelSettings | null;
}

/** What a backend makes of one rule. An error among the notes refuses the rule. */
export interface Emission {
  /** One query per condition; whatever stands here is dropped when the rule is refused. */
  readonly queries: readonly string[];
  readonly notes: readonly Note[];
  readonly trace: Trace;
}

/** Why a query looks as it does, for `explain RULE --to TARGET`. */
export interface Trace {
  readonly branches: readonly TraceBranch[];
}

/** The part of a query that reads one provider's events. */
export interface TraceBranch {
  /** Who delivers the events; null where the data model makes no difference between providers. */
  readonly provider: string | null;
  /** The table, source or event category, as the query spells it. */
  readonly scope: string;
  /** Why this scope, in one sentence. */
  readonly reason: string;
  /** Each field of the rule and what the query reads for it, in order of first use. */
  readonly fields: readonly { readonly from: string; readonly to: string }[];
}

/** One schema that users really have, such as raw events or CIM in Splunk. */
export interface DataModel {
  readonly name: string;
  /** For people: `Microsoft Sentinel tables`. */
  readonly title: string;
  /** An open model passes a field without a mapping; a closed one refuses the rule. */
  readonly open: boolean;
  /** What it assumes of the environment, a sentence each. */
  readonly assumes: readonly string[];
  /** What a project file may switch on, each with the sentence that explains it. */
  readonly switches: { readonly [name: string]: string };
  /**
   * Where the events of a log source lie, as short as a table's cell: a table, a source, a dataset,
   * an event category; null where the model holds none of them.
   */
  readonly placeOf: (entry: LogsourceEntry) => string | null;
  /**
   * The model's own name for a field of a log source that it holds: a column, a path into one, or
   * the columns that the value is made of, joined by ` + `; null for a field it does not hold.
   */
  readonly nameOf: (entry: LogsourceEntry, field: string) => string | null;
  /** The queries of a rule, or why there can be none. A pure function. */
  readonly compile: (rule: LoweredRule, options: TargetOptions) => Emission;
  /** Loads how its store holds events, for `verify`; absent where nothing says. */
  readonly store?: () => Promise<Store>;
}

/** A query language: all that the rest of the compiler knows of it. */
export interface Backend {
  readonly name: string;
  /** For people: `Splunk SPL`. */
  readonly title: string;
  /** Of a query file, without the dot. */
  readonly extension: string;
  readonly maturity: "stable" | "preview";
  /** The first is the default. */
  readonly models: readonly [DataModel, ...DataModel[]];
  /** What a project file may set for the log sources of its models. */
  readonly settings: SettingRules;
  /** Texts for the codes that only this backend reports. */
  readonly explanations: () => Promise<{ readonly [code: string]: Explanation }>;
  /** Reads its queries back, for `verify`; absent where nothing does yet. */
  readonly reader?: () => Promise<QueryReader>;
}
