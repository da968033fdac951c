import { expect, test } from "vitest";
import { dslSources } from "../support/dslSources.ts";
import { filesBelow, read } from "../support/repository.ts";

/* `npm run generate` writes the log sources and ATT&CK's names from the taxonomy. */

const sources = dslSources();

test("every generated file is what the taxonomy gives", () => {
  const stale = Object.entries(sources).filter(([path, text]) => read(`src/dsl/${path}`) !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

test("no generated file is left over", () => {
  const found = filesBelow("src/dsl", ".generated.ts").map((path) => path.slice("src/dsl/".length));
  expect(found).toEqual(Object.keys(sources).sort());
});
