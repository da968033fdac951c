import type { Part } from "sigmatic/backend";
import { and, anyOf, constant, not } from "sigmatic/backend";
import { isAction } from "./actions.ts";
import {
  partsOf,
  perValue,
  type Rewrite,
  renamed,
  type Transform,
  withParts,
} from "./transform.ts";

/*
 * Sysmon writes `HKLM\…\Key\Value` in one text and abbreviates hives and control sets; Microsoft's
 * tables write hives in full, the control set by its number, and keep key and value name apart.
 */

/** How a table keeps the registry. */
export interface Registry {
  /** The column of a value's name. */
  readonly valueName: string;
  /** What stands for HKEY_CLASSES_ROOT. */
  readonly classes: readonly string[];
  /** The types of values as RegistryValueType spells them. */
  readonly types: { readonly dword: string; readonly qword: string; readonly binary: string };
  /** Some rows come from Sysmon, whose RegistryValueData is its own rendering. */
  readonly fromSysmon: boolean;
  readonly actionColumn: string;
}

type Spelling = readonly [short: RegExp, long: readonly string[]];

/** The longer forms of what Sysmon abbreviates, as they stand in RegistryKey. */
function spellingsOf({ classes }: Registry): readonly Spelling[] {
  return [
    [/^HKLM(?=\\|$)/i, ["HKEY_LOCAL_MACHINE"]],
    [/^HKCR(?=\\|$)/i, classes],
    [/^HKU(?=\\|$)/i, ["HKEY_USERS", "HKEY_CURRENT_USER"]],
    [/(?<=^|\\)CurrentControlSet(?=\\|$)/i, ["CurrentControlSet", "ControlSet001"]],
  ];
}

const OBJECT = "TargetObject";

/** A test on Sysmon's TargetObject as one on the key and value name joined. */
export function targetObject(registry: Registry): Transform {
  return { reads: ["RegistryKey", registry.valueName], rewrite: keyTest(registry, OBJECT) };
}

/**
 * A test on Sysmon's NewName, which only a key that is renamed has, as one on its key. Where `mixed`,
 * the table also has rows of other changes.
 */
export function newName(registry: Registry, mixed: boolean): Transform {
  const test = keyTest(registry, "RegistryKey");
  return {
    reads: ["RegistryKey"],
    rewrite: (leaf) => {
      const renaming = mixed
        ? isAction("RegistryKeyRenamed", leaf, registry.actionColumn)
        : constant(true, leaf.span);
      if (leaf.kind === "exists") return renaming;
      if (leaf.kind === "null") return not(renaming, leaf.span);
      const onKey = test(leaf);
      return onKey && and([renaming, onKey], leaf.span);
    },
  };
}

/** A test on a key as Sysmon writes it, put to a column that spells hives out. */
function keyTest(registry: Registry, column: string): Rewrite {
  const spellings = spellingsOf(registry);
  const values = perValue((member) => {
    const parts = partsOf(member);
    const ways = spelledOut(parts, spellings).map((way) => withParts(member, column, way));
    return cutsWord(parts) ? null : anyOf(ways, member.span);
  });
  return (leaf) => {
    if (leaf.kind === "equals" || leaf.kind === "pattern" || leaf.kind === "in")
      return values(leaf);
    if (leaf.kind === "regex" && /HKLM|HKU|HKCR|ControlSet/i.test(leaf.source)) return null;
    return renamed(leaf, column);
  };
}

/** What Sysmon writes for part of a key, and what the tables write for it. */
const words: readonly (readonly [short: string, ...long: string[]])[] = [
  ["hklm", "hkey_local_machine"],
  ["hkcr", "hkey_classes_root", "hkey_local_machine"],
  ["hku", "hkey_users", "hkey_current_user"],
  ["currentcontrolset", "controlset001"],
];

/** A wildcard cuts one of the words, so that the test says different things of the two forms. */
function cutsWord(parts: readonly Part[]): boolean {
  return parts.some((part, at) => {
    if (part.kind !== "text") return false;
    const segments = part.text.toLowerCase().split("\\");
    const before = parts[at - 1];
    const after = parts[at + 1];
    if (segments.length === 1) return cuts(segments[0] as string, before, after);
    return (
      cuts(segments[0] as string, before, undefined) ||
      cuts(segments.at(-1) as string, undefined, after)
    );
  });
}

/** Text without a backslash, next to a wildcard, that fits some of a word's forms and not others. */
function cuts(text: string, before: Part | undefined, after: Part | undefined): boolean {
  if (text === "" || (before ?? after) === undefined) return false;
  const counts = before?.kind === "one" || after?.kind === "one";
  return words.some(([short, ...long]) => {
    const fitting = [short, ...long].filter((word) => fits(text, word, before, after));
    if (fitting.length === 0 || short === text || text === "controlset001") return false;
    return counts || fitting.length <= long.length;
  });
}

function fits(
  text: string,
  word: string,
  before: Part | undefined,
  after: Part | undefined,
): boolean {
  if (before && after) return word.includes(text);
  return before ? word.endsWith(text) : word.startsWith(text);
}

/** Every way the parts may be spelled in the table. */
function spelledOut(
  parts: readonly Part[],
  spellings: readonly Spelling[],
): readonly (readonly Part[])[] {
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
