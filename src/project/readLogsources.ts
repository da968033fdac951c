import { textsIn, textUnder } from "../rule/read.ts";
import type { FieldShape } from "../taxonomy/index.ts";
import type { YamlEntry, YamlMap, YamlNode } from "../yaml/index.ts";
import { entryOf } from "../yaml/index.ts";
import { entriesUnder, tableOf } from "./entries.ts";
import { type Report, saidTwice } from "./findings.ts";
import { wholeKey } from "./key.ts";
import type { LogsourceLayer } from "./layer.ts";

/** The section `logsources`, by each log source's whole key. */
export function readLogsources(
  entries: readonly YamlEntry[],
  report: Report,
): ReadonlyMap<string, LogsourceLayer> {
  const logsources = new Map<string, LogsourceLayer>();
  for (const { key, value } of entries) {
    if (value.kind !== "map") continue;
    const whole = wholeKey(key.text);
    if (!logsources.has(whole)) logsources.set(whole, readLogsource(value, key.span));
    else report(saidTwice(key, whole, "`logsources`"));
  }
  return logsources;
}

function readLogsource(map: YamlMap, key: LogsourceLayer["places"]["key"]): LogsourceLayer {
  const provider = entryOf(map, "provider");
  const closed = textUnder(map, "closed");
  const channels = entryOf(map, "channels");
  const eventIds = entryOf(map, "eventIds");
  return {
    provider: textUnder(map, "provider"),
    closed: closed === null ? null : closed.toLowerCase() === "true",
    channels: channels ? textsIn(channels.value) : null,
    eventIds: eventIds ? textsIn(eventIds.value).map(Number) : null,
    fields: tableOf(entriesUnder(map, "fields"), readShape),
    places: {
      key,
      provider: provider?.value.span ?? null,
      events: (channels ?? eventIds)?.key.span ?? null,
    },
  };
}

/** A type, or the members of an enum. */
function readShape(node: YamlNode): FieldShape | null {
  if (node.kind === "scalar") return node.text as FieldShape;
  if (node.kind !== "map") return null;
  const values = entryOf(node, "values");
  return values ? textsIn(values.value) : (textUnder(node, "type") as FieldShape | null);
}
