import { type Look, printDiagnostic } from "../../diagnostic/print.ts";
import { positionAt } from "../../source/index.ts";
import type { Host } from "../host.ts";
import { jsonList } from "../jsonList.ts";
import { lookOf } from "../palette.ts";
import { junitReporter } from "./junit.ts";
import { failureMessage, type TestReporter, type TestResult } from "./result.ts";

export const testFormats = ["text", "json", "jsonl", "junit"] as const;
export type TestFormat = (typeof testFormats)[number];

export function reporterFor(format: TestFormat, host: Host): TestReporter {
  const { write } = host.stdout;
  if (format === "junit") return junitReporter(write);
  if (format !== "text") {
    const list = jsonList(format, write);
    return { add: (result) => list.add(jsonOf(result)), end: list.end };
  }
  const look = lookOf(host.stdout, host.env);
  return {
    add: (result) => write(result.passed ? "" : failureText(result, look)),
    end: () => {},
  };
}

function failureText(result: TestResult, look: Look): string {
  const { span } = result.test;
  const message = failureMessage(result);
  return printDiagnostic({ code: "test-failed", severity: "error", message, span }, look);
}

function jsonOf({ rule, test, index, actual, passed }: TestResult): string {
  const { line, column } = positionAt(test.span.source, test.span.start);
  const { name, matches } = test;
  return JSON.stringify({
    rule,
    test: { name, index, line, column },
    expected: matches,
    actual,
    passed,
  });
}
