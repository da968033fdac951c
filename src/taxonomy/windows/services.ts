import { fieldInfos, shapesOf, withFields } from "../fields.ts";
import type { FieldInfos, FieldShape, LogsourceEntry } from "../types.ts";
import { wordsOf } from "../words.ts";
import { serviceChannels } from "./channels.ts";
import { closedServices, type Dictionary, dictionaries, sharedIds } from "./dictionaries.ts";
import { envelopeFields, envelopeTypes } from "./envelope.ts";
import { listedFields } from "./events/listed.ts";
import { sysmonTypes } from "./sysmon.ts";

type Shapes = { readonly [canonical: string]: FieldShape };

/** The channel of a service, or its few; null for an unknown service. */
export function serviceEntry(service: string): LogsourceEntry | null {
  const channels = channelsOf(service);
  if (!channels) return null;
  const dictionary = own<Dictionary>(dictionaries, service);
  return withFields(
    {
      product: "windows",
      category: null,
      service,
      feeds: { [service]: channels.length > 0 ? { channels } : { channels, isOutsideLogs: true } },
      closed: closedServices.has(service),
      events: dictionary && !sharedIds.has(service) ? dictionary.events : null,
    },
    () => serviceFields(service, dictionary),
  );
}

export function channelsOf(service: string): readonly string[] | undefined {
  return own<readonly string[]>(serviceChannels, service);
}

function serviceFields(service: string, dictionary: Dictionary | undefined): FieldInfos {
  const listed = own<{ readonly specified?: string; readonly seen?: string }>(
    listedFields,
    service,
  );
  const names = new Set([
    ...envelopeFields,
    ...wordsOf(
      Object.values(dictionary?.events ?? {})
        .filter((names) => names !== "")
        .join(" "),
    ),
    ...wordsOf(listed?.specified ?? ""),
    ...(own<readonly string[]>(moreFields, service) ?? []),
  ]);
  const types = service === "sysmon" ? sysmonTypes : typesOf(dictionary);
  return fieldInfos(
    shapesOf(names, { ...types, ...envelopeTypes }),
    shapesOf(wordsOf(listed?.seen ?? ""), {}),
  );
}

function typesOf(dictionary: Dictionary | undefined): Shapes {
  const typed = Object.entries(dictionary?.types ?? {}).flatMap(([type, names]) =>
    wordsOf(names).map((name) => [name, type as keyof Dictionary["types"]] as const),
  );
  return { ...Object.fromEntries(typed), ...valueTypes };
}

/** Fields that the dictionaries know as text, by what they hold. */
const valueTypes = {
  CallerProcessName: "path",
  ClientAddress: "ip",
  DestAddress: "ip",
  IpAddress: "ip",
  NewProcessName: "path",
  ParentProcessName: "path",
  ProcessName: "path",
  SourceAddress: "ip",
} as const satisfies Shapes;

/**
 * Names that neither list has. WMI: event 5859 wraps its data, and names it otherwise than its
 * template does. Classic logs: the texts without names, joined.
 */
const moreFields = {
  application: ["Data"],
  "msexchange-management": ["Data"],
  "powershell-classic": ["Data"],
  system: ["Data", "Binary"],
  wmi: ["ClientMachine", "Processid", "Provider"],
} as const;

/** Rules name log sources freely: `constructor` is no service. */
export function own<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
