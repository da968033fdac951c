import type { Explanation } from "../diagnostic.ts";
import { head, rule, selection, technique } from "./examples.ts";

function anywhere(logsource: string, test: string): string {
  return `title: Example\nlogsource:\n${logsource}detection:\n  selection:\n    ${test}\n  condition: selection\n`;
}

function provided(providers: string, test: string): string {
  return technique("", "T1569.002", `providers: [${providers}]\n`).replace(
    "Image|endswith: \\sc.exe",
    test,
  );
}

const security = "  service: security\n  product: windows\n";
const okta = "  service: okta\n  product: okta\n";

/** Texts for the codes of checks of what a rule looks for: its log source, fields and values. */
export const explanations = {
  "logsource-unknown": {
    summary: "Nobody knows this log source",
    text: "A rule is read from the events of its log source. One that no taxonomy has is searched nowhere by data models with tables, and without a scope by the others. It is an error where the name is nearly that of a known one, and a warning otherwise: a project file can add log sources of one's own.",
    wrong: selection("Image|endswith: \\sc.exe").replace("process_creation", "proces_creation"),
    right: selection("Image|endswith: \\sc.exe"),
  },
  "field-unknown": {
    summary: "No event of the log source has this field",
    text: "The layout of the log source's events is known in full, and the field is not in it. The test would never hold, and under `not` always: the rule would be wrong for months without a word. `sigmatic fields` lists what there is. Where an environment adds fields of its own, its project file says so.",
    wrong: selection("Imagee|endswith: \\sc.exe"),
    right: selection("Image|endswith: \\sc.exe"),
  },
  "field-unverified": {
    summary: "The field is not known of the log source",
    text: "No specification fixes the events of this log source, but neither vendors' documents nor public rules know the field. Most often it is misspelt. Data models without a schema search it as it is, those with one refuse it.",
    wrong: anywhere(okta, "eventTpye: user.account.lock"),
    right: anywhere(okta, "eventType: user.account.lock"),
  },
  "field-not-carried": {
    summary: "A provider's events lack the field",
    text: "A log source may be fed by several providers whose events hold different fields: Windows' own 4688 knows no hashes, Sysmon's event 1 does. On events of a provider that lacks it a test of the field never holds. It is a warning where none of the rule's providers has the field.",
    wrong: provided("security", "Hashes|contains: IMPHASH=8B3D7A5C"),
    right: provided("sysmon", "Hashes|contains: IMPHASH=8B3D7A5C"),
  },
  "field-not-in-event": {
    summary: "The events that the rule picks lack the field",
    text: "The rule names event ids, and none of these events holds the field, though others of the log source do. The test never holds, and under `not` always.",
    wrong: anywhere(security, "EventID: 4624\n    ServiceName: PSEXESVC"),
    right: anywhere(security, "EventID: 4697\n    ServiceName: PSEXESVC"),
  },
  "provider-unknown": {
    summary: "The provider does not feed the log source",
    text: "`providers:` names those whose events an analytic is read from. One that the log source does not have counts for nothing, so the analytic is read from others than its author meant.",
    wrong: provided("sysmn", "Image|endswith: \\sc.exe"),
    right: provided("sysmon", "Image|endswith: \\sc.exe"),
  },
  "modifier-type": {
    summary: "A test that no value of the field passes",
    text: "The modifier tests for something that the field's type excludes: no path lies inside a network, no address is greater than a number. Fields of which no more is known than that they hold text are left alone.",
    wrong: selection("Image|cidr: 10.0.0.0/8"),
    right: selection("Image|endswith: \\sc.exe"),
  },
  "value-impossible": {
    summary: "A value that the field never holds",
    text: "Sysmon's process creation is event 1 and no other, `Initiated` is true or false, a path of Windows has backslashes. A test for anything else never holds, and under `not` always. It is an error where the field's type alone says so, and a warning where it follows from how values are written.",
    wrong: selection("EventID: 99999"),
    right: selection("EventID: 1"),
  },
  "value-empty-match": {
    summary: "A test that every value passes",
    text: "`*` alone, an empty text under `contains`, or a regular expression that matches nothing at all is passed by every event that has the field. In a list it makes the other values useless. Where the presence of the field is meant, `exists` says so.",
    wrong: selection("CommandLine|contains: ''"),
    right: selection("CommandLine|exists: true"),
  },
  "value-covered": {
    summary: "A value that another one of the list covers",
    text: "All events that this value finds are found by another value of the same list, so it can go. It may also point at a slip: perhaps the shorter value was meant to be more.",
    wrong: selection("CommandLine|contains:\n    - ' create'\n    - ' create '"),
    right: selection("CommandLine|contains:\n    - ' create '\n    - ' config '"),
  },
  "case-sensitive": {
    summary: "Letter case decides where it says nothing",
    text: "Sigma ignores letter case but for regular expressions and `cased`. Windows ignores it in paths and commands, and hashes are written in either. A rule that minds it there is evaded by a capital letter.",
    wrong: selection("CommandLine|re: sc(\\.exe)? create"),
    right: selection("CommandLine|re|i: sc(\\.exe)? create"),
  },
  "condition-constant": {
    summary: "Tests that exclude each other, or leave nothing out",
    text: "Two tests joined by `and` that no event can pass together make a rule that never fires; two joined by `or` of which each event passes one make a rule that always does. Most often a filter takes back all that its selection finds.",
    wrong: rule(`selection:
  Image|endswith: \\sc.exe
filter:
  Image|endswith: sc.exe
condition: selection and not filter`),
    right: rule(`selection:
  Image|endswith: \\sc.exe
filter:
  CommandLine|contains: ' query'
condition: selection and not filter`),
  },
  "id-missing": {
    summary: "The rule has no id",
    text: "A rule's id tells it apart from its copies and stays when its title changes; what refers to a rule refers to its id. Any UUID will do.",
    wrong: selection("Image|endswith: \\sc.exe"),
    right: selection("Image|endswith: \\sc.exe", "id: 5a3e3f8c-6a1c-4c51-9a6e-2c2f6d0f7a11\n"),
  },
  "level-missing": {
    summary: "The rule has no level",
    text: "The level says how urgent a firing is. Filters such as `--level high+` and the severity of alerts follow from it.",
    wrong: selection("Image|endswith: \\sc.exe"),
    right: selection("Image|endswith: \\sc.exe", "level: low\n"),
  },
  "id-duplicate": {
    summary: "Two rules with one id",
    text: "`sigmatic check` compares the rules of all files that it is given. Of two rules with one id every tool that goes by ids keeps one and loses the other.",
    wrong: twice(
      "id: 5a3e3f8c-6a1c-4c51-9a6e-2c2f6d0f7a11\n",
      "id: 5a3e3f8c-6a1c-4c51-9a6e-2c2f6d0f7a11\n",
    ),
    right: twice(
      "id: 5a3e3f8c-6a1c-4c51-9a6e-2c2f6d0f7a11\n",
      "id: 0c6f8a1e-7d0b-4f3c-8a77-4b7e5f2d9c22\n",
    ),
  },
  "title-duplicate": {
    summary: "Two rules with one title",
    text: "`sigmatic check` compares the rules of all files that it is given. Who reads an alert reads the title, and should not have to ask which of two rules it was.",
    wrong: twice("", ""),
    right: twice("", "").replace("title: Example", "title: Another"),
  },
} as const satisfies Record<string, Explanation>;

function twice(first: string, second: string): string {
  const body = selection("Image|endswith: \\sc.exe").slice(head.length);
  return `${head}${first}${body}---\n${head}${second}${body}`;
}
