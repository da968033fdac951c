import { either, type Target, type TargetMap } from "../target.ts";
import { type Integration, lost } from "./integration.ts";

/** Of an EXECVE record, the arguments are moved to a list; of other records they stay. */
const args: TargetMap = Object.fromEntries(
  Array.from({ length: 10 }, (_, index): [string, Target] => [
    `a${index}`,
    {
      kind: "argument",
      field: `auditd.log.a${index}`,
      moved: index === 0 ? "process.executable" : "process.args",
    },
  ]),
);

/**
 * The audit daemon's records one by one, as the data stream has them unless it is told to coalesce
 * them. What is not listed keeps its name.
 */
export const auditd: Integration = {
  source: "packages/auditd/data_stream/log",
  category: "any",
  datasets: ["auditd.log"],
  fields: {
    ...args,
    type: {
      kind: "either",
      targets: ["auditd.log.record_type", { kind: "lowered", field: "event.action" }],
    },
    acct: "user.name",
    user: "user.name",
    uid: "user.id",
    gid: "user.group.id",
    auid: "user.audit.id",
    euid: "user.effective.id",
    egid: "user.effective.group.id",
    fsuid: "user.filesystem.id",
    fsgid: "user.filesystem.group.id",
    suid: "user.saved.id",
    sgid: "user.saved.group.id",
    ouid: "user.owner.id",
    ogid: "user.owner.group.id",
    "old-auid": "auditd.log.old_auid",
    "old-ses": "auditd.log.old_ses",
    comm: "process.name",
    exe: "process.executable",
    pid: "process.pid",
    ppid: "process.parent.pid",
    argc: "process.args_count",
    exit: "process.exit_code",
    cwd: "process.working_directory",
    terminal: "user.terminal",
    addr: either("source.address", "source.ip"),
    arch: {
      kind: "enum",
      field: "host.architecture",
      values: { c000003e: "x86_64" },
      others: "kept",
    },
    success: {
      kind: "enum",
      field: "auditd.log.success",
      values: { yes: "true", no: "false" },
    },
    msg: { kind: "analysed", field: "message" },
    ...lost("cmd res", "Elastic makes a list or an outcome of it"),
  },
  rest: "auditd.log.",
  namespaces: ["auditd.log.", "user."],
  types: {
    "auditd.log.entries": "long",
    "auditd.log.ksize": "long",
    "auditd.log.laddr": "ip",
    "auditd.log.lport": "long",
    "auditd.log.rport": "long",
    "auditd.log.success": "boolean",
  },
  drops: ["", "?", "(null)"],
};

function system(
  dataset: "auth" | "syslog",
  process: string | null,
  fields: TargetMap,
): Integration {
  return {
    source: `packages/system/data_stream/${dataset}`,
    category: "any",
    datasets: [`system.${dataset}`],
    ...(process && { tests: [`process.name == "${process}"`], certain: ["process.name"] }),
    fields,
    namespaces: ["system."],
    drops: [],
  };
}

export const auth = system("auth", null, {});
export const sshd = system("auth", "sshd", {});
export const syslog = system("syslog", null, {});
export const cron = system("syslog", "CRON", {});

export const sudo = system("auth", "sudo", {
  COMMAND: "system.auth.sudo.command",
  PWD: "system.auth.sudo.pwd",
  TTY: "system.auth.sudo.tty",
  USER: "system.auth.sudo.user",
});
