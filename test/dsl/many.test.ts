import { expect, test } from "vitest";
import { toTypeScript } from "../../src/convert/index.ts";
import { filesBelow, read } from "../support/repository.ts";
import { typeCheck } from "./typeCheck.ts";

/* What `convert` writes passes the type checker, in strict mode. `npm run bench` says how fast. */

const paths = [...filesBelow("rules", ".yml"), ...filesBelow("test/conformance/rules", ".yml")];

test("two hundred converted rules type-check", () => {
  const converted = paths.flatMap((path) => {
    const { text } = toTypeScript({ name: path, text: read(path) });
    return text === null ? [] : [{ path, text }];
  });
  expect(converted.length).toBeGreaterThan(40);
  const modules = Array.from({ length: 200 }, (_, index) => {
    const { path, text } = converted[index % converted.length] as (typeof converted)[number];
    return [`${path} ${index}`, text] as const;
  });
  expect([...typeCheck(new Map(modules)).messages]).toEqual([]);
});
