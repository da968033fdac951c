import { type Event, type FieldValue, textValue } from "../../event/index.ts";
import type { Feed, FieldSource, LogsourceEntry } from "../../taxonomy/index.ts";

/** Reads one field of an event under the name that a rule gives it; undefined where it is missing. */
export type Reader = (event: Event) => FieldValue | undefined;

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
      return joinReader(source.fields, source.separator);
    case "hex":
      return mappedReader(source.field, fromHex);
    case "enum": {
      const canonical = new Map(
        Object.entries(source.values).map(([name, native]) => [native.toLowerCase(), name]),
      );
      return mappedReader(source.field, (text) => canonical.get(text.toLowerCase()) ?? null);
    }
  }
}

function joinReader(names: readonly string[], separator: string): Reader {
  return (event) => {
    const texts = names.map((name) => event.fields.get(name)?.texts[0]);
    return texts.includes(undefined) ? undefined : textValue(texts.join(separator));
  };
}

/** A text beyond the transform has no canonical form: the field is there, and equals nothing. */
function mappedReader(name: string, map: (text: string) => string | null): Reader {
  return (event) => {
    const value = event.fields.get(name);
    if (!value) return undefined;
    const texts = value.texts.map(map).filter((text) => text !== null);
    return { texts, hasNull: value.hasNull };
  };
}

function fromHex(text: string): string | null {
  return /^0x[0-9a-f]+$/i.test(text) ? BigInt(text).toString() : null;
}
