import { expect, test } from "vitest";
import { formats } from "../src/pack/index.ts";
import { withPackOptions } from "./support/packOptions.ts";
import { read } from "./support/repository.ts";

/* `npm run generate` writes the lists anew. */
test("README.md says what each format of rule packs takes", async () => {
  const page = read("README.md");
  const loaded = await Promise.all(Object.values(formats).map((load) => load()));
  expect(withPackOptions(page, loaded)).toBe(page);
});
