/** What a field holds; it decides which modifiers fit and which form a target needs. */
export type FieldType = "text" | "path" | "integer" | "boolean" | "ip" | "hashes" | "guid" | "time";

/**
 * How a provider's event carries a canonical field: under its own name, or by a transform that the
 * event reader can compute and a backend can undo leaf by leaf.
 */
export type FieldSource =
  | string
  /** Parts that stand in order with the separator between them, such as domain and user. */
  | { readonly kind: "join"; readonly fields: readonly string[]; readonly separator: string }
  /** A decimal number kept as lower-case hexadecimal text (`0x1f4`). */
  | { readonly kind: "hex"; readonly field: string }
  /** A closed set of values under other spellings: canonical to native. */
  | {
      readonly kind: "enum";
      readonly field: string;
      readonly values: { readonly [canonical: string]: string };
    };

/** Events of one provider that feed a log source. */
export interface Feed {
  /** Windows channels; empty for all of Windows, and for sources that are not Windows event logs. */
  readonly channels: readonly string[];
  /** Event ids; absent where the whole channel belongs to the log source. */
  readonly eventIds?: readonly number[];
  /** A further test on a native field: it holds one of the values, letter case ignored. */
  readonly guard?: { readonly field: string; readonly values: readonly string[] };
  /** Canonical field to native. Absent: every field under its own name (an open event layout). */
  readonly fields?: { readonly [canonical: string]: FieldSource };
}

export interface LogsourceEntry {
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
  /** By provider name; the first is the default. */
  readonly feeds: { readonly [provider: string]: Feed };
  /** Types of canonical fields that are not plain text. */
  readonly types: { readonly [canonical: string]: FieldType };
}
