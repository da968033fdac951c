import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Backend } from "../../src/backend/types.ts";
import { root } from "./repository.ts";

/** A fault put into a backend: one text of one file replaced. */
export interface Mutant {
  /** What is wrong with the backend then. */
  readonly name: string;
  readonly backend: "spl" | "kql" | "eql";
  /** Relative to the repository's root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** The backend with its fault: a copy of its own, all that it imports included. */
export async function mutated({ backend, file, find, replace }: Mutant): Promise<Backend> {
  const source = await readFile(join(root, file), "utf8");
  const [before = "", after, ...others] = source.split(find);
  if (after === undefined || others.length > 0)
    throw new Error(`${file} must have this text exactly once: ${find}`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`backends/${backend}/index.ts`],
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["sigmatic-source"],
    write: false,
    logLevel: "silent",
    plugins: [withText(join(root, file), before + replace + after), withoutReader],
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing came of ${file}`);
  const encoded = Buffer.from(output.contents).toString("base64");
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${encoded}`)) as {
    readonly [name: string]: Backend;
  };
  return module[backend] as Backend;
}

function withText(path: string, contents: string): Plugin {
  return {
    name: "fault",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path ? { contents, loader: "ts" } : undefined,
      ),
  };
}

/** Queries are read back by the sound backend, so the faulty one needs no reader. */
const withoutReader: Plugin = {
  name: "reader",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/reader\/index\.ts$/ }, ({ path }) => ({ path, external: true })),
};
