import type { CanonicalValue } from "../../backend/query.ts";
import type { FieldType } from "../../taxonomy/index.ts";
import type { Draft } from "./draft.ts";

/** What is known of a field's values. */
export interface FieldFacts {
  readonly type: FieldType;
  /** All that it can hold; null where that is open. */
  readonly domain: readonly string[] | null;
  /** Its values are accounts: a domain, a backslash and a name. */
  readonly isAccount: boolean;
  /** Its values are keys of the registry: a hive's short name, a backslash and a path. */
  readonly isKey: boolean;
  /** Its values are what classic PowerShell says as it starts: lines of a key and a text. */
  readonly isEngineStart: boolean;
  /** Every event of this kind has the field. */
  readonly always: boolean;
}

/** The events that a rule looks at: those of one provider of its log source. */
export interface Ground {
  readonly provider: string | null;
  readonly factsOf: (name: string) => FieldFacts;
  /** The parts that each of the events has, with values that keep it one of them. */
  readonly envelope: Draft;
  /** Where a keyword may stand. */
  readonly carriers: readonly string[];
  /** Whether a field can hold several values. */
  readonly hasLists: boolean;
}

/** Values that mean nothing to a rule, the first ones best; what a field holds where none is asked for. */
export function neutralValues({
  type,
  domain,
  isAccount,
  isKey,
  isEngineStart,
}: FieldFacts): readonly string[] {
  if (domain) return domain;
  if (isKey) return keys;
  if (isEngineStart) return neutral.text.map((text) => `HostApplication=${text}`);
  return isAccount ? accounts : neutral[type];
}

const keys = ["HKLM\\Vwx\\7", "HKU\\S-1-5-18\\QQQ\\~", "HKCR\\vwx\\0"];

const hives = ["HKLM", "HKU\\S-1-5-18", "HKCR"];

const accounts = ["VWX\\vwx", "QQQ\\7", "~\\0"];

const neutral: { readonly [type in FieldType]: readonly string[] } = {
  text: ["vwx", "0", "~", "QQQQ:/\\ 7"],
  path: ["V:\\Vwx\\vwx.qqq", "/vwx/q", "vwx", "0"],
  integer: ["4242", "7", "0", "65000"],
  boolean: ["false", "true"],
  ip: ["203.0.113.77", "10.20.30.40", "2001:db8::77", "127.0.0.1", "8.8.4.4", "::1", "fe80::77"],
  hashes: [
    `MD5=${"7".repeat(32)},SHA256=${"7".repeat(64)},IMPHASH=${"7".repeat(32)}`,
    `SHA1=${"8".repeat(40)}`,
  ],
  guid: ["{00000000-7777-7777-7777-000000000000}", "{11111111-7777-7777-7777-000000000000}"],
  time: ["2024-03-06 14:35:45.123", "2021-11-30 03:04:05.000"],
  enum: ["vwx", "0"],
};

/** The text, and what a field of this type would hold that begins or ends so; the likeliest first. */
export function plausible(text: string, facts: FieldFacts): readonly CanonicalValue[] {
  const { type, isAccount, isKey, isEngineStart } = facts;
  if (isEngineStart && !text.includes("=")) return [`HostApplication=${text}`, text];
  if (isKey && !/^HK(?:LM|U|CR)\\/i.test(text))
    return [...hives.map((hive) => hive + (text.startsWith("\\") ? text : `\\${text}`)), text];
  if (isAccount && !text.includes("\\")) return [`VWX\\${text}`, `${text}\\vwx`, text];
  if (type !== "ip" || isAddress(text)) return [text];
  const groups = /^\d{1,3}(\.\d{1,3}){0,2}\.?$/.test(text) ? text.split(".").filter(Boolean) : [];
  if (groups.length > 0) return [[...groups, "7", "7", "7"].slice(0, 4).join("."), text];
  if (/^(\.\d{1,3}){1,3}$/.test(text)) {
    const last = text.split(".").filter(Boolean);
    return [["7", "7", "7", ...last].slice(-4).join("."), text];
  }
  return /^[0-9a-f]{1,4}:/i.test(text)
    ? [text.endsWith("::") ? `${text}7` : `${text.replace(/:$/, "")}::7`, text]
    : [text];
}

function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
}
