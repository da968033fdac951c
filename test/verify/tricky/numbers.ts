import { sel, type TrickyCase } from "./case.ts";

/** Numbers and truth values are text, and order is a number's: R7, R19, R23, R35. */
export const numbers: readonly TrickyCase[] = [
  {
    what: "a number is found in text",
    place: "security",
    detection: sel("{EventID: 4624}"),
    fires: [{ EventID: "4624" }, { EventID: 4624 }],
    quiet: [{ EventID: "46240" }, { EventID: 462 }],
  },
  {
    what: "a number as text is found as number",
    place: "security",
    detection: sel("{EventID: '4624'}"),
    fires: [{ EventID: 4624 }],
    quiet: [{ EventID: 46240 }],
  },
  {
    what: "a number spelled otherwise is another text",
    detection: sel("{CommandLine: ['1', 15]}"),
    fires: [{ CommandLine: "1" }, { CommandLine: "15" }],
    quiet: [{ CommandLine: "1.0" }, { CommandLine: "01" }, { CommandLine: "0xF" }],
  },
  {
    what: "leading zeros are kept",
    detection: sel("{CommandLine: 00000429}"),
    fires: [{ CommandLine: "00000429" }],
    quiet: [{ CommandLine: "429" }],
  },
  {
    what: "a wildcard on a number",
    place: "network",
    detection: sel("{DestinationPort|startswith: '44'}"),
    fires: [{ DestinationPort: 44 }, { DestinationPort: 443 }],
    quiet: [{ DestinationPort: 4 }, { DestinationPort: 144 }],
  },
  {
    what: "text that is no number on a number",
    place: "network",
    detection: sel("{DestinationPort: ['0443', '445']}"),
    fires: [{ DestinationPort: 445 }],
    quiet: [{ DestinationPort: 443 }, { DestinationPort: 44 }],
  },
  {
    what: "order of numbers is no order of texts",
    place: "network",
    detection: sel("{DestinationPort|gte: 10}"),
    fires: [{ DestinationPort: 10 }, { DestinationPort: "443" }],
    quiet: [{ DestinationPort: "9" }, {}],
  },
  {
    what: "order below",
    place: "network",
    detection: sel("{DestinationPort|lt: 100, DestinationPort|gt: 9}"),
    fires: [{ DestinationPort: 10 }, { DestinationPort: 99 }],
    quiet: [{ DestinationPort: 9 }, { DestinationPort: 100 }, { DestinationPort: 443 }, {}],
  },
  {
    what: "order of numbers in a field of text",
    detection: sel("{CommandLine|gte: 10}"),
    fires: [{ CommandLine: "10" }, { CommandLine: "10.5" }],
    quiet: [{ CommandLine: "9" }, { CommandLine: "abc" }, {}],
    outcomes: {
      "eql/ecs": "refused order-on-text",
    },
  },
  {
    what: "text has no place in an order",
    detection: sel("{CommandLine|lt: 5}"),
    fires: [{ CommandLine: "4" }, { CommandLine: "-7" }],
    quiet: [{ CommandLine: "abc" }, { CommandLine: "5" }, { CommandLine: "" }, {}],
    outcomes: {
      "eql/ecs": "refused order-on-text",
    },
  },
  {
    what: "not of an order, of text and of nothing",
    detection: sel("{CommandLine|lt: 5}", "not sel"),
    fires: [{ CommandLine: "abc" }, { CommandLine: "5" }, {}],
    quiet: [{ CommandLine: "4" }],
    outcomes: {
      "eql/ecs": "refused order-on-text",
    },
  },
  {
    what: "numbers beyond doubles",
    detection: sel("{CommandLine: 9007199254740993}"),
    fires: [{ CommandLine: "9007199254740993" }],
    quiet: [{ CommandLine: "9007199254740992" }],
  },
  {
    what: "a truth value is text in any case",
    place: "library",
    detection: sel("{Signed: 'false'}"),
    fires: [{ Signed: false }, { Signed: "False" }],
    quiet: [{ Signed: true }, { Signed: "0" }, {}],
    outcomes: {
      "kql/defender": "refused field-unmapped",
    },
  },
  {
    what: "a truth value found in text",
    place: "network",
    detection: sel("{Initiated: true}"),
    fires: [{ Initiated: "TRUE" }, { Initiated: true }],
    quiet: [{ Initiated: "false" }, { Initiated: 1 }],
  },
  {
    what: "the hour of a time, in UTC",
    detection: sel("{UtcTime|hour: 22}"),
    fires: [{ UtcTime: "2024-01-01 22:15:00.000" }, { UtcTime: "2024-01-01 22:59:59.999" }],
    quiet: [{ UtcTime: "2024-01-01 21:59:59.000" }, { UtcTime: "2024-01-22 02:22:22.000" }, {}],
    outcomes: {
      "spl/cim": "refused timepart-unsupported",
      "eql/ecs": "refused timepart-unsupported",
    },
  },
  {
    what: "the hour of a time that names its zone",
    place: "trail",
    detection: sel("{eventTime|hour: 22}"),
    fires: [{ eventTime: "2024-01-01T22:15:00Z" }, { eventTime: "2024-01-02T00:15:00+02:00" }],
    quiet: [
      { eventTime: "2024-01-01T21:59:59Z" },
      { eventTime: "2024-01-01T22:15:00-01:00" },
      { eventTime: "2024-01-22T02:22:22Z" },
      {},
    ],
    outcomes: {
      "spl/raw": "refused time-unreadable",
      "eql/ecs": "refused timepart-unsupported",
    },
  },
  {
    what: "the week of a time is the ISO week",
    detection: sel("{UtcTime|week: 53}"),
    fires: [{ UtcTime: "2021-01-01 10:00:00.000" }, { UtcTime: "2020-12-28 00:00:00.000" }],
    quiet: [{ UtcTime: "2021-01-04 00:00:00.000" }, { UtcTime: "2020-12-27 23:59:59.000" }],
    outcomes: {
      "spl/cim": "refused timepart-unsupported",
      "eql/ecs": "refused timepart-unsupported",
    },
  },
  {
    what: "an order on the month of a time",
    detection: sel("{UtcTime|month|gte: 11}", "not sel"),
    fires: [{ UtcTime: "2024-10-31 23:59:59.000" }, {}],
    quiet: [{ UtcTime: "2024-11-01 00:00:00.000" }],
    outcomes: {
      "spl/cim": "refused timepart-unsupported",
      "eql/ecs": "refused timepart-unsupported",
    },
  },
];
