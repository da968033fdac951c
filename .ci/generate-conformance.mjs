// Writes the tables of constructs in backends/*/README.md from what the compiler makes of a rule for each.
// Run: node .ci/generate-conformance.mjs; a test compares what is committed with what this gives.
import { rewritePages } from "./pages.mjs";

await rewritePages("./test/conformance/document.ts", "withConformance");
