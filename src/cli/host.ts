import { createOutput, type Output } from "./output.ts";
import type { CodeRunner } from "./watch/runner.ts";

/** The world as a command sees it; tests bring their own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: { readonly [name: string]: string | undefined };
  /** The working directory: where a project file is looked for first. */
  readonly folder: string;
  /** Settled when the user has had enough; absent where nobody can say so. */
  readonly stopped?: () => Promise<void>;
  /** Who runs code that may have to be run again; absent where once will do, in this thread. */
  readonly code?: CodeRunner;
}

export function processHost(): Host {
  return {
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    stdin: readStdin,
    env: process.env,
    folder: workingFolder(),
    stopped,
  };
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

/** A working directory that has been removed has no name. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "/";
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
