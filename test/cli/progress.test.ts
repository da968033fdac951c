import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/compile/progress.ts";
import { memoryHost } from "./host.ts";

function ticked(total: number, outTerminal: boolean, errTerminal: boolean): string {
  const { host, written } = memoryHost();
  const stdout = { ...host.stdout, terminal: outTerminal };
  const stderr = { ...host.stderr, terminal: errTerminal };
  const progress = createProgress(total, { ...host, stdout, stderr });
  progress.tick(1);
  progress.tick(2);
  progress.clear();
  return written.err;
}

test("a long run says how far it is, at intervals, and leaves no trace", () => {
  expect(ticked(5000, false, true)).toBe("\r\u001b[2K1 of 5000 files\r\u001b[2K");
});

test("a short run, a run without a terminal, and one that prints on it say nothing", () => {
  expect(ticked(10, false, true)).toBe("");
  expect(ticked(5000, false, false)).toBe("");
  expect(ticked(5000, true, true)).toBe("");
});
