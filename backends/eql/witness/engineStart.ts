import type { Record } from "./types.ts";

/*
 * Event 400 of Windows PowerShell: two states and a text of `Key=value` lines, which the pipeline
 * takes apart. Source: elastic/beats, x-pack/winlogbeat/module/powershell/ingest/powershell.yml.
 */

interface Line {
  /** null where the pipeline files it nowhere that a rule reads. */
  readonly field: string | null;
  readonly form: RegExp;
}

const version = /^\d+(\.\d+){0,3}\.?$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const word = /^\w+$/;
const number = /^\d+$/;
const free = /^(?!\s)[^\r\n\t]*(?<!\s)$/;

const lines: { readonly [key: string]: Line } = {
  NewEngineState: { field: "powershell.engine.new_state", form: word },
  PreviousEngineState: { field: "powershell.engine.previous_state", form: word },
  SequenceNumber: { field: null, form: number },
  HostName: { field: "process.title", form: free },
  HostVersion: { field: "powershell.process.executable_version", form: version },
  HostId: { field: "process.entity_id", form: id },
  HostApplication: { field: "process.command_line", form: free },
  EngineVersion: { field: "powershell.engine.version", form: version },
  RunspaceId: { field: "powershell.runspace_id", form: id },
  PipelineId: { field: "powershell.pipeline_id", form: number },
};

/** Whether the text is one that an engine's start can have, and is filed. */
export function fileEngineStart(record: Record, text: string): boolean {
  const found = text
    .replace(/^(?:(?:Available|Stopped|None|Degraded) ){2}/, "")
    .split(/[\r\n\t]+/)
    .filter((line) => line !== "");
  return found.length > 0 && found.every((line) => fileLine(record, line));
}

function fileLine(record: Record, text: string): boolean {
  const [, key = "", value = ""] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  const line = Object.hasOwn(lines, key) ? lines[key] : undefined;
  if (!line || (value !== "" && !line.form.test(value))) return false;
  if (line.field !== null && value !== "") record[line.field] = value;
  return true;
}
