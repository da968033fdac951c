import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, read } from "../support/repository.ts";

/*
 * A query is proved by reading it back. That proves nothing where the reader takes a word, a quote
 * or a table from what wrote the query, so the two share the door to the compiler and no more.
 */
const readers = /^backends\/\w+\/(?:reader|evaluator)\//;

const files = filesBelow("backends", ".ts").filter(
  (path) => readers.test(path) && !path.endsWith(".test.ts"),
);

function importedBy(path: string): readonly string[] {
  const statements = read(path).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g);
  return [...statements].map(([, name = ""]) =>
    name.startsWith(".") ? join(dirname(path), name) : name,
  );
}

describe("readers and evaluators", () => {
  const doors = ["sigmatic/backend", "sigmatic/backend/regex", "chevrotain"];

  test("import the doors, the parser library and each other", () => {
    const strays = files.flatMap((path) => {
      const [, backend] = path.split("/");
      const own = new RegExp(`^backends/${backend}/(?:reader|evaluator)/`);
      return importedBy(path)
        .filter((to) => !doors.includes(to) && !own.test(to))
        .map((to) => `${path} -> ${to}`);
    });
    expect(strays).toEqual([]);
  });

  test("are imported by no emitter", () => {
    const emitters = filesBelow("backends", ".ts").filter(
      (path) => !readers.test(path) && !/\.test\.ts$|^backends\/\w+\/index\.ts$/.test(path),
    );
    const users = emitters.flatMap((path) =>
      importedBy(path)
        .filter((to) => readers.test(to))
        .map((to) => `${path} -> ${to}`),
    );
    expect(users).toEqual([]);
  });

  test("stand in every backend that writes queries", () => {
    const backends = new Set(files.map((path) => path.split("/")[1]));
    expect([...backends].sort()).toEqual(["eql", "kql", "spl"]);
  });
});
