import { eql } from "../../backends/eql/index.ts";
import type { Emission } from "../../src/backend/types.ts";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";

/** What becomes of a rule whose detection is given as YAML; its one condition is `a`, unless said. */
export function compileRule(
  detection: string,
  {
    logsource = "{category: process_creation, product: windows}",
    condition = "a",
    layout = "oneline" as "oneline" | "pretty",
    providers = null as readonly string[] | null,
  } = {},
): Emission {
  const text = `title: Example\nlogsource: ${logsource}\ndetection:\n${indented(detection)}\n  condition: ${condition}\n`;
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule")
    throw new Error("the example cannot be read");
  const { lowered, diagnostics } = lower(entry.document);
  if (!lowered) throw new Error(`does not lower: ${diagnostics[0]?.code}`);
  return eql.models[0].compile(lowered, { layout, providers, settings: null });
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

type Options = Parameters<typeof compileRule>[1];

/** The test that a selection becomes, without the scope of process creations. */
export function testOf(selection: string, options: Options = {}): string {
  const { queries, notes } = compileRule(`a: ${selection}`, options);
  const refusals = notes.filter((note) => note.severity === "error");
  if (refusals.length > 0) return `refused: ${refusals.map((note) => note.code).join(", ")}`;
  return (queries[0] ?? "").replace(/^.*?event\.type == "start" and /, "");
}

/** The codes of a rule's notes with their directions. */
export function notesOf(selection: string, options: Options = {}): readonly string[] {
  return compileRule(`a: ${selection}`, options).notes.map((note) =>
    note.direction ? `${note.code} ${note.direction}` : note.code,
  );
}
