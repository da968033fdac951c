import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/index.ts";

/** Where a JSON pointer leads. */
export interface Place {
  readonly node: YamlNode;
  /** The key that the node, or the list it is an item of, stands under; null at the top. */
  readonly key: YamlScalar | null;
  /** For people: `logsource.category`, `analytics[2].title`; empty at the top. */
  readonly path: string;
}

/** The node of an ajv `instancePath`, as far as the document has it. */
export function locate(document: YamlMap, pointer: string): Place {
  let place: Place = { node: document, key: null, path: "" };
  for (const escaped of pointer.split("/").slice(1)) {
    const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
    const { node, key, path } = place;
    if (node.kind === "map") {
      const entry = entryOf(node, step);
      if (!entry) break;
      place = { node: entry.value, key: entry.key, path: path === "" ? step : `${path}.${step}` };
    } else if (node.kind === "sequence") {
      const item = node.items[Number(step)];
      if (!item) break;
      place = { node: item, key, path: `${path}[${step}]` };
    }
  }
  return place;
}
