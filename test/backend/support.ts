import { lower } from "../../src/ir/lower.ts";
import type { LoweredRule } from "../../src/ir/lowered.ts";
import type { Ir } from "../../src/ir/nodes.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { type FieldSource, feedOf, findLogsource } from "../../src/taxonomy/index.ts";

export const processCreation = "{product: windows, category: process_creation}";

/** The rule of a detection written as flow maps: `sel: {Image: a}, condition: sel`. */
export function loweredRule(detection: string, logsource = processCreation): LoweredRule {
  const text = `title: A rule\nlogsource: ${logsource}\ndetection: {${detection}}\n`;
  const [entry] = readDocuments({ name: "rule.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error("no rule");
  const { lowered } = lower(entry.document);
  if (!lowered) throw new Error("the rule was not lowered");
  return lowered;
}

export function conditionOf(detection: string): Ir {
  return loweredRule(detection).conditions[0] as Ir;
}

/** What a field must be: `condition({ "User|contains": "a" })`. */
export function testOf(fields: { readonly [key: string]: unknown }): Ir {
  return conditionOf(`sel: ${JSON.stringify(fields)}, condition: sel`);
}

/** How a provider's event of Windows carries a field of a category. */
export function nativeSource(category: string, field: string, provider = "security"): FieldSource {
  const entry = findLogsource({ product: "windows", category, service: null });
  return (entry && feedOf(entry, provider)?.fields?.[field]) as FieldSource;
}

/** A condition on one line, fields and values as they are: `Image=*\\a.exe & not User=null`. */
export function show(node: Ir): string {
  switch (node.kind) {
    case "and":
    case "or":
      return `(${node.operands.map(show).join(node.kind === "and" ? " & " : " | ")})`;
    case "not":
      return `not ${show(node.operand)}`;
    case "constant":
      return String(node.value);
    case "equals":
      return `${node.field.name}${node.cased ? "==" : "="}${node.value.text}`;
    case "pattern": {
      const signs = { any: "*", one: "?" } as const;
      const parts = node.parts.map((part) => (part.kind === "text" ? part.text : signs[part.kind]));
      return `${node.field.name}${node.cased ? "==" : "="}${parts.join("")}`;
    }
    case "in":
      return `[${node.members.map(show).join(", ")}]`;
    case "fieldref":
      return `${node.field.name}~${node.other.name}`;
    default:
      return "field" in node ? `${node.kind}(${node.field?.name})` : node.kind;
  }
}
