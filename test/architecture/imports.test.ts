import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, read } from "../support/repository.ts";

/*
 * Who may import whom. A room may use itself and the rooms named here; an arrow that is not here
 * does not exist.
 */
const rooms: { readonly [room: string]: readonly string[] } = {
  source: [],
  text: [],
  regex: ["text"],
  taxonomy: [],
  diagnostic: ["source"],
  ast: ["source"],
  yaml: ["source", "diagnostic"],
  schema: ["source", "diagnostic", "yaml"],
  condition: ["source", "diagnostic", "ast"],
  modifier: ["source", "diagnostic", "ast", "text", "regex", "ir"],
  rule: ["source", "diagnostic", "ast", "yaml", "schema", "condition"],
  ir: [
    "source",
    "diagnostic",
    "ast",
    "text",
    "regex",
    "taxonomy",
    "condition",
    "modifier",
    "event",
  ],
  event: ["text", "taxonomy"],
  validate: ["source", "text", "regex", "taxonomy", "diagnostic", "ast", "yaml", "condition", "ir"],
  project: [
    "source",
    "diagnostic",
    "yaml",
    "schema",
    "rule",
    "taxonomy",
    "validate",
    "backend",
    "dsl",
  ],
  verify: ["source", "diagnostic", "text", "regex", "taxonomy", "event", "ir", "backend"],
  dsl: [],
  convert: ["source", "diagnostic", "ast", "yaml", "rule", "taxonomy", "dsl"],
  library: [
    "compile.ts",
    "source",
    "diagnostic",
    "ast",
    "rule",
    "validate",
    "event",
    "ir",
    "project",
    "backend",
    "convert",
    "dsl",
    "verify",
  ],
  pack: ["compile.ts", "source", "diagnostic", "ast", "backend", "taxonomy", "rule", "yaml"],
  backend: ["source", "diagnostic", "ast", "condition", "regex", "taxonomy", "ir", "text", "yaml"],
};

const statement =
  /(?:^|\n)(?:import|export)\s(?<type>type\s)?[^;"]*?from\s+"(?<from>[^"]+)"|import\("(?<lazy>[^"]+)"\)|(?:^|\n)import\s+"(?<bare>[^"]+)"/g;

const files = [...filesBelow("src", ".ts"), ...filesBelow("backends", ".ts")].filter(
  (path) => !/\.(test|fixture)\.ts$/.test(path),
);

const importsOf = new Map(files.map((path) => [path, importedBy(path)]));

describe("imports", () => {
  test("go along the arrows between rooms", () => {
    const strays = files.flatMap((path) => strayImports(path).map((to) => `${path} -> ${to}`));
    expect(strays).toEqual([]);
  });

  test("of backends go through the door alone", () => {
    const strays = files
      .filter((path) => path.startsWith("backends/") && path !== "backends/index.ts")
      .flatMap((path) => {
        const [, backend] = path.split("/");
        return (importsOf.get(path) ?? [])
          .filter((to) => to.startsWith("src/") || to.startsWith("backends/"))
          .filter((to) => !to.startsWith(`backends/${backend}/`))
          .map((to) => `${path} -> ${to}`);
      });
    expect(strays).toEqual([]);
  });

  test("of backends/index.ts come from the command line alone", () => {
    const users = files.filter((path) => importsOf.get(path)?.includes("backends/index.ts"));
    expect(users.filter((path) => !path.startsWith("src/cli/"))).toEqual([]);
  });

  test("of Node's modules stay in the command line", () => {
    const users = files.filter((path) => importsOf.get(path)?.some((to) => to.startsWith("node:")));
    expect(users.filter((path) => !path.startsWith("src/cli/"))).toEqual([]);
  });

  test("make no circle", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail, path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of importedBy(path, false)) if (importsOf.has(to)) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of files) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe("files", () => {
  test("are small enough to know at a glance", () => {
    const code = files.filter(
      (path) => !/taxonomy|generated|diagnostic\/codes|explanations|models/.test(path),
    );
    const long = code.filter((path) => read(path).split("\n").length > 400);
    expect(long).toEqual([]);
  });
});

function strayImports(path: string): readonly string[] {
  const room = roomOf(path);
  const allowed = rooms[room];
  if (!path.startsWith("src/") || path.split("/").length < 3 || room === "cli") return [];
  if (!allowed) return [`an unknown room ${room}`];
  return (importsOf.get(path) ?? [])
    .filter((to) => to.startsWith("src/") && roomOf(to) !== room)
    .filter((to) => !allowed.includes(roomOf(to)));
}

function roomOf(path: string): string {
  return path.split("/")[1] as string;
}

/** Repository paths for relative imports, bare names as they stand. */
function importedBy(path: string, typesToo = true): readonly string[] {
  const found = [...read(path).matchAll(statement)]
    .filter((match) => typesToo || match.groups?.type === undefined)
    .map((match) => match.groups?.from ?? match.groups?.lazy ?? match.groups?.bare);
  return found
    .filter((name): name is string => name !== undefined)
    .map((name) => (name.startsWith(".") ? join(dirname(path), name) : name));
}
