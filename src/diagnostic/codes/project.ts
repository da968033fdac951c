import type { Explanation } from "../diagnostic.ts";

/** Codes of the project file; `wrong` and `right` are project files. */
export const explanations = {
  "unknown-key": {
    summary: "the project file has a key that means nothing",
    text: "A misspelt key that were passed over would leave a setting out, and every query would be for another place than the one meant. So each key must be known, and the file is refused as a whole until it is. The switches of a data model, which `sigmatic targets` lists, are keys too.",
    wrong: "placeholder:\n  admins: [alice, bob]\n",
    right: "placeholders:\n  admins: [alice, bob]\n",
  },
  "project-not-a-map": {
    summary: "the project file is no map, or several documents",
    text: "A project file is one YAML or JSON map, with keys such as `targets`, `placeholders` and `models` at its top.",
    wrong: "- targets: [spl]\n",
    right: "targets: [spl]\n",
  },
  "setting-repeated": {
    summary: "the same thing is set twice under two names",
    text: "A target has a short name and a full one, `spl` and `spl/raw`, and so has a log source, `windows/process_creation` and `windows/process_creation/-`. Where both stand in one map, which of them counts would be a guess.",
    wrong: `models:
  spl:
    logsources:
      windows/*/*: { index: windows }
  spl/raw:
    logsources:
      linux/*/*: { index: linux }
`,
    right: `models:
  spl:
    logsources:
      windows/*/*: { index: windows }
      linux/*/*: { index: linux }
`,
  },
  "setting-misplaced": {
    summary: "a setting means nothing where it stands",
    text: "Each query language has settings of its own: Splunk has indexes and macros, KQL tables, EQL event categories. And the channels and event ids of the log sources that come with sigmatic are known; a project gives them to its own.",
    wrong: "models:\n  kql/sentinel:\n    logsources:\n      aws/-/cloudtrail: { index: aws }\n",
    right:
      "models:\n  kql/sentinel:\n    logsources:\n      aws/-/cloudtrail: { table: AWSCloudTrail_CL }\n",
  },
  "setting-unsafe": {
    summary: "a field's name cannot stand in a query as it is",
    text: "Names from the project file go into every query. They are held to letters, digits and the signs that paths of the language have, so that no name can end a test or begin another.",
    wrong: `models:
  kql/sentinel:
    logsources:
      aws/-/cloudtrail: { table: Trail_CL, fields: { eventName: event-name } }
`,
    right: `models:
  kql/sentinel:
    logsources:
      aws/-/cloudtrail: { table: Trail_CL, fields: { eventName: EventName_s } }
`,
  },
  "placeholder-too-many": {
    summary: "placeholders would make too many values of one",
    text: "Several placeholders in one value are replaced in every combination, and so are the values of a key under `all`. More than ten thousand would make a query that no product takes.",
    wrong: "placeholders:\n  name: [a, b, c, d, e, f, g, h, i, j, k]\n",
    right: "placeholders:\n  name: [a, b]\n",
  },
} as const satisfies Record<string, Explanation>;
