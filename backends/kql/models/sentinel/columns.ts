import type { Ir, Part } from "sigmatic/backend";
import { anyOf, text } from "sigmatic/backend";
import type { Column } from "../../column.ts";
import { own } from "../../own.ts";
import { columnName, verbatim } from "../../quote.ts";
import {
  fieldOf,
  type Member,
  partsOf,
  perValue,
  type Transform,
  withParts,
} from "../transform.ts";

/** Of values inside JSON, missing and empty stay apart. */
export function pathColumn(canonical: string, value: string): Column {
  return {
    name: computedName(canonical),
    type: "text",
    definition: `tostring(${value})`,
    presence: `isnotnull(${value})`,
    absence: `isnull(${value})`,
    from: decoded(value),
  };
}

/** Text that a regex cuts out of a column, and the place in it that shows the field to be there. */
export function cutColumn(canonical: string, column: string, regex: string): Column {
  return {
    name: computedName(canonical),
    type: "text",
    definition: cut(regex, column),
    presence: `${column} matches regex ${verbatim(regex)}`,
    from: column,
  };
}

/** What the first group of a regex finds in a text; empty where it finds nothing. */
export function cut(regex: string, text: string): string {
  return `extract(${verbatim(regex)}, 1, ${text})`;
}

/** The name of a computed column: a field's, with what no identifier takes as `_`. */
export function computedName(canonical: string): string {
  return columnName(canonical.replaceAll(/[^A-Za-z0-9]+/g, "_"));
}

/** Values of several columns as one text for keywords, a line each. */
export function joinedText(...values: readonly string[]): Column {
  return {
    name: "EventText",
    type: "text",
    definition: `strcat_array(pack_array(${values.join(", ")}), "\\n")`,
  };
}

/** The elements of a JSON array, and what is read of each, called `Item` (`Inner` in an inner one). */
export interface List {
  readonly array: string;
  readonly element: string;
  /** An array inside each element, whose own elements are meant then. */
  readonly inner?: string;
}

/** All elements as lines of one text, with a line break at both ends and a return for those inside. */
export function listColumn(canonical: string, list: List): Column {
  const { array, element, inner } = list;
  const lines = computedName(`${canonical}_lines`);
  // An object of its own, an empty array and none at all still make one row.
  const items = `iff(array_length(${array}) > 0, ${array}, pack_array(${array}))`;
  const expand = inner ? `mv-expand Inner = ${inner} | ` : "";
  return {
    name: computedName(canonical),
    type: "text",
    definition: `strcat("\\n", ${lines}, "\\n")`,
    steps: [
      [
        `| mv-apply Item = ${items} on (`,
        `    ${expand}summarize ${lines} = strcat_array(make_list(replace_string(tostring(${element}), "\\n", "\\r")), "\\n")`,
        ")",
      ],
    ],
    from: elementPath(list),
  };
}

/** A path as people name it: JSON text is decoded without saying so. */
function decoded(path: string): string {
  return path.replace(/^parse_json\((\w+)\)/, "$1");
}

function elementPath({ array, element, inner }: List): string {
  const path = inner === undefined ? decoded(array) : inner.replace("Item", decoded(array));
  const [, member] = /^(?:Item|Inner)((?:\.\w+)*)$/.exec(element) ?? [];
  return member === undefined ? decoded(array) : `${path}${member}`;
}

/**
 * A test that any element passes, as one on the text of all. A value with a line break or a wildcard
 * inside could run over two elements.
 */
export function anyElement(name: string, from: string): Transform {
  const rewrite = perValue((member) => {
    const parts = partsOf(member);
    const [open, close] = [parts.at(0)?.kind === "any", parts.at(-1)?.kind === "any"];
    const inner = parts.slice(open ? 1 : 0, close ? -1 : undefined);
    const [only] = inner;
    if (inner.length !== 1 || only?.kind !== "text") return null;
    if (only.text === "" || /[\r\n]/.test(only.text)) return null;
    const line = `${open ? "" : "\n"}${only.text}${close ? "" : "\n"}`;
    return withParts(member, name, [any, { kind: "text", text: line }, any]);
  });
  return { reads: [from], rewrite };
}

const any: Part = { kind: "any" };

/** Whole values that the table spells otherwise, by the rule's spelling in lower case; no others. */
export function respelled(
  column: string,
  spellings: { readonly [value: string]: string | readonly string[] },
): Transform {
  const rewrite = perValue((member) => {
    if (member.kind !== "equals") return null;
    const native = own(spellings, member.value.text.toLowerCase());
    return native === undefined ? null : anyValue(member, column, [native].flat());
  });
  return { reads: [column], rewrite };
}

/** Whole values of a closed set, as the table spells them; a value outside it is refused. */
export function oneOf(column: string, values: readonly string[]): Transform {
  return respelled(column, Object.fromEntries(values.map((value) => [value.toLowerCase(), value])));
}

function anyValue(member: Member, column: string, values: readonly string[]): Ir {
  const tests = values.map((value) =>
    text(fieldOf(member.field, column), [{ kind: "text", text: value }], false, member.span),
  );
  return anyOf(tests, member.span);
}
