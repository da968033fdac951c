import { expect, test } from "vitest";
import { ruleText, sigmatic } from "./host.ts";

function technique(tests: string): string {
  return `title: Service Execution
technique: T1569.002
analytics:
  - title: Service <tool> & friends
    logsource:
      category: process_creation
      product: windows
    detection:
      selection:
        Image|endswith: \\sc.exe
      condition: selection
    level: low
    tests:
${tests}`;
}

function event(image: string, matches: boolean, name: string): string {
  return `      - name: ${name}
        matches: ${matches}
        synthetic: true
        event:
          Channel: Microsoft-Windows-Sysmon/Operational
          EventID: 1
          Image: ${image}
`;
}

const passing = technique(
  event("C:\\Windows\\sc.exe", true, "a service tool") +
    event("C:\\Windows\\cmd.exe", false, "a shell"),
);
const failing = technique(
  event("C:\\Windows\\cmd.exe", true, "a shell") +
    event("C:\\Windows\\sc.exe", false, "a service tool"),
);

test("tests that pass leave nothing on standard output", async () => {
  const { code, out, err } = await sigmatic(["test", "-"], { stdin: passing });
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(err).toBe("2 tests passed, 0 failed; 0 rules without tests\n");
});

test("a failure says what was expected and points at the event", async () => {
  const { code, out, err } = await sigmatic(["test", "-"], { stdin: failing });
  expect(code).toBe(1);
  expect(out).toMatch(/^<stdin>:14:\d+: error: .*does not match this event and must \(a shell\)/);
  expect(out).toContain("matches this event and must not (a service tool)");
  expect(err).toContain("0 tests passed, 2 failed");
});

test("rules without tests are counted, and no failure", async () => {
  const { code, err } = await sigmatic(["test", "-"], { stdin: ruleText() });
  expect(code).toBe(0);
  expect(err).toContain("1 rule without tests");
});

test("jsonl has a line per test, keys in order", async () => {
  const { out } = await sigmatic(["test", "-", "--format", "jsonl"], { stdin: failing });
  const [first, second] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(Object.keys(first)).toEqual(["rule", "test", "expected", "actual", "passed"]);
  expect(first).toMatchObject({ expected: true, actual: false, passed: false });
  expect(second).toMatchObject({ test: { name: "a service tool", index: 1 }, actual: true });
});

test("junit counts, names and escapes", async () => {
  const { code, out } = await sigmatic(["test", "-", "--format", "junit"], {
    stdin: technique(event("C:\\Windows\\cmd.exe", true, "a shell") + event("x", false, "another")),
  });
  expect(code).toBe(1);
  expect(out).toMatchSnapshot();
});

test("a rule that cannot be read fails the run", async () => {
  const { code, err } = await sigmatic(["test", "-"], { stdin: "title: [" });
  expect(code).toBe(1);
  expect(err).toMatch(/^<stdin>:1:\d+: error/);
});
