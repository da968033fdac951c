import { and, anyOf, constant, not, or, text } from "../../ir/build.ts";
import type { Equals, Exists, Ir, Null, Part, Pattern } from "../../ir/nodes.ts";
import type { Span } from "../../source/index.ts";
import type { FieldSource } from "../../taxonomy/types.ts";
import { canFit, fits, isAny, placesOf, remainders, someText } from "./places.ts";

type RegistryData = Extract<FieldSource, { kind: "registryData" }>;
type On = (name: string, parts: readonly Part[]) => Ir;

/** Types of registry data as the Security log writes them. */
const types = {
  text: ["%%1873", "%%1874"],
  binary: "%%1875",
  dword: "%%1876",
  qword: "%%1883",
} as const;

const hexDigit = "0123456789abcdef";
const eightDigits = Array.from({ length: 8 }, () => hexDigit);

/** A number as Sysmon spells it, and what the Security log has for its digits. */
const numbers = [
  {
    type: types.dword,
    opening: placesOf("DWORD (0x"),
    digits: [...eightDigits, ")"],
    spelling: /^([0-9a-f]{8})\)?$/i,
    native: (digits: string) => BigInt(`0x${digits}`).toString(),
  },
  {
    type: types.qword,
    opening: placesOf("QWORD (0x"),
    digits: [...eightDigits, ...placesOf("-0x"), ...eightDigits, ")"],
    spelling: /^([0-9a-f]{8})-0x([0-9a-f]{8})\)?$/i,
    native: (digits: string) => `0x${BigInt(`0x${digits}`).toString(16)}`,
  },
] as const;

/**
 * A test on a registry value's data, which Sysmon spells after its type: `DWORD (0x00000001)`,
 * `QWORD (0x00000000-0x00000001)`, `Binary Data`, `(Empty)`, or the text itself.
 */
export function nativeRegistryData(
  leaf: Equals | Pattern,
  parts: readonly Part[],
  { field, type }: RegistryData,
): Ir | null {
  if (leaf.cased) return null;
  const { span } = leaf;
  const on: On = (name, own) => text({ ...leaf.field, name }, own, false, span);
  const is = (code: string): Ir => on(type, [{ kind: "text", text: code }]);
  const isText = anyOf(types.text.map(is), span);
  const tests: Ir[] = [and([isText, textTest(parts, field, on, span)], span)];
  if (fits(parts, "Binary Data")) tests.push(is(types.binary));
  for (const number of numbers) {
    const wanted = numberIn(parts, number);
    if (wanted === null) return null;
    if (wanted === "all") tests.push(is(number.type));
    else if (wanted !== "none")
      tests.push(and([is(number.type), on(field, [{ kind: "text", text: wanted.value }])], span));
  }
  return anyOf(tests, span);
}

/** Data that is text, or empty. */
function textTest(parts: readonly Part[], field: string, on: On, span: Span): Ir {
  if (isAny(parts)) return constant(true, span);
  if (parts.length === 0) return constant(false, span);
  if (!fits(parts, "(Empty)")) return on(field, parts);
  return or([on(field, parts), not(on(field, someText))], span);
}

/** Whether there are data: their type is then a code, be they empty themselves. */
export function hasRegistryData({ field, span }: Exists | Null, { type }: RegistryData): Ir {
  const parts: readonly Part[] = [{ kind: "text", text: "%%" }, { kind: "any" }];
  return text({ ...field, name: type }, parts, false, span);
}

/** Which numbers a pattern lets through; null where it is some of several. */
function numberIn(
  parts: readonly Part[],
  { opening, digits, spelling, native }: (typeof numbers)[number],
): "all" | "none" | { readonly value: string } | null {
  const rests = remainders(parts, opening).filter((rest) => canFit(rest, digits));
  if (rests.length === 0) return "none";
  if (rests.some(isOpen)) return "all";
  const [[head, ...tail] = [], ...others] = rests;
  const found = head?.kind === "text" ? spelling.exec(head.text) : null;
  if (!found || others.length > 0 || tail.some(({ kind }) => kind !== "any")) return null;
  return { value: native(found.slice(1).join("")) };
}

/** A remainder that asks for nothing but the closing parenthesis. */
function isOpen([head, next, ...more]: readonly Part[]): boolean {
  if (head?.kind !== "any" || more.length > 1) return false;
  return next === undefined || (next.kind === "text" && next.text === ")");
}
