import {
  and,
  anyOf,
  type Field,
  type Ir,
  type IrOf,
  not,
  or,
  type Part,
  type RegexNode,
  type Span,
  text,
} from "sigmatic/backend";
import { type Context, refuseTransform } from "../context.ts";
import type { FieldTest } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

/**
 * A test on a registry path. Sysmon calls every control set CurrentControlSet, Elastic Defend by
 * its number, so a pattern with the one takes the other too; Sysmon never writes a number.
 */
export function registryPathTest(leaf: FieldTest): FieldTest {
  if (leaf.kind !== "in" && leaf.kind !== "equals" && leaf.kind !== "pattern") return leaf;
  const members = leaf.kind === "in" ? leaf.members : [leaf];
  if (!members.some(namesControlSet)) return leaf;
  const all = members.flatMap((member) => {
    const numbered = numberedParts(
      member.kind === "pattern" ? member.parts : [{ kind: "text", text: member.value.text }],
    );
    return numbered ? [member, text(member.field, numbered, member.cased, member.span)] : [member];
  });
  return anyOf(all, leaf.span) as FieldTest;
}

const controlSet = /CurrentControlSet/i;

function namesControlSet(member: IrOf<"equals" | "pattern">): boolean {
  if (member.kind === "equals") return controlSet.test(member.value.text);
  return member.parts.some((part) => part.kind === "text" && controlSet.test(part.text));
}

function numberedParts(parts: readonly Part[]): readonly Part[] | null {
  let found = false;
  const numbered = parts.flatMap((part): readonly Part[] => {
    if (part.kind !== "text") return [part];
    const [before = "", ...others] = part.text.split(/(?<=\\)CurrentControlSet(?=\\|$)/i);
    if (others.length === 0) return [part];
    found = true;
    return [
      { kind: "text", text: before },
      ...others.flatMap((after): readonly Part[] => [
        { kind: "text", text: "ControlSet00" },
        { kind: "one" },
        { kind: "text", text: after },
      ]),
    ];
  });
  return found ? numbered : null;
}

/**
 * A test on what was written to the registry. Sysmon's `DWORD (0x00000001)` is `1` in ECS, with the
 * type in a field of its own; any other text is kept.
 */
export function registryDataTest(
  leaf: Exclude<FieldTest, IrOf<"in">>,
  target: TargetOf<"registryData">,
  context: Context,
): Ir | null {
  const strings: Field = { ...leaf.field, name: target.strings };
  const type: Field = { ...leaf.field, name: target.type };
  if (leaf.kind === "exists" || leaf.kind === "null") return { ...leaf, field: strings };
  if (leaf.kind === "cidr" || leaf.kind === "compare")
    return refuseTransform(context, leaf.span, leaf.field.name);
  const kept = { ...leaf, field: strings };
  const refuse = () => refuseTransform(context, leaf.span, leaf.field.name);
  if (leaf.kind === "regex") return needsOther(leaf.tree) ? kept : refuse();
  const dword = dwordIn(leaf);
  if (dword !== null) {
    const number = dwordTest(dword, strings, type, leaf);
    return leaf.kind === "equals" ? number : or([number, kept], leaf.span);
  }
  if (opensDwords(leaf)) return or([oneOf(type, dwordTypes, leaf), kept], leaf.span);
  if (mayBeRendering(leaf)) return refuse();
  if (isPlainText(leaf)) return kept;
  return and([kept, not(oneOf(type, numericTypes, leaf), leaf.span)], leaf.span);
}

/** `DWORD (0x…)` as the whole value, or with any text around it. */
function dwordIn(leaf: IrOf<"equals" | "pattern">): number | null {
  const parts = leaf.kind === "equals" ? [] : leaf.parts;
  const texts = parts.filter((part) => part.kind === "text");
  const whole = leaf.kind === "equals" ? leaf.value.text : texts[0]?.text;
  if (texts.length > 1 || parts.some((part) => part.kind === "one")) return null;
  const found = /^DWORD \((0x[0-9a-f]{8})\)$/i.exec(whole ?? "");
  return found ? Number(found[1]) : null;
}

/** Elastic Defend's names of the types, and those of Sysmon's pipeline. */
const dwordTypes = ["REG_DWORD", "SZ_DWORD"];
const numericTypes = [...dwordTypes, "REG_QWORD", "SZ_QWORD"];

function dwordTest(
  number: number,
  strings: Field,
  type: Field,
  leaf: IrOf<"equals" | "pattern">,
): Ir {
  const hexadecimal = `0x${number.toString(16).padStart(8, "0")}`;
  return and(
    [oneOf(strings, [String(number), hexadecimal], leaf), oneOf(type, dwordTypes, leaf)],
    leaf.span,
  );
}

function oneOf(field: Field, values: readonly string[], { span }: { readonly span: Span }): Ir {
  return anyOf(
    values.map((value) => text(field, [{ kind: "text", text: value }], false, span)),
    span,
  );
}

/** How Sysmon writes numbers; `#` is any hexadecimal digit. */
const renderings = ["DWORD (0x########)", "QWORD (0x########-0x########)"];

/** A number's rendering as a whole, or a pattern each text of which stands in one. */
function mayBeRendering(leaf: IrOf<"equals" | "pattern">): boolean {
  if (leaf.kind === "equals") {
    const { text: value } = leaf.value;
    return renderings.some((form) => form.length === value.length && fitsAt(form, 0, value));
  }
  return renderings.some((form) =>
    leaf.parts.every(
      (part) =>
        part.kind !== "text" || [...form].some((_, start) => fitsAt(form, start, part.text)),
    ),
  );
}

function fitsAt(form: string, start: number, value: string): boolean {
  return (
    start + value.length <= form.length &&
    [...value.toLowerCase()].every((letter, at) => {
      const wanted = form.charAt(start + at).toLowerCase();
      return wanted === "#" ? /[0-9a-f]/.test(letter) : wanted === letter;
    })
  );
}

/** `DWORD*` and shorter: every number of this type, and text that happens to begin so. */
function opensDwords(leaf: IrOf<"equals" | "pattern">): boolean {
  const [first, second, ...others] = leaf.kind === "pattern" ? leaf.parts : [];
  if (first?.kind !== "text" || second?.kind !== "any" || others.length > 0) return false;
  return "dword (0x".startsWith(first.text.toLowerCase());
}

/** Holds a character that no number has in ECS. */
function isPlainText(leaf: IrOf<"equals" | "pattern">): boolean {
  const texts =
    leaf.kind === "equals"
      ? [leaf.value.text]
      : leaf.parts.map((part) => (part.kind === "text" ? part.text : ""));
  return texts.some((part) => /[^0-9a-fx]/i.test(part));
}

/** What no rendering of a number has. */
const other = /[^DWORQa-fx0-9() -]/i;

/** Needs such a character, whatever else it takes. */
function needsOther(tree: RegexNode): boolean {
  const parts = tree.kind === "sequence" ? tree.parts : [tree];
  return parts.some(
    (part) => part.kind === "character" && other.test(String.fromCodePoint(part.code)),
  );
}
