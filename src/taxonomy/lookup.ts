import type { Feed, FieldSource, FieldType, LogsourceEntry } from "./types.ts";

/** Key of a log source: `product/category/service`, `-` for what is not given. */
export function logsourceKey(logsource: {
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
}): string {
  return `${logsource.product ?? "-"}/${logsource.category ?? "-"}/${logsource.service ?? "-"}`;
}

/**
 * The providers that count for a log source: those asked for that feed it, in the log source's own
 * order; its first feed where none was asked for or none of those asked for feeds it.
 */
export function providersOf(
  entry: LogsourceEntry,
  asked: readonly string[] | null,
): readonly string[] {
  const all = Object.keys(entry.feeds);
  const chosen = asked ? all.filter((provider) => asked.includes(provider)) : [];
  return chosen.length > 0 ? chosen : all.slice(0, 1);
}

export function feedOf(entry: LogsourceEntry, provider: string): Feed | undefined {
  return entry.feeds[provider];
}

/** What a canonical field of the log source holds; text where nothing more is known. */
export function fieldType(entry: LogsourceEntry, name: string): FieldType {
  return entry.fields[name]?.type ?? "text";
}

/** The fields of the provider's event that a canonical field is made of. */
export function nativeFields(source: FieldSource): readonly string[] {
  if (typeof source === "string") return [source];
  switch (source.kind) {
    case "join":
    case "session":
      return source.fields;
    case "account":
      return source.accounts.flatMap(({ logonId, user }) => [logonId, ...user.fields]);
    case "path":
      return source.last ? [source.field, source.last.field] : [source.field];
    case "registryData":
      return [source.field, source.type];
    default:
      return [source.field];
  }
}
