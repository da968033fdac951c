import {
  constant,
  type Field,
  type Ir,
  not,
  type Part,
  type RegexNode,
  text,
} from "sigmatic/backend";
import { type Place, refuseTransform } from "../context.ts";
import type { MemberTest } from "../fieldTest.ts";
import type { TargetOf } from "../models/target.ts";

/**
 * A test on the path or the query of a URI that ECS keeps whole: the query is what stands behind the
 * first question mark.
 */
export function uriTest(leaf: MemberTest, target: TargetOf<"uri">, place: Place): Ir | null {
  const field: Field = { ...leaf.field, name: target.field };
  switch (leaf.kind) {
    case "exists":
      return target.part === "path" ? { ...leaf, field } : queryTest(field, anything, false, leaf);
    case "null":
      return target.part === "path"
        ? { ...leaf, field }
        : not(queryTest(field, anything, false, leaf), leaf.span);
    case "equals": {
      const parts: readonly Part[] = [{ kind: "text", text: leaf.value.text }];
      return target.part === "path"
        ? pathTest(field, parts, leaf.cased, leaf)
        : queryTest(field, parts, leaf.cased, leaf);
    }
    case "pattern":
      return target.part === "path"
        ? pathTest(field, leaf.parts, leaf.cased, leaf)
        : queryTest(field, leaf.parts, leaf.cased, leaf);
    default:
      return refuseTransform(place, leaf.span, leaf.field.name);
  }
}

const anything: readonly Part[] = [{ kind: "any" }];
const mark: Part = { kind: "text", text: "?" };

/** Behind some question mark is behind the first where the pattern begins with `*`. */
function queryTest(field: Field, parts: readonly Part[], cased: boolean, { span }: MemberTest): Ir {
  if (parts[0]?.kind === "any") return text(field, [{ kind: "any" }, mark, ...parts], cased, span);
  const nodes = parts.flatMap((part) => nodesOf(part, anyCharacter, cased));
  return matching(field, [...runs(inPath), character("?", cased), ...nodes], span);
}

function pathTest(field: Field, parts: readonly Part[], cased: boolean, { span }: MemberTest): Ir {
  if (parts.some((part) => part.kind === "text" && part.text.includes("?")))
    return constant(false, span);
  const [first, second, ...others] = parts;
  // What the URI begins with is its path, up to the question mark that the pattern does not hold.
  if (first?.kind === "text" && second?.kind === "any" && others.length === 0)
    return text(field, parts, cased, span);
  const nodes = parts.flatMap((part) => nodesOf(part, inPath, cased));
  const query: RegexNode = {
    kind: "group",
    part: { kind: "sequence", parts: [character("?", cased), ...runs(anyCharacter)] },
    capturing: false,
    atomic: false,
  };
  return matching(
    field,
    [...nodes, { kind: "repeat", part: query, min: 0, max: 1, mode: "greedy" }],
    span,
  );
}

const anyCharacter: RegexNode = { kind: "any", newline: true };
const inPath: RegexNode = {
  kind: "set",
  negated: true,
  items: [{ kind: "range", from: 63, to: 63 }],
  ignoreCase: false,
};

function runs(part: RegexNode): readonly RegexNode[] {
  return [{ kind: "repeat", part, min: 0, max: null, mode: "greedy" }];
}

function character(letter: string, cased: boolean): RegexNode {
  return { kind: "character", code: letter.codePointAt(0) as number, ignoreCase: !cased };
}

function nodesOf(part: Part, wild: RegexNode, cased: boolean): readonly RegexNode[] {
  if (part.kind === "any") return runs(wild);
  if (part.kind === "one") return [wild];
  return [...part.text].map((letter) => character(letter, cased));
}

/** The whole value fits the nodes. */
function matching(field: Field, nodes: readonly RegexNode[], span: MemberTest["span"]): Ir {
  const start: RegexNode = { kind: "assertion", at: "textStart" };
  const end: RegexNode = { kind: "assertion", at: "textEnd" };
  return {
    kind: "regex",
    field,
    source: "",
    flags: { ignoreCase: false, multiline: false, dotAll: true },
    tree: { kind: "sequence", parts: [start, ...nodes, end] },
    span,
  };
}
