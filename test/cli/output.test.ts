import { expect, test } from "vitest";
import { createOutput, type Stream } from "../../src/cli/output.ts";
import { lookOf } from "../../src/cli/palette.ts";
import { memoryHost } from "./host.ts";

/** A stream that takes what it is told to and can be broken. */
function fakeStream(takes: boolean) {
  const written: string[] = [];
  const listeners: { [event: string]: (error: NodeJS.ErrnoException) => void } = {};
  const stream: Stream = {
    write: (text) => {
      written.push(text);
      return takes;
    },
    once: (event, listener) => {
      listeners[event] = listener;
    },
    on: (event, listener) => {
      listeners[event] = listener;
    },
  };
  const fail = (code: string): void =>
    listeners.error?.(Object.assign(new Error(code), { code }) as NodeJS.ErrnoException);
  return { stream, written, fail, drain: () => listeners.drain?.(new Error()) };
}

test("small writes are gathered until they are worth a system call", async () => {
  const { stream, written } = fakeStream(true);
  const output = createOutput(stream);
  output.write("a");
  await output.settle();
  expect(written).toEqual([]);
  output.write("b".repeat(70_000));
  await output.settle();
  expect(written).toHaveLength(1);
  output.write("c");
  await output.flush();
  expect(written.at(-1)).toBe("c");
});

test("a slow reader is waited for", async () => {
  const { stream, drain } = fakeStream(false);
  const output = createOutput(stream);
  output.write("a");
  let done = false;
  const flushed = output.flush().then(() => {
    done = true;
  });
  await new Promise((resume) => setImmediate(resume));
  expect(done).toBe(false);
  drain();
  await flushed;
  expect(done).toBe(true);
});

test("a closed pipe ends the writing without a fault; another failure is one", async () => {
  const broken = fakeStream(true);
  const output = createOutput(broken.stream);
  broken.fail("EPIPE");
  expect(output.closed()).toBe(true);
  output.write("a");
  await output.flush();
  expect(broken.written).toEqual([]);

  const full = fakeStream(false);
  const other = createOutput(full.stream);
  other.write("a");
  const flushed = other.flush();
  full.fail("ENOSPC");
  await expect(flushed).rejects.toThrow("ENOSPC");
});

test("colours only on a terminal, as NO_COLOR and FORCE_COLOR say", () => {
  const paints = (terminal: boolean, env: { [name: string]: string }): boolean => {
    const { host } = memoryHost({ terminal, env });
    return lookOf(host.stdout, host.env).palette.strong("x") !== "x";
  };
  expect(paints(true, {})).toBe(true);
  expect(paints(false, {})).toBe(false);
  expect(paints(true, { NO_COLOR: "1" })).toBe(false);
  expect(paints(true, { NO_COLOR: "" })).toBe(true);
  expect(paints(true, { TERM: "dumb" })).toBe(false);
  expect(paints(false, { FORCE_COLOR: "1" })).toBe(true);
  expect(paints(true, { FORCE_COLOR: "0" })).toBe(false);
  expect(paints(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
});
