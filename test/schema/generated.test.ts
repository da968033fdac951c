import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const script = new URL("../../.ci/generate-validators.mjs", import.meta.url);
const { generateValidators, modules } = await import(script.href);

test.each(Object.keys(modules))("the committed %s is that of the schemas", (module) => {
  const committed = new URL(`../../src/schema/generated/${module}`, import.meta.url);
  expect(readFileSync(committed, "utf8")).toBe(generateValidators(module));
});
