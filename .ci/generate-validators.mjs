// Compiles the JSON Schemas of src/schema into plain code, so that ajv is not needed at run time.
// Run: node .ci/generate-validators.mjs; a test compares what is committed with what this gives.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const room = new URL("../src/schema/", import.meta.url);

/** The modules in src/schema/generated: one exported function per kind of document. */
export const modules = {
  // Every run reads rules; most have no project file.
  "validators.ts": ["rule", "technique", "correlation", "filter"],
  "project.ts": ["project"],
};

function schemaOf(name) {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, room), "utf8"));
}

/** What editors show and no validator asks. */
const prose = ["$schema", "title", "description", "examples"];

/**
 * A schema without its prose: a property may have such a name, but then its value is a schema.
 */
function withoutProse(schema) {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !prose.includes(key) || isSchema(value),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

function isSchema(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/**
 * A map that takes no other keys, told so by an enum of its keys: a finding can then name those that
 * there are.
 */
function withKeysNamed(schema) {
  if (Array.isArray(schema)) return schema.map(withKeysNamed);
  if (typeof schema !== "object" || schema === null) return schema;
  const named = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withKeysNamed(value)]),
  );
  if (named.additionalProperties !== false) return named;
  const { additionalProperties: _, ...open } = named;
  return { ...open, propertyNames: { enum: Object.keys(named.properties) } };
}

/** The text of a module. */
export function generateValidators(module) {
  const documents = modules[module];
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    logger: false,
    schemas: [...documents, "metadata"].map((name) => withKeysNamed(withoutProse(schemaOf(name)))),
    // Lengths in UTF-16 units: counting code points would need a run-time module of ajv.
    unicode: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  const exported = Object.fromEntries(documents.map((name) => [name, `${name}.schema.json`]));
  const code = standalone.default(ajv, exported);
  if (code.includes("require(")) throw new Error("the validators would need ajv at run time");
  return `// @ts-nocheck\n// Written by .ci/generate-validators.mjs.\n${code}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const module of Object.keys(modules)) {
    const output = new URL(`generated/${module}`, room);
    writeFileSync(output, generateValidators(module));
    process.stdout.write(`${fileURLToPath(output)}\n`);
  }
