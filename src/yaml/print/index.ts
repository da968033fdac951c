/* Writes YAML that every reader takes for the same data. */

export {
  list,
  type Mapping,
  type MappingEntry,
  mapping,
  plainNode,
  printDocument,
  printFlow,
  proseNode,
  textNode,
  type Yaml,
} from "./nodes.ts";
export { quoted, textScalar, tokenScalar } from "./scalar.ts";
