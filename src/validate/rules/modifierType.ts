import type { FieldSearch } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Spanned } from "../../source/index.ts";
import type { FieldType } from "../../taxonomy/index.ts";
import { infoOf, nothing, type RuleCheck } from "../check.ts";

/**
 * Tests that no value of a type passes: no path is inside a network, no address is greater than a
 * number. Text is left alone, since it may hold anything, addresses and numbers included.
 */
const unfit: { readonly [modifier: string]: readonly FieldType[] } = {
  cidr: ["path", "integer", "boolean", "hashes", "guid", "time", "enum"],
  ...sharing(["lt", "lte", "gt", "gte"], ["path", "boolean", "ip", "hashes", "guid"]),
  ...sharing(
    ["minute", "hour", "day", "week", "month", "year"],
    ["path", "boolean", "ip", "hashes", "guid", "enum"],
  ),
  ...sharing(
    ["base64", "base64offset", "wide", "utf16", "utf16le", "utf16be"],
    ["integer", "boolean", "ip", "hashes", "guid", "time", "enum"],
  ),
};

function sharing(
  modifiers: readonly string[],
  types: readonly FieldType[],
): { readonly [modifier: string]: readonly FieldType[] } {
  return Object.fromEntries(modifiers.map((modifier) => [modifier, types]));
}

/** A modifier whose test no value of the field can pass. */
export const modifierType: RuleCheck = (_, { entry, searches }) => {
  if (entry === null) return nothing;
  let findings: Diagnostic[] | null = null;
  for (const { field, modifiers } of searches) {
    if (!modifiers.some(({ value }) => Object.hasOwn(unfit, value))) continue;
    const info = infoOf(field.value, entry);
    if (info?.evidence !== "specified" || info.type === "text") continue;
    for (const modifier of modifiers) {
      const types = Object.hasOwn(unfit, modifier.value) ? unfit[modifier.value] : undefined;
      if (types?.includes(info.type)) {
        findings ??= [];
        findings.push(finding(field, modifier, info.type, entry.closed));
      }
    }
  }
  return findings ?? nothing;
};

const words: { readonly [T in FieldType]: string } = {
  text: "text",
  path: "a path",
  integer: "a number",
  boolean: "true or false",
  ip: "an address",
  hashes: "hashes",
  guid: "a GUID",
  time: "a time",
  enum: "one of a few words",
};

function finding(
  field: FieldSearch["field"],
  modifier: Spanned<string>,
  type: FieldType,
  certain: boolean,
): Diagnostic {
  return {
    code: "modifier-type",
    severity: certain ? "error" : "warning",
    message: `\`${modifier.value}\` never holds for \`${field.value}\`, which is ${words[type]}`,
    span: modifier.span,
    hint: `test \`${field.value}\` without it, or another field`,
  };
}
