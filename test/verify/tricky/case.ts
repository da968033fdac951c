import { type Event, readEvent } from "../../../src/event/index.ts";

/** Names and values of an event's own data, as JSON. */
export type Fields = { readonly [name: string]: unknown };

/** A small rule that careless queries get wrong, with events that tell. */
export interface TrickyCase {
  /** What it shows. */
  readonly what: string;
  /** Where the events come from; process creation on Windows where nothing is said. */
  readonly place?: Place;
  /** The rule's detection in YAML. */
  readonly detection: string;
  readonly fires: readonly Fields[];
  readonly quiet: readonly Fields[];
  readonly providers?: readonly string[];
  /** What becomes of it where that is not `exact`. */
  readonly outcomes?: Outcomes;
}

/** `approximate over code`, `approximate under code` or `refused code`, by target. */
export type Outcomes = { readonly [target: string]: string };

/** A detection of one selection, a map or a list in YAML's flow style or a block of its own. */
export function sel(search: string, condition = "sel"): string {
  return `sel:${search.includes("\n") ? search : ` ${search}`}\ncondition: ${condition}`;
}

/** A log source, the parts that each of its events has, and the targets that hold none of them. */
interface Ground {
  readonly logsource: string;
  readonly envelope: Fields;
  readonly outcomes: Outcomes;
}

export type Place = keyof typeof places;

const sysmon = {
  Channel: "Microsoft-Windows-Sysmon/Operational",
  Provider_Name: "Microsoft-Windows-Sysmon",
};

const noDataModel = "refused no-data-model";

const places = {
  process: {
    logsource: "{category: process_creation, product: windows}",
    envelope: { ...sysmon, EventID: 1 },
    outcomes: {},
  },
  network: {
    logsource: "{category: network_connection, product: windows}",
    envelope: { ...sysmon, EventID: 3 },
    outcomes: {},
  },
  library: {
    logsource: "{category: image_load, product: windows}",
    envelope: { ...sysmon, EventID: 7 },
    outcomes: { "spl/cim": noDataModel, "kql/asim": noDataModel },
  },
  registry: {
    logsource: "{category: registry_set, product: windows}",
    envelope: { ...sysmon, EventID: 13, EventType: "SetValue" },
    // Sysmon's renaming of keys lies in the same dataset.
    outcomes: { "spl/cim": "approximate over dataset-shared" },
  },
  deletion: {
    logsource: "{category: registry_delete, product: windows}",
    envelope: { ...sysmon, EventID: 12 },
    outcomes: {},
  },
  shell: {
    logsource: "{category: ps_classic_start, product: windows}",
    envelope: { Channel: "Windows PowerShell", Provider_Name: "PowerShell", EventID: 400 },
    outcomes: { "spl/cim": noDataModel, "kql/defender": noDataModel, "kql/asim": noDataModel },
  },
  everything: {
    logsource: "{product: windows}",
    envelope: {},
    outcomes: {},
  },
  security: {
    logsource: "{product: windows, service: security}",
    envelope: { Channel: "Security", Provider_Name: "Microsoft-Windows-Security-Auditing" },
    outcomes: { "spl/cim": noDataModel, "kql/defender": noDataModel, "kql/asim": noDataModel },
  },
  system: {
    logsource: "{product: windows, service: system}",
    envelope: { Channel: "System", Provider_Name: "Service Control Manager" },
    outcomes: { "spl/cim": noDataModel, "kql/defender": noDataModel, "kql/asim": noDataModel },
  },
  proxy: {
    logsource: "{category: proxy}",
    envelope: {},
    outcomes: { "kql/defender": noDataModel },
  },
  trail: {
    logsource: "{product: aws, service: cloudtrail}",
    envelope: { eventName: "GetObject" },
    outcomes: { "spl/cim": noDataModel, "kql/defender": noDataModel, "kql/asim": noDataModel },
  },
  names: {
    logsource: "{product: zeek, service: dns}",
    envelope: {},
    outcomes: {
      "spl/cim": noDataModel,
      "kql/defender": noDataModel,
      "kql/sentinel": noDataModel,
      "kql/asim": noDataModel,
    },
  },
} as const satisfies { readonly [name: string]: Ground };

export function groundOf({ place = "process" }: TrickyCase): Ground {
  return places[place];
}

/** The whole rule. */
export function ruleOf(tricky: TrickyCase): string {
  const detection = tricky.detection.replaceAll(/^/gm, "    ");
  return `title: ${JSON.stringify(tricky.what)}\nlogsource: ${groundOf(tricky).logsource}\ndetection:\n${detection}\n`;
}

/** An event of the case's log source, but for what the data itself says otherwise. */
export function eventOf(tricky: TrickyCase, data: Fields): Event {
  return readEvent({ ...groundOf(tricky).envelope, ...data });
}

/** All of its events: those that it fires on, and those that it does not. */
export function eventsOf(tricky: TrickyCase): readonly Event[] {
  return [...tricky.fires, ...tricky.quiet].map((data) => eventOf(tricky, data));
}
