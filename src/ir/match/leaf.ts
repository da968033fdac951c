import { type Event, type FieldValue, foldedTexts } from "../../event/index.ts";
import { type CompiledRegex, compileRegex } from "../../regex/compile.ts";
import type { RegexNode } from "../../regex/nodes.ts";
import { foldText } from "../../text/fold.ts";
import type {
  Equals,
  Field,
  FieldComparison,
  In,
  IrKind,
  IrOf,
  Keyword,
  Part,
  Pattern,
} from "../nodes.ts";
import { isInside } from "./address.ts";
import { compareNumbers, orderHolds } from "./number.ts";
import type { Reader } from "./reader.ts";
import { timePart } from "./time.ts";
import { type TextTest, wildcardTest } from "./wildcard.ts";

export type Test = (event: Event) => boolean;

type ReaderOf = (name: string) => Reader;

type Compiler = {
  readonly [K in Exclude<IrKind, "and" | "or" | "not" | "constant">]: (
    leaf: IrOf<K>,
    reader: ReaderOf,
  ) => Test;
};

/*
 * What each test means. R11 is common to all: a missing field makes a test false, but `null`. So is
 * R24: a field of several values passes when one of them does.
 */
export const compiler: Compiler = {
  equals: (leaf, reader) => textTest(leaf.field, leaf.cased, wholeTest(leaf), reader),
  pattern: (leaf, reader) => textTest(leaf.field, leaf.cased, wholeTest(leaf), reader),
  in: (leaf, reader) => textTest(leaf.field, leaf.cased, memberTest(leaf), reader),
  regex: (leaf, reader) => valueTest(leaf.field, regexTest(leaf.tree), reader),
  cidr: (leaf, reader) => valueTest(leaf.field, (text) => isInside(text, leaf.network), reader),
  // R19: no number, no order.
  compare: (leaf, reader) =>
    valueTest(
      leaf.field,
      (text) => {
        const order = compareNumbers(text, leaf.value);
        return order !== null && orderHolds(leaf.operator, order);
      },
      reader,
    ),
  // R10: an empty or null value is present.
  exists: (leaf, reader) => {
    const read = reader(leaf.field.name);
    return (event) => read(event) !== undefined;
  },
  // R9: missing or null, and not the empty text.
  null: (leaf, reader) => {
    const read = reader(leaf.field.name);
    return (event) => read(event)?.hasNull ?? true;
  },
  fieldref: comparisonTest,
  keyword: keywordTest,
  timepart: (leaf, reader) =>
    valueTest(
      leaf.field,
      (text) => {
        const part = timePart(text, leaf.unit);
        if (part === null) return false;
        if (leaf.operator === "eq") return part === leaf.value;
        return orderHolds(leaf.operator, part - leaf.value);
      },
      reader,
    ),
  // R37: nothing says what it stands for; a rule that has one never gets here.
  placeholder: () => () => false,
};

const regexes = new WeakMap<RegexNode, CompiledRegex>();

/** The regex compiled, once for all uses of its tree. */
export function compiledRegex(tree: RegexNode): CompiledRegex {
  const known = regexes.get(tree);
  if (known) return known;
  const compiled = compileRegex(tree);
  regexes.set(tree, compiled);
  return compiled;
}

/** R15 to R17: a match anywhere in the value. */
function regexTest(tree: RegexNode): TextTest {
  const compiled = compiledRegex(tree);
  return "test" in compiled ? compiled.test : () => false;
}

/** R1, R14: case counts where `cased` says so; R2 is in the folding. */
function textsOf(value: FieldValue, cased: boolean): readonly string[] {
  return cased ? value.texts : foldedTexts(value);
}

function textTest(field: Field, cased: boolean, test: TextTest, reader: ReaderOf): Test {
  const read = reader(field.name);
  return (event) => {
    const value = read(event);
    return value !== undefined && textsOf(value, cased).some(test);
  };
}

function valueTest(field: Field, test: TextTest, reader: ReaderOf): Test {
  return textTest(field, true, test, reader);
}

/** R3 to R8: literal text, `*` and `?`; numbers and booleans as text (R7, R35). */
function wholeTest(leaf: Equals | Pattern): TextTest {
  if (leaf.kind === "pattern") return wildcardTest(foldParts(leaf.parts, leaf.cased));
  const wanted = leaf.cased ? leaf.value.text : foldText(leaf.value.text);
  return (text) => text === wanted;
}

function memberTest(leaf: In): TextTest {
  const literals = leaf.members.filter((member) => member.kind === "equals");
  const whole = new Set(
    literals.map(({ value, cased }) => (cased ? value.text : foldText(value.text))),
  );
  const patterns = leaf.members.filter((member) => member.kind === "pattern").map(wholeTest);
  return (text) => whole.has(text) || patterns.some((test) => test(text));
}

/** R21: two fields of one event; one that is missing makes it false. */
function comparisonTest(leaf: FieldComparison, reader: ReaderOf): Test {
  const read = reader(leaf.field.name);
  const readOther = reader(leaf.other.name);
  const holds = comparisons[leaf.match];
  return (event) => {
    const value = read(event);
    const other = readOther(event);
    if (!value || !other) return false;
    const others = textsOf(other, leaf.cased);
    return textsOf(value, leaf.cased).some((text) => others.some((part) => holds(text, part)));
  };
}

const comparisons: {
  readonly [K in FieldComparison["match"]]: (text: string, part: string) => boolean;
} = {
  equals: (text, part) => text === part,
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

/** R22, R34: anywhere in one of the event's values. */
function keywordTest({ pattern }: Keyword): Test {
  if (pattern.kind === "regex") {
    const test = regexTest(pattern.tree);
    return (event) => event.text.texts.some(test);
  }
  const parts = foldParts(pattern.parts, pattern.cased);
  const test = wildcardTest([{ kind: "any" }, ...parts, { kind: "any" }]);
  return (event) => textsOf(event.text, pattern.cased).some(test);
}

function foldParts(parts: readonly Part[], cased: boolean): readonly Part[] {
  if (cased) return parts;
  return parts.map((part) =>
    part.kind === "text" ? { kind: "text", text: foldText(part.text) } : part,
  );
}
