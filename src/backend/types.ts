import type { Explanation, Note } from "../diagnostic/diagnostic.ts";
import type { LoweredRule } from "../ir/lowered.ts";

export type { LoweredRule };

/** What a user may set for any target. */
export interface TargetOptions {
  /** `pretty` breaks lines as an expert would; `oneline` has no line break at all. */
  readonly layout: "pretty" | "oneline";
  /** The providers the user has; null leaves it to the analytic, then to the log source's default. */
  readonly providers: readonly string[] | null;
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
  /** Log sources with a mapping, as `product/category/service` with `-` for none. */
  readonly logsources: readonly string[];
  readonly compile: (rule: LoweredRule, options: TargetOptions) => Emission;
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
  /** Texts for the codes that only this backend reports. */
  readonly explanations: () => Promise<{ readonly [code: string]: Explanation }>;
}
