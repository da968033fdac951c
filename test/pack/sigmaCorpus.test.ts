import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CORE_SCHEMA, load } from "js-yaml";
import { beforeAll, describe, expect, test } from "vitest";
import type { PackRule } from "../../src/pack/format.ts";
import { sigmaPack } from "../../src/pack/formats/sigmaPack/index.ts";
import { hasShared, shared } from "../support/shared.ts";
import { corpusRules } from "./corpus.ts";
import { packSettings } from "./sample.ts";

/* The public rules as SigmaHQ would take them, by the specification's own schema. */

/** The order of a rule's keys by SigmaHQ's convention. */
const keys = [
  ...["title", "id", "related", "name", "taxonomy", "status", "description", "license"],
  ...["references", "author", "date", "modified", "tags", "scope", "logsource", "detection"],
  ...["fields", "falsepositives", "level"],
];

type Document = { readonly [key: string]: unknown };

describe.skipIf(!hasShared)("the public rules (skipped where ../shared is absent)", () => {
  let rules: readonly PackRule[];
  let files: readonly { readonly path: string; readonly document: Document }[];
  beforeAll(async () => {
    rules = await corpusRules(sigmaPack, "sigma/sigma");
    const built = sigmaPack.build(rules, packSettings(sigmaPack));
    files = built.files.map(({ path, content }) => ({
      path,
      document: load(String(content), { schema: CORE_SCHEMA }) as Document,
    }));
  }, 600_000);

  test("are rules of the specification, a file each", () => {
    const path = join(shared, "sigma-spec", "json-schema", "sigma-detection-rule-schema.json");
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { uuid } });
    const schema = JSON.parse(readFileSync(path, "utf8"));
    const isRule = ajv.compile({ ...schema, $schema: undefined });
    expect(files.length).toBe(rules.length);
    for (const { path, document } of files)
      expect(isRule(document), `${path}: ${ajv.errorsText(isRule.errors)}`).toBe(true);
  });

  test("keep their places, ids and names, which SigmaHQ's validators take", () => {
    const conventional = /^(?=.*_)[a-z0-9_]{10,90}$/;
    for (const [at, { path }] of files.entries()) {
      const own = rules[at]?.path ?? "";
      if (conventional.test(basename(own))) expect(path).toBe(`${own}.yml`);
      expect(basename(path, ".yml")).toMatch(conventional);
    }
    expect(files.map(({ document }) => document.id)).toEqual(
      rules.map(({ rule }) => rule.id?.value),
    );
  });

  test("tell what SigmaHQ asks for, in its order", () => {
    for (const { path, document } of files) {
      // Keys of SigmaHQ's own tests stand behind all others.
      const own = Object.keys(document);
      expect(own.filter((key) => !keys.includes(key))).toEqual(own.slice(own.indexOf("level") + 1));
      const told = own.filter((key) => keys.includes(key));
      expect([path, ...told]).toEqual([path, ...keys.filter((key) => own.includes(key))]);
      const asked = ["id", "status", "description", "author", "date", "falsepositives", "level"];
      expect(own).toEqual(expect.arrayContaining(asked));
    }
  });
});
