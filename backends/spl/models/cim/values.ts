import type { Equals, Ir, Leaf, Notes, Pattern, Polarity } from "sigmatic/backend";
import { anyOf, constant, text } from "sigmatic/backend";
import { fits } from "../../fits.ts";
import { partsOf } from "../../pattern.ts";
import type { Transform } from "./sources.ts";

/*
 * Values that a dataset holds in another form than the event. Each function takes a test on the
 * event's value and says it of the dataset's; null where it cannot be said.
 */

type Value = Equals | Pattern;

interface Context {
  readonly notes: Notes;
  readonly polarity: Polarity;
}

/** The test on a field that the dataset holds in another form; null where none says the same. */
export function transformed(
  leaf: Leaf,
  name: string,
  transform: Transform,
  context: Context,
): Ir | null {
  switch (leaf.kind) {
    case "in": {
      const each = leaf.members.map((member) => values[transform](member, name, context));
      return each.includes(null) ? null : anyOf(each as Ir[], leaf.span);
    }
    case "equals":
    case "pattern":
      return values[transform](leaf, name, context);
    case "null":
    case "exists":
      return { ...leaf, field: { ...leaf.field, name } };
    default:
      return null;
  }
}

const values: {
  readonly [T in Transform]: (leaf: Value, name: string, context: Context) => Ir | null;
} = {
  account,
  registryData,
  registryAction,
  direction,
};

function on(leaf: Value, name: string, parts: Parameters<typeof text>[1]): Ir {
  return text({ ...leaf.field, name }, parts, leaf.cased, leaf.span);
}

function same(leaf: Value, name: string): Ir {
  return on(leaf, name, partsOf(leaf));
}

/** Of `DOMAIN\name` the add-on keeps the name; a test that begins with `*\` asks for no more. */
function account(leaf: Value, name: string): Ir | null {
  const [first, second, ...rest] = partsOf(leaf);
  if (first?.kind !== "any" || second?.kind !== "text" || !second.text.startsWith("\\"))
    return null;
  const own = second.text.slice(1);
  if (own.includes("\\")) return constant(false, leaf.span);
  return on(leaf, name, own === "" ? rest : [{ kind: "text", text: own }, ...rest]);
}

/** Sysmon writes a number as `DWORD (0x00000001)`, of which the add-on keeps what is in parentheses. */
function registryData(leaf: Value, name: string, { notes, polarity }: Context): Ir | null {
  const parts = partsOf(leaf);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "text") {
    const number = /^[DQ]WORD \((.*)\)$/i.exec(only.text)?.[1];
    if (number !== undefined || /^0x[0-9a-f-]+$/i.test(only.text))
      noteNumber(leaf, notes, polarity);
    return number === undefined
      ? same(leaf, name)
      : on(leaf, name, [{ kind: "text", text: number }]);
  }
  if (parts.some((part) => part.kind === "one")) return null;
  const anchored = only?.kind === "text" || parts.at(-1)?.kind === "text";
  const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text.toLowerCase()] : []));
  return texts.some((value) => meetsNumber(value, anchored)) ? null : same(leaf, name);
}

/** Whether the text may be found in a number as one side writes it and not as the other does. */
function meetsNumber(value: string, anchored: boolean): boolean {
  if (/^[0-9a-fx-]*$/.test(value)) return anchored || "dqword".includes(value);
  return "dword (".includes(value) || "qword (".includes(value) || acrossParentheses.test(value);
}

/** The end of a type, its parenthesis, and the number or a part of it; or the end of a number. */
const acrossParentheses = /^(?:(?:(?:(?:(?:(?:[dq]?w)?o)?r)?d)? )?\([0-9a-fx-]*\)?|[0-9a-fx-]*\))$/;

function noteNumber(leaf: Value, notes: Notes, polarity: Polarity): void {
  notes.deviate(
    "registry-number",
    leaf.span,
    "over",
    polarity,
    "the registry dataset holds a number without its type, so a text that reads the same is found as well",
    "test the raw events, with spl/raw",
  );
}

/** What Sysmon's event types become. */
const actions = {
  CreateKey: "created",
  DeleteKey: "deleted",
  DeleteValue: "deleted",
  SetValue: "modified",
  RenameKey: "modified",
  RenameValue: "modified",
} as const;

function registryAction(leaf: Value, name: string, { notes, polarity }: Context): Ir | null {
  const all = Object.entries(actions);
  const wanted = new Set(all.filter(([type]) => fits(leaf, type)).map(([, action]) => action));
  if (wanted.size === 0) return constant(false, leaf.span);
  if (all.some(([type, action]) => wanted.has(action) && !fits(leaf, type)))
    notes.deviate(
      "registry-action",
      leaf.span,
      "over",
      polarity,
      `the registry dataset tells ${[...wanted].join(" and ")} only, not the kind of each`,
      "test the raw events, with spl/raw",
    );
  const each = [...wanted].map((action) =>
    on(uncased(leaf), name, [{ kind: "text", text: action }]),
  );
  return anyOf(each, leaf.span);
}

function direction(leaf: Value, name: string): Ir | null {
  const each = [
    ["true", "outbound"],
    ["false", "inbound"],
  ].filter(([value = ""]) => fits(uncased(leaf), value));
  return anyOf(
    each.map(([, to = ""]) => on(uncased(leaf), name, [{ kind: "text", text: to }])),
    leaf.span,
  );
}

/** The letter case of a value that stands for another is the dataset's own. */
function uncased<L extends Value>(leaf: L): L {
  return { ...leaf, cased: false };
}
