import type { TargetOptions } from "sigmatic/backend";

/** A condition as it will be laid out; parentheses follow from the nesting. */
export type Layout = Atom | List | Junction | Negation;

interface Measured {
  /** Characters on one line, without parentheses around it. */
  readonly width: number;
}

export interface Atom extends Measured {
  readonly kind: "atom";
  readonly text: string;
}

/** `field : ("a", "b")`, which a long line breaks after each item; `open` is `field : (`. */
export interface List extends Measured {
  readonly kind: "list";
  readonly open: string;
  readonly items: readonly string[];
}

/** At least two items. */
export interface Junction extends Measured {
  readonly kind: "junction";
  readonly operator: "and" | "or";
  readonly items: readonly Layout[];
}

export interface Negation extends Measured {
  readonly kind: "negation";
  readonly item: Layout;
}

export function atom(text: string): Atom {
  return { kind: "atom", text, width: text.length };
}

export function list(open: string, items: readonly string[]): List {
  const width = items.reduce((sum, item) => sum + item.length + 2, open.length - 1);
  return { kind: "list", open, items, width };
}

export function negation(item: Layout): Negation {
  return { kind: "negation", item, width: 4 + operandWidth(item) };
}

/** The items joined; a junction of the same kind among them dissolves, a lone item stands alone. */
export function junction(operator: "and" | "or", items: readonly Layout[]): Layout {
  if (items.length === 1) return items[0] as Layout;
  const dissolves = (item: Layout) => item.kind === "junction" && item.operator === operator;
  const flat = items.some(dissolves)
    ? items.flatMap((item) => (dissolves(item) ? (item as Junction).items : item))
    : items;
  const between = operator.length + 2;
  const width = flat.reduce((sum, item) => sum + operandWidth(item) + between, -between);
  return { kind: "junction", operator, items: flat, width };
}

function operandWidth(layout: Layout): number {
  return layout.kind === "junction" ? layout.width + 2 : layout.width;
}

const lineWidth = 100;

/** `process where …`: the scope on the first line, then each part of an `and` on its own. */
export function layOut(
  category: string,
  scope: Layout | null,
  condition: Layout | null,
  layout: TargetOptions["layout"],
): string {
  const head = `${category} where `;
  if (layout === "oneline" || scope === null || condition === null) {
    const parts = [scope, condition].filter((part) => part !== null);
    const whole = parts.length > 0 ? junction("and", parts) : atom("true");
    return head + (layout === "oneline" ? inline(whole) : broken(whole, 0));
  }
  const [first, ...others] = conjuncts(scope) as [Layout, ...Layout[]];
  const fits = head.length + scope.width <= lineWidth;
  const start = fits ? inline(scope) : inlineOperand(first);
  return head + start + (fits ? "" : furtherLines(others)) + furtherLines(conjuncts(condition));
}

function furtherLines(items: readonly Layout[]): string {
  return items.map((item) => `\n  and ${operand(item, "and", 2)}`).join("");
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
      return `${layout.open}${layout.items.join(", ")})`;
    case "junction":
      return layout.items.map(inlineOperand).join(` ${layout.operator} `);
    case "negation":
      return `not ${inlineOperand(layout.item)}`;
  }
}

/** A part of a junction at an indentation, on one line where it fits. */
function operand(layout: Layout, operator: "and" | "or", indent: number): string {
  const fits = indent + operator.length + 1 + operandWidth(layout) <= lineWidth;
  if (fits) return inlineOperand(layout);
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
      return `${layout.open}${line}  ${layout.items.join(`,${line}  `)}${line})`;
    case "junction":
      return layout.items
        .map((item) => operand(item, layout.operator, indent))
        .join(`${line}${layout.operator} `);
    case "negation":
      return `not ${operand(layout.item, "and", indent)}`;
  }
}
