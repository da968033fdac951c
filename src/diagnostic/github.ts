import type { Diagnostic, Severity } from "./diagnostic.ts";
import { diagnosticJson } from "./json.ts";

/*
 * A finding as a workflow command of GitHub Actions, which shows it at the line of a pull request.
 * Form: docs.github.com, "Workflow commands for GitHub Actions"; escapes: its toolkit's command.ts.
 */

/** One line; columns are given only where they lie on one line, since otherwise they are ignored. */
export function githubCommand(finding: Diagnostic): string {
  const { code, severity, message, hint } = finding;
  const { path, line, column, endLine, endColumn } = diagnosticJson(finding);
  const columns = endLine === line ? { col: column, endColumn } : {};
  const place = finding.span.source.text === "" ? {} : { line, endLine, ...columns };
  const properties = Object.entries({ file: path, ...place, title: code })
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(",");
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${commands[severity]} ${properties}::${data(text)}\n`;
}

const commands: { readonly [S in Severity]: "error" | "warning" | "notice" } = {
  error: "error",
  warning: "warning",
  info: "notice",
};

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
