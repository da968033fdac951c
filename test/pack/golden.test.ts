import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/pack/index.ts";
import { withDefaults } from "../../src/pack/options.ts";
import { filesBelow } from "../support/repository.ts";
import { packRules, packSettings } from "./sample.ts";

/*
 * What the shipped technique document becomes in every format, for people to read and for changes to
 * show. The folder holds nothing but what is built; `vitest -u` writes it anew.
 */
const folder = "test/pack/expected";

/* What a project's own templates make is the project's. */
const ours = Object.entries(formats).filter(([name]) => name !== "template");

const built = await Promise.all(
  ours.map(async ([name, load]) => {
    const format = await load();
    const rules = await packRules(format, ["rules/T1569.002-service-execution.yml"]);
    const { files } = format.build(rules, packSettings(format, withDefaults(format, {})));
    return files.map(({ path, content }) => ({ path: `${name}/${path}`, content }));
  }),
);
const files = built.flat();

describe("the shipped rules", () => {
  test("are in every format", () => {
    for (const pack of built) expect(pack).not.toEqual([]);
  });

  test.each(files)("as $path", async ({ path, content }) => {
    const isText = typeof content === "string";
    const text = isText ? content : `${createHash("sha256").update(content).digest("hex")}\n`;
    const file = isText ? path : `${path}.sha256`;
    await expect(text).toMatchFileSnapshot(`expected/${file}`);
  });

  test("leave no file of an earlier format behind", () => {
    const names = new Set(
      files.map(({ path, content }) => (typeof content === "string" ? path : `${path}.sha256`)),
    );
    const found = filesBelow(folder, "").map((path) => path.slice(folder.length + 1));
    expect(found.filter((path) => !names.has(path))).toEqual([]);
  });
});
