import { createOutput, type Output } from "./output.ts";

/** The world as a command sees it; tests bring their own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: { readonly [name: string]: string | undefined };
}

export function processHost(): Host {
  return {
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    stdin: readStdin,
    env: process.env,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
