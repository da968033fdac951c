import type { YamlNode, YamlScalar } from "./nodes.ts";

function plainScalar({ type, text }: YamlScalar): unknown {
  if (type === "null") return null;
  if (type === "boolean") return text[0] === "t" || text[0] === "T";
  if (type === "text") return text;
  const number = Number(text);
  return Number.isSafeInteger(number) && !Object.is(number, -0) ? number : text;
}

/**
 * The plain data of a node. Maps have no prototype, so a key such as `__proto__` is a key like any
 * other; an integer that a JavaScript number cannot hold stays text.
 */
export function toPlain(node: YamlNode): unknown {
  if (node.kind === "scalar") return plainScalar(node);
  if (node.kind === "sequence") return node.items.map(toPlain);
  const map: { [key: string]: unknown } = Object.create(null);
  for (const { key, value } of node.entries) map[key.text] = toPlain(value);
  return map;
}
