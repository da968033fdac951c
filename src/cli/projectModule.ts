import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Made, toSource } from "../convert/index.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ConfigData } from "../project/config.ts";
import type { Source } from "../source/index.ts";
import { aboutFile } from "./inputs.ts";
import { loadModule } from "./load/module.ts";

/**
 * Runs a project file of code and writes down what it exports as YAML: from there it is read like
 * one of YAML, and findings point at the call that made it.
 */
export async function runProjectFile(
  path: string,
  shown: string,
): Promise<{ readonly source: Source } | { readonly diagnostic: Diagnostic }> {
  const loaded = await loadModule(path, shown);
  if ("diagnostic" in loaded) return loaded;
  const { default: exported } = loaded.module;
  if (typeof exported !== "object" || exported === null || Array.isArray(exported))
    return { diagnostic: noProjectIn(shown, "exports no project by default") };
  const document = isConfig(exported) ? exported.document : exported;
  try {
    const data = JSON.parse(JSON.stringify(document, onlyData)) as Made["document"];
    const place = placeOf(exported, path);
    return { source: toSource(shown, [{ document: data, place, analytics: [] }]) };
  } catch (error) {
    const reason = (error as Error).message.split("\n")[0];
    return { diagnostic: noProjectIn(shown, `exports what is no plain data: ${reason}`) };
  }
}

function isConfig(exported: object): exported is ConfigData {
  return "sigmatic" in exported && exported.sigmatic === "config";
}

function onlyData(key: string, value: unknown): unknown {
  if (["function", "symbol", "bigint"].includes(typeof value))
    throw new TypeError(`\`${key}\` is a ${typeof value}`);
  return value;
}

/** The call of `defineConfig`; the file's beginning where it was made elsewhere, or without it. */
function placeOf(exported: object, path: string): Made["place"] {
  const calls = isConfig(exported) ? exported.calls : [];
  const real = realpathSync(path);
  const here = calls.find(({ file }) => pathOf(file) === real);
  if (!here) return { line: 1, column: 1 };
  // Engines tell the column of code that was stripped of its types.
  const line = readFileSync(path, "utf8").split(/\r\n?|\n/)[here.line - 1] ?? "";
  return { line: here.line, column: Math.max(0, line.indexOf("defineConfig")) + 1 };
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

function noProjectIn(shown: string, what: string): Diagnostic {
  return aboutFile(
    shown,
    "project-not-exported",
    `${shown} ${what}`,
    "write `export default defineConfig({ … })`, with `defineConfig` from sigmatic/config",
  );
}
