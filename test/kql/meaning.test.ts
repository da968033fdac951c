import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asim } from "../../backends/kql/models/asim.ts";
import { defender } from "../../backends/kql/models/defender.ts";
import type { DataModel } from "../../src/backend/index.ts";
import { readEvent } from "../../src/event/index.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { type Fields, keeps } from "../support/kqlQuery.ts";
import { compiled, logsourceOf } from "./support.ts";

/*
 * A query that is exact keeps a row if and only if the rule fires on the event that the row stands
 * for. The rows are written as the products keep Sysmon's events.
 */

type Event = { readonly [field: string]: string };

const channel = "Microsoft-Windows-Sysmon/Operational";

interface Case {
  readonly model: DataModel;
  readonly key: string;
  readonly eventId: number;
  readonly events: readonly Event[];
  readonly row: (event: Event) => Fields;
}

const processes: readonly Event[] = [
  {
    Image: "C:\\Windows\\System32\\sc.exe",
    CommandLine: "sc.exe create x binPath= kelvin",
    ParentImage: "C:\\Windows\\System32\\cmd.exe",
    ParentCommandLine: "cmd /c sc",
    User: "NT AUTHORITY\\SYSTEM",
    OriginalFileName: "sc.exe",
    LogonId: "0x3e7",
  },
  {
    Image: "C:\\Temp\\a.exe",
    CommandLine: "a -x \\\\host\\c$",
    ParentImage: "C:\\Temp\\b.exe",
    ParentCommandLine: "b",
    User: "corp\\bob",
    OriginalFileName: "net1.exe",
    LogonId: "0x1f4",
  },
];

const connections: readonly Event[] = [
  {
    Image: "C:\\Windows\\System32\\cmd.exe",
    Initiated: "true",
    SourceIp: "10.0.0.1",
    DestinationIp: "8.8.8.8",
    DestinationPort: "443",
    SourcePort: "50000",
    DestinationIsIpv6: "false",
    User: "corp\\bob",
  },
  {
    Image: "C:\\b\\cmd.exe",
    Initiated: "false",
    SourceIp: "fe80::1",
    DestinationIp: "fe80::2",
    DestinationPort: "22",
    SourcePort: "443",
    DestinationIsIpv6: "true",
    User: "corp\\ann",
  },
];

const values: readonly Event[] = [
  ["HKLM\\System\\CurrentControlSet\\Services\\x\\Start", "DWORD (0x00000010)"],
  ["HKU\\S-1-5-21\\Software\\Run\\y", "C:\\a.exe -d 16"],
  ["HKLM\\Software\\.txt\\(Default)", "Binary Data"],
  ["HKLM\\Software\\z\\w", "(Empty)"],
  ["HKLM\\Software\\z\\q", "QWORD (0x00000001-0x00000002)"],
].map(([TargetObject = "", Details = ""]) => ({
  TargetObject,
  Details,
  EventType: "SetValue",
  Image: "C:\\r.exe",
}));

function account(user = ""): readonly [string, string] {
  const [domain = "", name = ""] = user.toLowerCase().split("\\");
  return [domain, name];
}

const hives: readonly (readonly [RegExp, string])[] = [
  [/^HKLM/, "HKEY_LOCAL_MACHINE"],
  [/^HKU/, "HKEY_USERS"],
  [/CurrentControlSet/, "ControlSet001"],
];

function keyAndValue(object = ""): readonly [string, string] {
  const full = hives.reduce((text, [short, long]) => text.replace(short, () => long), object);
  const at = full.lastIndexOf("\\");
  return [full.slice(0, at), full.slice(at + 1)];
}

/** Type and data as Windows has them, of what Sysmon renders. */
function typeAndData(details = ""): readonly [string, string] {
  const [, high, low] = /^QWORD \(0x(\w+)-0x(\w+)\)$/.exec(details) ?? [];
  if (high !== undefined) return ["Qword", BigInt(`0x${high}${low}`).toString()];
  const [, small] = /^DWORD \(0x(\w+)\)$/.exec(details) ?? [];
  if (small !== undefined) return ["Dword", BigInt(`0x${small}`).toString()];
  if (details === "Binary Data") return ["Binary", "0a0b"];
  return ["String", details === "(Empty)" ? "" : details];
}

