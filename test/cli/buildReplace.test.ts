import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { currentOf, differenceOf, manifestIn } from "../../src/cli/pack/folder.ts";
import { sha256 } from "../../src/cli/pack/manifest.ts";
import {
  identityOf,
  madeFor,
  NotReplaced,
  replaceFolders,
  type Staged,
  stage,
} from "../../src/cli/pack/replace.ts";
import { folderOf, ruleText, sigmatic } from "./host.ts";

/* Two builds at once, step by step: what the one sees and does is told apart from what the other does. */

/** A pack of one file, as a build writes it. */
function packOf(text: string): Map<string, Uint8Array> {
  const files = { "query.txt": sha256(text) };
  return new Map([
    ["query.txt", Buffer.from(text)],
    ["manifest.json", Buffer.from(JSON.stringify({ inputs: text, rules: [], leftOut: [], files }))],
  ]);
}

/** A new folder for a pack, made from what stands there now. */
function staged(folder: string, text: string): Staged {
  const each = { folder, made: madeFor(folder), from: identityOf(folder) };
  stage(each, packOf(text), differenceOf(folder, packOf(text), manifestIn(folder)));
  return each;
}

function write(folder: string, text: string): void {
  replaceFolders([staged(folder, text)]);
}

const textIn = (folder: string): string => readFileSync(join(folder, "query.txt"), "utf8");

describe("new folders of packs", () => {
  test("take the names of the old ones, with other people's files", () => {
    const pack = join(folderOf({}), "one");
    write(pack, "old");
    writeFileSync(join(pack, "notes.txt"), "mine");
    write(pack, "new");
    expect(textIn(pack)).toBe("new");
    expect(readFileSync(join(pack, "notes.txt"), "utf8")).toBe("mine");
    expect(readdirSync(join(pack, ".."))).toEqual(["one"]);
  });

  test("are all given up where another build has written one of them meanwhile", () => {
    const root = folderOf({});
    const [one, two, three] = ["one", "two", "three"].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ];
    for (const pack of [one, two]) write(pack, "old");
    const mine = [three, one, two].map((pack) => staged(pack, "mine"));
    write(two, "theirs");
    expect(() => replaceFolders(mine)).toThrow(
      expect.objectContaining({ folder: two, cause: null }),
    );
    expect([textIn(one), textIn(two)]).toEqual(["old", "theirs"]);
    const left = readdirSync(root).filter((name) => !name.endsWith("-new"));
    expect(left.sort()).toEqual(["one", "two"]);
  });

  test.each(["old", null])("do not take a name that is given meanwhile, over %s", (old) => {
    const pack = join(folderOf({}), "one");
    if (old !== null) write(pack, old);
    const mine = staged(pack, "mine");
    if (old !== null) renameSync(pack, join(pack, "../aside"));
    const theirs = staged(pack, "theirs");
    replaceFolders([theirs]);
    expect(() => replaceFolders([mine])).toThrow(NotReplaced);
    expect(textIn(pack)).toBe("theirs");
  });

  test("leave the old ones where the system does not let them be moved", () => {
    const pack = join(folderOf({}), "one");
    write(pack, "old");
    const mine = staged(pack, "mine");
    renameSync(mine.made, `${mine.made}-lost`);
    const fault = expect.objectContaining({ cause: expect.objectContaining({ code: "ENOENT" }) });
    expect(() => replaceFolders([mine])).toThrow(fault);
    expect(textIn(pack)).toBe("old");
  });
});

test("a pack is current only if every file is what it was, however large", () => {
  const pack = join(folderOf({}), "one");
  const large = "a".repeat(3 * 2 ** 20);
  write(pack, large);
  const expected = [{ folder: pack, inputs: large }];
  expect(currentOf(expected)).toHaveLength(1);
  expect(currentOf([{ folder: pack, inputs: "other" }])).toEqual([]);
  writeFileSync(join(pack, "query.txt"), `${large.slice(1)}b`);
  expect(currentOf(expected)).toEqual([]);
  mkdirSync(join(pack, "empty"));
  writeFileSync(join(pack, "query.txt"), "");
  expect(currentOf(expected)).toEqual([]);
});

test("a file of a pack that cannot be read fails its build, and is told", async () => {
  const folder = folderOf({
    "sigmatic.config.yml": "rules: rules\npacks: {bare: {format: queries, target: spl/raw}}\n",
    "rules/one.yml": ruleText("One"),
  });
  await sigmatic(["build"], { folder });
  const file = join(folder, "packs/bare/spl/raw/one.spl");
  rmSync(file);
  symlinkSync("one.spl", file);
  const { code, err } = await sigmatic(["build"], { folder });
  expect(code).toBe(1);
  expect(err).toContain("ELOOP");
  expect(err).toContain("[unwritable-output]");
});
