import { plainNode, printDocument } from "../yaml/print/index.ts";

/** A document of the DSL as YAML, with a newline at the end. */
export function toYaml(document: { readonly [key: string]: unknown }): string {
  const node = plainNode(document);
  if (typeof node === "string" || node.kind !== "mapping") throw new TypeError("no document");
  return `${printDocument(node)}\n`;
}
