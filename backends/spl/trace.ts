import {
  type Branch,
  type Feed,
  type FieldSource,
  type LogsourceSettings,
  nativeFields,
  type TraceBranch,
} from "sigmatic/backend";
import type { RawFormat } from "./models/events.ts";
import { nameIn } from "./models/raw.ts";

/** Why the branch's events are searched for as they are, and under which names the rule's fields. */
export function traceOf(
  names: readonly string[],
  branch: Branch,
  scope: string,
  format: RawFormat,
  said: LogsourceSettings | null,
): TraceBranch {
  return {
    provider: branch.provider,
    scope,
    reason: format.reason,
    fields: names.map((name) => ({
      from: name,
      to: said?.fields[name]?.name ?? nativeName(name, branch.feed, format),
    })),
  };
}

/** What a provider's events call a field in Splunk; the fields that its value is made of, joined. */
export function nativeName(name: string, feed: Feed, format: RawFormat): string {
  return sourceFields(name, feed)
    .map((native) => nameIn(format.names, native))
    .join(" + ");
}

/** The provider's own fields that a value is made of; the field itself where nothing is said. */
export function sourceFields(name: string, { fields }: Feed): readonly string[] {
  return fields && Object.hasOwn(fields, name) ? nativeFields(fields[name] as FieldSource) : [name];
}
