import type { Explanation } from "../diagnostic.ts";

/**
 * Codes of rule packs. `wrong` and `right` are project files where the file is at fault, and rules
 * otherwise, below the command that packs them; or templates, below their paths.
 */
export const explanations = {
  "pack-format": {
    summary: "a pack has no format, or one that does not exist",
    text: "Each pack under `packs` names a format; `sigmatic build --help` lists them. A pack of an environment may leave it to the pack of that name at the top of the file.",
    wrong: "rules: rules\npacks:\n  siem: {format: splunk}\n",
    right: "rules: rules\npacks:\n  siem: {format: splunk-app}\n",
  },
  "pack-target": {
    summary: "a pack's target does not exist, or its format cannot hold its queries",
    text: "A format holds the queries of one product: Splunk apps those of SPL, for example. Without `target`, the format's first counts. Formats such as `queries` take any targets.",
    wrong: "rules: rules\npacks:\n  siem: {format: splunk-app, target: kql/sentinel}\n",
    right: "rules: rules\npacks:\n  siem: {format: splunk-app, target: spl/cim}\n",
  },
  "pack-option": {
    summary: "a pack has an option that its format does not know, or does not take so",
    text: "Beside `format`, `target`, `out`, `schedule`, `author`, `license` and `allow`, a pack takes the options of its format, each checked. A misspelt option that were passed over would leave a setting out.",
    wrong: "rules: rules\npacks:\n  siem: {format: queries, app: acme}\n",
    right: "rules: rules\npacks:\n  siem: {format: splunk-app, app: acme}\n",
  },
  "pack-folder": {
    summary: "a pack's folder is not its own",
    text: "A build replaces a pack's folder as a whole. So no pack may lie within another's folder, and none in a folder that holds the project.",
    wrong:
      "rules: rules\npacks:\n  one: {format: queries, out: packs}\n  two: {format: queries, out: packs/two}\n",
    right:
      "rules: rules\npacks:\n  one: {format: queries, out: packs/one}\n  two: {format: queries, out: packs/two}\n",
  },
  "pack-foreign-file": {
    summary: "a file that no build wrote stands where a pack has one",
    text: "A build removes and overwrites only files that the pack's manifest names as its own. Other files in its folder stay; one in the way of a new file stops the build rather than being lost.",
    wrong:
      "# searches/spl/raw/one.spl was written by hand.\nrules: rules\npacks:\n  siem: {format: queries, target: spl/raw, out: searches}\n",
    right: "rules: rules\npacks:\n  siem: {format: queries, target: spl/raw, out: packs/siem}\n",
  },
  "pack-built-meanwhile": {
    summary: "another build has written a pack while this one ran",
    text: "A build makes a pack's new folder from the old one, and gives it the name only if the old one still has it. Where two builds of one folder run at once, the first to end wins; the other fails and leaves all its packs as they are.",
    wrong: "sigmatic build & sigmatic build; wait",
    right: "sigmatic build",
  },
  "pack-schedule": {
    summary: "a rule's schedule cannot be read",
    text: "A rule may say when packs run it, under `schedule`: `every` how often, `lookback` how far it looks back, each a whole number with s, m, h or d. What cannot be read counts as not said, and the project's defaults take its place.",
    wrong:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: soon\n",
    right:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 1h, lookback: 2h}\n",
  },
  "pack-lookback": {
    summary: "a rule looks back less far than it waits between runs",
    text: "Events that come between the end of one run's reach and the next run are never searched. Give the schedule a lookback as long as its interval, or longer where events arrive late.",
    wrong:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 1h, lookback: 5m}\n",
    right:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 1h, lookback: 65m}\n",
  },
  "pack-name-unfit": {
    summary: "elastic/detection-rules would not take the rule's name",
    text: "The tests of elastic/detection-rules ask that a rule's name begins with a letter or digit and ends with one, or with a bracket. The title goes into the pack as it is; its file would fail there.",
    wrong:
      "# sigmatic compile rule.yml --format elastic-toml\ntitle: Service Tool!\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format elastic-toml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
  },
  "pack-date-missing": {
    summary: "a rule has no date where a format asks for one",
    text: "elastic/detection-rules asks for the day on which a rule was made. A rule that tells none gets a day that nobody takes for a real one, as today's would change the pack with every build.",
    wrong:
      "# sigmatic compile rule.yml --format elastic-toml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format elastic-toml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\ndate: 2026-01-31\n",
  },
  "pack-sigma-convention": {
    summary: "a rule does not keep to a convention of SigmaHQ",
    text: "The rule is a valid Sigma rule and stands in the pack. Before SigmaHQ takes it, its reviewers and validators ask for what the finding names, which only the rule's author can say.",
    wrong:
      "# sigmatic compile rule.yml --format sigma\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format sigma\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\ndescription: Detects the tool that makes services.\nreferences: [https://example.org/services]\nauthor: An Author\ndate: 2026-01-31\n",
  },
  "pack-query-unfit": {
    summary: "a format's file cannot hold the query as it is",
    text: "A .conf file ends a value with its line unless a backslash ends the line, and has no escape for a backslash that is meant, nor for control characters. As no query is ever changed on its way into a pack, a rule whose query holds such a thing is left out. Write the value so that the line ends otherwise.",
    wrong:
      '# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    CommandLine|contains: "first\\u0085second"\n  condition: selection\n',
    right:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    CommandLine|contains: first*second\n  condition: selection\n",
  },
  "pack-name-cut": {
    summary: "a title is longer than the product takes",
    text: "Enterprise Security cannot edit a search whose name is longer than 99 characters, and contentctl refuses a detection whose name is longer than 67. The title is cut, and the whole of it stays in the rule. Shorten the title, or the label of the app that the name begins with.",
    wrong:
      "# sigmatic compile rule.yml --format contentctl\ntitle: A Shell Was Started By The Service Control Manager With A Command Line Of Its Own\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format contentctl\ntitle: A Shell Was Started By The Service Control Manager\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\n",
  },
  "pack-text-cut": {
    summary: "a text is longer than the product takes",
    text: "contentctl refuses authors of more than 255 characters and descriptions of more than 10,000, Microsoft Sentinel descriptions of more than 5,000. What is longer is cut; id, licence and references are kept.",
    wrong:
      "# sigmatic compile rule.yml --format contentctl\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nauthor: >-\n  Author of the Rule, Part 1, Author of the Rule, Part 2, Author of the Rule, Part 3,\n  Author of the Rule, Part 4, Author of the Rule, Part 5, Author of the Rule, Part 6,\n  Author of the Rule, Part 7, Author of the Rule, Part 8, Author of the Rule, Part 9,\n  Author of the Rule, Part 10, Author of the Rule, Part 11, Author of the Rule, Part 12,\n",
    right:
      "# sigmatic compile rule.yml --format contentctl\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nauthor: An Author and eleven others\n",
  },
  "pack-schedule-rounded": {
    summary: "a product cannot run a rule as often as it asks",
    text: "Some products know only certain intervals: cron lines divide an hour, a day or a week evenly, and Defender runs rules every 1, 3, 12 or 24 hours. The rule gets an interval that the product knows.",
    wrong:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 7m}\n",
    right:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 6m}\n",
  },
  "pack-schedule-often": {
    summary: "a rule runs more than twelve times an hour",
    text: "Splunk's checks of apps warn of searches that run more often than every five minutes, since each costs a run. Give the rule's schedule a longer interval, unless the haste is meant.",
    wrong:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 2m}\n",
    right:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 5m}\n",
  },
  "pack-field-missing": {
    summary: "an option names a field that the query does not return",
    text: "Risk is put on, and alerts are told apart by, fields of the results. A query that summarises has only the fields that it groups by; risk is not put on one that is missing there.",
    wrong:
      "rules: rules\npacks:\n  siem: {format: splunk-app, target: spl/cim, risk: [{field: src_user, type: user}]}\n",
    right:
      "rules: rules\npacks:\n  siem: {format: splunk-app, target: spl/cim, risk: [{field: dest, type: system}]}\n",
  },
  "pack-token-like": {
    summary: "a query holds what a dashboard reads as a token",
    text: "Splunk's dashboards and alert actions put a value in the place of a name between two dollar signs. A scheduled search runs as it is written; a copy of it in a dashboard may not. The drilldown of a notable event leaves such a query out.",
    wrong:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|re: '(cmd\\.exe$|sh\\.exe$)'\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format splunk-app\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|re: '(cmd|sh)\\.exe$'\n  condition: selection\n",
  },
  "pack-query-long": {
    summary: "a query is longer than the product takes",
    text: "Microsoft Sentinel refuses an analytics rule whose query has more than 10,000 characters. The rule is left out. Split it into several rules, or move its values to a watchlist.",
    wrong:
      "# sigmatic compile rule.yml --format sentinel-yaml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    CommandLine|windash|contains: -nop -noni -w hidden -enc\n  condition: selection\n",
    right:
      "# sigmatic compile rule.yml --format sentinel-yaml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    CommandLine|windash|contains|all: [-nop, -noni, -w hidden, -enc]\n  condition: selection\n",
  },
  "pack-schedule-limit": {
    summary: "a product does not take the rule's schedule",
    text: "Microsoft Sentinel runs a rule every 5 minutes to 14 days and looks back 14 days at most; one that looks back two days or more runs once an hour at most. The rule is left out rather than run at other times than it says.",
    wrong:
      "# sigmatic compile rule.yml --format sentinel-yaml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 1m, lookback: 5m}\n",
    right:
      "# sigmatic compile rule.yml --format sentinel-yaml\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 5m, lookback: 5m}\n",
  },
  "pack-lookback-fixed": {
    summary: "a product looks back less far than the rule asks",
    text: "A custom detection of Defender looks back 4 hours if it runs every hour, 12 if every 3, 48 if every 12 and 30 days if once a day. A rule that counts on older events needs a longer interval.",
    wrong:
      "# sigmatic compile rule.yml --format defender\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 1h, lookback: 5h}\n",
    right:
      "# sigmatic compile rule.yml --format defender\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection:\n  selection:\n    Image|endswith: \\sc.exe\n  condition: selection\nschedule: {every: 3h, lookback: 5h}\n",
  },
  "pack-columns-lost": {
    summary: "a custom detection would lack columns that Defender asks for",
    text: "Defender makes alerts of rows that have Timestamp, ReportId and the id of a device. The queries of kql/defender return whole rows of tables that have them; a query of another table, or one that summarises or projects, does not, and is left out.",
    wrong:
      "rules: rules\npacks:\n  xdr: {format: defender}\nmodels:\n  kql/defender:\n    logsources:\n      windows/process_creation: {table: Tools_CL, fields: {Image: Path}}\n",
    right:
      "rules: rules\npacks:\n  sentinel: {format: queries, target: kql/defender}\nmodels:\n  kql/defender:\n    logsources:\n      windows/process_creation: {table: Tools_CL, fields: {Image: Path}}\n",
  },
  "pack-continuous": {
    summary: "a rule does not run continuously although the project asks for it",
    text: "Defender runs a query on each event only if it reads one table and does no more than test its rows, with the operators and functions that Microsoft lists for it. Sentinel runs a query each minute, as `kind: nrt` asks, only if it reads one table. Others run by their schedule, as do rules that say one of their own.",
    wrong: "rules: rules\npacks:\n  cloud: {format: sentinel-arm, kind: nrt}\n",
    right: "rules: rules\npacks:\n  cloud: {format: sentinel-arm, kind: scheduled}\n",
  },
  "pack-rule-limit": {
    summary: "a pack has more rules of a kind than the product takes",
    text: "Microsoft Sentinel takes 50 near-real-time rules from a customer, those of other packs included. What is beyond fails when it is deployed. A rule with a `schedule` of its own is none of them.",
    wrong: "rules: rules # more than 50\npacks:\n  cloud: {format: sentinel-arm, kind: nrt}\n",
    right:
      "rules: rules # more than 50\npacks:\n  cloud: {format: sentinel-arm, kind: scheduled}\n",
  },
  "pack-id-missing": {
    summary: "a rule without an id is deployed under one made of its place",
    text: "What a rule is deployed under is made of its id, so that a later build updates it. Without one it is made of the path of the rule's file, and of its title where the file holds several rules. Moving the file, or changing such a title, makes another rule and leaves the old one where it was. Give the rule an id.",
    wrong:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\sc.exe}, condition: selection}\n",
    right:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\sc.exe}, condition: selection}\n",
  },
  "pack-id-repeated": {
    summary: "two rules of a pack have the same id",
    text: "What a rule is deployed under is made of its id, so that a later build updates it. Two rules with one id, or without one but of one title in one file, would take each other's place without a word; the second is left out, and the build fails. Give it an id of its own.",
    wrong:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\sc.exe}, condition: selection}\n---\ntitle: Another Tool\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\net.exe}, condition: selection}\n",
    right:
      "# sigmatic compile rule.yml --format elastic-ndjson\ntitle: Service Tool\nid: 0c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\sc.exe}, condition: selection}\n---\ntitle: Another Tool\nid: 1c2a8b1e-5f0d-4a36-9c57-3f1e2d6b7a90\nlogsource: {category: process_creation, product: windows}\ndetection: {selection: {Image|endswith: \\net.exe}, condition: selection}\n",
  },
  "pack-template-unknown": {
    summary: "a pack has a template for a file that its format does not make so",
    text: "Under `templates` a project names templates that take the place of a format's own, each by the name of the file that it makes. A misspelt name that were passed over would leave the format's own in force.",
    wrong:
      "rules: rules\npacks:\n  siem: {format: splunk-app, templates: {savedsearch.conf: templates/a.conf.hbs}}\n",
    right:
      "rules: rules\npacks:\n  siem: {format: splunk-app, templates: {savedsearches.conf: templates/a.conf.hbs}}\n",
  },
  "pack-template-path": {
    summary: "a template is not there, or lies outside of the project",
    text: "Paths of templates begin at the project file's folder and stay below it, also where they lead through a link: what a build reads belongs to the project, so that the same project gives the same pack everywhere.",
    wrong:
      "rules: rules\npacks:\n  siem: {format: splunk-app, templates: {app.conf: ../app.conf.hbs}}\n",
    right:
      "rules: rules\npacks:\n  siem: {format: splunk-app, templates: {app.conf: templates/app.conf.hbs}}\n",
  },
  "pack-template-repeated": {
    summary: "two templates of a pack would make the same file",
    text: "A file for the whole pack has the name of its template; a file for a rule stands beside the rule's path, with the ending of its template from the first dot on. Give the second another name: what `note.en.md.hbs` makes of a rule ends in `.en.md`.",
    wrong:
      "rules: rules\npacks:\n  notes: {format: template, files: [{template: templates/a.md.hbs}, {template: templates/b.md.hbs}]}\n",
    right:
      "rules: rules\npacks:\n  notes: {format: template, files: [{template: templates/a.md.hbs}, {template: templates/b.en.md.hbs}]}\n",
  },
  "pack-template-syntax": {
    summary: "a template cannot be read, or does what it may not",
    text: "Templates are Handlebars with the blocks `if`, `unless`, `each` and `with`, the helpers that the README lists, and partials that the pack names. A value may stand only where it can be escaped: in HTML within text and between an attribute's quotes, in Markdown outside of code, in JSON, YAML and TOML outside of quotes, as it brings its own.",
    wrong:
      "{{! templates/note.md.hbs }}\n# {{title}}\n\n{{#each techniques}}{{id}} {{name}}\n{{/if}}",
    right:
      "{{! templates/note.md.hbs }}\n# {{title}}\n\n{{#each techniques}}{{id}} {{name}}\n{{/each}}",
  },
  "pack-template-value": {
    summary: "a template asks for what is not there, or writes what cannot stand there",
    text: "Every name that templates may use is always there, null or empty where a rule does not say it; so a name that is not there is misspelt. A list is written with `{{#each}}` or `{{join}}`, and a query only where it stays as it is.",
    wrong: "{{! templates/note.md.hbs }}\n# {{titel}}\n",
    right: "{{! templates/note.md.hbs }}\n# {{title}}\n",
  },
  "pack-template-output": {
    summary: "what a template makes is not what its file's name says",
    text: "A file that ends in .json, .yml or .yaml is read back before it is written. The finding shows the place in what was made. Mostly a comma is missing or too much between the items of an `{{#each}}`: `{{#unless @last}},{{/unless}}` puts one between them.",
    wrong: '{{! templates/note.json.hbs }}\n{"title": {{title}}, }\n',
    right: '{{! templates/note.json.hbs }}\n{"title": {{title}} }\n',
  },
} as const satisfies Record<string, Explanation>;
