import { describe, expect, test } from "vitest";
import { program, typeCheck } from "./typeCheck.ts";
import { wrongPrograms } from "./wrong.ts";

/* What a mistake looks like in the editor: the messages of the type checker, as they are. */

const { messages } = typeCheck(
  new Map(Object.entries(wrongPrograms).map(([title, body]) => [title, program(body)])),
);

describe("a wrong program does not compile", () => {
  test("and there are many", () => {
    expect(Object.keys(wrongPrograms).length).toBeGreaterThanOrEqual(30);
  });

  test.each(Object.keys(wrongPrograms))("%s", (title) => {
    expect(messages.get(title)).toMatchSnapshot();
  });

  test.each(Object.keys(wrongPrograms))("%s: in a message that a person can read", (title) => {
    const lines = messages.get(title)?.trim().split("\n") ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(320);
    expect(lines.join("\n")).not.toMatch(/\bany\b|more \.\.\./);
  });
});
