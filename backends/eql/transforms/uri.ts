import {
  anyOf,
  constant,
  type Field,
  type Ir,
  type IrOf,
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
        ? pathTest(field, parts, leaf, target)
        : queryTest(field, parts, leaf.cased, leaf);
    }
    case "pattern":
      return target.part === "path"
        ? pathTest(field, leaf.parts, leaf, target)
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

function pathTest(
  field: Field,
  parts: readonly Part[],
  { cased, span }: IrOf<"equals" | "pattern">,
  { absolute = false }: TargetOf<"uri">,
): Ir {
  if (parts.some((part) => part.kind === "text" && part.text.includes("?")))
    return constant(false, span);
  const [first, second, ...others] = parts;
  // What the URI begins with is its path, up to the question mark that the pattern does not hold.
  if (!absolute && first?.kind === "text" && second?.kind === "any" && others.length === 0)
    return text(field, parts, cased, span);
  const paths = absolute ? afterHost(parts) : [parts];
  const front = absolute ? [optional(scheme), optional(host)] : [];
  const tests = paths.map((wanted) => {
    const nodes = wanted.flatMap((part) => nodesOf(part, inPath, cased));
    const query = optional([character("?", cased), ...runs(anyCharacter)]);
    return matching(field, [...front, ...nodes, query], span);
  });
  return tests.length > 0 ? anyOf(tests, span) : constant(false, span);
}

/** The pattern as it is of paths that begin with a slash, as each does that stands behind a host. */
function afterHost(parts: readonly Part[]): readonly (readonly Part[])[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [[]];
  if (first.kind === "text") return first.text === "" || first.text.startsWith("/") ? [parts] : [];
  if (first.kind === "one") return [[slash, ...rest]];
  return [[slash, ...parts], ...afterHost(rest)];
}

const slash: Part = { kind: "text", text: "/" };

const anyCharacter: RegexNode = { kind: "any", newline: true };
const inPath: RegexNode = noneOf("?");

/** Any character but these. */
function noneOf(characters: string): RegexNode {
  const items = [...characters].map((character) => {
    const code = character.codePointAt(0) as number;
    return { kind: "range", from: code, to: code } as const;
  });
  return { kind: "set", negated: true, items, ignoreCase: false };
}

/** A host and its port; what ends with a colon is a scheme. */
const host: readonly RegexNode[] = [...runs(noneOf("/?")), noneOf("/?:")];

/** `https` and the like, and what stands behind it. */
const scheme: readonly RegexNode[] = [
  {
    kind: "repeat",
    part: {
      kind: "set",
      negated: false,
      items: [{ kind: "range", from: 97, to: 122 }],
      ignoreCase: true,
    },
    min: 1,
    max: null,
    mode: "greedy",
  },
  ...[..."://"].map((letter) => character(letter, true)),
];

function optional(parts: readonly RegexNode[]): RegexNode {
  const part: RegexNode = {
    kind: "group",
    part: { kind: "sequence", parts },
    capturing: false,
    atomic: false,
  };
  return { kind: "repeat", part, min: 0, max: 1, mode: "greedy" };
}

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
