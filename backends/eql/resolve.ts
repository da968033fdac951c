import {
  and,
  anyOf,
  type Ir,
  not,
  opposite,
  or,
  type Printer,
  print,
  type Span,
} from "sigmatic/backend";
import { toColumn } from "./column.ts";
import type { Place } from "./context.ts";
import { besideNulls, besidePresence } from "./dropped.ts";
import { type FieldTest, type MemberTest, named } from "./fieldTest.ts";
import { noteAudited } from "./models/audited.ts";
import type { Target } from "./models/target.ts";
import { accountTest } from "./transforms/account.ts";
import { argumentTest } from "./transforms/argument.ts";
import { engineStartTest } from "./transforms/engineStart.ts";
import { enumTest } from "./transforms/enum.ts";
import { hashTest } from "./transforms/hashes.ts";
import { registryDataTest, registryPathTest } from "./transforms/registry.ts";
import { renderedTest } from "./transforms/rendered.ts";
import { loweredTest, openingTest, prefixedTest } from "./transforms/spelling.ts";
import { uriTest } from "./transforms/uri.ts";

interface Resolution extends Place {
  readonly targetOf: (field: string) => Target | null;
}

/**
 * The condition on ECS fields, every test in a form that its field's type takes. Whatever has none
 * is refused in the notes, and stands as it was.
 */
export function resolve(
  condition: Ir,
  targetOf: (field: string) => Target | null,
  place: Place,
): Ir {
  return print(resolver, condition, { ...place, targetOf });
}

const resolver: Printer<Resolution, Ir> = {
  and: (node, place) => {
    const here = { ...place, ...besidePresence(node, place) };
    return and(
      node.operands.map((operand) => print(resolver, operand, here)),
      node.span,
    );
  },
  or: (node, place) => {
    const beside = besideNulls(node, place);
    return or(
      node.operands.map((operand) => print(resolver, operand, { ...place, ...beside(operand) })),
      node.span,
    );
  },
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
      "name the field that holds the text, or compile to SPL or KQL",
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

function onField(leaf: FieldTest, place: Resolution): Ir {
  const target = place.targetOf(leaf.field.name);
  if (target === null) {
    place.notes.refuse(
      "field-unmapped",
      leaf.field.span,
      `the ecs data model has no field for ${leaf.field.name}`,
      "take the field out, or name one that the log source carries",
    );
    return leaf;
  }
  noteAudited(leaf, leaf.field, place);
  return onTarget(leaf, target, place) ?? leaf;
}

function onTarget(leaf: FieldTest, target: Target, place: Place): Ir | null {
  if (typeof target === "string") return toColumn(named(leaf, target), leaf, place);
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
      return toColumn(registryPathTest(named(leaf, target.field)), leaf, place);
    case "registryData":
      return eachMember(leaf, (member) => registryDataTest(member, target, place));
    case "lowered":
      return eachMember(leaf, (member) => loweredTest(member, target, place));
    case "prefixed":
      return eachMember(leaf, (member) => prefixedTest(member, target, place));
    case "opening":
      return eachMember(leaf, (member) => openingTest(member, target, place));
    case "uri":
      return eachMember(leaf, (member) => uriTest(member, target, place));
    case "rendered":
      return eachMember(leaf, (member) => renderedTest(member, target, place));
    case "argument":
      return argumentTest(leaf, target, place);
    case "engineStart":
      return eachMember(leaf, (member) => engineStartTest(member, place));
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
        target.reason
          ? `${leaf.field.name} cannot be searched: ${target.reason}`
          : `Elastic's ingest pipelines do not keep ${leaf.field.name}, or not in its own form`,
        "take the test out, or use another field of the event",
      );
      return leaf;
  }
}

/** Missing is what is missing everywhere; any other test passes where it passes somewhere. */
function onEither(leaf: FieldTest, targets: readonly Target[], place: Place): Ir | null {
  const isAddress = (target: Target) => typeof target === "string" && place.typeOf(target) === "ip";
  const fitting = leaf.kind === "cidr" ? targets.filter(isAddress) : targets;
  const usable = fitting.length > 0 ? fitting : targets;
  const tests = usable.map((target) => onTarget(leaf, target, place));
  if (tests.includes(null)) return null;
  const join = leaf.kind === "null" ? and : or;
  return join(tests as Ir[], leaf.span);
}

function eachMember(leaf: FieldTest, test: (member: MemberTest) => Ir | null): Ir | null {
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
