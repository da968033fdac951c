import type { Column } from "../../column.ts";
import { literal, verbatim } from "../../quote.ts";
import { cutColumn, joinedText } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * What Linux and network devices write to syslog. Sources: the table's page in the Azure Monitor
 * reference; the programs' own message forms (sudo's log format, Cisco's system message format).
 */

const message: Column = { name: "SyslogMessage", type: "text" };

/** Rules look for programs by name, too. */
const line: Column = joinedText("ProcessName", "SyslogMessage");

function syslog(reason: string, more: Partial<Layout> = {}): Layout {
  return {
    table: "Syslog",
    columns: {
      text: "Computer Facility HostIP HostName ProcessName SeverityLevel SyslogMessage",
      number: "ProcessID",
      time: "EventTime TimeGenerated",
    },
    keywords: message,
    reason,
    ...more,
  };
}

export const wholeSyslog = syslog("messages of Linux hosts are collected into this table", {
  keywords: line,
});

/** A service by the names under which its programs write. */
function service(...programs: readonly string[]): Layout {
  return syslog(
    "messages of this service are collected into this table under its programs' names",
    {
      filters: [`ProcessName in~ (${programs.map(literal).join(", ")})`],
    },
  );
}

export const auth = syslog("messages about logins are collected into this table by facility", {
  filters: ['Facility in~ ("auth", "authpriv")'],
  keywords: line,
});

export const sshd = service("sshd", "sshd-session", "sshd-auth");
export const cron = service("cron", "crond", "crontab", "anacron");
export const vsftpd = service("vsftpd");
export const guacamole = service("guacd", "guacamole");
export const clamav = service("clamd", "freshclam", "clamav-milter");

/** `who : TTY=… ; PWD=… ; USER=… ; COMMAND=…` */
function sudoColumn(name: string): Column {
  const value = name === "COMMAND" ? "(.*)" : "(.*?)(?: ;|$)";
  return cutColumn(name, "SyslogMessage", `(?:: |; )${name}=${value}`);
}

const sudoFields = ["HOST", "TTY", "CHROOT", "PWD", "USER", "GROUP", "TSID", "ENV", "COMMAND"];

export const sudo = syslog("sudo's messages are collected into this table under its name", {
  filters: ['ProcessName =~ "sudo"'],
  computed: Object.fromEntries(sudoFields.map((name) => [name, sudoColumn(name)])),
});

/** Cisco's messages name facility, severity and mnemonic: `%SYS-5-CONFIG_I: …`. */
export const cisco = syslog("messages in Cisco's form are collected into this table", {
  filters: [
    `SyslogMessage matches regex ${verbatim("%[A-Z0-9_]+(?:-[A-Z0-9_]+)*-[0-7]-[A-Z0-9_]+")}`,
  ],
});
