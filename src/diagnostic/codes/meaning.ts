import type { Explanation } from "../diagnostic.ts";

/** A whole rule around a `detection` section, whose lines are given. */
function rule(...detection: readonly string[]): string {
  return [
    "title: Example",
    "logsource:",
    "  category: process_creation",
    "  product: windows",
    "detection:",
    ...detection.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

/** The same with one selection of one field. */
function field(key: string, ...values: readonly string[]): string {
  const [only = ""] = values;
  const lines =
    values.length === 1
      ? [`  ${key}: ${only}`]
      : [`  ${key}:`, ...values.map((value) => `    - ${value}`)];
  return rule("selection:", ...lines, "condition: selection");
}

/** Texts for the codes of modifiers, values and conditions. */
export const explanations = {
  "modifier-unknown": {
    summary: "a modifier that Sigma does not have",
    text: "Behind the field's name stand modifiers, each after a `|`: all, startswith, endswith, contains, exists, cased, neq, windash, re (with i, m and s), base64, base64offset, utf16le, utf16be, utf16, wide, lt, lte, gt, gte, minute, hour, day, week, month, year, cidr, expand and fieldref. They are written in small letters.",
    wrong: field("Image|endwith", "'\\cmd.exe'"),
    right: field("Image|endswith", "'\\cmd.exe'"),
  },
  "modifier-repeated": {
    summary: "the same modifier twice on one key",
    text: "A modifier that stands twice would be applied twice, which is never meant.",
    wrong: field("Image|contains|contains", "cmd"),
    right: field("Image|contains", "cmd"),
  },
  "modifier-conflict": {
    summary: "two modifiers that make no sense together, or not in this order",
    text: "Modifiers are applied in the order in which they stand, so each must be able to work on what the one before it has made: Base64 of a value that already has wildcards around it means nothing, and a regular expression has no use for `contains`, since it is searched for anywhere. `all` and `neq` exclude each other because two readings are possible.",
    wrong: field("CommandLine|contains|base64", "whoami"),
    right: field("CommandLine|base64|contains", "whoami"),
  },
  "modifier-needs-re": {
    summary: "a flag of regular expressions without `re`",
    text: "`i` (ignore case), `m` (`^` and `$` at each line) and `s` (a dot takes newlines) change how a regular expression is read and stand behind `re`. Without it values ignore letter case anyway.",
    wrong: field("CommandLine|i", "whoami"),
    right: field("CommandLine|re|i", "whoami"),
  },
  "modifier-needs-field": {
    summary: "a modifier that a keyword cannot use",
    text: "A keyword is searched for in the whole event. What speaks of the beginning or the end of a value, of its presence, or of numbers, networks and times, needs a field to speak of.",
    wrong: rule("keywords:", "  '|endswith':", "    - whoami", "condition: keywords"),
    right: rule("keywords:", "  '|all':", "    - whoami", "    - priv", "condition: keywords"),
  },
  "modifier-value": {
    summary: "a value of a kind that the modifier does not take",
    text: "`exists` takes true or false, comparisons take a decimal number, parts of a time take a whole number, `fieldref` takes the name of a field, and whatever works on text cannot work on `null`. A comparison with something else could never hold, or hold in a way nobody can foresee.",
    wrong: field("IntegrityLevel|exists", "'yes'"),
    right: field("IntegrityLevel|exists", "true"),
  },
  "value-out-of-range": {
    summary: "a part of a time that no time has",
    text: "minute is 0 to 59, hour 0 to 23, day 1 to 31, week 1 to 53 (ISO 8601), month 1 to 12. Any other value could never be found.",
    wrong: field("UtcTime|hour", "24"),
    right: field("UtcTime|hour", "0"),
  },
  "all-single-value": {
    summary: "`all` with only one value",
    text: "`all` says that every value of a list must be found. With one value it says nothing, and the specification does not allow it. The rule means the same without it.",
    wrong: field("CommandLine|contains|all", "whoami"),
    right: field("CommandLine|contains", "whoami"),
  },
  "null-in-list": {
    summary: "`null` among other values",
    text: "`null` says that the field is missing, which is no value like the others, so the specification wants it in a selection of its own. Here it is taken as one more alternative.",
    wrong: field("Company", "null", "Contoso"),
    right: rule(
      "selection_name:",
      "  Company: Contoso",
      "selection_none:",
      "  Company: null",
      "condition: 1 of selection_*",
    ),
  },
  "encoding-wildcard": {
    summary: "an encoding of a value with wildcards",
    text: "base64, wide and their kin turn the characters of a value into others; what a wildcard stands for is unknown, so nothing can be made of it. A literal star or question mark is written with a backslash before it. Wildcards around the whole are added behind the encoding with `contains`.",
    wrong: field("CommandLine|base64", "'whoami*'"),
    right: field("CommandLine|base64offset|contains", "whoami"),
  },
  "encoding-too-short": {
    summary: "a value too short for `base64offset`",
    text: "Base64 packs three bytes into four characters. A value of one byte can fall so that each of its characters is shared with its neighbours, and then nothing certain is left to search for.",
    wrong: field("CommandLine|base64offset|contains", "a"),
    right: field("CommandLine|base64offset|contains", "abc"),
  },
  "fragment-whole-value": {
    summary: "`base64offset` compared with a whole value",
    text: "`base64offset` makes the three fragments of which one must stand inside any Base64 text that holds the value. Compared with the whole field they are hardly ever equal to it; `contains` belongs behind it.",
    wrong: field("CommandLine|base64offset", "whoami"),
    right: field("CommandLine|base64offset|contains", "whoami"),
  },
  "windash-too-many": {
    summary: "more than a thousand values from one `windash`",
    text: "`windash` writes each dash or slash that begins an option in five ways, and all combinations of them: four make 625 values, five would make 3,125. Options tested one by one need far fewer, and their order no longer matters.",
    wrong: field("CommandLine|contains|windash", "'-a -b -c -d -e'"),
    right: field("CommandLine|contains|all|windash", "' -a'", "' -b'", "' -c'", "' -d'", "' -e'"),
  },
  "cidr-syntax": {
    summary: "not a network",
    text: "`cidr` takes an address with the length of its prefix, for IPv4 (`10.0.0.0/8`, lengths up to 32, no leading zeros) or IPv6 (`fe80::/10`, lengths up to 128). An address alone is a network of one. Bits behind the prefix are ignored.",
    wrong: field("Image|cidr", "10.0.0.0/33"),
    right: field("Image|cidr", "10.0.0.0/8"),
  },
  "regex-syntax": {
    summary: "a regular expression that cannot be read",
    text: "`re` takes a regular expression as PCRE writes it. A backslash makes any of `. ^ $ * + ? ( ) [ ] { } | \\` plain text; in YAML such patterns stand best in single quotes, where backslashes need no doubling.",
    wrong: field("CommandLine|re", "'cmd(.exe'"),
    right: field("CommandLine|re", "'cmd(\\.exe)?'"),
  },
  "keyword-matches-all": {
    summary: "a keyword that is found in every event",
    text: "A keyword is searched for in the whole text of an event, and nothing, or only stars, is found in all of them.",
    wrong: rule("keywords:", "  - '*'", "condition: keywords"),
    right: rule("keywords:", "  - 'whoami'", "condition: keywords"),
  },
  "selection-unknown": {
    summary: "a condition names a selection that does not exist",
    text: "Each name in the condition must be that of a selection under `detection`, in the same letters, large and small.",
    wrong: rule("selection:", "  Image: a.exe", "condition: selektion"),
    right: rule("selection:", "  Image: a.exe", "condition: selection"),
  },
  "selector-empty": {
    summary: "a pattern in the condition that fits no selection",
    text: "`1 of NAME*` and `all of NAME*` take in the selections whose names fit, where `*` stands for any run of characters; `them` takes in all but those that begin with an underscore. With none to take in, the condition would have no meaning.",
    wrong: rule("selection_img:", "  Image: a.exe", "condition: 1 of selections_*"),
    right: rule("selection_img:", "  Image: a.exe", "condition: 1 of selection_*"),
  },
} as const satisfies Record<string, Explanation>;
