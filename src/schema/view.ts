import { toPlain, type YamlNode } from "../yaml/index.ts";

/**
 * A document as plain data, as far as the schemas look into it: of what stands under a selection's
 * name they ask only whether it is a map or a list, so it goes in empty.
 */
export function viewOf(node: YamlNode): unknown {
  if (node.kind === "scalar") return toPlain(node);
  if (node.kind === "sequence") return node.items.map(viewOf);
  const map: { [key: string]: unknown } = Object.create(null);
  for (const { key, value } of node.entries)
    map[key.text] = key.text === "detection" ? selectionsOf(value) : viewOf(value);
  return map;
}

const emptyMap = Object.freeze({});
const emptyList = Object.freeze([]);

function selectionsOf(detection: YamlNode): unknown {
  if (detection.kind !== "map") return viewOf(detection);
  const map: { [key: string]: unknown } = Object.create(null);
  for (const { key, value } of detection.entries) {
    if (key.text === "condition" || value.kind === "scalar") map[key.text] = viewOf(value);
    else map[key.text] = value.kind === "map" ? emptyMap : emptyList;
  }
  return map;
}
