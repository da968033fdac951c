import { readYaml, type YamlNode, type YamlScalar } from "../../../yaml/index.ts";
import {
  list,
  type Mapping,
  type MappingEntry,
  mapping,
  printDocument,
  quoted,
  textNode,
  textScalar,
  tokenScalar,
  type Yaml,
} from "../../../yaml/print/index.ts";

/** Keys in SigmaHQ's order; others stand behind them, in their own. */
const order = [
  "title",
  "id",
  "name",
  "related",
  "taxonomy",
  "status",
  "description",
  "license",
  "references",
  "author",
  "date",
  "modified",
  "tags",
  "logsource",
  "detection",
  "fields",
  "falsepositives",
  "level",
];

type Added = { readonly [key: string]: Yaml | null };

/**
 * A Sigma document, which says the same in SigmaHQ's layout: its order of keys, four spaces a level,
 * one line for what is one line. Keys of `added` take the place of the document's own; null leaves
 * one out. Null where the text is no document.
 */
export function conventionalDocument(text: string, added: Added): string | null {
  const [document] = readYaml({ name: "query", text });
  if (document?.node?.kind !== "map") return null;
  const own = document.node.entries
    .filter(({ key }) => !Object.hasOwn(added, key.text))
    .map(({ key, value }) => ({ key: textScalar(key.text), value: nodeOf(value, key.text) }));
  const others = Object.entries(added).flatMap(([key, value]): readonly MappingEntry[] =>
    value === null ? [] : [{ key, value }],
  );
  return `${printDocument(inOrder([...own, ...others]), 4)}\n`;
}

function inOrder(entries: readonly MappingEntry[]): Mapping {
  const rank = ({ key }: MappingEntry): number => {
    const place = order.indexOf(key);
    return place < 0 ? order.length : place;
  };
  return mapping(entries.toSorted((a, b) => rank(a) - rank(b)));
}

function nodeOf(node: YamlNode, area: string): Yaml {
  switch (node.kind) {
    case "scalar":
      return scalarOf(node, area);
    case "sequence":
      return list(node.items.map((item) => nodeOf(item, area)));
    case "map":
      return mapping(
        node.entries.map(({ key, value }) => ({
          key: textScalar(key.text),
          value: nodeOf(value, area),
        })),
      );
  }
}

/** A condition that begins with a digit, which no reader takes for a number. */
const counting = /^1 of [\w*()]+(?: [\w*()]+)*$/;

/** Values that are searched for keep their quotes, and all text its type. */
function scalarOf({ text, style, type }: YamlScalar, area: string): Yaml {
  if (type !== "text") return text;
  if (counting.test(text)) return text;
  if (area === "detection") return style === "plain" ? tokenScalar(text) : quoted(text);
  const token = tokenScalar(text);
  return token === text ? token : textNode(text);
}
