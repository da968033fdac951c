import type { ColumnType } from "./target.ts";

/*
 * Types of the fields that are no plain keyword. Source: elastic/ecs, generated/ecs/ecs_flat.yml
 * 9.5.0; elastic/beats, Winlogbeat's fields.
 */

const columnTypes = {
  "client.ip": "ip",
  "destination.bytes": "long",
  "destination.ip": "ip",
  "destination.packets": "long",
  "destination.port": "long",
  "dll.code_signature.exists": "boolean",
  "dns.answers.ttl": "long",
  "event.sequence": "long",
  "http.request.body.bytes": "long",
  "http.response.body.bytes": "long",
  "http.response.status_code": "long",
  message: "text",
  "powershell.file.script_block_text": "text",
  "powershell.sequence": "long",
  "powershell.total": "long",
  "process.args_count": "long",
  "process.command_line": "wildcard",
  "process.exit_code": "long",
  "process.parent.command_line": "wildcard",
  "process.parent.pid": "long",
  "process.pid": "long",
  "process.thread.id": "long",
  "registry.data.strings": "wildcard",
  "related.ip": "ip",
  "source.bytes": "long",
  "source.ip": "ip",
  "source.packets": "long",
  "source.port": "long",
  "sysmon.file.archived": "boolean",
  "sysmon.file.is_executable": "boolean",
  "url.full": "wildcard",
  "url.original": "wildcard",
  "url.path": "wildcard",
  "winlog.process.pid": "long",
  "winlog.process.thread.id": "long",
  "winlog.version": "long",
} as const satisfies { readonly [name: string]: ColumnType };

/** Of a field of ECS or of Windows; integrations say what their own fields are. */
export function columnType(name: string): ColumnType {
  return Object.hasOwn(columnTypes, name)
    ? columnTypes[name as keyof typeof columnTypes]
    : "keyword";
}
