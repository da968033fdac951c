import { sel, type TrickyCase } from "./case.ts";

const raw = String.raw;

/** Text anywhere in an event: R22, R33, R34. */
export const keywords: readonly TrickyCase[] = [
  {
    what: "a keyword is a part of the text, not a term",
    place: "system",
    detection: sel("['foo bar']"),
    fires: [{ EventID: 7045, ServiceName: "xFOO BARx" }],
    quiet: [{ EventID: 7045, ServiceName: "foo", ImagePath: "bar" }, { EventID: 7045 }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate under keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "a keyword with a backslash",
    place: "system",
    detection: sel(raw`['C:\Windows']`),
    fires: [{ EventID: 7045, ImagePath: "C:\\Windows\\x" }],
    quiet: [{ EventID: 7045, ImagePath: "C:Windows" }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate under keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "a keyword that markup spells otherwise",
    place: "system",
    detection: sel(raw`['<a> & "b"']`),
    fires: [{ EventID: 7045, ServiceName: 'x <A> & "B" y' }],
    quiet: [{ EventID: 7045, ServiceName: "a & b" }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate under keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "a keyword with wildcards",
    place: "system",
    detection: sel(raw`['one*t?o']`),
    fires: [{ EventID: 7045, ServiceName: "x one and two" }],
    quiet: [{ EventID: 7045, ServiceName: "two one" }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate both keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "all of several keywords",
    place: "system",
    detection: sel("{'|all': [foo, bar]}"),
    fires: [{ EventID: 7045, ServiceName: "bar", ImagePath: "foo" }],
    quiet: [{ EventID: 7045, ServiceName: "bar" }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate under keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "not of a keyword",
    place: "system",
    detection: sel("[foobar]", "not sel"),
    fires: [{ EventID: 7045, ServiceName: "foo" }],
    quiet: [{ EventID: 7045, ServiceName: "xFooBarx" }],
    outcomes: {
      "spl/raw": "approximate over keyword-approximate",
      "kql/sentinel": "approximate over keyword-approximate",
      "eql/ecs": "refused keyword-unsupported",
    },
  },
  {
    what: "values without a name are one text",
    place: "shell",
    detection: sel("{Data|contains: 'HostName=ConsoleHost'}"),
    fires: [
      { Data: ["Available", "None", "HostName=ConsoleHost EngineVersion=2.0"] },
      { Data: "Available None HostName=ConsoleHost EngineVersion=2.0" },
    ],
    quiet: [{ Data: ["Available", "HostName=Other"] }, {}],
  },
];
