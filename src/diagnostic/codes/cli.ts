import type { Explanation } from "../diagnostic.ts";

/** Codes about the command line and files; `wrong` and `right` are commands. */
export const explanations = {
  "no-command": {
    summary: "nothing was asked for",
    text: "The first argument names a command, or a file or folder to compile.",
    wrong: "sigmatic",
    right: "sigmatic compile rules/",
  },
  "no-paths": {
    summary: "a command has nothing to read",
    text: "Commands that read rules take files, folders, or `-` for standard input.",
    wrong: "sigmatic check",
    right: "sigmatic check rules/",
  },
  "no-events": {
    summary: "`match` has no events to run rules on",
    text: "Events come from the files named with --events: JSON, JSON Lines or raw lines.",
    wrong: "sigmatic match rules/",
    right: "sigmatic match rules/ --events sysmon.jsonl",
  },
  "unknown-command": {
    summary: "the first argument is neither a command nor a file",
    text: "A file or folder without a command before it is compiled. What is neither a command nor there on disk is most likely misspelt.",
    wrong: "sigmatic complie rules/",
    right: "sigmatic compile rules/",
  },
  "unknown-option": {
    summary: "the command has no such option",
    text: "`sigmatic COMMAND --help` lists a command's options. What stands behind `--` is taken as a path, also when it begins with a dash.",
    wrong: "sigmatic compile rules/ --target spl",
    right: "sigmatic compile rules/ --to spl",
  },
  "option-needs-value": {
    summary: "an option stands without the value it needs",
    text: "The value follows the option, or its equals sign.",
    wrong: "sigmatic compile rules/ --to",
    right: "sigmatic compile rules/ --to spl",
  },
  "option-takes-no-value": {
    summary: "a value was given to an option that is only on or off",
    text: "Such an option is on when it stands there and off when it does not.",
    wrong: "sigmatic compile rules/ --strict=yes",
    right: "sigmatic compile rules/ --strict",
  },
  "unknown-value": {
    summary: "an option was given a value it does not know",
    text: "Options such as --format, --level and --status know a fixed list of words, and counts are whole numbers.",
    wrong: "sigmatic compile rules/ --format xml",
    right: "sigmatic compile rules/ --format jsonl",
  },
  "unknown-target": {
    summary: "there is no such query language or data model",
    text: "A target is a query language and a data model, `kql/sentinel`; the language alone means its first data model, and `all` every one. `sigmatic targets` lists them.",
    wrong: "sigmatic compile rules/ --to splunk",
    right: "sigmatic compile rules/ --to spl",
  },
  "unknown-logsource": {
    summary: "no log source fits the words given",
    text: "`sigmatic fields` takes a log source by its key, `windows/process_creation/-`, by parts of it in order, `windows/security` or `cloudtrail`, or words to look for in keys and providers. Without any it lists all log sources.",
    wrong: "sigmatic fields windows/proces_creation",
    right: "sigmatic fields windows/process_creation",
  },
  "unknown-provider": {
    summary: "no log source has a provider of this name",
    text: "A provider delivers the events of a log source: `sysmon` those of most Windows categories, `security` some of them from the Security channel, and a Windows service its own channel.",
    wrong: "sigmatic compile rules/ --providers symson",
    right: "sigmatic compile rules/ --providers sysmon",
  },
  "unknown-environment": {
    summary: "the project file has no environment of this name",
    text: "`--env` and the key `environment` name one of the project file's `environments`. Queries for another place than the one meant would find nothing, so an unknown name stops everything.",
    wrong: "sigmatic compile rules/ --env produciton",
    right: "sigmatic compile rules/ --env production",
  },
  "project-ambiguous": {
    summary: "two project files stand in one folder",
    text: "The project file is sigmatic.config.yml, sigmatic.config.yaml or sigmatic.config.json, in the working directory or the nearest folder above it that has one. Where two stand side by side, which of them counts would be a guess.",
    wrong: "sigmatic compile rules/",
    right: "sigmatic compile rules/ --config sigmatic.config.yml",
  },
  "unknown-code": {
    summary: "no finding has this code",
    text: "Codes stand in brackets behind each finding.",
    wrong: "sigmatic explain field-unmaped",
    right: "sigmatic explain field-unmapped",
  },
  "unreadable-file": {
    summary: "a file or folder cannot be read",
    text: "It is missing, its permissions forbid it, or it is too large. The other files are compiled all the same, and the exit code is 1.",
    wrong: "sigmatic compile missing.yml",
    right: "sigmatic compile rules/found.yml",
  },
  "not-utf8": {
    summary: "a rule file is not UTF-8 text",
    text: "YAML is read as UTF-8. Guessing another encoding could change the values that a rule searches for, so the file is not read; save it as UTF-8.",
    wrong: "sigmatic compile latin1.yml",
    right: "iconv -f latin1 -t utf-8 latin1.yml | sigmatic compile -",
  },
  "internal-fault": {
    summary: "sigmatic itself fails on a file",
    text: "This is a fault of sigmatic, whatever the file holds. The file is refused, the others are compiled, and the exit code is 3. Please report it with the file; SIGMATIC_DEBUG=1 shows the stack.",
    wrong: "sigmatic compile rules/",
    right: "SIGMATIC_DEBUG=1 sigmatic compile rules/",
  },
  "no-rules": {
    summary: "a folder holds no rule file",
    text: "Folders are searched at any depth for files that end in .yml or .yaml; a file named by itself may end as it likes.",
    wrong: "sigmatic compile empty-folder/",
    right: "sigmatic compile rules/",
  },
  "unwritable-output": {
    summary: "a query file cannot be written",
    text: "The folder behind --out is missing a permission, is full, or holds a symbolic link that leads out of it. Files are written whole or not at all.",
    wrong: "sigmatic compile rules/ --out /proc/queries",
    right: "sigmatic compile rules/ --out queries/",
  },
  "event-unreadable": {
    summary: "a record of an event file cannot be read",
    text: "Event files hold one JSON object, an array of objects, or an object a line; raw text logs end in .log, .raw or .txt. Binary Windows event logs must be exported to JSON first. The other records are read, and the exit code is 1.",
    wrong: "sigmatic match rules/ --events Security.evtx",
    right: "sigmatic match rules/ --events security.jsonl",
  },
  "test-failed": {
    summary: "an analytic's test says otherwise than the analytic",
    text: "The event matches and must not, or must match and does not. Either the detection or the test's expectation is wrong; an event also has to be one that the log source holds, with its channel and event id.",
    wrong: "sigmatic test broken.yml",
    right: "sigmatic test mended.yml",
  },
  "not-verifiable": {
    summary: "`verify` was asked only for targets whose queries nothing reads back",
    text: "To prove a query it must be read back by a reader of its language and run on events in the shape of its data model. `sigma` has neither: its output is a rule again, which `match` runs.",
    wrong: "sigmatic verify rules/ --to sigma",
    right: "sigmatic verify rules/ --to spl",
  },
} as const satisfies Record<string, Explanation>;
