// Prints the closing line of a test run from vitest's JSON report, and what was left untried.
import { existsSync, readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
if (text.trim() === "") {
  console.log("no test was run");
} else {
  const report = JSON.parse(text);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (!existsSync(new URL("../../shared/data", import.meta.url)))
    console.log(`${skipped} tests skipped for want of ../shared`);
  console.log(
    `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`,
  );
}
