import { type Made, toSource } from "../convert/source.ts";
import type { ConfigData } from "../project/config.ts";
import { type ProjectOptions, type ProjectReading, readProject as read } from "../project/read.ts";
import type { Source } from "../source/index.ts";

/**
 * Reads a project file: the text of its YAML or JSON form, that text under the file's name, or what
 * `defineConfig` of `sigmatic/config` returns. `environment` is the one that the file names where
 * none is given. Never throws.
 */
export function readProject(
  input: string | Source | ConfigData,
  options: Pick<ProjectOptions, "backends"> & Partial<ProjectOptions>,
): ProjectReading {
  return read(sourceOf(input), { environment: null, ...options });
}

function sourceOf(input: string | Source | ConfigData): Source {
  if (typeof input === "string") return { name: "<text>", text: input };
  if (!("sigmatic" in input)) return input;
  const [call] = input.calls;
  const place = { line: call?.line ?? 1, column: call?.column ?? 1 };
  // What is undefined is not there.
  const document = JSON.parse(JSON.stringify(input.document)) as Made["document"];
  return toSource(call?.file ?? "<config>", [{ document, place, analytics: [] }]);
}
