import type { Ir, Part } from "../../src/ir/nodes.ts";

/** IR as one short line, for tests to compare: `f="a"`, `f~"*a?"`, `==` and `~~` where case counts. */
export function show(node: Ir): string {
  switch (node.kind) {
    case "and":
      return `(${node.operands.map(show).join(" & ")})`;
    case "or":
      return `(${node.operands.map(show).join(" | ")})`;
    case "not":
      return `!${show(node.operand)}`;
    case "constant":
      return String(node.value);
    case "equals":
      return `${node.field.name}${node.cased ? "==" : "="}${quoteLiteral(node.value)}`;
    case "pattern":
      return `${node.field.name}${node.cased ? "~~" : "~"}"${showParts(node.parts)}"`;
    case "in":
      return `[${node.members.map(show).join(", ")}]`;
    case "regex":
      return `${node.field.name}=/${node.source}/${flagsOf(node.flags)}`;
    case "cidr":
      return `${node.field.name} in v${node.network.family}:${node.network.address.toString(16)}/${node.network.prefix}`;
    case "compare":
      return `${node.field.name} ${node.operator} ${node.value}`;
    case "exists":
      return `${node.field.name} exists`;
    case "null":
      return `${node.field.name}=null`;
    case "fieldref":
      return `${node.field.name} ${node.match}${node.cased ? " cased" : ""} @${node.other.name}`;
    case "keyword":
      return node.pattern.kind === "regex"
        ? `/${node.pattern.source}/${flagsOf(node.pattern.flags)}`
        : `${node.pattern.cased ? "cased" : ""}"${showParts(node.pattern.parts)}"`;
    case "timepart":
      return `${node.field.name}.${node.unit} ${node.operator} ${node.value}`;
    case "placeholder":
      return `${node.field?.name ?? ""}%${node.names.join("%")}%`;
  }
}

/** Parts as Sigma writes them, every backslash doubled. */
export function showParts(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === "any") return "*";
      return part.kind === "one" ? "?" : part.text.replace(/[*?\\]/g, "\\$&");
    })
    .join("");
}

function quoteLiteral(value: { readonly type: string; readonly text: string }): string {
  return value.type === "text" ? `"${value.text}"` : value.text;
}

function flagsOf(flags: { ignoreCase: boolean; multiline: boolean; dotAll: boolean }): string {
  return `${flags.ignoreCase ? "i" : ""}${flags.multiline ? "m" : ""}${flags.dotAll ? "s" : ""}`;
}
