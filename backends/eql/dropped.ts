import { type And, type Ir, leavesOf, type Or, type Part, type RegexNode } from "sigmatic/backend";
import { compileRegex } from "sigmatic/backend/regex";
import type { Place } from "./context.ts";
import type { FieldTest } from "./fieldTest.ts";

/*
 * Pipelines remove values that say nothing, such as a dash. What is removed is missing: a test that
 * such a value passes finds nothing there, and one for null finds it.
 */

/** Notes where the pipeline removes what the test tells from a missing field. */
export function noteDropped(test: FieldTest, written: FieldTest, place: Place): void {
  const { name } = written.field;
  const isNull = test.kind === "null";
  if (isNull ? place.spelled.has(name) : place.nullable.has(name)) return;
  // An event never lacks such a field, so there is nothing to remove.
  if (place.certain.has(test.field.name) && asksPresence(test)) return;
  const dropped = isNull
    ? toldOf(name, place)[0]
    : droppedOf(name, place).find((value) => holds(test, value));
  if (dropped === undefined) return;
  place.notes.deviate(
    "empty-value-dropped",
    test.span,
    isNull ? "over" : "under",
    place.polarity,
    `Elastic's pipeline removes ${name} where it is ${dropped === "" ? "empty" : `\`${dropped}\``}`,
    isNull
      ? "test for this value as well: the field is then missing"
      : "test for null as well: the field is then missing",
  );
}

/**
 * Where each operand of an `or` stands: beside tests for null, which hold of what is removed whatever
 * the operand says.
 */
export function besideNulls({ operands }: Or, place: Place): (operand: Ir) => Place {
  const alone = operands.flatMap((each) => (each.kind === "null" ? [each.field.name] : []));
  const groups = operands.map(nullsIn).filter((names) => names.length > 0);
  if (alone.length + groups.length === 0) return () => place;
  const spelled = alone.filter((name) =>
    toldOf(name, place).every((value) =>
      operands.some((each) => isTestOf(each, name) && holds(each, value)),
    ),
  );
  const here = { ...place, spelled: new Set([...place.spelled, ...spelled]) };
  return (operand) => {
    const implied = groups.filter((names) => isWithout(operand, names, place)).flat();
    return { ...here, nullable: new Set([...place.nullable, ...alone, ...implied]) };
  };
}

/** The fields of an `and` of nothing but tests for null; none of any other. */
function nullsIn(node: Ir): readonly string[] {
  if (node.kind !== "and" || !node.operands.every(({ kind }) => kind === "null")) return [];
  return node.operands.flatMap((each) => (each.kind === "null" ? [each.field.name] : []));
}

/** Whether the test passes only where all these fields hold what is removed. */
function isWithout(node: Ir, names: readonly string[], place: Place): boolean {
  if (node.kind !== "and") return false;
  return names.every((name) =>
    node.operands.some((each) => isTestOf(each, name) && onlyDropped(each, droppedOf(name, place))),
  );
}

function onlyDropped(test: FieldTest, dropped: readonly string[]): boolean {
  if (test.kind === "in") return test.members.every((member) => onlyDropped(member, dropped));
  return test.kind === "equals" && dropped.includes(test.value.text);
}

/**
 * Where the operands of an `and` stand that wants a field present: beside `not null`, which fails of
 * what is removed whatever they say. None of it matters where the `and` forbids it anyway.
 */
export function besidePresence({ operands }: And, place: Place): Place {
  const notNull = operands.flatMap(notNullFields);
  const present = operands.flatMap((each) => presentField(each) ?? []);
  const filled = [...notNull, ...present].filter((name) =>
    operands.some((each) => forbids(each, name, droppedOf(name, place))),
  );
  if (notNull.length + filled.length === 0) return place;
  return {
    ...place,
    nullable: new Set([...place.nullable, ...notNull, ...filled]),
    spelled: new Set([...place.spelled, ...filled]),
  };
}

function notNullFields(node: Ir): readonly string[] {
  if (node.kind !== "not") return [];
  const { operand } = node;
  const tests = operand.kind === "or" ? operand.operands : [operand];
  return tests.flatMap((each) => (each.kind === "null" ? [each.field.name] : []));
}

function presentField(node: Ir): string | null {
  return node.kind === "exists" || (node.kind === "pattern" && asksPresence(node))
    ? node.field.name
    : null;
}

function forbids(node: Ir, name: string, dropped: readonly string[]): boolean {
  if (node.kind !== "not") return false;
  const { operand } = node;
  const tests = operand.kind === "or" ? operand.operands : [operand];
  return dropped.every((value) => tests.some((each) => isTestOf(each, name) && holds(each, value)));
}

/** An id of zeros stands for nothing in the fields that hold ids. */
function droppedOf(name: string, { drops }: Place): readonly string[] {
  return /guid$/i.test(name) ? drops : drops.filter((value) => !value.startsWith("{"));
}

/** Few stores tell an empty value from none, so it counts only where the rule itself does. */
function toldOf(name: string, place: Place): readonly string[] {
  return droppedOf(name, place).filter((value) => value !== "" || place.emptied.has(name));
}

/** The fields that a condition tests for the empty text. */
export function emptiedFields(condition: Ir): ReadonlySet<string> {
  const members = leavesOf(condition).flatMap((leaf): readonly Ir[] =>
    leaf.kind === "in" ? leaf.members : [leaf],
  );
  return new Set(
    members.flatMap((each) =>
      each.kind === "equals" && each.value.text === "" ? [each.field.name] : [],
    ),
  );
}

function isTestOf(node: Ir, name: string): node is FieldTest {
  return "field" in node && node.kind !== "fieldref" && node.field?.name === name;
}

function asksPresence(test: FieldTest): boolean {
  return (
    test.kind === "null" ||
    test.kind === "exists" ||
    (test.kind === "pattern" && test.parts.length === 1 && test.parts[0]?.kind === "any")
  );
}

/** Whether a value passes the test. */
function holds(test: FieldTest, value: string): boolean {
  switch (test.kind) {
    case "exists":
      return true;
    case "equals":
      return test.value.text === value;
    case "pattern":
      return fits(test.parts, value);
    case "in":
      return test.members.some((member) => holds(member, value));
    case "regex": {
      if (leastLength(test.tree) > value.length) return false;
      const compiled = compileRegex(test.tree);
      return "test" in compiled && compiled.test(value);
    }
    default:
      return false;
  }
}

/** What is removed has no letters in two cases, but for words that pipelines write in one. */
function fits(parts: readonly Part[], value: string): boolean {
  if (parts.some((part) => part.kind === "text" && !value.includes(part.text))) return false;
  const source = parts.map((part) => {
    if (part.kind === "text") return part.text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
    return part.kind === "any" ? ".*" : ".";
  });
  return new RegExp(`^(?:${source.join("")})$`, "su").test(value);
}

/** Of a regex's matches, and a lower bound at that; most are longer than what is removed. */
function leastLength(node: RegexNode): number {
  switch (node.kind) {
    case "character":
    case "any":
    case "set":
      return 1;
    case "sequence":
      return node.parts.reduce((sum, part) => sum + leastLength(part), 0);
    case "alternation":
      return Math.min(...node.options.map(leastLength));
    case "repeat":
      return node.min * leastLength(node.part);
    case "group":
      return leastLength(node.part);
    default:
      return 0;
  }
}
