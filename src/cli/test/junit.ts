import { positionAt } from "../../source/index.ts";
import { failureMessage, type TestReporter, type TestResult, testName } from "./result.ts";

/** JUnit XML. The suite's counts stand in its first line, so the cases are kept until the end. */
export function junitReporter(write: (text: string) => void): TestReporter {
  const cases: string[] = [];
  let failures = 0;
  return {
    add: (result) => {
      cases.push(caseText(result));
      if (!result.passed) failures++;
    },
    end: () => write(junitText(cases, failures)),
  };
}

/** The document around test cases that have been written. */
export function junitText(cases: readonly string[], failures: number): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites tests="${cases.length}" failures="${failures}">\n`,
    `  <testsuite name="sigmatic" tests="${cases.length}" failures="${failures}">\n`,
    ...cases,
    "  </testsuite>\n</testsuites>\n",
  ].join("");
}

function caseText(result: TestResult): string {
  const { rule, test, passed } = result;
  const { line } = positionAt(test.span.source, test.span.start);
  const attributes = [
    `name="${escaped(testName(result))}"`,
    `classname="${escaped(rule.title ?? rule.path)}"`,
    `file="${escaped(rule.path)}" line="${line}"`,
  ].join(" ");
  if (passed) return `    <testcase ${attributes}/>\n`;
  const message = escaped(failureMessage(result));
  return `    <testcase ${attributes}>\n      <failure message="${message}"/>\n    </testcase>\n`;
}

const entities: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0 has no way to say most control characters; they become the replacement character. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] as string)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
