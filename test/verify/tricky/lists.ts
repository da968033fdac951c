import { sel, type TrickyCase } from "./case.ts";

/** Lists in rules and lists in events: R13, R21, R24. */
export const lists: readonly TrickyCase[] = [
  {
    what: "any member of a list",
    detection: sel("{CommandLine: [one, two, 'thr*', '*our']}"),
    fires: [
      { CommandLine: "ONE" },
      { CommandLine: "two" },
      { CommandLine: "three" },
      { CommandLine: "four" },
    ],
    quiet: [{ CommandLine: "onetwo" }, { CommandLine: "xthree" }, { CommandLine: "fours" }, {}],
  },
  {
    what: "a list of parts",
    detection: sel("{CommandLine|contains: [one, two, three]}"),
    fires: [{ CommandLine: "xONEx" }, { CommandLine: "two" }, { CommandLine: "three" }],
    quiet: [{ CommandLine: "on e" }, {}],
  },
  {
    what: "a list of which a member has a wildcard inside",
    detection: sel("{CommandLine: [one, 't?o', 'a*b']}"),
    fires: [{ CommandLine: "one" }, { CommandLine: "tWo" }, { CommandLine: "ab" }],
    quiet: [{ CommandLine: "to" }, { CommandLine: "ax" }],
  },
  {
    what: "all members in any order",
    detection: sel("{CommandLine|contains|all: [a, b]}"),
    fires: [{ CommandLine: "xbya" }, { CommandLine: "ab" }],
    quiet: [{ CommandLine: "xa" }, { CommandLine: "b" }],
  },
  {
    what: "all members, one inside the other",
    detection: sel("{CommandLine|contains|all: [' /create', ' /c']}"),
    fires: [{ CommandLine: "schtasks /create" }],
    quiet: [{ CommandLine: "schtasks /c" }],
  },
  {
    what: "not of all members",
    detection: sel("{CommandLine|contains|all: [a, b]}", "not sel"),
    fires: [{ CommandLine: "a" }, { CommandLine: "b" }, {}],
    quiet: [{ CommandLine: "ba" }],
  },
  {
    what: "a list of maps is an or",
    detection: sel("\n    - CommandLine: x\n    - ParentCommandLine: y"),
    fires: [{ ParentCommandLine: "y" }, { CommandLine: "x" }],
    quiet: [{ CommandLine: "y" }, {}],
  },
  {
    what: "any element of a field with several values",
    place: "names",
    detection: sel("{answers: '-x'}"),
    fires: [{ answers: ["-a", "-x"] }, { answers: "-x" }],
    quiet: [{ answers: ["-a", "-b"] }, {}],
  },
  {
    what: "not of an element of a field with several values",
    place: "names",
    detection: sel("{answers: '-x'}", "not sel"),
    fires: [{ answers: ["-a", "-b"] }, {}],
    quiet: [{ answers: ["-a", "-x"] }],
  },
  {
    what: "all of different elements",
    place: "names",
    detection: sel("{answers|contains|all: ['-x', '-a']}"),
    fires: [{ answers: ["-a", "-x"] }, { answers: "-a-x" }],
    quiet: [{ answers: ["-a", "-a"] }],
  },
  {
    what: "two fields with the same text in any case",
    detection: sel("{Image|fieldref: ParentImage}"),
    fires: [
      { Image: "C:\\Cmd.exe", ParentImage: "c:\\cmd.exe" },
      { Image: "", ParentImage: "" },
    ],
    quiet: [{}, { Image: "C:\\x.exe" }, { Image: "C:\\x.exe", ParentImage: "C:\\y.exe" }],
    outcomes: {
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "refused fieldref-unsupported",
    },
  },
  {
    what: "one field ends in the other",
    detection: sel("{CommandLine|fieldref|endswith: ParentCommandLine}"),
    fires: [
      { CommandLine: "x%y", ParentCommandLine: "%Y" },
      { CommandLine: "x", ParentCommandLine: "" },
    ],
    quiet: [{ CommandLine: "xay", ParentCommandLine: "%y" }, { CommandLine: "x" }, {}],
    outcomes: {
      "spl/cim": "approximate under unknown-value",
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "refused fieldref-unsupported",
    },
  },
  {
    what: "not of two fields with the same text",
    detection: sel("{Image|fieldref: ParentImage}", "not sel"),
    fires: [{}, { Image: "C:\\x.exe" }, { Image: "C:\\x.exe", ParentImage: "C:\\y.exe" }],
    quiet: [{ Image: "C:\\Cmd.exe", ParentImage: "c:\\cmd.exe" }],
    outcomes: {
      "kql/defender": "approximate over empty-or-missing",
      "kql/asim": "approximate over empty-or-missing",
      "eql/ecs": "refused fieldref-unsupported",
    },
  },
];
