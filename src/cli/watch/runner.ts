import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Source } from "../../source/index.ts";
import { aboutFile } from "../inputs.ts";
import { neverEnds } from "../load/failure.ts";

/** A file of code to be run: of rules, whose text is at hand, or a project file. */
export type CodeFile =
  | { readonly kind: "rules"; readonly file: string; readonly source: Source }
  | { readonly kind: "project"; readonly file: string; readonly shown: string };

/** The YAML that stands for what the code exports, or why there is none. */
export type RunCode = { readonly source: Source } | { readonly diagnostic: Diagnostic };

/** Runs code in a thread of its own, so that it can be run again when it has changed. */
export interface CodeRunner {
  readonly run: (code: CodeFile) => Promise<RunCode>;
  /** Forgets every module: what is run next is read anew, with all that it imports. */
  readonly forget: () => Promise<void>;
}

/** The module that the thread runs; it exists beside this one only when built. */
const threadModule: URL = new URL("./codeThread.js", import.meta.url);

/* A little more than a module is given that awaits what does not come: this one computes for ever. */
const patience = 15_000;

/** Null among the sources, where there is no module for a thread to run. */
export function createCodeRunner(): CodeRunner | null {
  if (!existsSync(threadModule)) return null;
  let thread: Thread | null = null;
  return {
    run: (code) => {
      if (thread === null || thread.hasEnded()) thread = startThread();
      return thread.ask(code);
    },
    forget: async () => {
      const last = thread;
      thread = null;
      await last?.worker.terminate();
    },
  };
}

interface Thread {
  readonly worker: Worker;
  readonly hasEnded: () => boolean;
  readonly ask: (code: CodeFile) => Promise<RunCode>;
}

function startThread(): Thread {
  const worker = new Worker(threadModule);
  worker.unref();
  let ended = false;
  worker.once("exit", () => {
    ended = true;
  });
  // What a thread says when it fails is told of the file that it was given.
  worker.on("error", () => {});
  return { worker, hasEnded: () => ended, ask: (code) => answer(worker, code) };
}

function answer(worker: Worker, code: CodeFile): Promise<RunCode> {
  const shown = code.kind === "rules" ? code.source.name : code.shown;
  return new Promise((resolve) => {
    const settle = (made: RunCode): void => {
      clearTimeout(timer);
      worker.off("exit", exit);
      worker.off("message", settle);
      resolve(made);
    };
    const exit = (): void => settle({ diagnostic: endedBy(shown) });
    const timer = setTimeout(async () => {
      worker.off("exit", exit);
      await worker.terminate();
      settle({ diagnostic: neverEnds(shown, patience) });
    }, patience);
    worker.on("exit", exit);
    worker.on("message", settle);
    worker.postMessage(code);
  });
}

function endedBy(shown: string): Diagnostic {
  return aboutFile(shown, "module-throws", "the module ends the program that runs it");
}
