import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the committed validators are those of the schemas", async () => {
  const script = new URL("../../.ci/generate-validators.mjs", import.meta.url);
  const { generateValidators } = await import(script.href);
  const committed = new URL("../../src/schema/generated/validators.ts", import.meta.url);
  expect(readFileSync(committed, "utf8")).toBe(generateValidators());
});
