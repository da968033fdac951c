import type { Explanation } from "../diagnostic.ts";

/** What the readers of query languages say; `wrong` and `right` are queries of the target. */
export const explanations = {
  "query-syntax": {
    summary: "a text is no query of its language",
    text: "The reader names the first place at which the text cannot go on. Languages differ in what looks alike: EQL compares with `==` or `:`, SPL writes AND, OR and NOT in capitals, Kusto quotes a text and never a column.",
    wrong: 'process where process.name = "sc.exe"',
    right: 'process where process.name == "sc.exe"',
    target: "eql/ecs",
  },
  "query-unsupported": {
    summary: "a query uses what its reader does not run",
    text: "The text may well be right, but it holds a command, an operator or a function whose effect on events the reader does not know, so nothing can be said of the whole. Readers know what detections need: tests, computed columns, simple aggregation.",
    wrong: "EventCode=1 | transaction Computer",
    right: "EventCode=1 | stats count by Computer",
    target: "spl/raw",
  },
  "query-uncertain": {
    summary: "no documentation settles what a part of a query does",
    text: "The query can be run, but its language's documentation leaves open what the engine makes of the part, so the result may differ from what was found here. `search` with a `*` between two pieces of text is the commonest: the index holds words, and events may be missed. Ask in a way that is documented, such as a regular expression in `where`.",
    wrong: 'CommandLine="*create*binPath*"',
    right: 'CommandLine="*create*" | where match(\'CommandLine\', "(?is)create.*binPath")',
    target: "spl/raw",
  },
  "query-assumed": {
    summary: "a part of a query rests on what only its user knows",
    text: "A macro stands for a text that is kept elsewhere, and a time range for the moment of the search. The reader takes such a part to keep every event, and judges the rest of the query.",
    wrong: "`sysmon` EventCode=1",
    right: 'sourcetype="XmlWinEventLog" EventCode=1',
    target: "spl/raw",
  },
  "query-type": {
    summary: "a query gives an operator or a function what it cannot take",
    text: "Kusto and Elasticsearch refuse a query that compares a text with a number, or gives a function a value of another type. Convert one side, or write the value as the field's type has it.",
    wrong: 'DeviceProcessEvents | where strlen(FileName) == "7"',
    right: "DeviceProcessEvents | where strlen(FileName) == 7",
    target: "kql/defender",
  },
} as const satisfies Record<string, Explanation>;
