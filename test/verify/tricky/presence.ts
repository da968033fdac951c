import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

const x = { CommandLine: "x" };

/** Empty, null and missing, and what `not` makes of them: R8 to R12, R20. */
export const presence: readonly TrickyCase[] = [
  {
    what: "the empty text is a value",
    detection: sel(raw`{ParentCommandLine: '', CommandLine: x}`),
    fires: [{ ...x, ParentCommandLine: "" }],
    quiet: [x, { ...x, ParentCommandLine: null }, { ...x, ParentCommandLine: " " }],
    outcomes: {
      "spl/raw": "approximate under empty-value",
      "spl/cim": "approximate over empty-value",
      "kql/defender": "approximate over empty-or-missing",
      "kql/asim": "approximate over empty-or-missing",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
  {
    what: "null is no value, and not the empty text",
    detection: sel(raw`{ParentCommandLine: null, CommandLine: x}`),
    fires: [x, { ...x, ParentCommandLine: null }],
    quiet: [
      { ...x, ParentCommandLine: "" },
      { ...x, ParentCommandLine: "-" },
      { ...x, ParentCommandLine: "null" },
    ],
    outcomes: {
      "spl/cim": "approximate over unknown-value",
      "kql/defender": "approximate over empty-or-missing",
      "kql/asim": "approximate over empty-or-missing",
      "eql/ecs": "approximate over empty-value-dropped",
    },
  },
  {
    what: "null or the empty text",
    detection: sel(raw`{ParentCommandLine: [null, ''], CommandLine: x}`),
    fires: [x, { ...x, ParentCommandLine: null }, { ...x, ParentCommandLine: "" }],
    quiet: [
      { ...x, ParentCommandLine: " " },
      { ...x, ParentCommandLine: "-" },
    ],
    outcomes: {
      "spl/cim": "approximate over unknown-value, over empty-value",
      "eql/ecs": "approximate over empty-value-dropped",
    },
  },
  {
    what: "exists asks for presence only",
    detection: sel(raw`{ParentCommandLine|exists: true, CommandLine: x}`),
    fires: [
      { ...x, ParentCommandLine: "y" },
      { ...x, ParentCommandLine: "" },
      { ...x, ParentCommandLine: "-" },
    ],
    quiet: [x],
    outcomes: {
      "spl/raw": "approximate under empty-value",
      "spl/cim": "approximate under unknown-value",
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
  {
    what: "exists false asks for absence",
    detection: sel(raw`{ParentCommandLine|exists: false, CommandLine: x}`),
    fires: [x],
    quiet: [
      { ...x, ParentCommandLine: "y" },
      { ...x, ParentCommandLine: "" },
    ],
    outcomes: {
      "spl/raw": "approximate over empty-value",
      "spl/cim": "approximate over unknown-value",
      "kql/defender": "approximate over empty-or-missing",
      "kql/asim": "approximate over empty-or-missing",
      "eql/ecs": "approximate over empty-value-dropped",
    },
  },
  {
    what: "not of null",
    detection: sel(raw`{ParentCommandLine: null}`, "not sel"),
    fires: [{ ParentCommandLine: "" }, { ParentCommandLine: "-" }, { ParentCommandLine: "y" }],
    quiet: [{}, { ParentCommandLine: null }],
    outcomes: {
      "spl/cim": "approximate under unknown-value",
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
  {
    what: "not of the empty text",
    detection: sel(raw`{ParentCommandLine: ''}`, "not sel"),
    fires: [{}, { ParentCommandLine: null }, { ParentCommandLine: "y" }],
    quiet: [{ ParentCommandLine: "" }],
    outcomes: {
      "spl/raw": "approximate over empty-value",
      "spl/cim": "approximate under empty-value",
      "kql/defender": "approximate under empty-or-missing",
      "kql/asim": "approximate under empty-or-missing",
      "eql/ecs": "approximate over empty-value-dropped",
    },
  },
  {
    what: "not of a value is true of a missing field",
    detection: sel(raw`{CommandLine: v}`, "not sel"),
    fires: [{}, { CommandLine: "w" }],
    quiet: [{ CommandLine: "V" }],
  },
  {
    what: "neq is true of a missing field",
    detection: sel(raw`{CommandLine|neq: v}`),
    fires: [{}, { CommandLine: "w" }],
    quiet: [{ CommandLine: "V" }],
  },
  {
    what: "not of a part is true of a missing field",
    detection: sel(raw`{CommandLine|contains: v}`, "not sel"),
    fires: [{}, { CommandLine: "w" }],
    quiet: [{ CommandLine: "xVx" }],
  },
  {
    what: "not of a wildcard inside is true of a missing field",
    detection: sel(raw`{CommandLine: 'a*b'}`, "not sel"),
    fires: [{}, { CommandLine: "w" }],
    quiet: [{ CommandLine: "a-B" }],
  },
  {
    what: "not of a regex is true of a missing field",
    detection: sel(raw`{CommandLine|re: x}`, "not sel"),
    fires: [{}, { CommandLine: "X" }],
    quiet: [{ CommandLine: "axb" }],
  },
  {
    what: "not of an order is true of a missing field",
    place: "network",
    detection: sel(raw`{DestinationPort|gt: 3}`, "not sel"),
    fires: [{}, { DestinationPort: 3 }],
    quiet: [{ DestinationPort: 4 }],
  },
  {
    what: "not of a network is true of a missing field, and of what is no address",
    place: "network",
    detection: sel(raw`{DestinationIp|cidr: 10.0.0.0/8}`, "not sel"),
    fires: [{}, { DestinationIp: "" }, { DestinationIp: "host-a" }, { DestinationIp: "11.0.0.1" }],
    quiet: [{ DestinationIp: "10.1.2.3" }],
  },
  {
    what: "not of two tests is true where one field is missing",
    detection: sel(raw`{CommandLine: v, ParentCommandLine|contains: q}`, "not sel"),
    fires: [{}, { CommandLine: "v" }, { ParentCommandLine: "q" }],
    quiet: [{ CommandLine: "v", ParentCommandLine: "q" }],
  },
  {
    what: "not of either of two tests, both fields missing",
    detection: raw`one: {CommandLine: v}
two: {ParentCommandLine: w}
condition: not (one or two)`,
    fires: [{}, { CommandLine: "w" }],
    quiet: [{ CommandLine: "v" }, { ParentCommandLine: "w" }],
  },
  {
    what: "a regex that takes the empty text does not take a missing field",
    detection: sel(raw`{ParentCommandLine|re: '^a*$', CommandLine: x}`),
    fires: [
      { ...x, ParentCommandLine: "" },
      { ...x, ParentCommandLine: "aa" },
    ],
    quiet: [x, { ...x, ParentCommandLine: "b" }],
    outcomes: {
      "spl/raw": "approximate under empty-value",
      "spl/cim": "approximate under empty-value",
      "kql/defender": "approximate over empty-or-missing",
      "kql/asim": "approximate over empty-or-missing",
      "eql/ecs": "approximate under empty-value-dropped",
    },
  },
];
