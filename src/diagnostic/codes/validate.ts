import type { Explanation } from "../diagnostic.ts";
import { rule, selection, technique } from "./examples.ts";

function tagged(tag: string): string {
  return selection("Image|endswith: \\sc.exe", `tags:\n  - ${tag}\n`);
}

function component(name: string): string {
  return technique("", "T1569.002", `component: ${name}\n`);
}

const filtered = `selection:
  Image|endswith: \\sc.exe
filter_main_query:
  CommandLine|contains: ' query'
`;

/** Texts for the codes of checks. */
export const explanations = {
  "taxonomy-foreign": {
    summary: "The rule is written in another taxonomy",
    text: "A rule's `taxonomy` says whose field and log source names it uses. The data models map Sigma's own names, so a rule in another taxonomy would search fields that mean something else or nothing at all. It is refused on every target.",
    wrong: selection("process.name: sc.exe", "taxonomy: ecs\n"),
    right: selection("Image|endswith: \\sc.exe"),
  },
  "status-retired": {
    summary: "The rule is deprecated or unsupported",
    text: "Such rules compile, since somebody asked for them, but their authors advise against it: a deprecated rule has been replaced (see `related`), an unsupported one cannot be used as it is.",
    wrong: selection("Image|endswith: \\sc.exe", "status: deprecated\n"),
    right: selection("Image|endswith: \\sc.exe", "status: test\n"),
  },
  "selection-unused": {
    summary: "A selection that no condition reads",
    text: "A selection that the condition never names has no effect on the rule. Most often it is a filter that was written and forgotten, so the rule fires where its author meant it not to.",
    wrong: rule(`${filtered}condition: selection`),
    right: rule(`${filtered}condition: selection and not 1 of filter_main_*`),
  },
  "attack-tag-unknown": {
    summary: "A tag names what ATT&CK does not have",
    text: "Tags in the `attack` namespace name tactics by their short name (`attack.execution`) and techniques by their id (`attack.t1569.002`). A tag that names neither puts the rule nowhere on a coverage map. The bundled ATT&CK version is 19.",
    wrong: tagged("attack.t9999"),
    right: tagged("attack.t1569.002"),
  },
  "attack-tag-retired": {
    summary: "A tag names what ATT&CK has retired",
    text: "ATT&CK revokes techniques when it merges or renumbers them, and version 19 has other tactics in the place of Defense Evasion. A rule with the old name is missed by everybody who looks for the new one; where there is a replacement, the hint names it.",
    wrong: tagged("attack.t1035"),
    right: tagged("attack.t1569.002"),
  },
  "attack-unknown": {
    summary: "A name that ATT&CK does not have",
    text: "A technique document names its technique, parent, tactics and mitigations as ATT&CK does. A name that ATT&CK does not have would put the analytics nowhere on a coverage map, so it is an error. The bundled data is ATT&CK 19, Enterprise.",
    wrong: technique("", "T9999"),
    right: technique(),
  },
  "technique-retired": {
    summary: "The technique has been retired",
    text: "ATT&CK revokes techniques when it merges or renumbers them; the hint names the replacement where there is one. The document still compiles.",
    wrong: technique("", "T1035"),
    right: technique(),
  },
  "technique-mismatch": {
    summary: "Parent or tactic contradict ATT&CK",
    text: "The parent and the tactics of a technique are ATT&CK's to say. A document that says otherwise has a slip in it, or the wrong technique.",
    wrong: technique("tactics: [impact]\n"),
    right: technique("tactics: [execution]\n"),
  },
  "group-unlisted": {
    summary: "A group that the bundled data does not hold",
    text: "The list of groups is of ATT&CK 18. Groups are added often, so one that is absent may be newer than the list, or misspelt.",
    wrong: technique("groups: [G9999]\n"),
    right: technique("groups: [G0096]\n"),
  },
  "component-unknown": {
    summary: "The data component is not one of ATT&CK's",
    text: "An analytic names the ATT&CK data component it reads, by name or id. One that ATT&CK does not have is most often misspelt.",
    wrong: component("Proces Creation"),
    right: component("Process Creation"),
  },
  "component-renamed": {
    summary: "The data component has a newer name",
    text: "ATT&CK 18 ended the data sources (DS0009, Process) and keeps the components alone. Old names are understood; the hint gives the one of version 19.",
    wrong: component("DS0009"),
    right: component("Process Creation"),
  },
  "component-unlisted": {
    summary: "ATT&CK does not list the component for the technique",
    text: "ATT&CK's detection strategies name the data components that show a technique. An analytic may know better; this only says that it does.",
    wrong: component("User Account Creation"),
    right: component("Process Creation"),
  },
} as const satisfies Record<string, Explanation>;
