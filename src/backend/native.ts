import { and, anyOf, constant, normalParts, not, text } from "../ir/build.ts";
import type { Equals, Exists, Field, Ir, Leaf, Null, Part, Pattern } from "../ir/nodes.ts";
import type { Span } from "../source/index.ts";
import type { FieldSource } from "../taxonomy/types.ts";
import { nativeAccount, nativeSession } from "./native/account.ts";
import { nativeDevice } from "./native/device.ts";
import { nativePath } from "./native/path.ts";
import { hasRegistryData, nativeRegistryData } from "./native/registry.ts";

/** What is taken apart leaf by leaf; the others choose between fields that hold the value. */
type Transform = Exclude<FieldSource, string | { readonly kind: "session" | "account" }>;
type Join = Extract<FieldSource, { kind: "join" }>;
type Hash = Extract<FieldSource, { kind: "hash" }>;

/**
 * A leaf on a canonical field as a test on what the provider's event holds, with the same meaning;
 * null where the provider keeps the value in a form on which this test cannot be said.
 */
export function nativeLeaf(leaf: Leaf, field: Field, source: FieldSource): Ir | null {
  if (typeof source === "string")
    return source === field.name ? leaf : renamed(leaf, field, source);
  if (source.kind === "session")
    return nativeSession(leaf, source, (name) => renamed(leaf, field, name));
  if (source.kind === "account")
    return nativeAccount(leaf, source, (user) => nativeLeaf(leaf, field, user));
  switch (leaf.kind) {
    case "in": {
      const members = leaf.members.map((member) => nativeLeaf(member, field, source));
      return members.includes(null) ? null : anyOf(members as Ir[], leaf.span);
    }
    case "equals":
      return nativeEquals(leaf, source);
    case "pattern":
      return nativeText(leaf, leaf.parts, source);
    case "exists":
      return presence(leaf, field, source);
    case "null": {
      if (source.kind !== "hash" && source.kind !== "registryData")
        return source.kind === "join" ? null : renamed(leaf, field, source.field);
      const isThere = presence(leaf, field, source);
      return isThere && not(isThere);
    }
    default:
      return null;
  }
}

/** Whether the canonical field is there; null where that takes several fields. */
function presence(leaf: Exists | Null, field: Field, source: Transform): Ir | null {
  switch (source.kind) {
    case "join":
      return null;
    case "hash":
      return nativeDigest(leaf, [], source, false);
    case "registryData":
      return hasRegistryData(leaf, source);
    default:
      return renamed(leaf, field, source.field);
  }
}

function renamed(leaf: Leaf, from: Field, name: string): Leaf {
  const field: Field = { ...from, name };
  switch (leaf.kind) {
    case "keyword":
    case "placeholder":
      return leaf;
    case "fieldref":
      return leaf.field === from ? { ...leaf, field } : { ...leaf, other: field };
    case "in":
      return { ...leaf, field, members: leaf.members.map((member) => ({ ...member, field })) };
    default:
      return { ...leaf, field };
  }
}

function nativeEquals(leaf: Equals, source: Transform): Ir | null {
  switch (source.kind) {
    case "hex": {
      if (!/^(0|[1-9][0-9]*)$/.test(leaf.value.text)) return constant(false, leaf.span);
      return withCode(leaf, source.field, `0x${BigInt(leaf.value.text).toString(16)}`);
    }
    case "enum": {
      const spelled = (value: string) => (leaf.cased ? value : value.toLowerCase());
      const wanted = spelled(leaf.value.text);
      const found = Object.entries(source.values).find(([key]) => spelled(key) === wanted);
      const codes = [found?.[1] ?? []].flat();
      return anyOf(
        codes.map((code) => withCode(leaf, source.field, code)),
        leaf.span,
      );
    }
    default:
      return nativeText(leaf, normalParts([{ kind: "text", text: leaf.value.text }]), source);
  }
}

