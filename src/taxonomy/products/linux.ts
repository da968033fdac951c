import type { OpenLogsources } from "../types.ts";
import { auditdFields } from "./auditd.ts";

/*
 * Linux services that write text to syslog or to a file of their own: the public rules look for words
 * in it. sudo's line names its parts itself (sudoers manual, "Log format").
 */

export const linuxServices = {
  "linux/-/-": { provider: "linux", specified: {}, seen: {} },
  "linux/-/auditd": { provider: "auditd", specified: auditdFields, seen: {} },
  "linux/-/auth": { provider: "auth", specified: {}, seen: {} },
  "linux/-/clamav": { provider: "clamav", specified: {}, seen: {} },
  "linux/-/cron": { provider: "cron", specified: {}, seen: {} },
  "linux/-/guacamole": { provider: "guacamole", specified: {}, seen: {} },
  "linux/-/modsecurity": { provider: "modsecurity", specified: {}, seen: {} },
  "linux/-/sshd": { provider: "sshd", specified: {}, seen: {} },
  "linux/-/sudo": {
    provider: "sudo",
    specified: {
      HOST: "text",
      TTY: "text",
      CHROOT: "text",
      PWD: "text",
      USER: "text",
      GROUP: "text",
      TSID: "text",
      ENV: "text",
      COMMAND: "text",
    },
    seen: {},
  },
  "linux/-/syslog": { provider: "syslog", specified: {}, seen: {} },
  "linux/-/vsftpd": { provider: "vsftpd", specified: {}, seen: {} },
} as const satisfies OpenLogsources;
