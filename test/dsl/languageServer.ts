import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../support/repository.ts";

/** The project's own TypeScript as editors use it, over the language server protocol. */
export interface LanguageServer {
  readonly ask: (method: string, params: unknown) => Promise<unknown>;
  readonly tell: (method: string, params: unknown) => void;
  readonly stop: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

export async function startServer(folder: string): Promise<LanguageServer> {
  const server = spawn(join(root, "node_modules/.bin/tsc"), ["--lsp", "--stdio"], { cwd: folder });
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  server.stderr.resume();
  server.stdout.on(
    "data",
    reader(({ id, method, result }) => {
      if (id === undefined) return;
      if (method === undefined) waiting.get(id)?.(result);
      // It asks for settings, of which there are none.
      else send({ id, result: method === "workspace/configuration" ? [null] : null });
    }),
  );
  let last = 0;
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      send({ id: last, method, params });
    });
  const tell = (method: string, params: unknown): void => send({ method, params });
  await ask("initialize", {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  tell("initialized", {});
  return { ask, tell, stop: () => server.kill() };
}

/** Cuts a stream into messages, each with its length in front. */
function reader(take: (message: Message) => void): (data: Buffer) => void {
  let gathered = Buffer.alloc(0);
  return (data) => {
    gathered = Buffer.concat([gathered, data]);
    for (;;) {
      const start = gathered.indexOf("\r\n\r\n") + 4;
      const length = Number(
        /Content-Length: (\d+)/.exec(gathered.subarray(0, start).toString())?.[1],
      );
      if (start < 4 || gathered.length < start + length) return;
      take(JSON.parse(gathered.subarray(start, start + length).toString()));
      gathered = gathered.subarray(start + length);
    }
  };
}
