/** What a project file says of one data model. */
export interface ModelSettings {
  /** Those of the model's switches that are on. */
  readonly switches: ReadonlySet<string>;
  /** What is said of a log source, by its key `product/category/service`; null where nothing is. */
  readonly logsource: (key: string) => LogsourceSettings | null;
}

/** Where a user's events of one log source lie, where that is not where the model has them. */
export interface LogsourceSettings {
  /** Splunk's indexes; any of them. Empty for those that are searched by default. */
  readonly indexes: readonly string[];
  /** A Splunk search macro in front of the search, without its backticks. */
  readonly macro: string | null;
  /** The KQL table. With one, the model's own fields no longer count: `fields` says all there is. */
  readonly table: string | null;
  /** The EQL event category, with the same effect. */
  readonly category: string | null;
  /** Native fields that hold one of the values; where any are given, they take the scope's place. */
  readonly where: { readonly [native: string]: readonly string[] };
  /** Fields that lie elsewhere than the model has them, or that it does not have. */
  readonly fields: { readonly [canonical: string]: NativeField };
}

/** A field as a store has it. */
export interface NativeField {
  readonly name: string;
  /** What the column holds; it decides the operators. */
  readonly type: NativeType;
}

/** What a store's column can hold. */
export type NativeType = "text" | "number" | "boolean" | "time" | "ip" | "dynamic";

/** What a project file can set for a log source of a data model. */
export type SettingName = "index" | "macro" | "table" | "category" | "where" | "fields";

/** Which of the settings a query language takes. */
export interface SettingRules {
  readonly names: readonly SettingName[];
  /** The native field names that can stand in a query as they are; any other is an error. */
  readonly field: RegExp;
  /** The values that a scope can test for, which the backend quotes; any other is an error. */
  readonly value: RegExp;
}
