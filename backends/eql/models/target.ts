/** How a field of Elasticsearch is indexed; it decides which operators it takes. */
export type ColumnType =
  | "keyword"
  | "wildcard"
  | "long"
  | "double"
  | "ip"
  | "boolean"
  | "date"
  | "text"
  | "flattened";

/** Where ECS keeps a field of Sigma's, and in which form. */
export type Target =
  /** Under this name, value for value. */
  | string
  /** Under any of these names; an event holds it under one of them at most. */
  | { readonly kind: "either"; readonly targets: readonly Target[] }
  /**
   * Values under other spellings: canonical, in lower case, to ECS. The set is closed, or other
   * values are kept as they are, or cannot be told.
   */
  | {
      readonly kind: "enum";
      readonly field: string;
      readonly values: { readonly [canonical: string]: string };
      readonly others?: "kept" | "unknown";
    }
  /** `DOMAIN\name` in two fields. */
  | { readonly kind: "account"; readonly domain: string; readonly name: string }
  /** `MD5=…,SHA256=…` in a field per algorithm, below each of these objects. */
  | { readonly kind: "hashes"; readonly objects: readonly string[] }
  /** A registry path, where control sets have Sysmon's spelling or the system's. */
  | { readonly kind: "registryPath"; readonly field: string }
  /** Registry data, numbers in decimal with their type beside them. */
  | { readonly kind: "registryData"; readonly strings: string; readonly type: string }
  /** Written in lower case. */
  | { readonly kind: "lowered"; readonly field: string }
  /** Without what stands in front of every value. */
  | { readonly kind: "prefixed"; readonly field: string; readonly prefix: string }
  /** The part of a longer value that stands before the separator. */
  | { readonly kind: "opening"; readonly field: string; readonly separator: string }
  /** A part of a URI that is kept whole, as the client sent it. */
  | {
      readonly kind: "uri";
      readonly part: "path" | "query";
      readonly field: string;
      /** Scheme and host may stand in front of the path. */
      readonly absolute?: boolean;
    }
  /** An object as the text of a Java map, `{key=value, …}`; one member of it, or all of it. */
  | { readonly kind: "rendered"; readonly field: string; readonly key: string | null }
  /** An argument of a system call, and of a program that it started. */
  | { readonly kind: "argument"; readonly field: string; readonly moved: string }
  /** The text of PowerShell's engine start, `Key=value` line by line, which the pipeline takes apart. */
  | { readonly kind: "engineStart" }
  /** Analysed as text, which EQL cannot search. */
  | { readonly kind: "analysed"; readonly field: string }
  /** Rewritten beyond recognition, or not kept. */
  | { readonly kind: "dropped"; readonly reason?: string };

export type TargetOf<K extends Exclude<Target, string>["kind"]> = Extract<Target, { kind: K }>;

export type TargetMap = { readonly [canonical: string]: Target };

export function either(...targets: readonly Target[]): Target {
  return { kind: "either", targets };
}

/** Rules name fields freely: `constructor` is none of ours. */
export function own<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
