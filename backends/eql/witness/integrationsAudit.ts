import { type Draft, put, take } from "./integrationsDraft.ts";

/*
 * What becomes of a record of Linux's audit daemon: elastic/integrations, packages/auditd,
 * data_stream/log, its ingest pipeline.
 */

/**
 * Types of records that the pipeline has no action for: these become the action, in lower case. The
 * types of others stay where they were, as their action is another.
 */
const actions: ReadonlySet<string> = new Set([
  "CWD",
  "EOE",
  "EXECVE",
  "PATH",
  "PROCTITLE",
  "SOCKADDR",
  "SYSCALL",
]);

export function recordType(draft: Draft): boolean {
  const [type, ...others] = take(draft, "type") ?? [];
  if (others.length > 0) return false;
  if (type === "EXECVE" && !moveArguments(draft)) return false;
  if (type === undefined) return true;
  if (actions.has(type) && !hasNamedCall(draft))
    return put(draft, "event.action", [type.toLowerCase()]);
  return !actions.has(type.toUpperCase()) || type === "SYSCALL"
    ? put(draft, "auditd.log.record_type", [type])
    : false;
}

/** The arguments of a system call stay where they were. */
export function callArguments(draft: Draft): boolean {
  return argumentNames.every((name) => {
    const values = take(draft, name);
    return values === null || put(draft, `auditd.log.${name}`, values);
  });
}

const argumentNames = Array.from({ length: 10 }, (_, index) => `a${index}`);

/** A system call that the daemon has resolved to its name has an action of its own. */
function hasNamedCall({ left }: Draft): boolean {
  return (left.get("syscall") ?? []).some((call) => /^[a-z]/.test(call));
}

/** The arguments of a program stand in a list, and the first is the program. */
function moveArguments(draft: Draft): boolean {
  const args: string[] = [];
  for (const name of argumentNames) {
    const [value, ...others] = take(draft, name) ?? [];
    if (others.length > 0) return false;
    if (value === undefined) continue;
    if (name === "a0" && !put(draft, "process.executable", [value])) return false;
    args.push(value);
  }
  return args.length === 0 || put(draft, "process.args", args);
}

const encodable: ReadonlySet<string> = new Set(
  "acct apparmor cgroup cmd comm cwd data denied_mask device dir exe file grp info invalid_context name new_group ocomm operation path proctitle profile requested_mask root_dir sw vm watch".split(
    " ",
  ),
);

/** Values that the pipeline would decode, or whose quotes it would trim, are no values of records. */
export function isWritten({ left }: Draft): boolean {
  return [...left].every(([name, values]) =>
    values.every((text) => !/^['"]|['"]$/.test(text) && !(encodable.has(name) && isEncoded(text))),
  );
}

function isEncoded(text: string): boolean {
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return false;
  return (text.match(/../g) ?? []).some((pair) => {
    const code = Number.parseInt(pair, 16);
    return code < 33 || code === 34 || code === 127;
  });
}
