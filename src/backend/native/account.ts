import { and, anyOf, not, or, text } from "../../ir/build.ts";
import type { Equals, Ir, Leaf, Part, Pattern } from "../../ir/nodes.ts";
import type { FieldSource, JoinedFields } from "../../taxonomy/types.ts";
import { fits } from "./places.ts";

type Session = Extract<FieldSource, { kind: "session" }>;
type Account = Extract<FieldSource, { kind: "account" }>;

/** A test on the first of several fields that holds a logon session. */
export function nativeSession(
  leaf: Leaf,
  { fields }: Pick<Session, "fields">,
  on: (name: string) => Ir | null,
): Ir | null {
  const { span } = leaf;
  const tests = fields.map((name, index) => {
    const test = on(name);
    const before = fields.slice(0, index).map((other) => not(holdsSession(other, leaf)));
    const isLast = index === fields.length - 1;
    return test && and([...before, ...(isLast ? [] : [holdsSession(name, leaf)]), test], span);
  });
  return tests.includes(null) ? null : or(tests as Ir[], span);
}

/**
 * A test on the account of the session that counts: the names that the event gives, but those of
 * well-known sessions.
 */
export function nativeAccount(
  leaf: Leaf,
  { accounts, sessions }: Account,
  joined: (user: JoinedFields) => Ir | null,
): Ir | null {
  const members = leaf.kind === "in" ? leaf.members : [leaf];
  if (!members.every(isTextTest)) return null;
  const { span } = leaf;
  const known = Object.keys(sessions);
  const wanted = known.filter((id) => members.some((test) => stands(test, sessions[id] ?? "")));
  const fields = accounts.map(({ logonId }) => logonId);
  return nativeSession(leaf, { fields }, (name) => {
    const account = accounts.find(({ logonId }) => logonId === name);
    const own = account ? joined(account.user) : null;
    const isIn = (ids: readonly string[]) => {
      const tests = ids.map((id) => isText(name, id, leaf));
      return anyOf(tests, span);
    };
    return own && or([isIn(wanted), and([not(isIn(known)), own], span)], span);
  });
}

function isTextTest(leaf: Leaf): leaf is Equals | Pattern {
  return leaf.kind === "equals" || leaf.kind === "pattern";
}

/** Whether a test holds for the name that a session stands for. */
function stands(leaf: Equals | Pattern, name: string): boolean {
  const parts: readonly Part[] =
    leaf.kind === "pattern" ? leaf.parts : [{ kind: "text", text: leaf.value.text }];
  return fits(parts, name, leaf.cased);
}

/** Session 0 is none; a number in hexadecimal is never empty. */
function holdsSession(name: string, leaf: Leaf): Ir {
  const isNumber = text(
    fieldOf(name, leaf),
    [{ kind: "text", text: "0x" }, { kind: "any" }],
    false,
    leaf.span,
  );
  return and([isNumber, not(isText(name, "0x0", leaf))], leaf.span);
}

function isText(name: string, value: string, leaf: Leaf): Ir {
  return text(fieldOf(name, leaf), [{ kind: "text", text: value }], false, leaf.span);
}

function fieldOf(name: string, leaf: Leaf) {
  const span = "field" in leaf && leaf.field ? leaf.field.span : leaf.span;
  return { name, span };
}
