/* From one face to the other: YAML to TypeScript, and the data of TypeScript rules to YAML. */

export { type Made, toSource } from "./source.ts";
export { type Conversion, toTypeScript } from "./typescript.ts";
export { toYaml } from "./yaml.ts";
