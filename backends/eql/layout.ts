import type { TargetOptions } from "sigmatic/backend";

/** A condition as it will be laid out; parentheses follow from the nesting. */
export type Layout = Atom | List | Junction | Negation;

export interface Atom {
  readonly kind: "atom";
  readonly text: string;
}

/** `field : ("a", "b")`, which a long line breaks after each item. */
export interface List {
  readonly kind: "list";
  readonly head: string;
  readonly items: readonly string[];
}

/** At least two items. */
export interface Junction {
  readonly kind: "junction";
  readonly operator: "and" | "or";
  readonly items: readonly Layout[];
}

export interface Negation {
  readonly kind: "negation";
  readonly item: Layout;
}

export function atom(text: string): Atom {
  return { kind: "atom", text };
}

/** The items joined; a junction of the same kind among them dissolves, a lone item stands alone. */
export function junction(operator: "and" | "or", items: readonly Layout[]): Layout {
  if (items.length === 1) return items[0] as Layout;
  const dissolves = (item: Layout) => item.kind === "junction" && item.operator === operator;
  if (!items.some(dissolves)) return { kind: "junction", operator, items };
  const flat = items.flatMap((item) => (dissolves(item) ? (item as Junction).items : [item]));
  return { kind: "junction", operator, items: flat };
}

const width = 100;

/** `process where …`: the scope on the first line, then each part of an `and` on its own. */
export function layOut(
  category: string,
  scope: Layout | null,
  condition: Layout | null,
  layout: TargetOptions["layout"],
): string {
  if (layout === "oneline" || scope === null || condition === null) {
    const parts = [scope, condition].filter((part) => part !== null);
    const whole = parts.length > 0 ? junction("and", parts) : atom("true");
    return `${category} where ${layout === "oneline" ? inline(whole) : broken(whole, 0)}`;
  }
  const tests = conjuncts(condition).map((item) => `\n  and ${operand(item, "and", 2)}`);
  const [first, ...others] = conjuncts(scope) as [Layout, ...Layout[]];
  const line = `${category} where ${[first, ...others].map(inlineOperand).join(" and ")}`;
  if (line.length <= width) return line + tests.join("");
  const narrowed = others.map((item) => `\n  and ${operand(item, "and", 2)}`);
  return `${category} where ${inlineOperand(first)}${narrowed.join("")}${tests.join("")}`;
}

function conjuncts(layout: Layout): readonly Layout[] {
  return layout.kind === "junction" && layout.operator === "and" ? layout.items : [layout];
}

function inlineOperand(layout: Layout): string {
  return layout.kind === "junction" ? `(${inline(layout)})` : inline(layout);
}

function inline(layout: Layout): string {
  switch (layout.kind) {
    case "atom":
      return layout.text;
    case "list":
      return `${layout.head} (${layout.items.join(", ")})`;
    case "junction":
      return layout.items.map(inlineOperand).join(` ${layout.operator} `);
    case "negation":
      return `not ${inlineOperand(layout.item)}`;
  }
}

/** A part of a junction at an indentation, on one line where it fits. */
function operand(layout: Layout, operator: "and" | "or", indent: number): string {
  const flat = inlineOperand(layout);
  if (indent + operator.length + 1 + flat.length <= width) return flat;
  return layout.kind === "junction" ? parenthesised(layout, indent) : broken(layout, indent);
}

function parenthesised(layout: Layout, indent: number): string {
  const inner = " ".repeat(indent + 2);
  return `(\n${inner}${broken(layout, indent + 2)}\n${" ".repeat(indent)})`;
}

function broken(layout: Layout, indent: number): string {
  const line = `\n${" ".repeat(indent)}`;
  switch (layout.kind) {
    case "atom":
      return layout.text;
    case "list":
      return `${layout.head} (${layout.items.map((item) => `${line}  ${item}`).join(",")}${line})`;
    case "junction":
      return layout.items
        .map((item) => operand(item, layout.operator, indent))
        .join(`${line}${layout.operator} `);
    case "negation":
      return `not ${operand(layout.item, "and", indent)}`;
  }
}
