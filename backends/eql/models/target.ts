/** How a field of Elasticsearch is indexed; it decides which operators it takes. */
export type ColumnType = "keyword" | "wildcard" | "long" | "ip" | "boolean" | "text";

/** Where ECS keeps a field of Sigma's, and in which form. */
export type Target =
  /** Under this name, value for value. */
  | string
  /** Under any of these names; an event holds it under one of them at most. */
  | { readonly kind: "either"; readonly targets: readonly Target[] }
  /** A closed set of values under other spellings: canonical to ECS. */
  | {
      readonly kind: "enum";
      readonly field: string;
      readonly values: { readonly [canonical: string]: string };
    }
  /** `DOMAIN\name` in two fields. */
  | { readonly kind: "account"; readonly domain: string; readonly name: string }
  /** `MD5=…,SHA256=…` in a field per algorithm, below each of these objects. */
  | { readonly kind: "hashes"; readonly objects: readonly string[] }
  /** A registry path, where control sets have Sysmon's spelling or the system's. */
  | { readonly kind: "registryPath"; readonly field: string }
  /** Registry data, numbers in decimal with their type beside them. */
  | { readonly kind: "registryData"; readonly strings: string; readonly type: string }
  /** Analysed as text, which EQL cannot search. */
  | { readonly kind: "analysed"; readonly field: string }
  /** Rewritten beyond recognition, or not kept. */
  | { readonly kind: "dropped" };

export type TargetOf<K extends Exclude<Target, string>["kind"]> = Extract<Target, { kind: K }>;

export type TargetMap = { readonly [canonical: string]: Target };

export function either(...targets: readonly Target[]): Target {
  return { kind: "either", targets };
}
