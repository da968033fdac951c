import type { Feed, FieldSource, LogsourceEntry } from "../../taxonomy/index.ts";
import {
  accountReader,
  digestReader,
  joinReader,
  mappedReader,
  pathReader,
  type Reader,
  registryDataReader,
  sessionReader,
  withoutVolume,
} from "./transforms.ts";

export type { Reader };

/** Every field under its own name. */
export function ownReader(name: string): Reader {
  return (event) => event.fields.get(name);
}

/**
 * The field as a provider's events hold it (R27): a field that another provider of the log source
 * has and this one lacks is missing; one that none of them has may stand there under its own name.
 */
export function feedReader(name: string, feed: Feed, entry: LogsourceEntry): Reader {
  const source = feed.fields?.[name];
  if (source !== undefined) return sourceReader(source);
  const isElsewhere = Object.values(entry.feeds).some((other) => other.fields?.[name]);
  return feed.fields && isElsewhere ? () => undefined : ownReader(name);
}

function sourceReader(source: FieldSource): Reader {
  if (typeof source === "string") return ownReader(source);
  switch (source.kind) {
    case "join":
      return joinReader(source);
    case "session":
      return sessionReader(source.fields);
    case "account":
      return accountReader(source);
    case "hex":
      return mappedReader(source.field, fromHex);
    case "enum": {
      const canonical = new Map(
        Object.entries(source.values).flatMap(([name, natives]) =>
          [natives].flat().map((native) => [native.toLowerCase(), name]),
        ),
      );
      return mappedReader(source.field, (text) => canonical.get(text.toLowerCase()) ?? null);
    }
    case "hash":
      return digestReader(source.field, source.algorithm);
    case "path":
      return pathReader(source);
    case "device":
      return mappedReader(source.field, withoutVolume);
    case "registryData":
      return registryDataReader(source.field, source.type);
  }
}

function fromHex(text: string): string | null {
  return /^0x[0-9a-f]+$/i.test(text) ? BigInt(text).toString() : null;
}
