import { plain } from "../../diagnostic/palette.ts";
import { positionAt } from "../../source/index.ts";
import { escaped, junitText } from "../test/junit.ts";
import { exampleText } from "./example.ts";
import type { VerifyReporter } from "./report.ts";
import type { VerifyResult } from "./result.ts";

/** JUnit XML: a test case per rule and target, skipped where the target refuses the rule. */
export function junitReporter(write: (text: string) => void): VerifyReporter {
  const cases: string[] = [];
  let failures = 0;
  return {
    add: (result) => {
      cases.push(caseText(result));
      if (result.findings.length > 0) failures++;
    },
    end: () => write(junitText(cases, failures)),
  };
}

function caseText(result: VerifyResult): string {
  const { rule, verification } = result;
  const attributes = [
    `name="${escaped(verification.target)}"`,
    `classname="${escaped(rule.title ?? rule.path)}"`,
    `file="${escaped(rule.path)}"`,
  ].join(" ");
  const body = bodyText(result);
  if (body === "") return `    <testcase ${attributes}/>\n`;
  return `    <testcase ${attributes}>\n      ${body}\n    </testcase>\n`;
}

function bodyText({ verification, findings, examples }: VerifyResult): string {
  if (verification.fidelity === "refused") return '<skipped message="refused"/>';
  if (findings.length === 0) return "";
  const messages = findings.map(({ message, span }) => {
    const { line, column } = positionAt(span.source, span.start);
    return `${line}:${column} ${message}`;
  });
  const events = examples.map((found) => exampleText(found, verification.target, plain));
  const details = [...events, ...verification.queries].join("\n");
  return `<failure message="${escaped(messages.join("; "))}">${escaped(details)}</failure>`;
}
