import type { QueryReader } from "sigmatic/backend";
import { evaluatorOf } from "../evaluator/index.ts";
import { readPipeline } from "./read.ts";

/** Reads SPL: searches, and the commands that a detection may have behind them. */
export const splReader: QueryReader = {
  read: (source) => {
    const pipeline = readPipeline(source);
    if ("code" in pipeline) return { query: null, diagnostics: [pipeline] };
    return evaluatorOf(pipeline);
  },
};
