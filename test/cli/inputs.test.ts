import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findInputs, looksLikePath, readInput } from "../../src/cli/inputs.ts";
import { folderOf, memoryHost } from "./host.ts";

function below(folder: string): readonly string[] {
  return findInputs([folder]).files.map(({ path }) => path.replace(folder, "F"));
}

test("folders give their YAML files at any depth, by path as bytes", () => {
  const folder = folderOf({
    "b.yaml": "",
    "a/z.yml": "",
    "a.yml": "",
    "é.yml": "",
    "Z.YML": "",
    "note.txt": "",
    ".git/x.yml": "",
    "node_modules/x.yml": "",
  });
  expect(below(folder)).toEqual(["F/Z.YML", "F/a.yml", "F/a/z.yml", "F/b.yaml", "F/é.yml"]);
});

test("paths are printed as given, joined with / and each once", () => {
  const folder = folderOf({ "a.yml": "", "rule.txt": "" });
  const given = [`${folder}/`, join(folder, "a.yml"), `${folder}/rule.txt`];
  expect(findInputs(given).files.map(({ path }) => path)).toEqual([
    `${folder}/a.yml`,
    `${folder}/rule.txt`,
  ]);
  expect(findInputs(["-"]).files).toEqual([{ path: "<stdin>", below: "stdin", file: null }]);
});

test("symbolic links are followed, and a link back to a folder around ends there", () => {
  const folder = folderOf({ "a/x.yml": "" });
  symlinkSync(folder, join(folder, "a", "loop"));
  symlinkSync(join(folder, "a", "x.yml"), join(folder, "linked.yml"));
  expect(below(folder)).toEqual(["F/a/x.yml", "F/linked.yml"]);
});

test("a missing path and a dangling link are told, and the rest is found", () => {
  const folder = folderOf({ "a.yml": "" });
  symlinkSync(join(folder, "gone"), join(folder, "dangling.yml"));
  const { files, diagnostics } = findInputs([folder, join(folder, "missing")]);
  expect(files).toHaveLength(1);
  expect(
    diagnostics.map(({ code, span }) => [code, span.source.name.replace(folder, "F")]),
  ).toEqual([
    ["unreadable-file", "F/dangling.yml"],
    ["unreadable-file", "F/missing"],
  ]);
});

test("the output folder is left out", () => {
  const folder = folderOf({ "a.yml": "", "out/b.yml": "" });
  expect(findInputs([folder], join(folder, "out")).files).toHaveLength(1);
});

test("bytes that are no UTF-8 are told, never guessed", async () => {
  const { host } = memoryHost({ stdin: Uint8Array.of(0x74, 0xe9) });
  const read = await readInput({ path: "<stdin>", below: "stdin", file: null }, host);
  expect(read).toMatchObject({ diagnostic: { code: "not-utf8" } });
});

test("a file that may not be read is told", async ({ skip }) => {
  const folder = folderOf({ "a.yml": "title: x" });
  const file = join(folder, "a.yml");
  chmodSync(file, 0);
  if (process.getuid?.() === 0) skip("root may read everything");
  const read = await readInput({ path: "a.yml", below: "a.yml", file }, memoryHost().host);
  expect(read).toMatchObject({ diagnostic: { code: "unreadable-file" } });
});

test("what looks like a path", () => {
  for (const path of ["-", "rules/", "a.yml", "dir\\a", "test"])
    expect(looksLikePath(path)).toBe(true);
  for (const word of ["complie", "field-unmapped"]) expect(looksLikePath(word)).toBe(false);
});
