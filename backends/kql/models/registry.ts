import type { Ir, Part } from "sigmatic/backend";
import { and, anyOf, constant, not, text } from "sigmatic/backend";
import type { Column } from "../column.ts";
import { isAction } from "./actions.ts";
import {
  fieldOf,
  type Member,
  partsOf,
  perValue,
  renamed,
  type Transform,
  withParts,
} from "./transform.ts";

/*
 * Sysmon writes `HKLM\…\Key\Value` in one text and abbreviates hives and control sets; Defender
 * writes hives in full, the control set by its number, and keeps key and value name apart.
 */

/** The longer forms of what Sysmon abbreviates, as they stand in RegistryKey. */
const spellings: readonly (readonly [short: RegExp, long: readonly string[]])[] = [
  [/^HKLM(?=\\|$)/i, ["HKEY_LOCAL_MACHINE"]],
  [/^HKCR(?=\\|$)/i, ["HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes", "HKEY_CLASSES_ROOT"]],
  [/^HKU(?=\\|$)/i, ["HKEY_USERS", "HKEY_CURRENT_USER"]],
  [/(?<=\\)CurrentControlSet(?=\\|$)/i, ["CurrentControlSet", "ControlSet001"]],
];

/** A test on Sysmon's TargetObject as one on the key and value name joined. */
export const targetObject: Transform = (leaf) => {
  if (leaf.kind === "regex")
    return /HKLM|HKU|HKCR|ControlSet/i.test(leaf.source) ? null : renamed(leaf, "TargetObject");
  if (leaf.kind === "exists" || leaf.kind === "null" || leaf.kind === "fieldref")
    return renamed(leaf, "TargetObject");
  return objectValues(leaf);
};

const objectValues = perValue((member) =>
  anyOf(
    spelledOut(partsOf(member)).map((parts) => withParts(member, "TargetObject", parts)),
    member.span,
  ),
);

/** Every way the parts may be spelled in Defender. */
function spelledOut(parts: readonly Part[]): readonly (readonly Part[])[] {
  let ways: readonly (readonly Part[])[] = [parts];
  for (const [short, long] of spellings)
    ways = ways.flatMap((way) => {
      const at = way.findIndex((part) => part.kind === "text" && short.test(part.text));
      const found = way[at];
      if (found?.kind !== "text") return [way];
      return long.map((name) =>
        way.with(at, { kind: "text", text: found.text.replace(short, name) }),
      );
    });
  return ways;
}

const dword = /^DWORD \(0x([0-9a-f]{8})\)$/i;
const qword = /^QWORD \(0x([0-9a-f]{8})-0x([0-9a-f]{8})\)$/i;

const TYPE = "RegistryValueType";
const DATA = "RegistryValueData";
const RENDERED = "Details";
const NUMBER = `tohex(tolong(${DATA}), 16)`;

/** Sysmon's rendering of a value, for tests that no test on type and data can say. */
export const renderedDetails: Column = {
  name: RENDERED,
  type: "text",
  definition: [
    `case(${TYPE} =~ "Dword", strcat("DWORD (0x", tohex(tolong(${DATA}), 8), ")")`,
    `${TYPE} =~ "Qword", strcat("QWORD (0x", substring(${NUMBER}, 0, 8), "-0x", substring(${NUMBER}, 8, 8), ")")`,
    `${TYPE} =~ "Binary", "Binary Data"`,
    `isempty(${DATA}), "(Empty)"`,
    `${DATA})`,
  ].join(", "),
};

/** On the rows of values that were set the data is never missing: empty is a value. */
export const setData: Column = { name: DATA, type: "text", always: true };

/**
 * A test on Sysmon's Details, `DWORD (0x00000001)` or the text itself, as one on type and data.
 * Where `mixed`, the table also has rows of other changes, which have no Details.
 */
export function details(mixed: boolean): Transform {
  return (leaf) => {
    const set = mixed ? isAction("RegistryValueSet", leaf) : constant(true, leaf.span);
    if (leaf.kind === "exists") return set;
    if (leaf.kind === "null") return not(set, leaf.span);
    const test = detailValues(leaf) ?? renamed(leaf, RENDERED);
    return and([set, test], leaf.span);
  };
}

const detailValues = perValue((member): Ir | null => {
  if (member.kind === "pattern" || member.cased)
    return renamed(member, isOrdinary(member) ? DATA : RENDERED);
  const value = member.value.text;
  const number = numberOf(value);
  if (number !== null)
    return and([equal(member, TYPE, number.type), equal(member, DATA, number.data)], member.span);
  if (/^binary data$/i.test(value)) return equal(member, TYPE, "Binary");
  if (/^\(empty\)$/i.test(value)) return equal(member, DATA, "");
  if (value === "") return constant(false, member.span);
  return renamed(member, isOrdinary(member) ? DATA : RENDERED);
});

function numberOf(rendering: string): { type: string; data: string } | null {
  const [, small] = dword.exec(rendering) ?? [];
  if (small !== undefined) return { type: "Dword", data: BigInt(`0x${small}`).toString() };
  const [, high, low] = qword.exec(rendering) ?? [];
  return high === undefined ? null : { type: "Qword", data: BigInt(`0x${high}${low}`).toString() };
}

/** Some of its text can stand neither in a rendering nor in a number or hexadecimal data. */
function isOrdinary(member: Member): boolean {
  return partsOf(member).some(
    (part) =>
      part.kind === "text" &&
      /[^0-9a-fx\s()dwordq,-]/i.test(part.text) &&
      !"binary data|(empty)".includes(part.text.toLowerCase()),
  );
}

function equal(member: Member, name: string, value: string): Ir {
  return text(fieldOf(member.field, name), [{ kind: "text", text: value }], false, member.span);
}
