import type { Explanation } from "sigmatic/backend";

const windows = "logsource:\n  category: process_creation\n  product: windows\n";

const macos = windows.replace("windows", "macos");

/** A rule with one selection, the shortest that compiles. */
function rule(test: string, logsource = windows): string {
  return `title: Example\n${logsource}detection:\n  selection:\n    ${test}\n  condition: selection\n`;
}

/** The same, of another Windows category. */
function ruleOf(category: string, test: string): string {
  return rule(test, `logsource:\n  category: ${category}\n  product: windows\n`);
}

/** A technique document whose one analytic reads the events of one provider. */
function analytic(provider: string): string {
  const inner = rule("CommandLine: whoami", `${windows}providers:\n  - ${provider}\n`);
  return `title: Example\ntechnique: T1033\nanalytics:\n  - ${inner.trimEnd().replaceAll("\n", "\n    ")}\n`;
}

const target = "spl/raw";
const cim = "spl/cim";

export const explanations = {
  "name-unquotable": {
    summary: "A field name that Splunk cannot spell",
    text: "In `eval` a field with an unusual name stands in single quotes, and no escape is documented inside them. A name that holds a quote, a backslash, a backtick, `$`, `*` or a control character could end its quotes or mean another field, so the rule is refused.",
    wrong: rule(`"Command'Line": whoami`, macos),
    right: rule("CommandLine: whoami", macos),
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
    wrong: rule("_time|day: 13", macos),
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
    wrong: rule("Image|endswith: /osascript", macos),
    right: rule("Image|endswith: \\cmd.exe"),
    target,
  },
  "dataset-shared": {
    summary: "A dataset that holds events of other log sources too",
    text: "A dataset of the Common Information Model gathers events by what they are about, not by who wrote them: Endpoint.Filesystem holds changed file times beside created files, Web what proxies record beside web servers. Where no field tells them apart, the query may fire on such an event as well. Search the raw events, or name a source of one's own in a project file.",
    wrong: ruleOf("file_event", "TargetFilename|endswith: .dmp"),
    right: rule("CommandLine|contains: whoami"),
    target: cim,
  },
  "unknown-value": {
    summary: "A value that reads `unknown`",
    text: "The data models write `unknown` for a value that an event lacks. A test that this word would pass is kept to values that are there, and a test for `null` finds the word; so a value that really reads `unknown` counts as missing. It matters for texts such as command lines only: no path and no number reads so.",
    wrong: rule("CommandLine: null"),
    right: rule("CommandLine|contains: whoami"),
    target: cim,
  },
  "value-dropped": {
    summary: "A value that an add-on takes for none",
    text: "Add-ons leave out values that stand for nothing. Of Sysmon's original file names that is `-`, so in the data model such a process has none, and a test that `-` would pass misses it.",
    wrong: rule("OriginalFileName: '-'"),
    right: rule("OriginalFileName: whoami.exe"),
    target: cim,
  },
  "registry-number": {
    summary: "A number without its type",
    text: "Sysmon writes a number in the registry as `DWORD (0x00000001)`. The add-on keeps what is in parentheses, so in Endpoint.Registry the number looks like a text that reads `0x00000001`, and a test for either finds both.",
    wrong: ruleOf("registry_event", "Details: DWORD (0x00000001)"),
    right: ruleOf("registry_event", "Details|endswith: \\\\calc.exe"),
    target: cim,
  },
  "registry-action": {
    summary: "A kind of registry event that the dataset does not tell",
    text: "Endpoint.Registry knows three actions: created, deleted and modified. Sysmon's event types are more, such as DeleteKey and DeleteValue, so a test for one of them finds its sisters too.",
    wrong: ruleOf("registry_event", "EventType: DeleteKey"),
    right: ruleOf("registry_event", "EventType: CreateKey"),
    target: cim,
  },
  "provider-not-held": {
    summary: "A provider whose events the dataset is not known to hold",
    text: "Which fields of a data model hold what depends on the add-on that fills it. For endpoint events that is known of Sysmon's; rules that ask for another provider are refused, or that part of them is left out with a note. The raw events of every provider can be searched.",
    wrong: analytic("security"),
    right: analytic("sysmon"),
    target: cim,
  },
} as const satisfies Record<string, Explanation>;
