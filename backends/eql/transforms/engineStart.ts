import { constant, type Field, type Ir, or, type Part, text } from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import type { MemberTest } from "../fieldTest.ts";

/** Where the pipeline puts the lines of an engine's start (event 400), by their key. */
const keys = {
  NewEngineState: "powershell.engine.new_state",
  PreviousEngineState: "powershell.engine.previous_state",
  HostName: "process.title",
  HostVersion: "powershell.process.executable_version",
  HostId: "process.entity_id",
  HostApplication: "process.command_line",
  EngineVersion: "powershell.engine.version",
  RunspaceId: "powershell.runspace_id",
  PipelineId: "powershell.pipeline_id",
} as const satisfies { readonly [key: string]: string };

const commandLine = keys.HostApplication;
const any: Part = { kind: "any" };

/**
 * A test that the text of an engine's start contains something: `Key=value` in the key's field, any
 * other text in the two fields that hold free text. The rest are versions, ids and states, so text
 * that could be one of these, or that spans lines, has no test.
 */
export function engineStartTest(leaf: MemberTest, place: Place): Ir | null {
  if (leaf.kind !== "pattern") return refuseTransform(place, leaf.span, leaf.field.name);
  const { parts, cased, span } = leaf;
  const inside = parts.slice(1, -1);
  const [first] = inside;
  const isPart = parts.length > 2 && parts[0]?.kind === "any" && parts.at(-1)?.kind === "any";
  if (!isPart || inside.some(spansLines) || first?.kind === "any")
    return refuseTransform(place, span, leaf.field.name);
  const on = (name: string, wanted: readonly Part[]): Ir =>
    text({ ...leaf.field, name } satisfies Field, wanted, cased, span);
  const [, key = "", value = ""] =
    (first?.kind === "text" && /^(\w+)=(.*)$/su.exec(first.text)) || [];
  const named = placeOf(key);
  const anywhere = on(commandLine, parts);
  if (named) {
    const rest: readonly Part[] = [{ kind: "text", text: value }, ...inside.slice(1)];
    // Every engine's start has every key.
    if (value === "" && inside.length === 1) return constant(true, span);
    return or([on(named, [...rest, any]), anywhere], span);
  }
  return first?.kind === "text" && inside.length === 1 && isFreeText(first.text)
    ? or([anywhere, on(keys.HostName, parts)], span)
    : refuseTransform(place, span, leaf.field.name);
}

function placeOf(key: string): string | undefined {
  return Object.entries(keys).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

function spansLines(part: Part): boolean {
  return part.kind === "any" || (part.kind === "text" && /[\n\r\t]/.test(part.text));
}

/** What else an engine's start may say: keys whose values are empty then, and states. */
const words = [
  "SequenceNumber=",
  "CommandName=",
  "CommandType=",
  "ScriptName=",
  "CommandPath=",
  "CommandLine=",
  "Available",
  "Stopped",
  "None",
];

/** Cannot be a piece of a key, a state, a version or an id. */
function isFreeText(inside: string): boolean {
  const known = [...Object.keys(keys).map((key) => `${key}=`), ...words];
  const isPiece = known.some((word) => word.toLowerCase().includes(inside.toLowerCase()));
  return !isPiece && !inside.includes("=") && /[^0-9a-f.-]/i.test(inside);
}
