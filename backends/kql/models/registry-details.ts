import type { Ir, Leaf } from "sigmatic/backend";
import { and, anyOf, constant, not, text } from "sigmatic/backend";
import type { Column } from "../column.ts";
import { isAction } from "./actions.ts";
import type { Registry } from "./registry-key.ts";
import {
  fieldOf,
  type Member,
  partsOf,
  perValue,
  type Rewrite,
  renamed,
  type Transform,
} from "./transform.ts";

/* Sysmon renders a value's data by its type, `DWORD (0x00000001)`; Microsoft's tables keep both. */

const dword = /^DWORD \(0x([0-9a-f]{8})\)$/i;
const qword = /^QWORD \(0x([0-9a-f]{8})-0x([0-9a-f]{8})\)$/i;

const TYPE = "RegistryValueType";
const DATA = "RegistryValueData";
const RENDERED = "Details";
const NUMBER = `tohex(tolong(${DATA}), 16)`;

/** Sysmon's rendering of a value, for tests that no test on type and data can say. */
export function renderedDetails({ types }: Registry): Column {
  return {
    name: RENDERED,
    type: "text",
    definition: [
      `case(${TYPE} =~ "${types.dword}", strcat("DWORD (0x", tohex(tolong(${DATA}), 8), ")")`,
      `${TYPE} =~ "${types.qword}", strcat("QWORD (0x", substring(${NUMBER}, 0, 8), "-0x", substring(${NUMBER}, 8, 8), ")")`,
      `${TYPE} =~ "${types.binary}", "Binary Data"`,
      `isempty(${DATA}), "(Empty)"`,
      `${DATA})`,
    ].join(", "),
  };
}

/** On the rows of values that were set the data is never missing: empty is a value. */
export const setData: Column = { name: DATA, type: "text", always: true };

/**
 * A test on Sysmon's Details, `DWORD (0x00000001)` or the text itself, as one on type and data.
 * Where `mixed`, the table also has rows of other changes, which have no Details.
 */
export function details(registry: Registry, mixed: boolean): Transform {
  const values = perValue((member) => detailTest(member, registry));
  const rewrite: Rewrite = (leaf) => {
    const set = mixed
      ? isAction("RegistryValueSet", leaf, registry.actionColumn)
      : constant(true, leaf.span);
    if (leaf.kind === "exists") return set;
    if (leaf.kind === "null") return not(set, leaf.span);
    return and([set, values(leaf) ?? renamed(leaf, RENDERED)], leaf.span);
  };
  return { reads: [TYPE, DATA], rewrite };
}

function detailTest(member: Member, registry: Registry): Ir {
  if (member.kind === "pattern" || member.cased) return onData(member);
  const value = member.value.text;
  if (value === "") return constant(false, member.span);
  const kept = typeAndData(member, value, registry);
  if (kept === null) return onData(member);
  return registry.fromSysmon ? anyOf([kept, equal(member, DATA, value)], member.span) : kept;
}

/** On the data as it stands where no rendering can matter, else on Sysmon's rendering of it. */
function onData(member: Member): Leaf {
  return renamed(member, isOrdinary(member) ? DATA : RENDERED);
}

/** What Sysmon renders, by the value's type and its data; null for data that it shows as it is. */
function typeAndData(member: Member, value: string, { types }: Registry): Ir | null {
  if (/^binary data$/i.test(value)) return equal(member, TYPE, types.binary);
  if (/^\(empty\)$/i.test(value)) return equal(member, DATA, "");
  const [, small] = dword.exec(value) ?? [];
  const [, high, low] = qword.exec(value) ?? [];
  const digits = small ?? (high === undefined ? null : `${high}${low}`);
  if (digits === null) return null;
  const type = small === undefined ? types.qword : types.dword;
  const data = BigInt(`0x${digits}`).toString();
  return and([equal(member, TYPE, type), equal(member, DATA, data)], member.span);
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