const cases: readonly Case[] = [
  {
    model: defender,
    key: "windows/process_creation/-",
    eventId: 1,
    events: processes,
    row: (event) => ({
      ActionType: "ProcessCreated",
      FolderPath: event.Image ?? "",
      ProcessCommandLine: event.CommandLine ?? "",
      InitiatingProcessFolderPath: event.ParentImage ?? "",
      InitiatingProcessCommandLine: event.ParentCommandLine ?? "",
      AccountDomain: account(event.User)[0],
      AccountName: account(event.User)[1],
      ProcessVersionInfoOriginalFileName: event.OriginalFileName ?? "",
      LogonId: Number(event.LogonId),
    }),
  },
  ...[true, false].map(
    (fromSysmon): Case => ({
      model: asim,
      key: "windows/process_creation/-",
      eventId: 1,
      events: processes,
      row: (event) => ({
        EventType: "ProcessCreated",
        EventProduct: fromSysmon ? "Sysmon" : "M365 Defender for Endpoint",
        TargetProcessName: event.Image ?? "",
        TargetProcessCommandLine: event.CommandLine ?? "",
        ActingProcessName: event.ParentImage ?? "",
        ActingProcessCommandLine: event.ParentCommandLine ?? "",
        TargetUsername: event.User ?? "",
        TargetUserSessionId: fromSysmon ? (event.LogonId ?? "") : `${Number(event.LogonId)}`,
        ...(fromSysmon
          ? { TargetProcessFilename: event.OriginalFileName ?? "" }
          : {
              TargetProcessFilename: "a.exe",
              ProcessVersionInfoOriginalFileName: event.OriginalFileName ?? "",
            }),
      }),
    }),
  ),
  {
    model: defender,
    key: "windows/network_connection/-",
    eventId: 3,
    events: connections,
    row: (event) => {
      const made = event.Initiated === "true";
      const [local, remote] = made ? ["Source", "Destination"] : ["Destination", "Source"];
      return {
        ActionType: made ? "ConnectionSuccess" : "InboundConnectionAccepted",
        InitiatingProcessFolderPath: event.Image ?? "",
        InitiatingProcessAccountDomain: account(event.User)[0],
        InitiatingProcessAccountName: account(event.User)[1],
        LocalIP: event[`${local}Ip`] ?? "",
        LocalPort: Number(event[`${local}Port`]),
        RemoteIP: event[`${remote}Ip`] ?? "",
        RemotePort: Number(event[`${remote}Port`]),
      };
    },
  },
  ...[true, false].map(
    (fromSysmon): Case => ({
      model: asim,
      key: "windows/network_connection/-",
      eventId: 3,
      events: connections,
      row: (event) => {
        const made = event.Initiated === "true";
        // Microsoft's parser for Sysmon puts the process at the other end and gives no direction.
        const end = made === fromSysmon ? "Dst" : "Src";
        return {
          EventResult: "Success",
          NetworkDirection: fromSysmon ? "" : made ? "Outbound" : "Inbound",
          [`${end}ProcessName`]: event.Image ?? "",
          [`${end}Username`]: event.User ?? "",
          DvcIpAddr: (made ? event.SourceIp : event.DestinationIp) ?? "",
          SrcIpAddr: event.SourceIp ?? "",
          SrcPortNumber: Number(event.SourcePort),
          DstIpAddr: event.DestinationIp ?? "",
          DstPortNumber: Number(event.DestinationPort),
        };
      },
    }),
  ),
  {
    model: defender,
    key: "windows/registry_set/-",
    eventId: 13,
    events: values,
    row: (event) => ({
      ActionType: "RegistryValueSet",
      InitiatingProcessFolderPath: event.Image ?? "",
      RegistryKey: keyAndValue(event.TargetObject)[0],
      RegistryValueName: keyAndValue(event.TargetObject)[1],
      RegistryValueType: typeAndData(event.Details)[0],
      RegistryValueData: typeAndData(event.Details)[1],
    }),
  },
  ...[true, false].map(
    (fromSysmon): Case => ({
      model: asim,
      key: "windows/registry_set/-",
      eventId: 13,
      events: values,
      row: (event) => ({
        EventType: "RegistryValueSet",
        ActingProcessName: event.Image ?? "",
        RegistryKey: keyAndValue(event.TargetObject)[0],
        RegistryValue: keyAndValue(event.TargetObject)[1],
        RegistryValueType: fromSysmon ? "" : `Reg_${typeAndData(event.Details)[0]}`,
        RegistryValueData: fromSysmon ? (event.Details ?? "") : typeAndData(event.Details)[1],
      }),
    }),
  ),
];

const modifiers = ["", "|contains", "|startswith", "|endswith"] as const;

/** A test on a field with a piece of a value, in another letter case, with a wildcard or not. */
function testOf(events: readonly Event[]): fc.Arbitrary<string> {
  const fields = Object.keys(Object.assign({}, ...events));
  return fc
    .record({
      field: fc.constantFrom(...fields),
      modifier: fc.constantFrom(...modifiers),
      from: fc.nat(),
      length: fc.nat(),
      whole: fc.boolean(),
      upper: fc.boolean(),
      wildcard: fc.constantFrom("", "", "*", "?"),
      event: fc.constantFrom(...events),
    })
    .map(({ field, modifier, from, length, whole, upper, wildcard, event }) => {
      const value = event[field] ?? "";
      const at = whole ? 0 : from % value.length;
      const piece = value.slice(at, whole ? undefined : at + 1 + (length % value.length));
      const middle = wildcard && piece.slice(0, piece.length >> 1);
      const text = wildcard ? `${middle}${wildcard}${piece.slice(middle.length + 1)}` : piece;
      const spelled = upper ? text.toUpperCase() : text;
      return `${JSON.stringify(field + modifier)}: ${JSON.stringify(spelled)}`;
    });
}

const named = cases.map(
  (each, index) => [`kql/${each.model.name} on ${each.key} (${index})`, each] as const,
);

describe.each(named)("%s", (_, { model, key, eventId, events, row }) => {
  test("keeps the rows of the events that the rule fires on", () => {
    let exact = 0;
    fc.assert(
      fc.property(fc.array(testOf(events), { minLength: 1, maxLength: 3 }), (tests) => {
        const fields = tests.map((each, index) => `s${index}: {${each}}`);
        const [, ...others] = tests.map((__, index) => `s${index}`);
        const condition = [
          "s0",
          ...others.map((name, at) => `${at % 2 ? "or" : "and not"} ${name}`),
        ];
        const detection = `{${[...fields, `condition: ${condition.join(" ")}`].join(", ")}}`;
        const { rule, emission } = compiled(model, logsourceOf(key), detection);
        if (emission.notes.some((note) => note.severity === "error" || note.direction)) return;
        exact++;
        const matches = matcherOf(rule, { providers: null });
        for (const event of events) {
          const fires = matches(readEvent({ EventID: eventId, Channel: channel, ...event }));
          expect(keeps(emission.queries[0] ?? "", row(event)), emission.queries[0]).toBe(fires);
        }
      }),
      { numRuns: 500 },
    );
    expect(exact).toBeGreaterThan(100);
  });
});
