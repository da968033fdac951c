import { and, anyOf, constant, normalParts, not, or, text } from "../../ir/build.ts";
import type { Equals, Ir, Part, Pattern } from "../../ir/nodes.ts";
import type { FieldSource } from "../../taxonomy/types.ts";
import { fits, isAny, meet, placesOf, remainders, someText } from "./places.ts";

type Path = Extract<FieldSource, { kind: "path" }>;
type Halves = readonly [before: readonly Part[], after: readonly Part[]];
type On = (name: string, parts: readonly Part[]) => Ir;

const separator = "\\";
const any: Part = { kind: "any" };

/**
 * A test on a path that begins otherwise here, and whose last part may stand apart. A value's name
 * may itself hold separators, so the path is cut wherever the pattern lets a separator stand.
 */
export function nativePath(
  leaf: Equals | Pattern,
  parts: readonly Part[],
  source: Path,
): Ir | null {
  if (leaf.cased) return null;
  const { field, span } = leaf;
  const on: On = (name, own) => text({ ...field, name }, own, false, span);
  const { last } = source;
  if (!last) return rooted(leaf, parts, source, on);
  const cuts = halves(parts).map(([before, after]) =>
    and([rooted(leaf, before, source, on), named(leaf, after, last, on)], span),
  );
  return anyOf(cuts, span);
}

/** Every way to cut a pattern at a separator; a wildcard may stand for one. */
function halves(parts: readonly Part[]): readonly Halves[] {
  return parts.flatMap((part, index): readonly Halves[] => {
    const before = parts.slice(0, index);
    const after = parts.slice(index + 1);
    if (part.kind === "any") return [[normalParts([...before, any]), normalParts([any, ...after])]];
    if (part.kind === "one") return [[before, after]];
    const pieces = part.text.split(separator);
    return pieces.slice(1).map((_, at) => {
      const left: Part = { kind: "text", text: pieces.slice(0, at + 1).join(separator) };
      const right: Part = { kind: "text", text: pieces.slice(at + 1).join(separator) };
      return [normalParts([...before, left]), normalParts([right, ...after])];
    });
  });
}

/** The last part: a value without a name has another canonical one. */
function named(
  { span }: Equals | Pattern,
  parts: readonly Part[],
  last: NonNullable<Path["last"]>,
  on: On,
): Ir {
  if (isAny(parts)) return constant(true, span);
  if (parts.length === 0) return constant(false, span);
  const test = on(last.field, parts);
  if (!fits(parts, last.unnamed)) return test;
  return or([test, not(on(last.field, someText))], span);
}

/** A path under its own beginning, where the pattern is of the canonical one. */
function rooted(
  { span }: Equals | Pattern,
  parts: readonly Part[],
  { field, roots }: Path,
  on: On,
): Ir {
  if (isAny(parts)) return constant(true, span);
  const isFree = parts[0]?.kind === "any" && !touchesRoot(parts, roots);
  const tests = roots.flatMap(([native, canonical], index) =>
    remainders(parts, placesOf(canonical)).flatMap((rest) => {
      if (isFree && rest.length === parts.length && rest[0]?.kind === "any") return [];
      const inner = roots
        .slice(0, index)
        .filter(([other]) => meet(other, native) && mayBegin(rest, other.slice(native.length)));
      const test = on(field, [{ kind: "text", text: native }, ...rest]);
      return [and([test, ...inner.map(([other]) => not(under(other, field, on)))], span)];
    }),
  );
  if (isFree) return anyOf([on(field, parts), ...tests], span);
  if (!mayBegin(parts, separator) || roots.some(([native]) => native === ""))
    return anyOf(tests, span);
  const elsewhere = roots.map(([native]) => not(under(native, field, on)));
  return anyOf([...tests, and([on(field, parts), ...elsewhere], span)], span);
}

function under(native: string, field: string, on: On): Ir {
  return on(field, [{ kind: "text", text: native }, any]);
}

/** Whether the text behind a leading `*` could begin inside a native beginning. */
function touchesRoot([, next]: readonly Part[], roots: Path["roots"]): boolean {
  if (next?.kind !== "text") return true;
  return roots.some(([native]) =>
    Array.from(native).some((_, at) => meet(next.text, native.slice(at))),
  );
}

/** Whether some text that fits the pattern has this beginning. */
function mayBegin(parts: readonly Part[], beginning: string): boolean {
  return remainders(parts, placesOf(beginning)).length > 0;
}
