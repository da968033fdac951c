import type { Explanation } from "sigmatic/backend";

const windows = "logsource:\n  category: process_creation\n  product: windows\n";

/** A rule with one selection, the shortest that compiles. */
function rule(test: string, logsource = windows): string {
  return `title: Example\n${logsource}detection:\n  selection:\n    ${test}\n  condition: selection\n`;
}

const target = "spl/raw";

export const explanations = {
  "name-unquotable": {
    summary: "A field name that Splunk cannot spell",
    text: "In `eval` a field with an unusual name stands in single quotes, and no escape is documented inside them. A name that holds a quote, a backslash, a backtick, `$`, `*` or a control character could end its quotes or mean another field, so the rule is refused.",
    wrong: rule(`"Command'Line": whoami`),
    right: rule("CommandLine: whoami"),
    target,
  },
  "empty-value": {
    summary: "Splunk drops empty values",
    text: "Search-time extractions leave out a field whose value is empty (`KEEP_EMPTY_VALS` in transforms.conf is off by default), so an event with an empty field looks like one without it. A test for the empty text, for presence, or for `*` alone then misses those events. Present and not empty, asked for together, is at least one character and finds them all.",
    wrong: rule("ParentImage: ''"),
    right: rule("ParentImage: null"),
    target,
  },
  "unnamed-data": {
    summary: "Data without a name",
    text: "Some Windows logs, such as Application and the classic PowerShell log, give their data no names, and Sigma calls their joined text `Data`. Splunk's add-on cuts no field out of it and leaves the whole element as `EventData_Xml`. A text inside the data is found there exactly, but never as the whole value or at one end of it, and a regex may also match markup.",
    wrong: rule(
      "Data|startswith: whoami",
      "logsource:\n  category: ps_classic_start\n  product: windows\n",
    ),
    right: rule(
      "Data|contains: whoami",
      "logsource:\n  category: ps_classic_start\n  product: windows\n",
    ),
    target,
  },
  "number-precision": {
    summary: "A number too large for Splunk's arithmetic",
    text: "Splunk keeps numbers as doubles, exact up to 2^53. Beyond that neighbours are equal: `gt` and `lt` miss the nearest numbers, `gte` and `lte` take too many.",
    wrong: rule("ProcessId|gt: 9007199254740993"),
    right: rule("ProcessId|gt: 4096"),
    target,
  },
  "regex-free-spacing": {
    summary: "A free-spacing regex over several lines",
    text: "With `(?x)` blanks and comments of a regex do not count, and a comment ends with its line. A query holds no line breaks, so such a regex cannot be carried over as it is written.",
    wrong: rule('CommandLine|re: "(?x)who # the name\\nami"'),
    right: rule("CommandLine|re: whoami"),
    target,
  },
  "account-time-zone": {
    summary: "A date that depends on who searches",
    text: "`strftime` writes `_time` in the time zone of the account that runs the search. Hours and minutes are computed in UTC without it, but day, week, month and year are right in both directions only where that account is set to UTC.",
    wrong: rule("_time|day: 13"),
    right: rule("UtcTime|day: 13"),
    target,
  },
  "time-unreadable": {
    summary: "A time in a form that is not known",
    text: "To read a part of a time, the query must know how the field writes it. That is known of `_time` and of fields that hold a time by their log source, such as UtcTime.",
    wrong: rule("CommandLine|hour: 22"),
    right: rule("UtcTime|hour: 22"),
    target,
  },
  "scope-unknown": {
    summary: "A log source without a known source in Splunk",
    text: "No add-on of Splunk's says under which source or sourcetype these events are stored, so the query has no scope and reads every event that is searched. It means what the rule means, but it is slow and may meet other products' fields of the same name. Put `index=` or `sourcetype=` in front.",
    wrong: rule(
      "Image|endswith: /osascript",
      "logsource:\n  category: process_creation\n  product: macos\n",
    ),
    right: rule("Image|endswith: \\cmd.exe"),
    target,
  },
} as const satisfies Record<string, Explanation>;
