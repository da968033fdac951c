import { realpathSync } from "node:fs";
import nodeModule from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { hasOwnCalls, neverEnds, thrown } from "./failure.ts";

/** What a module of the user's exports, by name. */
export interface Exports {
  readonly [name: string]: unknown;
}

export type LoadedModule = { readonly module: Exports } | { readonly diagnostic: Diagnostic };

const patience = 10_000;

/**
 * Runs a module of TypeScript or JavaScript, in which `sigmatic/dsl` and `sigmatic/config` mean this
 * package wherever it is installed. `shown` is the path that findings name. Never throws: a module
 * that does, or has not finished after `limit` milliseconds, gives a diagnostic.
 */
export async function loadModule(
  file: string,
  shown: string = file,
  limit: number = patience,
): Promise<LoadedModule> {
  let timer: NodeJS.Timeout | undefined;
  const path = realOr(resolve(file));
  try {
    const module = await Promise.race([
      run(path),
      new Promise<null>((done) => {
        timer = setTimeout(() => done(null), limit);
      }),
    ]);
    return module === null ? { diagnostic: neverEnds(shown, limit) } : { module };
  } catch (error) {
    return { diagnostic: thrown(error, path, shown) };
  } finally {
    clearTimeout(timer);
  }
}

/** The engines name files by their real paths. */
function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Our modules for rule files and project files; jiti is handed them as they are. */
const doors: { readonly [name: string]: () => Promise<unknown> } = {
  "sigmatic/config": () => import("../../project/config.ts"),
  "sigmatic/dsl": () => import("../../dsl/index.ts"),
};

/** Node's hooks, which Node 20 lacks, and with it the types of that version. */
const { registerHooks } = nodeModule as {
  readonly registerHooks?: (hooks: {
    readonly resolve: (
      name: string,
      context: unknown,
      next: (name: string, context: unknown) => unknown,
    ) => unknown;
  }) => void;
};

/** Among its sources a test runner stands in for Node's loader. */
const isBuilt = import.meta.url.endsWith(".js");

async function run(path: string): Promise<Exports> {
  const { typescript } = process.features as { readonly typescript?: false | string };
  if (!isBuilt || !typescript || registerHooks === undefined) return runByJiti(path);
  try {
    return await runByNode(path, registerHooks);
  } catch (error) {
    if (isBeforeRunning(error)) return runByJiti(path);
    throw error;
  }
}

let isHooked = false;

async function runByNode(
  path: string,
  register: NonNullable<typeof registerHooks>,
): Promise<Exports> {
  if (!isHooked) {
    isHooked = true;
    const require = nodeModule.createRequire(import.meta.url);
    // Resolved beforehand: the hook would see, and ask for, these very names.
    const addresses = new Map(
      Object.keys(doors).map((name) => [name, pathToFileURL(require.resolve(name)).href]),
    );
    register({ resolve: (name, context, next) => next(addresses.get(name) ?? name, context) });
  }
  return import(pathToFileURL(path).href);
}

/**
 * Node takes no enums, and imports only by whole file names; jiti is not so strict. Such errors come
 * up while modules are linked, so nothing has run yet.
 */
function isBeforeRunning(error: unknown): boolean {
  if (!(error instanceof Error) || hasOwnCalls(error)) return false;
  const { code = "" } = error as NodeJS.ErrnoException;
  return (
    error instanceof SyntaxError ||
    /^ERR_(?:MODULE_NOT_FOUND|UNSUPPORTED_(?:DIR_IMPORT|TYPESCRIPT_SYNTAX))$/.test(code)
  );
}

async function runByJiti(path: string): Promise<Exports> {
  const { createJiti } = await import("jiti");
  const modules = await Promise.all(
    Object.entries(doors).map(async ([name, load]) => [name, await load()]),
  );
  const jiti = createJiti(import.meta.url, {
    // A cache in a folder that others may write to could make us run their code.
    fsCache: false,
    interopDefault: false,
    virtualModules: Object.fromEntries(modules),
  });
  return jiti.import(path);
}
