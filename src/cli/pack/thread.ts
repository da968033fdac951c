import { parentPort } from "node:worker_threads";
import type { Streams } from "../compile/part.ts";
import type { Threads } from "../compile/threads.ts";
import type { ProjectFile } from "../project.ts";
import { type Current, currentOf, type Expected } from "./folder.ts";
import type { Made, Making } from "./making.ts";

/* Work that several threads share: this module's two ends of it. */

/** What a further thread is asked: which packs are current, or to make some. */
export type Request =
  | { readonly kind: "current"; readonly packs: readonly Expected[] }
  | ({ readonly kind: "make" } & Making);

export type Reply<R extends Request> = R["kind"] extends "make"
  ? readonly Made[]
  : readonly Current[];

/** What a thread says: that it is a pack further, or its reply. */
type Message = { readonly kind: "packed" } | { readonly kind: "reply"; readonly reply: unknown };

/** Answers one request after the other, in a thread beside the first. */
export function answerRequests(file: ProjectFile, streams: Streams): void {
  parentPort?.on("message", async (request: Request) => {
    const reply =
      request.kind === "current"
        ? currentOf(request.packs)
        : await makeBeside(request, file, streams);
    parentPort?.postMessage({ kind: "reply", reply } satisfies Message);
  });
}

/** The compiler is loaded only where there is something to make. */
async function makeBeside(
  making: Making,
  file: ProjectFile,
  streams: Streams,
): Promise<readonly Made[]> {
  const { hostInMemory } = await import("../compile/part.ts");
  const { readAgain } = await import("../project.ts");
  const { plansOf } = await import("./plan.ts");
  const { makePacks } = await import("./making.ts");
  const loaded = await readAgain(file);
  if (!("project" in loaded)) throw new Error("the first thread has told why");
  const { project } = loaded;
  const { host } = hostInMemory(streams);
  const plans = await plansOf({ project, folder: file.folder, host, report: () => {} });
  return makePacks(making, plans, project, {
    compiled: async () => {},
    packed: async () => parentPort?.postMessage({ kind: "packed" } satisfies Message),
  });
}

/**
 * Sends requests to threads, the first of them to this one, and gives the replies in the order of the
 * requests. What a thread leaves when it fails is done here.
 */
export async function share<R extends Request>(
  [first, ...others]: readonly R[],
  { threads }: Threads,
  here: (request: R) => Promise<Reply<R>>,
  packed: () => void,
): Promise<readonly Reply<R>[]> {
  if (!first) return [];
  const asked = others.map((request, index) => ask(threads[index]!, request, packed));
  const replies = [await here(first)];
  for (const [index, request] of others.entries())
    replies.push(((await asked[index]) as Reply<R> | null) ?? (await here(request)));
  return replies;
}

/** The reply of a thread; null where it ends without one. */
function ask(
  { worker, gone }: Threads["threads"][number],
  request: Request,
  packed: () => void,
): Promise<unknown> {
  worker.postMessage(request);
  return new Promise((resolve) => {
    worker.on("message", function hear(message: Message) {
      if (message.kind === "packed") return packed();
      worker.off("message", hear);
      resolve(message.reply);
    });
    void gone.then(() => resolve(null));
  });
}
