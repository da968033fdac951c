import type { CanonicalEvent, CanonicalFields, NativeEvent } from "sigmatic/backend";
import { type Cells, cellsOf, type Keepers, text, time } from "./cells.ts";

/*
 * Messages in Syslog: the forms are those of the programs' manuals, of the audit daemon's dictionary
 * of fields, and of Cisco's message guides.
 */

/** What each service's messages say of where they come from. */
const origins: { readonly [service: string]: Cells } = {
  auditd: { ProcessName: "audispd" },
  auth: { Facility: "authpriv", ProcessName: "vwx7" },
  clamav: { ProcessName: "clamd" },
  cron: { ProcessName: "CRON" },
  guacamole: { ProcessName: "guacd" },
  sshd: { ProcessName: "sshd" },
  sudo: { ProcessName: "sudo" },
  vsftpd: { ProcessName: "vsftpd" },
};

const messageKeepers: Keepers = {
  message: text("SyslogMessage"),
  Computer: text("Computer"),
  HostName: text("HostName"),
  TimeCreated: time("TimeGenerated"),
};

/** A message as it stands; fields that it may have besides are in no column. */
export function syslogRow({ fields }: CanonicalEvent, service: string): NativeEvent | null {
  const cells = cellsOf(fields, messageKeepers);
  if (cells === null) return null;
  const message = cells.SyslogMessage ?? "";
  const form = service === "cisco" ? `%SYS-5-VWX7: ${message}` : message;
  return rowOf(service, { ...cells, SyslogMessage: form });
}

function rowOf(service: string, cells: Cells): NativeEvent {
  const anyhow = { ProcessName: "vwx7", Facility: "", Computer: "", HostName: "" };
  return { table: "Syslog", fields: { ...anyhow, ...origins[service], ...cells } };
}

const sudoFields = ["HOST", "TTY", "CHROOT", "PWD", "USER", "GROUP", "TSID", "ENV", "COMMAND"];

/** `root : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls`: the command stands last and ends with the line. */
export function sudoRow({ fields }: CanonicalEvent): NativeEvent | null {
  if (fields.message !== undefined) return syslogRowAlone(fields, sudoFields, "sudo");
  const told = sudoFields.filter((name) => fields[name] !== undefined);
  const values = told.map((name) => fields[name]);
  const isWhole = values.every(
    (value, at) =>
      typeof value === "string" &&
      value !== "" &&
      !value.includes("\n") &&
      (told[at] === "COMMAND" || !value.includes(" ;")),
  );
  if (!isWhole) return null;
  const pairs = told.map((name, at) => `${name}=${values[at]}`);
  return rowOf("sudo", { SyslogMessage: `vwx7 : ${pairs.join(" ; ")}` });
}

/** A message that is told whole says itself what its fields are. */
function syslogRowAlone(
  fields: CanonicalFields,
  parts: readonly string[],
  service: string,
): NativeEvent | null {
  if (parts.some((name) => fields[name] !== undefined)) return null;
  const cells = cellsOf(fields, messageKeepers);
  return cells && rowOf(service, cells);
}

/** Fields whose text stands in quotes, or in hexadecimal where quotes cannot hold it. */
const encoded: ReadonlySet<string> = new Set([
  ...["acct", "cmd", "comm", "cwd", "data", "exe", "key", "name", "path", "proctitle"],
]);

/** `type=EXECVE msg=audit(…): argc=2 a0="ls" a1=2D6C61` */
export function auditRow({ fields }: CanonicalEvent): NativeEvent | null {
  const names = Object.keys(fields).filter((name) => name !== "type" && !envelope.has(name));
  if (names.includes("msg") || names.includes("message")) return null;
  const type = fields.type;
  const pairs = names.map((name) => pairOf(name, fields, type));
  const head = type === undefined ? "" : pairOf("type", fields, type);
  if (head === null || pairs.includes(null)) return null;
  const stamp = "msg=audit(1709735745.123:777):";
  const message = [...(head === "" ? [] : [head]), stamp, ...pairs].join(" ");
  const cells = cellsOf(fields, { Computer: text("Computer"), TimeCreated: time("TimeGenerated") });
  return cells && rowOf("auditd", { ...cells, SyslogMessage: message });
}

const envelope: ReadonlySet<string> = new Set(["Computer", "HostName", "TimeCreated"]);

function pairOf(name: string, fields: CanonicalFields, type: unknown): string | null {
  const value = fields[name];
  if (typeof value !== "string" || !/^[\w-]+$/.test(name)) return null;
  const isArgument = /^a\d+$/.test(name) && type === "EXECVE";
  if (!encoded.has(name) && !isArgument)
    return /^[^\s"']+$/.test(value) && !value.includes("\u001d") ? `${name}=${value}` : null;
  if (/^[\u0021\u0023-\u007e]*$/.test(value)) return `${name}="${value}"`;
  const bytes = new TextEncoder().encode(value);
  return `${name}=${[...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
