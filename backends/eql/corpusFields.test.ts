import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { logsourceKey } from "../../src/taxonomy/index.ts";
import { readQuery } from "../../test/support/eqlQuery.ts";
import { corpusFiles, hasShared, shared } from "../../test/support/shared.ts";
import { eql } from "./index.ts";
import { integrations } from "./models/integrations/index.ts";
import type { Expression } from "./reader/index.ts";
import { childrenOf } from "./reader/walk.ts";

/** One field of a query with the operator or function, and the values behind it. */
interface Use {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly unknown[];
}

function usesOf(query: string): readonly Use[] {
  const { body } = readQuery(query);
  return body.kind === "eventQuery" ? usesIn(body.condition) : [];
}

function usesIn(node: Expression): readonly Use[] {
  switch (node.kind) {
    case "comparison":
      return uses(node.left, node.operator, [node.right]);
    case "match":
      return uses(node.value, node.operator, node.patterns);
    case "in":
      return uses(node.value, node.ignoreCase ? "in~" : "in", node.items);
    case "call": {
      const [first, ...others] = node.arguments;
      return first ? uses(first, node.name, others) : [];
    }
    default:
      return childrenOf(node).flatMap(usesIn);
  }
}

/** A function of a field is seen by its own arguments. */
function uses(on: Expression, operator: string, values: readonly Expression[]): readonly Use[] {
  const literals = values.map((value) => (value.kind === "literal" ? value.value : undefined));
  return on.kind === "field" ? [{ field: on.name, operator, values: literals }] : usesIn(on);
}

type Known = { readonly [name: string]: string | { readonly type: string } };

interface Fields {
  readonly fields: Known;
  readonly winlogbeat: Known;
  readonly endpointProcess: Known;
}

/** Fields beyond ECS that neither Winlogbeat's list nor an integration's own names have. */
const extras = {
  // elastic/beats, x-pack/winlogbeat/module/sysmon: what no pipeline moves.
  "winlog.event_data.": "keyword",
  "winlog.user_data.": "keyword",
  // Elastic Defend, which elastic/detection-rules reads so; elastic/endpoint-package, custom_schemas.
  "process.Ext.token.integrity_level_name": "keyword",
  // elastic/integrations, packages/windows/data_stream/powershell.
  "powershell.": "keyword",
} as const;

test.skipIf(!hasShared)(
  "every field of public rules' queries is one of ECS or of an integration, with operators that its type takes (skipped where ../shared is absent)",
  () => {
    const known = JSON.parse(readFileSync(`${shared}/taxonomy/ecs-fields.json`, "utf8")) as Fields;
    const listed = { ...known.endpointProcess, ...known.winlogbeat, ...known.fields };
    const faults: string[] = [];
    let checked = 0;
    for (const path of corpusFiles())
      for (const { uses, typeOf } of queriesOf(path))
        for (const use of uses) {
          const found = Object.hasOwn(listed, use.field) ? listed[use.field] : undefined;
          const type = (typeof found === "object" ? found.type : found) ?? typeOf(use.field);
          checked++;
          if (!type) faults.push(`${path}: ${use.field} is no field`);
          else if (!takes(type, use))
            faults.push(`${path}: ${use.field} (${type}) ${use.operator} ${use.values}`);
        }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(600);
  },
);

function queriesOf(path: string) {
  return readDocuments({ name: path, text: readFileSync(path, "utf8") }).entries.flatMap(
    (entry) => {
      if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
      const { lowered } = lower(entry.document);
      if (!lowered) return [];
      const { queries, notes } = eql.models[0].compile(lowered, {
        layout: "oneline",
        providers: null,
        settings: null,
      });
      if (notes.some((note) => note.severity === "error")) return [];
      const typeOf = ownTypes(logsourceKey(lowered.rule.logsource));
      return queries.map((query) => ({ uses: usesOf(query), typeOf }));
    },
  );
}

function ownTypes(key: string): (field: string) => string | undefined {
  const { namespaces = [], types = {} } = integrations[key] ?? {};
  const prefixes = {
    ...extras,
    ...Object.fromEntries(namespaces.map((each) => [each, "keyword"])),
  };
  return (field) =>
    types[field] ?? Object.entries(prefixes).find(([prefix]) => field.startsWith(prefix))?.[1];
}

/** Text operators need text, numbers and booleans need values of their own kind. */
function takes(type: string, { operator, values }: Use): boolean {
  if (operator === "string") return !["text", "flattened", "nested"].includes(type);
  if (values.includes(null)) return !["text", "flattened", "nested"].includes(type);
  const are = (kind: string): boolean => values.every((value) => typeof value === kind);
  switch (type) {
    case "keyword":
    case "constant_keyword":
    case "wildcard":
      return are("string") && /^(==|!=|:|in~?|like|regex~?)$/.test(operator);
    case "long":
    case "double":
    case "integer":
      return are("number") && /^(==|in|[<>]=?)$/.test(operator);
    case "boolean":
      return are("boolean") && operator === "==";
    case "ip":
      return are("string") && /^(cidrMatch|==|in)$/.test(operator);
    default:
      return false;
  }
}
