import type { Ir, IrKind, IrOf } from "../ir/nodes.ts";

/** A piece of a query and how tightly its outermost operator binds; higher binds tighter. */
export interface Fragment {
  readonly text: string;
  readonly precedence: number;
}

/** The fragment's text, in parentheses where it binds less tightly than its place demands. */
export function atLeast(fragment: Fragment, precedence: number): string {
  return fragment.precedence < precedence ? `(${fragment.text})` : fragment.text;
}

/** One function per IR kind: a kind that a backend forgets does not compile. */
export type Printer<Context, Result> = {
  readonly [K in IrKind]: (node: IrOf<K>, context: Context) => Result;
};

export function print<Context, Result>(
  printer: Printer<Context, Result>,
  node: Ir,
  context: Context,
): Result {
  const printNode = printer[node.kind] as (node: Ir, context: Context) => Result;
  return printNode(node, context);
}
