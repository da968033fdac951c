import type { EventTest } from "../../ast/index.ts";
import type { RuleReference } from "../contract.ts";

export interface TestResult {
  readonly rule: RuleReference;
  readonly test: EventTest;
  /** Among the tests of its rule, from 0. */
  readonly index: number;
  readonly actual: boolean;
  readonly passed: boolean;
}

export interface TestReporter {
  readonly add: (result: TestResult) => void;
  readonly end: () => void;
}

export function testName({ test, index }: TestResult): string {
  return test.name ?? `test ${index}`;
}

/** What went wrong, in one sentence. */
export function failureMessage(result: TestResult): string {
  const { rule, actual } = result;
  const verb = actual ? "matches this event and must not" : "does not match this event and must";
  return `${JSON.stringify(rule.title ?? rule.path)} ${verb} (${testName(result)})`;
}
