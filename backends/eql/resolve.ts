import {
  and,
  anyOf,
  constant,
  type Field,
  type Ir,
  type IrOf,
  type Leaf,
  not,
  opposite,
  or,
  type Polarity,
  type Printer,
  print,
  type Span,
} from "sigmatic/backend";
import { toColumn } from "./column.ts";
import { type Context, refuseTransform } from "./context.ts";
import { columnType } from "./models/columns.ts";
import { targetOf } from "./models/fields.ts";
import type { Target, TargetOf } from "./models/target.ts";
import { accountTest } from "./transforms/account.ts";
import { hashTest } from "./transforms/hashes.ts";
import { registryDataTest, registryPathTest } from "./transforms/registry.ts";

interface Place extends Context {
  readonly polarity: Polarity;
}

/**
 * The condition on ECS fields, every test in a form that its field's type takes. Whatever has none
 * is refused in the notes, and stands as it was.
 */
export function resolve(condition: Ir, context: Context): Ir {
  return print(resolver, condition, { ...context, polarity: 1 });
}

const resolver: Printer<Place, Ir> = {
  and: (node, place) =>
    and(
      node.operands.map((operand) => print(resolver, operand, place)),
      node.span,
    ),
  or: (node, place) =>
    or(
      node.operands.map((operand) => print(resolver, operand, place)),
      node.span,
    ),
  not: (node, place) =>
    not(print(resolver, node.operand, { ...place, polarity: opposite(place.polarity) }), node.span),
  constant: (node) => node,
  equals: onField,
  pattern: onField,
  in: onField,
  regex: onField,
  cidr: onField,
  compare: onField,
  exists: onField,
  null: onField,
  fieldref: (node, { notes }) => {
    notes.refuse(
      "fieldref-unsupported",
      node.span,
      "EQL cannot compare two fields of one event",
      "compare them in SPL or KQL, or name the values",
    );
    return node;
  },
  keyword: (node, { notes }) => {
    notes.refuse(
      "keyword-unsupported",
      node.span,
      "EQL cannot search the whole event for a text",
      "name the field that holds the text",
    );
    return node;
  },
  timepart: (node, { notes }) => {
    notes.refuse(
      "timepart-unsupported",
      node.span,
      `EQL cannot take the ${node.unit} out of a time`,
      "use SPL or KQL for this rule, or restrict the rule's schedule instead",
    );
    return node;
  },
  // Refused before any backend sees it.
  placeholder: (node) => node,
};

/** Tests on one field, as a mapping can take them. */
export type FieldTest = IrOf<
  "equals" | "pattern" | "in" | "regex" | "cidr" | "compare" | "exists" | "null"
>;

function onField(leaf: FieldTest, place: Place): Ir {
  const target = targetOf(place.entry, leaf.field.name);
  if (target === null) {
    place.notes.refuse(
      "field-unmapped",
      leaf.field.span,
      `the ecs data model has no field for ${leaf.field.name}`,
      "take the field out, or name one that the log source carries",
    );
    return leaf;
  }
  return onTarget(leaf, target, place) ?? leaf;
}

function onTarget(leaf: FieldTest, target: Target, place: Place): Ir | null {
  if (typeof target === "string") return toColumn(renamed(leaf, target), leaf, place);
  switch (target.kind) {
    case "either":
      return onEither(leaf, target.targets, place);
    case "enum":
      return eachMember(leaf, (member) => enumTest(member, target, place));
    case "account":
      return eachMember(leaf, (member) => accountTest(member, target, place));
    case "hashes":
      return eachMember(leaf, (member) => hashTest(member, target, place));
    case "registryPath":
      return toColumn(registryPathTest(renamed(leaf, target.field)), leaf, place);
    case "registryData":
      return eachMember(leaf, (member) => registryDataTest(member, target, place));
    case "analysed":
      place.notes.refuse(
        "text-field-unsupported",
        leaf.span,
        `${leaf.field.name} is analysed text in Elastic (${target.field}), which EQL cannot search`,
        "use a KQL or Lucene query rule in Elastic for it, or compile to SPL or KQL",
      );
      return leaf;
    case "dropped":
      place.notes.refuse(
        "field-dropped",
        leaf.span,
        `Elastic's ingest pipelines do not keep ${leaf.field.name}, or not in its own form`,
        "take the test out, or use another field of the event",
      );
      return leaf;
  }
}

/** Missing is what is missing everywhere; any other test passes where it passes somewhere. */
function onEither(leaf: FieldTest, targets: readonly Target[], place: Place): Ir | null {
  const fitting = leaf.kind === "cidr" ? targets.filter(isAddress) : targets;
  const usable = fitting.length > 0 ? fitting : targets;
  const tests = usable.map((target) => onTarget(leaf, target, place));
  if (tests.includes(null)) return null;
  const join = leaf.kind === "null" ? and : or;
  return join(tests as Ir[], leaf.span);
}

function isAddress(target: Target): boolean {
  return typeof target === "string" && columnType(target) === "ip";
}

function eachMember(
  leaf: FieldTest,
  test: (member: Exclude<FieldTest, IrOf<"in">>) => Ir | null,
): Ir | null {
  if (leaf.kind !== "in") return test(leaf);
  const tests = leaf.members.map(test);
  return tests.includes(null) ? null : gathered(tests as Ir[], leaf.span);
}

/** An `or` with the tests of one field side by side, so that they fold into one. */
function gathered(tests: readonly Ir[], span: Span): Ir {
  const byField = new Map<string, Ir[]>();
  const add = (test: Ir): void => {
    const name = "field" in test && test.field ? test.field.name : "";
    const known = byField.get(name);
    if (known) known.push(test);
    else byField.set(name, [test]);
  };
  for (const test of tests)
    if (test.kind === "or") test.operands.forEach(add);
    else add(test);
  return anyOf([...byField.values()].flat(), span);
}

function enumTest(
  leaf: Exclude<FieldTest, IrOf<"in">>,
  target: TargetOf<"enum">,
  place: Place,
): Ir | null {
  if (leaf.kind === "exists" || leaf.kind === "null") return renamed(leaf, target.field);
  if (leaf.kind !== "equals") return refuseTransform(place, leaf.span, leaf.field.name);
  const wanted = leaf.value.text.toLowerCase();
  const found = Object.entries(target.values).find(([canonical]) => canonical === wanted);
  if (!found) return constant(false, leaf.span);
  const value = { type: "text", text: found[1] } as const;
  return { ...leaf, field: { ...leaf.field, name: target.field }, value };
}

function renamed<T extends FieldTest>(leaf: T, name: string): T {
  const field: Field = { ...leaf.field, name };
  if (leaf.kind !== "in") return { ...leaf, field };
  return { ...leaf, field, members: leaf.members.map((member) => ({ ...member, field })) };
}

/** Every leaf that a resolved tree may hold. */
export type ResolvedLeaf = Extract<Leaf, FieldTest>;
