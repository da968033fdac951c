import type { CanonicalEvent, CanonicalFields, CanonicalValue } from "../../backend/query.ts";
import { type Event, readEvent } from "../../event/index.ts";
import { feedReader } from "../../ir/match/reader.ts";
import type { FieldSource } from "../../taxonomy/index.ts";
import { type Draft, fieldsOfDraft } from "./draft.ts";
import type { Scope } from "./scope.ts";

type Fields = Map<string, CanonicalValue>;

/** The event as its provider writes it. A value that the provider cannot write is left out. */
export function ownFields(draft: Draft, { feed, envelope }: Scope): CanonicalFields {
  const own: Fields = new Map(envelope);
  for (const [name, value] of draft) {
    const source = feed?.fields?.[name];
    if (typeof source === "string") own.set(source, value);
    else if (source === undefined) own.set(name, value);
    else if (typeof value === "string") addNative(own, source, value);
  }
  return fieldsOfDraft(own);
}

/** The names by which the provider writes a field of the log source. */
export function ownNames(name: string, { feed }: Scope): readonly string[] {
  const source = feed?.fields?.[name];
  if (source === undefined) return [name];
  if (typeof source === "string") return [source];
  if ("fields" in source) return source.fields;
  if (source.kind === "account")
    return source.accounts.flatMap(({ logonId, user }) => [logonId, ...user.fields]);
  if (source.kind === "path" && source.last) return [source.field, source.last.field];
  return source.kind === "registryData" ? [source.field, source.type] : [source.field];
}

function addNative(own: Fields, source: FieldSource, value: string): void {
  if (typeof source === "string") {
    own.set(source, value);
    return;
  }
  switch (source.kind) {
    case "join":
      addJoined(own, source.fields, source.separator, value);
      break;
    case "session":
      own.set(source.fields[0] ?? "", value);
      break;
    case "account": {
      const [{ logonId, user } = { logonId: "", user: null }] = source.accounts;
      const session = Object.entries(source.sessions).find(([, name]) => name === value)?.[0];
      own.set(logonId, session ?? "0x7777");
      if (user) addJoined(own, user.fields, user.separator, value);
      break;
    }
    case "hex":
      if (/^\d+$/.test(value)) own.set(source.field, `0x${BigInt(value).toString(16)}`);
      break;
    case "enum":
      own.set(source.field, [source.values[value] ?? value].flat()[0] as string);
      break;
    case "hash":
      addDigest(own, source, value);
      break;
    case "path":
      addPath(own, source, value);
      break;
    case "device":
      own.set(source.field, value.replace(/^([A-Z]:)?\\/i, "\\device\\harddiskvolume3\\"));
      break;
    case "registryData":
      addRegistryData(own, source, value);
  }
}

function addJoined(own: Fields, names: readonly string[], separator: string, value: string): void {
  const cut = value.indexOf(separator);
  const [first = "", second = ""] = names;
  own.set(first, cut < 0 ? "" : value.slice(0, cut));
  own.set(second, cut < 0 ? value : value.slice(cut + separator.length));
}

function addDigest(
  own: Fields,
  { field, algorithm }: Extract<FieldSource, { kind: "hash" }>,
  value: string,
): void {
  const before = own.get(field);
  const digest = `${algorithm}=${value}`;
  own.set(field, typeof before === "string" && before !== "" ? `${before},${digest}` : digest);
}

function addPath(
  own: Fields,
  { field, roots, last }: Extract<FieldSource, { kind: "path" }>,
  value: string,
): void {
  const root = roots.find(([, canonical]) =>
    value.toLowerCase().startsWith(canonical.toLowerCase()),
  );
  const native = root ? root[0] + value.slice(root[1].length) : value;
  const cut = last ? native.lastIndexOf("\\") : -1;
  own.set(field, cut < 0 ? native : native.slice(0, cut));
  if (last) own.set(last.field, cut < 0 ? "" : native.slice(cut + 1));
}

function addRegistryData(
  own: Fields,
  { field, type }: Extract<FieldSource, { kind: "registryData" }>,
  value: string,
): void {
  const digits = /^(DWORD|QWORD) \(0x([0-9a-f]+)(?:-0x([0-9a-f]+))?\)$/i.exec(value);
  const number = digits ? BigInt(`0x${digits[2]}${digits[3] ?? ""}`) : null;
  if (number === null) {
    own.set(type, value === "Binary Data" ? "%%1875" : "%%1873");
    own.set(field, value === "(Empty)" ? "" : value);
  } else if (digits?.[3] === undefined) {
    own.set(type, "%%1876");
    own.set(field, number.toString());
  } else {
    own.set(type, "%%1883");
    own.set(field, `0x${number.toString(16)}`);
  }
}

/** The event with its fields by the names of the log source, and as the matcher sees it. */
export function readOwn(
  own: CanonicalFields,
  names: readonly string[],
  { provider, feed, entry }: Scope,
): { readonly event: CanonicalEvent; readonly seen: Event } {
  const seen = readEvent(own);
  if (!feed?.fields || !entry) return { event: { provider, own, fields: own }, seen };
  const fields: { [name: string]: CanonicalValue } = { ...own };
  for (const name of names) {
    const value = feedReader(name, feed, entry)(seen);
    if (value === undefined) delete fields[name];
    else fields[name] = value.hasNull ? null : (value.texts[0] ?? "");
  }
  return { event: { provider, own, fields }, seen };
}