/** A value in parts; null where the transform can say no such test. */
function nativeText(leaf: Equals | Pattern, parts: readonly Part[], source: Transform): Ir | null {
  switch (source.kind) {
    case "join":
      return nativeJoin(leaf, parts, source);
    case "hash":
      return nativeHash(leaf, parts, source);
    case "path":
      return nativePath(leaf, parts, source);
    case "device":
      return nativeDevice(leaf, parts, source.field);
    case "registryData":
      return nativeRegistryData(leaf, parts, source);
    default:
      return null;
  }
}

/** A whole digest, or how it begins, fixes its place in the list; other patterns could leave it. */
function nativeHash(leaf: Equals | Pattern, parts: readonly Part[], source: Hash): Ir | null {
  const [head, ...rest] = parts;
  if (head?.kind === "any" && rest.length === 0) return nativeDigest(leaf, [], source, false);
  if (head !== undefined && head.kind !== "text") return null;
  const digest = head?.text ?? "";
  const isWhole = rest.length === 0;
  if (isWhole && digest.length !== source.digits) return constant(false, leaf.span);
  if (!isWhole && (rest.length > 1 || rest[0]?.kind !== "any")) return null;
  if (!/^[0-9a-f]*$/i.test(digest)) return constant(false, leaf.span);
  return nativeDigest(leaf, [{ kind: "text", text: digest }], source, leaf.cased);
}

const anyRun: Part = { kind: "any" };

function nativeDigest(
  { field, span }: { readonly field: Field; readonly span: Span },
  digest: readonly Part[],
  { field: name, algorithm }: Hash,
  cased: boolean,
): Ir {
  const label: Part = { kind: "text", text: `${algorithm}=` };
  return text({ ...field, name }, [anyRun, label, ...digest, anyRun], cased, span);
}

/** `cased` speaks of the canonical value; the code that stands for it has no letter case of its own. */
function withCode(leaf: Equals, name: string, value: string): Ir {
  return text({ ...leaf.field, name }, [{ kind: "text", text: value }], false, leaf.span);
}

/**
 * A test on two fields that the canonical value joins. Neither part can hold the separator (no
 * account or domain name holds a backslash), so a separator in the pattern fixes the split, and a
 * pattern without one lies inside a part wherever its text touches only one end.
 */
function nativeJoin(leaf: Equals | Pattern, parts: readonly Part[], source: Join): Ir | null {
  const [left, right] = source.fields;
  if (left === undefined || right === undefined || source.fields.length !== 2) return null;
  const on = (name: string, own: readonly Part[]): Ir =>
    text({ ...leaf.field, name }, own, leaf.cased, leaf.span);
  const separators = separatorsIn(parts, source.separator);
  if (separators > 1) return constant(false, leaf.span);
  if (separators === 1) {
    const [before, after] = splitAt(parts, source.separator);
    return and([on(left, before), on(right, after)], leaf.span);
  }
  switch (parts.map((part) => part.kind).join(" ")) {
    case "":
    case "text":
      return constant(false, leaf.span);
    case "text any":
      return on(left, parts);
    case "any text":
      return on(right, parts);
    case "any text any":
      return anyOf([on(left, parts), on(right, parts)], leaf.span);
    default:
      return null;
  }
}

function separatorsIn(parts: readonly Part[], separator: string): number {
  const texts = parts.map((part) => (part.kind === "text" ? part.text : ""));
  return texts.reduce((count, piece) => count + piece.split(separator).length - 1, 0);
}

function splitAt(parts: readonly Part[], separator: string): readonly [Part[], Part[]] {
  const index = parts.findIndex((part) => part.kind === "text" && part.text.includes(separator));
  const { text: whole } = parts[index] as Extract<Part, { kind: "text" }>;
  const at = whole.indexOf(separator);
  return [
    [...parts.slice(0, index), { kind: "text", text: whole.slice(0, at) }],
    [{ kind: "text", text: whole.slice(at + separator.length) }, ...parts.slice(index + 1)],
  ];
}
