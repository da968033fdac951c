// Compiles the JSON Schemas of src/schema into plain code, so that ajv is not needed at run time.
// Run: node .ci/generate-validators.mjs; a test compares what is committed with what this gives.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";

const room = new URL("../src/schema/", import.meta.url);
const documents = ["rule", "technique", "correlation", "filter"];

function schemaOf(name) {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, room), "utf8"));
}

/** The module's text: one exported function per kind of document. */
export function generateValidators() {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    logger: false,
    schemas: [...documents, "metadata"].map(schemaOf),
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

const output = new URL("generated/validators.ts", room);
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(output, generateValidators());
  process.stdout.write(`${fileURLToPath(output)}\n`);
}
