import type { Command, ExitCode } from "./command.ts";
import { commands } from "./commands/index.ts";
import type { Host } from "./host.ts";
import type { Arguments } from "./options.ts";
import { isUsage, type Usage, unknownWord, usage, usageText } from "./usage.ts";

/**
 * Runs one command line (without `node` and the script) and gives the exit code. Nothing is thrown:
 * a fault of the program itself is told as such.
 */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const code = await attempt(args, host);
  try {
    await host.stdout.flush();
    await host.stderr.flush();
    return code;
  } catch {
    // There is nowhere left to tell it: the disk behind the output is full, or worse.
    return code === 0 ? 1 : code;
  }
}

async function attempt(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const outcome = await dispatch(args, host);
    if (!isUsage(outcome)) return outcome;
    host.stderr.write(usageText(outcome));
    return 2;
  } catch (fault) {
    const debug = host.env.SIGMATIC_DEBUG === "1";
    const unwritten = (fault as NodeJS.ErrnoException).syscall === "write";
    host.stderr.write(unwritten ? unwrittenText(fault as Error) : faultText(fault, debug));
    return unwritten ? 1 : 3;
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<ExitCode | Usage> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || first === "help")
    return showHelp(rest[0], host, first === undefined);
  if (first === "--version" || first === "-V") return showVersion(host);
  if (Object.hasOwn(commands, first)) return runCommand(first, rest, host);
  const { looksLikePath } = await import("./inputs.ts");
  if (first.startsWith("-") || looksLikePath(first)) return runCommand("compile", args, host);
  return unknownWord("unknown-command", "command or file", first, Object.keys(commands));
}

async function runCommand(
  name: string,
  args: readonly string[],
  host: Host,
): Promise<ExitCode | Usage> {
  const { readArguments } = await import("./options.ts");
  const command = await commands[name]!.load();
  const read = await readArguments(args, command.options, command.inProject !== false);
  if (isUsage(read)) return read;
  if (!read.has("help")) return runInProject(command, read, host);
  host.stdout.write(command.help);
  return 0;
}

/** A project file with a mistake in it stops everything: half a project is none. */
async function runInProject(
  command: Command,
  args: Arguments,
  host: Host,
): Promise<ExitCode | Usage> {
  const { loadProject, withoutFile } = await import("./project.ts");
  const { inProject = () => true } = command;
  const needed = inProject !== false && inProject(args);
  const loaded = needed ? await loadProject(args, host) : withoutFile;
  if (isUsage(loaded)) return loaded;
  if (loaded.kind === "project") return command.run(args, host, loaded);
  const { findingsText } = await import("./findings.ts");
  const { lookOf } = await import("./palette.ts");
  host.stderr.write(findingsText(loaded.findings, lookOf(host.stderr, host.env)));
  return 1;
}

async function showHelp(
  name: string | undefined,
  host: Host,
  unasked: boolean,
): Promise<ExitCode | Usage> {
  if (name !== undefined && Object.hasOwn(commands, name))
    return runCommand(name, ["--help"], host);
  if (name !== undefined)
    return unknownWord("unknown-command", "command", name, Object.keys(commands));
  if (unasked)
    return usage("no-command", "nothing was asked for", "`sigmatic --help` lists the commands");
  const list = Object.entries(commands).map(
    ([command, { summary }]) => `  ${command.padEnd(9)} ${summary}\n`,
  );
  host.stdout.write(`${introduction}${list.join("")}${closing}`);
  return 0;
}

const introduction = `Compiles detection rules to SPL, KQL, EQL and Sigma: exactly, or saying where not.

Usage: sigmatic COMMAND [ARGUMENTS]
       sigmatic PATH...              the same as sigmatic compile PATH...

`;

const closing = `
\`sigmatic COMMAND --help\` shows a command's options with examples.

Exit codes: 0 done, 1 findings or input errors, 2 usage, 3 a fault of sigmatic itself.
Environment: NO_COLOR, FORCE_COLOR, SIGMATIC_DEBUG=1 (stack traces).
`;

async function showVersion(host: Host): Promise<ExitCode> {
  const { version } = await import("./version.ts");
  host.stdout.write(`${version()}\n`);
  return 0;
}

function unwrittenText({ message }: Error): string {
  return `sigmatic: the output cannot be written: ${message}\n`;
}

function faultText(fault: unknown, debug: boolean): string {
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const detail = debug ? `${error.stack ?? error.message}\n` : "";
  return `sigmatic: a fault of sigmatic itself, not of the input: ${error.message}
  hint: please report it with the command and the rule; SIGMATIC_DEBUG=1 shows the stack
${detail}`;
}
