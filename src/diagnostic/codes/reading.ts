import type { Explanation } from "../diagnostic.ts";
import { head, rule, selection } from "./examples.ts";

/** A rule with one selection and the condition given. */
function condition(text: string): string {
  return rule(
    `selection:\n  Image|endswith: \\cmd.exe\nfilter:\n  User: SYSTEM\ncondition: ${text}`,
  );
}

const sound = selection("Image|endswith: \\cmd.exe");
const nested = (levels: number) => `${"[".repeat(levels)}x${"]".repeat(levels)}`;

/** Codes of reading: YAML, the shape of documents, conditions. */
export const explanations = {
  "yaml-syntax": {
    summary: "the text is not YAML",
    text: "The document cannot be read from the marked place on, so nothing of it is compiled; other documents of the same file are. The commonest causes are a tab in the indentation, a value with a colon, a percent sign or a backslash that needs quotes, and a quote that is never closed. Single quotes are the safe choice: inside them only the quote itself is special, and is written twice.",
    wrong: selection("CommandLine|contains: %temp%"),
    right: selection("CommandLine|contains: '%temp%'"),
  },
  "yaml-duplicate-key": {
    summary: "a key stands twice in one map",
    text: "A map has one value for each key. Readers that take the last one silently drop the first, which in a rule means a test that is never made. Put the values under one key, or give the second test a selection of its own.",
    wrong: selection("Image: a.exe\n  Image: b.exe"),
    right: selection("Image: [a.exe, b.exe]"),
  },
  "yaml-key": {
    summary: "a key is a map or a list",
    text: "Keys of a rule are names. A key that begins with a bracket or a brace is read as a list or a map unless it stands in quotes.",
    wrong: selection("[Image]: cmd.exe"),
    right: selection("Image: cmd.exe"),
  },
  "yaml-unknown-alias": {
    summary: "a value begins with a star and so refers to an anchor that does not exist",
    text: "Outside quotes a star at the beginning of a value is an alias: it stands for the value that `&name` marked earlier in the document. A wildcard needs quotes.",
    wrong: selection("Image: *cmd.exe"),
    right: selection("Image: '*cmd.exe'"),
  },
  "yaml-tag": {
    summary: "a value has a tag that means nothing here",
    text: "A tag such as `!!binary` asks the reader to turn a value into something else. Nothing is ever turned or executed here; what the value would mean is therefore unknown. A value that begins with an exclamation mark needs quotes.",
    wrong: selection("Image: !!binary Y21kLmV4ZQ=="),
    right: sound,
  },
  "yaml-too-large": {
    summary: "aliases unfold to too many values",
    text: "Each alias stands for a copy of what its anchor marks. Aliases of lists of aliases grow without bound, so there is a limit for one document.",
    wrong: `${selection("Image: cmd.exe")}a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
`,
    right: selection("Image: cmd.exe"),
  },
  "yaml-too-deep": {
    summary: "maps and lists are nested too deep",
    text: "No rule needs a hundred levels of nesting; a document that has them is broken or made to exhaust its reader.",
    wrong: `${sound}custom: ${nested(120)}\n`,
    right: `${sound}custom: ${nested(2)}\n`,
  },
  "missing-key": {
    summary: "a key that the document needs is not there",
    text: "A rule needs a title, a log source and a detection with a condition; the other kinds of documents have keys of their own. A key without a value counts as missing.",
    wrong: `${head}detections:\n  selection:\n    Image: cmd.exe\n  condition: selection\n`,
    right: `${head}detection:\n  selection:\n    Image: cmd.exe\n  condition: selection\n`,
  },
  "wrong-type": {
    summary: "a value is of another kind than its key takes",
    text: "Some keys take text, some a list, some a map. An unquoted number, true, false or null is not text; in quotes it is. The mistake is a warning where the key only describes the rule.",
    wrong: sound.replace("process_creation", "[process_creation]"),
    right: sound,
  },
  "value-not-allowed": {
    summary: "a key with a fixed choice of words has another word",
    text: "Status, level and a few more take one of a fixed list of words, in lower case. Rules are picked and rated by them, so a word that means nothing is an error.",
    wrong: `${sound}level: hgih\n`,
    right: `${sound}level: high\n`,
  },
  "bad-format": {
    summary: "a value does not look as its key asks",
    text: "Ids are UUIDs, dates are written YYYY-MM-DD, tags are a namespace and a name with a dot between. The rule still means what it means, so this is a warning.",
    wrong: `${sound}date: 2026/01/31\n`,
    right: `${sound}date: 2026-01-31\n`,
  },
  "repeated-item": {
    summary: "a list holds the same item twice",
    text: "The second adds nothing, and may have been meant to be another.",
    wrong: `${sound}tags: [attack.execution, attack.execution]\n`,
    right: `${sound}tags: [attack.execution]\n`,
  },
  "empty-list": {
    summary: "a list or map has nothing in it",
    text: "An empty selection would match every event or none, depending on who reads it. Say what it should test, or remove it.",
    wrong: selection("Image|endswith: []"),
    right: sound,
  },
  "too-long": {
    summary: "a text is longer than the specification allows",
    text: "Titles and names have at most 256 characters, descriptions 65,535. Some targets cut what is longer.",
    wrong: sound.replace("Example", "x".repeat(257)),
    right: sound,
  },
  "condition-syntax": {
    summary: "the condition is not well formed",
    text: "A condition joins the names of selections with `and`, `or`, `not` and parentheses; `1 of` and `all of` stand before a name with stars, or before `them`. `or` binds least, then `and`, then `not`.",
    wrong: condition("selection and"),
    right: condition("selection and filter"),
  },
  "condition-empty": {
    summary: "the condition says nothing",
    text: "Without a condition the selections are never joined to a rule.",
    wrong: condition("''"),
    right: condition("selection or filter"),
  },
  "condition-count": {
    summary: "a selector asks for a number of selections other than one",
    text: "Sigma knows `1 of` (at least one) and `all of`. Two of three must be spelled out: (a and b) or (a and c) or (b and c).",
    wrong: condition("2 of them"),
    right: condition("selection and filter"),
  },
  "condition-too-deep": {
    summary: "parentheses or `not` are nested too deep",
    text: "No rule needs a hundred levels of parentheses; a condition that has them is broken or made to exhaust its reader.",
    wrong: condition(`${"(".repeat(120)}selection or filter${")".repeat(120)}`),
    right: condition("selection or filter"),
  },
  "legacy-aggregation": {
    summary: "the condition counts events, as early Sigma rules did",
    text: "Aggregations after a pipe (`| count() by User > 5`, `| near`) were removed from Sigma. A rule now says which single events it means, and a correlation document counts or relates them. Dropping the aggregation would leave a rule that fires far too often, so the rule is refused.",
    wrong: condition("selection or filter | count() > 5"),
    right: condition("selection or filter"),
  },
  "legacy-action": {
    summary: "the document is part of an early Sigma collection",
    text: "`action: global`, `reset` and `repeat` made the documents of a file complete each other. They were removed from Sigma; read apart, the documents would mean something else, so they are refused. Write each rule out in full.",
    wrong: `action: global\n${sound}`,
    right: sound,
  },
  "timeframe-ignored": {
    summary: "a time frame without an aggregation has no effect",
    text: "`timeframe` belonged to the aggregations of early Sigma rules. Alone it changes nothing; the rule means its condition. A correlation document has a `timespan` instead.",
    wrong: `${sound}  timeframe: 5m\n`,
    right: sound,
  },
  "value-not-scalar": {
    summary: "a field is compared with a map or a nested list",
    text: "A field takes one value or a flat list of values. A map under a field is most often a line that is indented too far, or a name with a dot that was written as two levels.",
    wrong: selection("process:\n    name: cmd.exe"),
    right: selection("process.name: cmd.exe"),
  },
  "empty-field": {
    summary: "a field has no name",
    text: "The key of a test is empty. Text that may occur anywhere in the event is searched for by a list of keywords, or under the key '|all' if every keyword must occur.",
    wrong: selection("'': cmd.exe"),
    right: selection("Image: cmd.exe"),
  },
  "empty-keyword": {
    summary: "a list of keywords has an item without a value",
    text: "A dash with nothing after it is null, and null is no text that an event could hold.",
    wrong: rule("selection:\n  - mimikatz\n  -\ncondition: selection"),
    right: rule("selection:\n  - mimikatz\ncondition: selection"),
  },
} as const satisfies Record<string, Explanation>;
