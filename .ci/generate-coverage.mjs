// Writes the tables of log sources in backends/*/README.md from the data models themselves.
// Run: node .ci/generate-coverage.mjs; a test compares what is committed with what this gives.
import { rewritePages } from "./pages.mjs";

await rewritePages("./test/support/coverage.ts", "withCoverage");
