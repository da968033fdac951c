import type { Explanation } from "../diagnostic.ts";

/** A minimal rule around a detection; `logsource` holds the lines below its key. */
function rule(detection: string, logsource = windows("category: process_creation")): string {
  return `title: Example
logsource:
${logsource}
detection:
${detection.replace(/^(?=.)/gm, "  ")}
  condition: selection
`;
}

function windows(kind: string): string {
  return `  ${kind}\n  product: windows`;
}

function selection(line: string): string {
  return `selection:\n  ${line}`;
}

/** A technique document whose one analytic is read from the Security channel. */
function analytic(test: string): string {
  return `title: Example
technique: T1569.002
analytics:
  - title: Example
    logsource:
      category: process_creation
      product: windows
    providers:
      - security
    detection:
      selection:
        ${test}
      condition: selection
`;
}

/** Codes that several backends report. */
export const explanations = {
  "no-data-model": {
    summary: "the target does not know where the events of this log source are kept",
    text: "A query needs a table, a source or an event category. For this log source the target's data model has none, because nothing vendors document fixes it, or because no product of that family stores such events. `sigmatic targets --format json` lists the log sources that each data model covers.",
    wrong: rule(selection("Image: C:\\Temp\\a.exe"), windows("category: file_access")),
    right: rule(selection("Image: C:\\Temp\\a.exe"), windows("category: file_event")),
    target: "kql/defender",
  },
  "logsource-too-wide": {
    summary: "the log source names a product only, and the target would have to search everything",
    text: "A log source with a product alone means every table or channel of that product. A data model with a schema has no such table, and searching all of them would be slow and would compare columns that mean different things. Name the category or the service the rule is about.",
    wrong: rule(selection("EventID: 4697"), "  product: windows"),
    right: rule(selection("EventID: 4697"), windows("service: security")),
    target: "kql/sentinel",
  },
  "field-unmapped": {
    summary: "the target's data model has no name for this field",
    text: "A closed data model has tables with a schema, and the field is not in it. A term is never dropped to get a query out, so the rule is refused: use a field that the data model has, or compile for one that keeps the vendor's own fields. An open data model passes the field under the rule's name and only says so; a misspelt name then finds nothing.",
    wrong: rule(selection("CurrentDirectory: C:\\Temp")),
    right: rule(selection("CommandLine|contains: C:\\Temp")),
    target: "kql/defender",
  },
  "placeholder-unresolved": {
    summary: "a value is a placeholder that nothing fills in",
    text: "`expand` makes `%name%` stand for values that belong to a site, such as its administrators. Nothing says what this name stands for, and a query without the test would mean something else. The project file gives it values under `placeholders`; they may also be written into the rule.",
    wrong: rule(selection("User|expand: '%admins%'")),
    right: rule(selection("User: alice")),
    target: "spl/raw",
  },
  "provider-cannot-match": {
    summary: "events of a provider lack fields that the rule needs",
    text: "A log source can be fed by several providers, and each has its own fields: Security event 4688, for example, has no OriginalFileName. Where the rule can never hold on a provider's events, that provider is left out of the query; where none is left, the rule is refused. As a note it does not change what the query means.",
    wrong: analytic("OriginalFileName: sc.exe"),
    right: analytic("Image|endswith: \\sc.exe"),
  },
  "value-transform": {
    summary: "the target keeps the field in another form, and this test cannot be said of it",
    text: "Some products store a value otherwise than the rule names it: a domain and a user in two columns, hashes one column each, a registry key and its value apart. Whole values are rewritten exactly. A pattern, comparison or regular expression that cuts across the parts cannot be, and is refused instead of guessed.",
    wrong: rule(selection("Hashes|re: 'MD5=.*'")),
    right: rule(selection("Hashes|contains: MD5=0123456789abcdef0123456789abcdef")),
    target: "kql/defender",
  },
  "query-too-long": {
    summary: "the query is longer than the product takes",
    text: "The query is exact, but the product cuts or rejects a text of this length. Split the rule: several rules with shorter value lists mean the same together.",
    wrong: rule(
      `selection:\n  CommandLine|contains:\n${Array.from({ length: 900 }, (_, index) => `    - made-up-value-${index}`).join("\n")}`,
    ),
    right: rule(selection("CommandLine|contains: made-up-value-0")),
    target: "kql/defender",
  },
  "approximate-both-ways": {
    summary: "the query would fire too often on some events and too rarely on others",
    text: "One part of the rule can only be said too widely on this target, another only too narrowly. Such a query has no direction that one could reason about, so it is refused. --allow-both lets it through with all of its notes.",
    wrong: rule("selection:\n  Image: ''\nfilter:\n  User: ''").replace(
      "condition: selection",
      "condition: selection and not filter",
    ),
    right: rule("selection:\n  Image: null\nfilter:\n  User: null").replace(
      "condition: selection",
      "condition: selection and not filter",
    ),
    target: "spl/raw",
  },
  "regex-untranslatable": {
    summary: "the target's regular expressions cannot say what this one says",
    text: "Engines differ: RE2 and Lucene know no look-around and no back-references, and Lucene no word boundaries. The pattern is read and translated piece by piece; a piece without an equal refuses the rule. Often the same can be said with `contains`, `startswith` and `endswith`, or with a simpler pattern.",
    wrong: rule(selection("CommandLine|re: '(a)\\1'")),
    right: rule(selection("CommandLine|re: 'aa'")),
    target: "kql/defender",
  },
  "keyword-approximate": {
    summary: "a search in the whole event can only be said roughly here",
    text: "A value without a field is searched in all of the event's text. This target searches one column, or words instead of any part of the text, so some events are found too many or too few. Name the field that holds the text.",
    wrong: rule("selection:\n  - mimikatz", windows("service: application")),
    right: rule(selection("Data|contains: mimikatz"), windows("service: application")),
    target: "kql/sentinel",
  },
  "keyword-unsupported": {
    summary: "the target cannot search the whole event",
    text: "A value without a field is searched in all of the event's text. This language tests fields only, or the table has no column that holds the whole event. Name the field that holds the text.",
    wrong: rule("selection:\n  - mimikatz"),
    right: rule(selection("CommandLine|contains: mimikatz")),
    target: "eql/ecs",
  },
  "empty-or-missing": {
    summary: "the target does not tell an empty text from a missing field",
    text: "`field: ''` means present and empty, `field: null` means missing. In this target both look the same, so the query fires on events of the other kind too.",
    wrong: rule(selection("CommandLine: ''")),
    right: rule(selection("CommandLine|contains: cmd")),
    target: "kql/defender",
  },
  "number-precision": {
    summary: "the target's arithmetic cannot tell the number from its neighbours",
    text: "A number that is kept as text is read as a double, exact up to 2^53. Beyond that neighbours are equal: `gt` and `lt` miss the nearest numbers, `gte` and `lte` take too many.",
    wrong: rule(selection("ProcessId|gt: 9007199254740993")),
    right: rule(selection("ProcessId|gt: 4096")),
    target: "spl/raw",
  },
  "fieldref-unsupported": {
    summary: "the target cannot compare two fields of one event",
    text: "`fieldref` compares a field with another field of the same event. The language compares a field with fixed values only.",
    wrong: rule(selection("Image|fieldref: ParentImage")),
    right: rule(selection("Image: C:\\Temp\\a.exe")),
    target: "eql/ecs",
  },
  "timepart-unsupported": {
    summary: "the target cannot test a part of a time",
    text: "`hour`, `day` and their kind test a part of a field's time in UTC. The language has no function for it on this field.",
    wrong: rule(selection("UtcTime|hour: 3")),
    right: rule(selection("Image: C:\\Temp\\a.exe")),
    target: "eql/ecs",
  },
  "text-field-unsupported": {
    summary: "the field is indexed as words, which the language cannot test",
    text: "Elasticsearch keeps long texts such as script blocks as analysed words, and EQL tests whole values only. Search the text with another target, or test a field that is kept whole.",
    wrong: rule(selection("ScriptBlockText|contains: mimikatz"), windows("category: ps_script")),
    right: rule(selection("CommandLine|contains: mimikatz")),
    target: "eql/ecs",
  },
  "correlation-unsupported": {
    summary: "correlation documents are read and checked, but not compiled",
    text: "A correlation counts or orders the events of other rules. No target writes such queries yet; the rules it refers to compile by themselves.",
    wrong: `title: Example
correlation:
  type: event_count
  rules:
    - failed_logon
  group-by:
    - User
  timespan: 5m
  condition:
    gte: 10
`,
    right: rule(selection("EventID: 4625"), windows("service: security")),
  },
  "filter-unsupported": {
    summary: "filter documents are read and checked, but not compiled",
    text: "A Sigma filter excludes events from other rules. No target applies filters yet; write the exclusion into the rule's condition.",
    wrong: `title: Example
logsource:
  category: process_creation
  product: windows
filter:
  rules:
    - 7e1c0b4e-0000-4000-8000-000000000000
  selection:
    User: backup
  condition: not selection
`,
    right: rule(
      "selection:\n  Image|endswith: \\\\sc.exe\nfilter_main_backup:\n  User: backup",
    ).replace("condition: selection", "condition: selection and not 1 of filter_main_*"),
  },
} as const satisfies Record<string, Explanation>;
