import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { CORE_SCHEMA, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { filesBelow, read } from "../../test/support/repository.ts";
import { corpusFiles, hasShared, shared } from "../../test/support/shared.ts";
import { sigma } from "./index.ts";

const targets = [{ backend: sigma, model: sigma.models[0] }];

/** What the specification's schema finds in the documents that a text's rules are printed as. */
function findings(name: string, text: string, validate: ValidateFunction) {
  let documents = 0;
  const faults = compile({ name, text }, targets).rules.flatMap((rule) =>
    (rule.outcomes[0]?.queries ?? []).flatMap((query) =>
      loadAll(query, { schema: CORE_SCHEMA }).flatMap((document) => {
        documents++;
        if (validate(document)) return [];
        return (validate.errors ?? []).map(
          ({ instancePath, message }) => `${name}: ${instancePath} ${message}`,
        );
      }),
    ),
  );
  return { documents, faults };
}

describe.skipIf(!hasShared)(
  "the specification's own schema (skipped where ../shared is absent)",
  () => {
    const validate = (): ValidateFunction => {
      const file = join(shared, "sigma-spec", "json-schema", "sigma-detection-rule-schema.json");
      const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
      const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { uuid } });
      return ajv.compile({ ...JSON.parse(readFileSync(file, "utf8")), $schema: undefined });
    };

    test("takes every document printed for public rules", () => {
      const schema = validate();
      const found = corpusFiles().map((path) => findings(path, readFileSync(path, "utf8"), schema));
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
      expect(found.filter(({ documents }) => documents > 0).length).toBeGreaterThan(200);
    });

    test("takes every document printed for the rules here", () => {
      const schema = validate();
      const paths = [
        ...filesBelow("rules", ".yml"),
        ...filesBelow("test/conformance/rules", ".yml"),
      ];
      const found = paths.map((path) => findings(path, read(path), schema));
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    });

    test("finds what is wrong", () => {
      const text = `title: ${"x".repeat(300)}\nlogsource: {product: windows}\ndetection: {a: {b: c}, condition: a}\n`;
      expect(findings("long", text, validate()).faults).toEqual([
        "long: /title must NOT have more than 256 characters",
      ]);
    });
  },
);
