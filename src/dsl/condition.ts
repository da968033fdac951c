/** What must hold of the selections for a rule to fire. */
export interface Condition {
  readonly sigmatic: "condition";
  /** As Sigma writes it. */
  readonly text: string;
  /** How tightly its outermost operator binds: `or`, `and`, `not`, nothing. */
  readonly binds: 1 | 2 | 3 | 4;
}

/** The selections of a rule by name, for its condition. */
export type Names<Name extends string> = { readonly [N in Name]: Condition };

/** Selections that share the beginning of their names, or the end of it. */
type Named<Name extends string, Pattern extends string> = Pattern extends "them"
  ? Name
  : Pattern extends `${infer Start}*${infer End}`
    ? Extract<Name, `${Start}${string}${End}`>
    : Extract<Name, Pattern>;

/** The pattern where some selection has such a name; otherwise a text that says what is wrong. */
type Fitting<Name extends string, Pattern extends string> = [Named<Name, Pattern>] extends [never]
  ? `no selection is named like ${Pattern}`
  : Pattern;

/** Tests of several selections at once; `them` is all whose names do not begin with `_`. */
export interface Quantifiers<Name extends string> {
  /** Any one of the selections named so: `oneOf("filter_*")`. */
  readonly oneOf: <P extends string>(pattern: Fitting<Name, P>) => Condition;
  /** All of the selections named so. */
  readonly allOf: <P extends string>(pattern: Fitting<Name, P>) => Condition;
}

function condition(text: string, binds: Condition["binds"]): Condition {
  return { sigmatic: "condition", text, binds };
}

/** All of these. */
export function and(...conditions: readonly Condition[]): Condition {
  return joined("and", conditions, 2);
}

/** Any of these. */
export function or(...conditions: readonly Condition[]): Condition {
  return joined("or", conditions, 1);
}

function joined(word: "and" | "or", conditions: readonly Condition[], binds: 1 | 2): Condition {
  if (conditions.length === 0) throw new TypeError(`\`${word}\` is given no condition`);
  return condition(conditions.map((each) => inside(word, each, binds)).join(` ${word} `), binds);
}

/** Not this. */
export function not(operand: Condition): Condition {
  return condition(`not ${inside("not", operand, 2)}`, 3);
}

/** One operand alone needs no operator, and one that binds no tighter needs parentheses. */
function inside(word: string, operand: Condition, around: 1 | 2): string {
  if (operand?.sigmatic !== "condition")
    throw new TypeError(`\`${word}\` takes the selections that a condition is given`);
  return operand.binds <= around ? `(${operand.text})` : operand.text;
}

/** What a rule's condition is given. Code that no type check has seen may ask for other names. */
export function namesOf<Name extends string>(names: readonly Name[]): Names<Name> {
  const known = Object.fromEntries(names.map((name) => [name, condition(name, 4)]));
  return new Proxy(known, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) return target[name as string];
      throw new TypeError(
        `there is no selection \`${String(name)}\`; there are ${names.join(", ")}`,
      );
    },
  }) as Names<Name>;
}

const quantifiers = {
  oneOf: (pattern: string) => condition(`1 of ${pattern}`, 4),
  allOf: (pattern: string) => condition(`all of ${pattern}`, 4),
};

export function quantifiersOf<Name extends string>(): Quantifiers<Name> {
  return quantifiers as Quantifiers<Name>;
}
