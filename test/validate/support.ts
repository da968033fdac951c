import { type CompileOptions, compile, defaultOptions } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { positionAt } from "../../src/source/index.ts";

export const windowsProcess = "{category: process_creation, product: windows}";

interface Parts {
  readonly logsource?: string;
  readonly metadata?: string;
  readonly condition?: string;
}

/** A rule with an id and a level; the detection's selections are given, unindented. */
export function ruleOf(
  selections: string,
  { logsource = windowsProcess, metadata = "", condition = "selection" }: Parts = {},
): string {
  const lines = `${selections.trim()}\ncondition: ${condition}`.replace(/^(?=.)/gm, "  ");
  return `title: Rule\nid: 0f3d9be4-6d52-4e0c-9d0e-8b1f7d1c5a01\nlevel: low\n${metadata}logsource: ${logsource}\ndetection:\n${lines}\n`;
}

/** A rule with one selection of one line. */
export function testing(line: string, logsource = windowsProcess): string {
  return ruleOf(`selection:\n  ${line}`, { logsource });
}

export function findingsOf(
  text: string,
  options: Partial<CompileOptions> = {},
): readonly Diagnostic[] {
  const result = compile({ name: "rule.yml", text }, [], { ...defaultOptions, ...options });
  return [...result.diagnostics, ...result.rules.flatMap((rule) => rule.diagnostics)];
}

/** `severity code line:column` of each finding. */
export function shortly(text: string, options: Partial<CompileOptions> = {}): readonly string[] {
  return findingsOf(text, options).map(({ severity, code, span }) => {
    const { line, column } = positionAt(span.source, span.start);
    return `${severity} ${code} ${line}:${column}`;
  });
}

/** `severity code` of each finding. */
export function codesOf(text: string): readonly string[] {
  return findingsOf(text).map(({ severity, code }) => `${severity} ${code}`);
}
