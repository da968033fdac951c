/** What a field holds; it decides which modifiers fit and which form a target needs. */
export type FieldType =
  | "text"
  | "path"
  | "integer"
  | "boolean"
  | "ip"
  | "hashes"
  | "guid"
  | "time"
  | "enum";

/** A field's type as the data writes it: an enum by its members, which it then lists in full. */
export type FieldShape = Exclude<FieldType, "enum"> | readonly string[];

/**
 * How a field is known: `specified` by a specification, an event dictionary or a vendor's schema,
 * or `seen` in public rules alone, which may have misspelt it.
 */
export type Evidence = "specified" | "seen";

/** What is known of a canonical field of one log source. */
export interface FieldInfo {
  readonly type: FieldType;
  readonly evidence: Evidence;
  /** All that an enum can hold, letter case ignored. */
  readonly values?: readonly string[];
}

/** What is known of a log source's fields, by their canonical names. */
export type FieldInfos = { readonly [canonical: string]: FieldInfo };

/** Parts that stand in order with the separator between them, such as domain and user. */
export interface JoinedFields {
  readonly kind: "join";
  readonly fields: readonly string[];
  readonly separator: string;
}

/** An account as an audit event tells it: the logon session, and the names that it gives. */
export interface AuditedAccount {
  readonly logonId: string;
  readonly user: JoinedFields;
}

/**
 * How a provider's event carries a canonical field: under its own name, or by a transform that the
 * event reader can compute and a backend can undo leaf by leaf.
 */
export type FieldSource =
  | string
  | JoinedFields
  /** The first of several fields that holds a logon session; the last counts anyhow. */
  | { readonly kind: "session"; readonly fields: readonly string[] }
  /**
   * The first account with a logon session; the last counts anyhow. `sessions` names the accounts of
   * well-known sessions, for which audit events give the computer's.
   */
  | {
      readonly kind: "account";
      readonly accounts: readonly AuditedAccount[];
      readonly sessions: { readonly [logonId: string]: string };
    }
  /** A decimal number kept as lower-case hexadecimal text (`0x1f4`). */
  | { readonly kind: "hex"; readonly field: string }
  /** A closed set of values under other spellings: canonical to native, one or any of several. */
  | {
      readonly kind: "enum";
      readonly field: string;
      readonly values: { readonly [canonical: string]: string | readonly string[] };
    }
  /** One digest of a list such as `MD5=…,SHA256=…`; `digits` is how many it has. */
  | {
      readonly kind: "hash";
      readonly field: string;
      readonly algorithm: string;
      readonly digits: number;
    }
  /**
   * A path that begins otherwise, each beginning native and canonical; the first that fits counts.
   * With `last`, its last part stands in that field, where empty text and absence mean `unnamed`.
   */
  | {
      readonly kind: "path";
      readonly field: string;
      readonly roots: readonly (readonly [native: string, canonical: string])[];
      readonly last?: { readonly field: string; readonly unnamed: string };
    }
  /** A path on a volume (`\\device\\harddiskvolume2\\…`) of which the event tells no drive letter. */
  | { readonly kind: "device"; readonly field: string }
  /** Data of a registry value, which Sysmon spells after the value's type. */
  | { readonly kind: "registryData"; readonly field: string; readonly type: string };

/** A test on a native field: it holds one of the values, letter case ignored. */
export interface Guard {
  readonly field: string;
  readonly values: readonly string[];
}

/** Events of one provider that feed a log source. */
export interface Feed {
  /** Windows channels; empty for all of Windows, and for sources that are not Windows event logs. */
  readonly channels: readonly string[];
  /** Event ids; absent where the whole channel belongs to the log source. */
  readonly eventIds?: readonly number[];
  /** Further tests, which must all hold. */
  readonly guards?: readonly Guard[];
  /** Windows keeps these events in no event log: a trace session's, or those of a text file. */
  readonly isOutsideLogs?: true;
  /** Canonical field to native. Absent: every field under its own name. */
  readonly fields?: { readonly [canonical: string]: FieldSource };
}

/** What is known of a log source: who feeds it, and its fields. */
export interface LogsourceEntry {
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
  /** By provider name; the first is the default. */
  readonly feeds: { readonly [provider: string]: Feed };
  /** The event layout is known in full: a field that is not among `fields` does not exist. */
  readonly closed: boolean;
  /** Every field that is known; made when it is first asked for. */
  readonly fields: FieldInfos;
  /**
   * The names of the fields that each event holds beside its envelope, separated by spaces, by event
   * id; null where the log source has no such ids, or they are not known.
   */
  readonly events: { readonly [eventId: string]: string } | null;
}

/** A log source whose event layout no specification fixes. */
export interface OpenLogsource {
  /** Who writes the events: the name that `--providers` and `providers:` take. */
  readonly provider: string;
  readonly specified: { readonly [canonical: string]: FieldShape };
  readonly seen: { readonly [canonical: string]: FieldShape };
}

/** By key: `product/category/service`, with `-` for what is not given. */
export type OpenLogsources = { readonly [key: string]: OpenLogsource };
