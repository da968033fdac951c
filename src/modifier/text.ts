import type { Value } from "../ast/index.ts";
import type { Part } from "../ir/nodes.ts";
import { type Context, problem } from "./context.ts";
import { base64, base64Fragments, latin1, utf8 } from "./encoding.ts";
import type { ModifierName } from "./names.ts";
import { plainText } from "./parts.ts";
import { countMarks, mostMarks, permutations } from "./windash.ts";

/** A value on its way through the modifiers: text with wildcards, or the bytes of an encoding. */
export type Draft =
  | { readonly kind: "parts"; readonly parts: readonly Part[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** What a draft becomes, any of which may hold; null where the reason why not has been reported. */
export type TextChange = (
  draft: Draft,
  value: Value,
  context: Context,
  name: ModifierName,
) => readonly Draft[] | null;

const any: Part = { kind: "any" };

/**
 * A draft as parts. Bytes that no Base64 has followed are text with one character for each byte,
 * U+0000 to U+00FF: so a log shows UTF-16 when it takes it for single bytes.
 */
export function partsOf(draft: Draft): readonly Part[] {
  return draft.kind === "parts" ? draft.parts : literal(latin1(draft.bytes));
}

export const addAfter: TextChange = (draft) => [parts([...partsOf(draft), any])];
export const addBefore: TextChange = (draft) => [parts([any, ...partsOf(draft)])];
export const addAround: TextChange = (draft) => [parts([any, ...partsOf(draft), any])];

export const varyDashes: TextChange = (draft, value, context) => {
  const current = partsOf(draft);
  if (countMarks(current) <= mostMarks) return permutations(current).map(parts);
  context.report(
    problem(
      "windash-too-many",
      value.span,
      `\`windash\` would make more than a thousand values of this one, which has ${countMarks(current)} dashes or slashes that begin an option`,
      "split the value and test its pieces with `contains|all|windash`",
    ),
  );
  return null;
};

export function toBytes(encode: (text: string) => Uint8Array): TextChange {
  return (draft, value, context, name) => {
    const text = literalText(draft, value, context, name);
    return text === null ? null : [{ kind: "bytes", bytes: encode(text) }];
  };
}

export const encodeBase64: TextChange = (draft, value, context, name) => {
  const bytes = bytesOf(draft, value, context, name);
  return bytes && [parts(literal(base64(bytes)))];
};

export const encodeFragments: TextChange = (draft, value, context, name) => {
  const bytes = bytesOf(draft, value, context, name);
  if (!bytes) return null;
  const fragments = base64Fragments(bytes);
  if (!fragments.includes("")) return fragments.map((fragment) => parts(literal(fragment)));
  context.report(
    problem(
      "encoding-too-short",
      value.span,
      "this value is too short to leave a trace in every Base64 text that holds it",
      "use at least two characters",
    ),
  );
  return null;
};

function parts(of: readonly Part[]): Draft {
  return { kind: "parts", parts: of };
}

function literal(text: string): readonly Part[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

function bytesOf(
  draft: Draft,
  value: Value,
  context: Context,
  name: ModifierName,
): Uint8Array | null {
  if (draft.kind === "bytes") return draft.bytes;
  const text = literalText(draft, value, context, name);
  return text === null ? null : utf8(text);
}

/** The draft's text, which must not hold a wildcard: nobody knows what bytes that would stand for. */
function literalText(
  draft: Draft,
  value: Value,
  context: Context,
  name: ModifierName,
): string | null {
  const text = plainText(partsOf(draft));
  if (text !== null) return text;
  context.report(
    problem(
      "encoding-wildcard",
      value.span,
      `\`${name}\` cannot encode a value with wildcards`,
      "write `\\*` or `\\?` where the character itself is meant, or encode the text between the wildcards",
    ),
  );
  return null;
}
