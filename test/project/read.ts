import { backends } from "../../backends/index.ts";
import { type Project, type ProjectReading, readProject } from "../../src/index.ts";

const every = await Promise.all(Object.values(backends).map((load) => load()));

/** Reads a project file's text against every backend. */
export function readText(text: string, environment: string | null = null): ProjectReading {
  return readProject({ name: "sigmatic.config.yml", text }, { backends: every, environment });
}

/** The project of a text that has no mistake. */
export function projectOf(text: string, environment: string | null = null): Project {
  const { project, diagnostics } = readText(text, environment);
  if (project === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return project;
}

/** `code at "source text": message (hint)` of every finding. */
export function findingsOf(text: string, environment: string | null = null): readonly string[] {
  return readText(text, environment).diagnostics.map(({ code, message, span, hint }) => {
    const place = text.slice(span.start, span.end);
    return `${code} at ${place}: ${message}${hint ? ` (${hint})` : ""}`;
  });
}
