import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, read } from "../../../test/support/repository.ts";

/* Rows that were made by the emitter's own mappings would prove nothing of them. */

const folder = "backends/kql/witness";

test("rows are made without what makes queries", () => {
  const strays = filesBelow(folder, ".ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) =>
      [...read(path).matchAll(/\bfrom "([^"]+)"/g)]
        .map(([, name = ""]) => (name.startsWith(".") ? join(dirname(path), name) : name))
        .filter((to) => to !== "sigmatic/backend" && !to.startsWith(`${folder}/`)),
    );
  expect(strays).toEqual([]);
});
