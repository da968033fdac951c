import { parseArgs } from "node:util";
import { type Usage, unknownWord, usage } from "./usage.ts";

/** `flag` stands alone, `value` takes one (the last counts), `list` takes commas and repeats. */
export type OptionKind = "flag" | "value" | "list";

export interface OptionSpecs {
  readonly [name: string]: OptionKind;
}

/** A command's arguments, read. */
export interface Arguments {
  /** As they were given, for another thread to read again. */
  readonly raw: readonly string[];
  readonly positionals: readonly string[];
  readonly has: (flag: string) => boolean;
  readonly value: (name: string) => string | null;
  /** null where the option was not given. */
  readonly list: (name: string) => readonly string[] | null;
}

/** Where the project file is, and which of its environments counts. */
export const projectOptions = {
  config: "value",
  "no-config": "flag",
  env: "value",
} as const satisfies OptionSpecs;

/**
 * Reads arguments by a command's options, those of a project where it can work in one; what stands
 * behind `--` is positional.
 */
export async function readArguments(
  args: readonly string[],
  own: OptionSpecs,
  inProject = true,
): Promise<Arguments | Usage> {
  const specs: OptionSpecs = { ...own, help: "flag", ...(inProject ? projectOptions : {}) };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: nodeOptions(specs),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const fault = await faultOf(token, specs);
    if (fault) return fault;
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }
  return {
    raw: args,
    positionals,
    has: (flag) => given.has(flag),
    value: (name) => given.get(name)?.at(-1) ?? null,
    list: (name) => given.get(name)?.flatMap(commaParts) ?? null,
  };
}

function nodeOptions(specs: OptionSpecs) {
  const kinds = Object.entries(specs).map(([name, kind]) => [
    name,
    { type: kind === "flag" ? ("boolean" as const) : ("string" as const), ...shortOf(name) },
  ]);
  return Object.fromEntries(kinds) as { [name: string]: { type: "boolean" | "string" } };
}

const shorts: { readonly [name: string]: string } = {
  help: "h",
  to: "t",
  out: "o",
  jobs: "j",
  quiet: "q",
};

function shortOf(name: string): { short: string } | undefined {
  const short = shorts[name];
  return short === undefined ? undefined : { short };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

async function faultOf(token: OptionToken, specs: OptionSpecs): Promise<Usage | null> {
  const kind = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
  if (kind === undefined) {
    const known = Object.keys(specs).map((name) => `--${name}`);
    return unknownWord("unknown-option", "option", token.rawName, known);
  }
  if (kind === "flag")
    return token.value === undefined
      ? null
      : usage("option-takes-no-value", `${token.rawName} takes no value`, `write ${token.rawName}`);
  const swallowed = token.inlineValue === false && /^-./.test(token.value ?? "");
  return token.value === undefined || token.value === "" || swallowed
    ? usage(
        "option-needs-value",
        `${token.rawName} needs a value`,
        `write it behind: ${token.rawName}=VALUE`,
      )
    : null;
}

function commaParts(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The fault of a command that was given nothing to read. */
export function noPaths(command: string): Usage {
  return usage(
    "no-paths",
    `${command} needs a rule file, a folder, or - for standard input`,
    `such as \`sigmatic ${command} rules/\`, or \`rules\` in a project file`,
  );
}

/** The option's value out of a closed set, whose first is the default. */
export async function readWord<Word extends string>(
  args: Arguments,
  name: string,
  words: readonly Word[],
): Promise<Word | Usage> {
  const given = args.value(name);
  if (given === null) return words[0] as Word;
  const found = words.find((word) => word === given);
  return found ?? unknownWord("unknown-value", name, given, words);
}

/** A whole number from 0; null where the option was not given. */
export function readCount(args: Arguments, name: string): number | null | Usage {
  const given = args.value(name);
  if (given === null) return null;
  return /^\d{1,15}$/.test(given)
    ? Number(given)
    : usage("unknown-value", `--${name} takes a whole number`, `such as --${name}=0`);
}
