import type { ColumnType } from "./target.ts";

/*
 * Types of the fields that are no plain keyword. Source: elastic/ecs, generated/ecs/ecs_flat.yml
 * 9.5.0; elastic/beats, Winlogbeat's fields.
 */

const columnTypes = {
  "destination.ip": "ip",
  "destination.port": "long",
  "dll.code_signature.exists": "boolean",
  "event.sequence": "long",
  message: "text",
  "powershell.file.script_block_text": "text",
  "powershell.sequence": "long",
  "powershell.total": "long",
  "process.command_line": "wildcard",
  "process.parent.command_line": "wildcard",
  "process.parent.pid": "long",
  "process.pid": "long",
  "process.thread.id": "long",
  "registry.data.strings": "wildcard",
  "related.ip": "ip",
  "source.ip": "ip",
  "source.port": "long",
  "sysmon.file.archived": "boolean",
  "sysmon.file.is_executable": "boolean",
  "winlog.process.pid": "long",
  "winlog.process.thread.id": "long",
  "winlog.version": "long",
} as const satisfies { readonly [name: string]: ColumnType };

export function columnType(name: string): ColumnType {
  return Object.hasOwn(columnTypes, name)
    ? columnTypes[name as keyof typeof columnTypes]
    : "keyword";
}
