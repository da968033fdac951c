import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import "../support/properties.ts";
import { checkProjectShape } from "../../src/schema/project.ts";
import { parseYaml } from "../../src/yaml/index.ts";
import { tree } from "../project/trees.ts";
import { read } from "../support/repository.ts";

/* The schema that editors read and the validator that is built from it say the same. */
const schema = JSON.parse(read("src/schema/project.schema.json"));
const published = new Ajv({
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: true,
}).compile(schema);

/** The findings of our own validator, and whether the published schema takes the text. */
function verdicts(value: unknown) {
  const [document] = parseYaml({ name: "x.yml", text: JSON.stringify(value) }).documents;
  if (document?.kind !== "map") return null;
  return { findings: checkProjectShape(document), taken: published(value) };
}

test("the published schema takes what is taken here, and nothing else", () => {
  const keys = fc.constantFrom("targets", "placeholders", "checks", "logsources", "models");
  fc.assert(
    fc.property(fc.dictionary(keys, tree, { maxKeys: 2 }), (value) => {
      const both = verdicts(value);
      if (both) expect(both.taken).toBe(both.findings.length === 0);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [{ models: { spl: { logsources: { "windows/*/*": { index: ["a", "b*"] } } } } }, true],
  [{ models: { spl: { logsources: { "windows/*/*": { index: "A" } } } } }, false],
  [{ models: { kql: { windowsEvent: "yes" } } }, false],
  [{ logsources: { "a/b": { fields: { F: { type: "enum", values: ["x"] } } } } }, true],
  [{ logsources: { "a/b": { fields: { F: { type: "enum" } } } } }, false],
  [{ logsources: { "a/b": { fields: { F: { type: "ip", values: ["x"] } } } } }, false],
  [{ environments: { test: { environments: {} } } }, false],
  [{ environments: { test: { checks: { "id-missing": "off" } } } }, true],
])("%j is %s", (value, taken) => {
  const both = verdicts(value);
  expect(both).toMatchObject({ taken });
  expect(both?.findings.length === 0).toBe(taken);
});
