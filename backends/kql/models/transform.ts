import type { Equals, Field, Ir, Leaf, Part, Pattern } from "sigmatic/backend";
import { and, anyOf, not, text } from "sigmatic/backend";

/** A test on a canonical field as tests on what the table keeps; null where that cannot be said. */
export type Rewrite = (leaf: Leaf) => Ir | null;

/** A field that the table keeps in another form. */
export interface Transform {
  /** The columns that hold its value, in order. */
  readonly reads: readonly string[];
  readonly rewrite: Rewrite;
}

export type Member = Equals | Pattern;

/** A rewriting made of one on single values; leaves of other kinds have none. */
export function perValue(rewrite: (member: Member) => Ir | null): Rewrite {
  return (leaf) => {
    if (leaf.kind === "equals" || leaf.kind === "pattern") return rewrite(leaf);
    if (leaf.kind !== "in") return null;
    const members = leaf.members.map(rewrite);
    return members.includes(null) ? null : anyOf(members as Ir[], leaf.span);
  };
}

/** The leaf on another field, its test unchanged. */
export function renamed(leaf: Leaf, name: string): Leaf {
  switch (leaf.kind) {
    case "keyword":
    case "placeholder":
      return leaf;
    case "in":
      return {
        ...leaf,
        field: fieldOf(leaf.field, name),
        members: leaf.members.map((member) => ({ ...member, field: fieldOf(member.field, name) })),
      };
    default:
      return { ...leaf, field: fieldOf(leaf.field, name) };
  }
}

export function fieldOf(field: Field, name: string): Field {
  return { name, span: field.span };
}

/** A value on another field, with other parts. */
export function withParts(member: Member, name: string, parts: readonly Part[]): Ir {
  return text(fieldOf(member.field, name), parts, member.cased, member.span);
}

export function partsOf(member: Member): readonly Part[] {
  return member.kind === "pattern" ? member.parts : [{ kind: "text", text: member.value.text }];
}

/** The value's parts cut at the only separator in its text; null where there is none, or several. */
export function cutAt(
  separator: string,
  parts: readonly Part[],
): { before: readonly Part[]; after: readonly Part[] } | null {
  const count = parts.reduce(
    (sum, part) => sum + (part.kind === "text" ? part.text.split(separator).length - 1 : 0),
    0,
  );
  if (count !== 1) return null;
  const at = parts.findIndex((part) => part.kind === "text" && part.text.includes(separator));
  const [left, right] = (parts[at] as { text: string }).text.split(separator) as [string, string];
  return {
    before: [...parts.slice(0, at), { kind: "text", text: left }],
    after: [{ kind: "text", text: right }, ...parts.slice(at + 1)],
  };
}

/**
 * `DOMAIN\name` kept in two columns. Neither part can hold a backslash, so the only one in a value
 * says where it is cut, and the whole is tested only where the value does not say.
 */
export function account(domain: string, name: string, whole: string): Transform {
  const values = perValue((member) => {
    const parts = partsOf(member);
    if (parts.every(isFree)) return renamed(member, name);
    const cut = cutAt("\\", parts);
    if (cut === null) return renamed(member, whole);
    const sides = [onSide(member, domain, cut.before), onSide(member, name, cut.after)].flat();
    return sides.length > 0 ? and(sides, member.span) : withParts(member, name, [{ kind: "any" }]);
  });
  const rewrite: Rewrite = (leaf) => {
    // Defender writes account names in lower case, so their case says nothing.
    if ("cased" in leaf && leaf.cased) return null;
    // Joined, the parts are never empty; an account without a name is none.
    if (leaf.kind === "exists" || leaf.kind === "null") return renamed(leaf, name);
    return values(leaf) ?? renamed(leaf, whole);
  };
  return { reads: [domain, name], rewrite };
}

/** Says nothing of the text but that there is some, or none. */
function isFree(part: Part): boolean {
  return part.kind === "any" || (part.kind === "text" && part.text === "");
}

/** The test on one side of the cut; none where that side is free. */
function onSide(member: Member, name: string, parts: readonly Part[]): readonly Ir[] {
  const filled = parts.filter(isFilled);
  const free = filled.length === 1 && filled[0]?.kind === "any";
  return free ? [] : [withParts(member, name, filled)];
}

/** A path of which the table keeps the file's name only: `*\name.exe` fixes it, nothing else does. */
export function fileName(column: string, separator = "\\"): Transform {
  const rewrite = perValue((member) => {
    const parts = partsOf(member);
    const [open, ...rest] = parts;
    const cut = cutAt(separator, rest);
    if (open?.kind !== "any" || cut === null || cut.before.some(isFilled)) return null;
    if (cut.after.some((part) => part.kind !== "text")) return null;
    return withParts(member, column, cut.after);
  });
  return { reads: [column], rewrite };
}

function isFilled(part: Part): boolean {
  return part.kind !== "text" || part.text !== "";
}

/** A number that the rule spells in hexadecimal, `0x3e7`, and the table keeps as a number. */
export function hexNumber(column: string): Transform {
  const rewrite = perValue((member) => {
    if (member.kind !== "equals" || !/^0x[0-9a-f]+$/i.test(member.value.text)) return null;
    const value = BigInt(member.value.text).toString();
    return withParts(member, column, [{ kind: "text", text: value }]);
  });
  return { reads: [column], rewrite };
}

/**
 * A path, of which some rows keep the file's name only: `*\name.exe` is then the whole value. Other
 * tests say more of the path than such a row knows.
 */
export function nameOrPath(column: string, separator: string): Transform {
  const values = perValue((member) => {
    const onPath = renamed(member, column);
    const [open, name, ...rest] = partsOf(member);
    if (open?.kind !== "any" || name?.kind !== "text" || rest.length > 0) return onPath;
    const bare = name.text.slice(separator.length);
    if (!name.text.startsWith(separator) || bare.includes(separator) || bare === "") return onPath;
    return anyOf([onPath, withParts(member, column, [{ kind: "text", text: bare }])], member.span);
  });
  return { reads: [column], rewrite: (leaf) => values(leaf) ?? renamed(leaf, column) };
}

/** A session's number, `0x3e7` from one source and `999` from another. */
export function sessionId(column: string): Transform {
  const number = hexNumber(column);
  return {
    reads: [column],
    rewrite: perValue((member) => {
      const decimal = number.rewrite(member);
      return decimal && anyOf([renamed(member, column), decimal], member.span);
    }),
  };
}

/** `true` where the column holds an IPv6 address, which is never missing here. */
export function isV6(column: string): Transform {
  const colon = [{ kind: "any" }, { kind: "text", text: ":" }, { kind: "any" }] as const;
  return {
    reads: [column],
    rewrite: perValue((member) => {
      if (member.kind !== "equals" || !/^(true|false)$/i.test(member.value.text)) return null;
      const six = withParts(member, column, colon);
      return member.value.text.toLowerCase() === "true" ? six : not(six, member.span);
    }),
  };
}
