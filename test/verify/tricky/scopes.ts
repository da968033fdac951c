import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

const security = { Channel: "Security", Provider_Name: "Microsoft-Windows-Security-Auditing" };
const process = {
  ...security,
  EventID: 4688,
  NewProcessName: "C:\\Windows\\System32\\cmd.exe",
  CommandLine: "cmd /c x",
  SubjectDomainName: "CONTOSO",
  SubjectUserName: "alice",
};

/** Which events a rule looks at, and under which names: R27 to R31. */
export const scopes: readonly TrickyCase[] = [
  {
    what: "an event of another id is none of the category's",
    detection: sel("{CommandLine|contains: x}"),
    fires: [{ CommandLine: "x" }],
    quiet: [
      { CommandLine: "x", EventID: 5 },
      { CommandLine: "x", EventID: 11 },
      { CommandLine: "x", Channel: "Security" },
    ],
  },
  {
    what: "the id in a rule of a category narrows it",
    place: "registry",
    detection: sel(raw`{EventID: 13, TargetObject|contains: '\Run\'}`),
    fires: [{ TargetObject: "HKLM\\Software\\Run\\x" }],
    quiet: [{ TargetObject: "HKLM\\Software\\Run\\x", EventID: 12, EventType: "CreateKey" }],
    outcomes: {
      "spl/cim": "refused over dataset-shared, field-unmapped",
    },
  },
  {
    what: "a value set is no key made",
    place: "registry",
    detection: sel(raw`{TargetObject|endswith: '\Run\x'}`),
    fires: [{ TargetObject: "HKLM\\Software\\Run\\x" }],
    quiet: [
      { TargetObject: "HKLM\\Software\\Run\\x", EventID: 12, EventType: "CreateKey" },
      { TargetObject: "HKLM\\Software\\Run\\x", EventID: 14, EventType: "RenameKey" },
    ],
  },
  {
    what: "a key deleted is no key made",
    place: "deletion",
    detection: sel(raw`{TargetObject|endswith: '\Run\x'}`),
    fires: [
      { TargetObject: "HKLM\\Software\\Run\\x", EventType: "DeleteKey" },
      { TargetObject: "HKLM\\Software\\Run\\x", EventType: "DeleteValue" },
    ],
    quiet: [
      { TargetObject: "HKLM\\Software\\Run\\x", EventType: "CreateKey" },
      { TargetObject: "HKLM\\Software\\Run\\x", EventID: 13, EventType: "SetValue" },
    ],
  },
  {
    what: "a product alone is all of its logs",
    place: "everything",
    detection: sel("{EventID: 4697, ServiceName: x}"),
    fires: [{ EventID: 4697, ServiceName: "x", Channel: "Security" }],
    quiet: [{ EventID: 4698, ServiceName: "x", Channel: "Security" }],
    outcomes: {
      "spl/cim": "refused no-data-model",
      "kql/defender": "refused logsource-too-wide",
      "kql/sentinel": "refused logsource-too-wide",
      "kql/asim": "refused logsource-too-wide",
      "eql/ecs": "refused logsource-too-wide",
    },
  },
  {
    what: "the hives of the registry",
    place: "registry",
    detection: sel(raw`{TargetObject|startswith: ['HKLM\System\CurrentControlSet\', 'HKU\']}`),
    fires: [
      { TargetObject: "HKLM\\SYSTEM\\CurrentControlSet\\Services\\x" },
      { TargetObject: "HKU\\S-1-5-21\\Software\\x" },
    ],
    quiet: [{ TargetObject: "HKLM\\SOFTWARE\\x" }, { TargetObject: "HKCR\\x\\y" }],
  },
  {
    what: "a number in the registry",
    place: "registry",
    detection: sel(raw`{Details: ['DWORD (0x00000001)', 'DWORD (0x0000001f)']}`),
    fires: [
      { Details: "DWORD (0x00000001)", TargetObject: "HKLM\\a\\b" },
      { Details: "DWORD (0x0000001F)", TargetObject: "HKLM\\a\\b" },
    ],
    quiet: [
      { Details: "DWORD (0x00000002)", TargetObject: "HKLM\\a\\b" },
      { Details: "DWORD (0x00000010)", TargetObject: "HKLM\\a\\b" },
      { Details: "1", TargetObject: "HKLM\\a\\b" },
    ],
    outcomes: {
      "spl/cim": "approximate over dataset-shared, over registry-number",
    },
  },
  {
    what: "one event of the Security log",
    place: "security",
    detection: sel("{EventID: 4697, ServiceName: x}"),
    fires: [{ EventID: 4697, ServiceName: "X" }],
    quiet: [
      { EventID: 4698, ServiceName: "x" },
      { EventID: 4697, ServiceName: "xx" },
      { EventID: 4697, ServiceName: "x", Channel: "System" },
    ],
  },
  {
    what: "two providers have their own names",
    providers: ["sysmon", "security"],
    detection: sel(raw`{Image|endswith: '\cmd.exe', CommandLine|contains: x}`),
    fires: [{ Image: "C:\\cmd.exe", CommandLine: "x" }, process],
    quiet: [
      { ...process, EventID: 4689 },
      { ...process, NewProcessName: "C:\\x.exe" },
      { ...process, ...{ Channel: "Microsoft-Windows-Sysmon/Operational" } },
      { NewProcessName: "C:\\cmd.exe", CommandLine: "x" },
    ],
    outcomes: {
      "spl/cim": "approximate under provider-not-held",
    },
  },
  {
    what: "a field that one provider lacks is missing there",
    providers: ["sysmon", "security"],
    detection: sel("{OriginalFileName: cmd.exe}", "not sel"),
    fires: [process, { OriginalFileName: "x" }],
    quiet: [{ OriginalFileName: "CMD.exe" }],
    outcomes: {
      "spl/cim": "approximate under provider-not-held",
    },
  },
  {
    what: "an account in two fields is joined",
    providers: ["security"],
    detection: sel(raw`{User: 'CONTOSO\alice'}`),
    fires: [process],
    quiet: [
      { ...process, SubjectUserName: "bob" },
      { ...process, SubjectDomainName: "OTHER" },
    ],
    outcomes: {
      "eql/ecs": "approximate both audited-value-differs",
      "spl/cim": "refused provider-not-held",
    },
  },
  {
    what: "a process id is hexadecimal in the Security log",
    providers: ["security"],
    detection: sel("{ProcessId: 4660}"),
    fires: [{ ...process, NewProcessId: "0x1234" }],
    quiet: [
      { ...process, NewProcessId: "0x4660" },
      { ...process, NewProcessId: "0x123" },
    ],
    outcomes: {
      "spl/cim": "refused provider-not-held",
    },
  },
  {
    what: "who wrote the event is part of its header",
    place: "system",
    detection: sel("{EventID: 7045, Provider_Name: Service Control Manager}"),
    fires: [{ EventID: 7045 }],
    quiet: [
      { EventID: 7045, Provider_Name: "Other" },
      { EventID: 7045, Provider_Name: "Other", ServiceName: "Service Control Manager" },
    ],
  },
  {
    what: "hashes are one text",
    detection: sel(
      "{Hashes|contains: 'SHA256=AAAABBBBCCCCDDDDEEEEFFFF0000111122223333444455556666777788889999'}",
    ),
    fires: [
      {
        Hashes:
          "MD5=00000000000000000000000000000000,SHA256=aaaabbbbccccddddeeeeffff0000111122223333444455556666777788889999",
      },
    ],
    quiet: [
      { Hashes: "MD5=00000000000000000000000000000000" },
      {
        Hashes:
          "MD5=00000000000000000000000000000000,SHA256=aaaabbbbccccddddeeeeffff0000111122223333444455556666777788889990",
      },
    ],
  },
  {
    what: "a placeholder that nothing fills",
    detection: sel("{CommandLine|expand: '%admins%'}"),
    fires: [],
    quiet: [{ CommandLine: "%admins%" }],
    outcomes: {
      "spl/raw": "refused placeholder-unresolved",
      "spl/cim": "refused placeholder-unresolved",
      "kql/defender": "refused placeholder-unresolved",
      "kql/sentinel": "refused placeholder-unresolved",
      "kql/asim": "refused placeholder-unresolved",
      "eql/ecs": "refused placeholder-unresolved",
    },
  },
];
