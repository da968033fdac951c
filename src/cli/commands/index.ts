import type { Command } from "../command.ts";

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help; each is loaded when it is asked for. */
export const commands: { readonly [name: string]: CommandEntry } = {
  compile: {
    summary: "rules to queries (the default when the first argument is a path)",
    load: async () => (await import("./compile.ts")).compileCommand,
  },
  build: {
    summary: "write rule packs that products take in",
    load: async () => (await import("./build.ts")).buildCommand,
  },
  check: {
    summary: "find what is wrong in rules, and write no query",
    load: async () => (await import("./check.ts")).checkCommand,
  },
  match: {
    summary: "run rules on recorded events",
    load: async () => (await import("./match.ts")).matchCommand,
  },
  test: {
    summary: "run the tests that analytics carry",
    load: async () => (await import("./test.ts")).testCommand,
  },
  verify: {
    summary: "prove queries on events made to tell right from wrong",
    load: async () => (await import("./verify.ts")).verifyCommand,
  },
  convert: {
    summary: "turn YAML rules into TypeScript, and TypeScript into YAML",
    load: async () => (await import("./convert.ts")).convertCommand,
  },
  fields: {
    summary: "find log sources and fields, and their names in every data model",
    load: async () => (await import("./fields.ts")).fieldsCommand,
  },
  targets: {
    summary: "list query languages, their data models and what they cover",
    load: async () => (await import("./targets.ts")).targetsCommand,
  },
  new: {
    summary: "begin a rule for a technique and a log source",
    load: async () => (await import("./new.ts")).newCommand,
  },
  init: {
    summary: "begin a project: a project file, rules with tests, a workflow",
    load: async () => (await import("./init.ts")).initCommand,
  },
  explain: {
    summary: "tell more of a code, or why a rule's query looks as it does",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
};
