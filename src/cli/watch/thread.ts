import { parentPort } from "node:worker_threads";
import { runRules } from "../load/rules.ts";
import { runProjectFile } from "../projectModule.ts";
import type { CodeFile, RunCode } from "./runner.ts";

/* The thread in which `--watch` runs code: it ends when the code has changed, and a new one starts. */

parentPort?.on("message", async (code: CodeFile) => {
  const made: RunCode =
    code.kind === "rules"
      ? await runRules(code.file, code.source)
      : await runProjectFile(code.file, code.shown);
  parentPort?.postMessage(made);
});
