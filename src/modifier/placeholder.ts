import type { Value } from "../ast/index.ts";
import type { Placeholder } from "../ir/nodes.ts";
import type { Context } from "./context.ts";
import { textOf } from "./context.ts";

/** `%name%`; a backslash before the first percent sign makes it plain. */
export const placeholder = /(?<!\\)%([^%\s\\]+)%/g;

/** The value as a placeholder where `expand` is in force and the value names one. */
export function placeholderOf(value: Value, context: Context): Placeholder | null {
  if (!context.expand) return null;
  const names = [...textOf(value).matchAll(placeholder)].map((match) => match[1] as string);
  if (names.length === 0) return null;
  return {
    kind: "placeholder",
    field: context.field,
    names: [...new Set(names)],
    span: value.span,
  };
}

/** Under `expand` a backslash before a percent sign has done its work. */
export function withoutPercentEscapes(text: string, context: Context): string {
  return context.expand ? text.replaceAll("\\%", "%") : text;
}
