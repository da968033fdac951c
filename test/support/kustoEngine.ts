/*
 * A small reading of Kusto for tests, written from its documentation and not from the emitter: one
 * row through `where` and `extend`. Strings have no null: a column that is absent reads as "".
 */

export type Value = string | number | boolean | null;
export type Row = { readonly [column: string]: Value };

type Evaluate = (row: Row) => Value;

const token =
  /\s*(?:(@"(?:[^"]|"")*")|("(?:[^"\\]|\\.)*")|(-?[0-9]+(?:\.[0-9]+)?)|([A-Za-z_]\w*~?)|(==|!=|=~|!~|<=|>=|[=<>(),.|]))/y;

/** Whether a query of one table keeps the row; throws on what this reading does not know. */
export function keeps(query: string, row: Row): boolean {
  const [, ...steps] = splitSteps(tokensOf(query));
  let current = row;
  for (const [operator, ...rest] of steps) {
    const reader = readerOf(rest);
    if (operator === "where") {
      if (reader.expression()(current) !== true) return false;
    } else if (operator === "extend") current = reader.extend(current);
    else throw new Error(`no operator ${operator}`);
    reader.end();
  }
  return true;
}

function tokensOf(query: string): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < query.length) {
    const at = token.lastIndex;
    const found = token.exec(query);
    if (!found) throw new Error(`no token at ${at}: ${query.slice(at, at + 40)}`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

function splitSteps(tokens: readonly string[]): readonly (readonly string[])[] {
  const steps: string[][] = [[]];
  for (const each of tokens)
    if (each === "|") steps.push([]);
    else steps.at(-1)?.push(each);
  return steps;
}

const comparisons: { readonly [operator: string]: (left: Value, right: Value) => Value } = {
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "=~": onText((left, right) => fold(left) === fold(right)),
  contains: onText((left, right) => fold(left).includes(fold(right))),
  contains_cs: onText((left, right) => left.includes(right)),
  startswith: onText((left, right) => fold(left).startsWith(fold(right))),
  startswith_cs: onText((left, right) => left.startsWith(right)),
  endswith: onText((left, right) => fold(left).endsWith(fold(right))),
  endswith_cs: onText((left, right) => left.endsWith(right)),
  ">": inOrder((left, right) => left > right),
  ">=": inOrder((left, right) => left >= right),
  "<": inOrder((left, right) => left < right),
  "<=": inOrder((left, right) => left <= right),
};

function onText(test: (left: string, right: string) => boolean) {
  return (left: Value, right: Value): Value => {
    if (typeof left !== "string" || typeof right !== "string")
      throw new Error(`no text: ${left}, ${right}`);
    return test(left, right);
  };
}

function inOrder(test: (left: number, right: number) => boolean) {
  return (left: Value, right: Value): Value =>
    typeof left === "number" && typeof right === "number" ? test(left, right) : null;
}

/** ASCII letters alone fold. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const functions: { readonly [name: string]: (...values: readonly Value[]) => Value } = {
  not: (value) => (value === null ? null : value !== true),
  isempty: (value) => value === "" || value === null,
  isnotempty: (value) => value !== "" && value !== null,
  isnull: (value) => value === null,
  isnotnull: (value) => value !== null,
  strcat: (...values) => values.map(textOf).join(""),
  iff: (test, yes, no) => (test === true ? (yes ?? null) : (no ?? null)),
  case: (...values) => {
    for (let at = 0; at + 1 < values.length; at += 2)
      if (values[at] === true) return values[at + 1] as Value;
    return values.at(-1) as Value;
  },
  coalesce: (...values) => values.find((value) => value !== null && value !== "") ?? "",
  tostring: (value) => textOf(value ?? null),
  tolong: (value) => numberOf(value ?? null),
  todouble: (value) => numberOf(value ?? null),
  tohex: (value, digits) =>
    typeof value === "number" ? value.toString(16).padStart(Number(digits ?? 0), "0") : "",
  substring: (text, from, length) =>
    textOf(text ?? null).slice(Number(from), Number(from) + Number(length)),
  extract: (regex, group, text) =>
    regexOf(textOf(regex ?? null)).exec(textOf(text ?? null))?.[Number(group)] ?? "",
};

function textOf(value: Value): string {
  return value === null ? "" : String(value);
}

function numberOf(value: Value): number | null {
  const text = textOf(value);
  return /^(-?[0-9]+(\.[0-9]+)?|0x[0-9a-f]+)$/i.test(text) ? Number(text) : null;
}

const spelledOut: { readonly [part: string]: string } = {
  "\\A": "^",
  "\\z": "$",
  "(?-i:": "(?:",
  "(?-u:\\b)": "\\b",
};

/** The Rust-like syntax that the emitter uses, in JavaScript's. */
function regexOf(source: string): RegExp {
  const [, flags = "", body = source] =
    /^\(\?([is]+)\)(.*)$/s.exec(source) ?? /^\(\?([is]+):(.*)\)$/s.exec(source) ?? [];
  const pattern = body.replaceAll(/\\.|\(\?-i:|\(\?-u:\\b\)/g, (part) => spelledOut[part] ?? part);
  return new RegExp(pattern, flags);
}

interface Reader {
  readonly expression: () => Evaluate;
  readonly extend: (row: Row) => Row;
  readonly end: () => void;
}

function readerOf(tokens: readonly string[]): Reader {
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (): string => {
    const next = tokens[at++];
    if (next === undefined) throw new Error("the query ends early");
    return next;
  };
  const expect = (wanted: string): void => {
    const next = take();
    if (next !== wanted) throw new Error(`${next} instead of ${wanted}`);
  };

  function chain(word: string, operand: () => Evaluate, neutral: boolean): Evaluate {
    const operands = [operand()];
    while (peek() === word) {
      take();
      operands.push(operand());
    }
    const [only] = operands as [Evaluate];
    if (operands.length === 1) return only;
    return (row) => {
      const values = operands.map((each) => each(row));
      if (values.includes(!neutral)) return !neutral;
      return values.includes(null) ? null : neutral;
    };
  }

  const expression = (): Evaluate => chain("or", () => chain("and", comparison, true), false);

  function comparison(): Evaluate {
    const left = primary();
    const operator = peek();
    if (operator === "in" || operator === "in~") {
      take();
      return among(left, list(), operator === "in~");
    }
    if (operator === "matches") {
      take();
      expect("regex");
      const right = primary();
      return (row) => regexOf(textOf(right(row))).test(textOf(left(row)));
    }
    const compare = operator === undefined ? undefined : comparisons[operator];
    if (!compare) return left;
    take();
    const right = primary();
    return (row) => compare(left(row), right(row));
  }

  function list(): readonly Evaluate[] {
    const items: Evaluate[] = [];
    expect("(");
    while (peek() !== ")") {
      items.push(expression());
      if (peek() === ",") take();
    }
    expect(")");
    return items;
  }

  function primary(): Evaluate {
    const next = take();
    if (next === "(") {
      const inner = expression();
      expect(")");
      return inner;
    }
    if (next.startsWith("@")) return constant(next.slice(2, -1).replaceAll('""', '"'));
    if (next.startsWith('"')) return constant(JSON.parse(next) as string);
    if (/^-?[0-9]/.test(next)) return constant(Number(next));
    if (next === "true" || next === "false") return constant(next === "true");
    if (peek() !== "(") return (row) => row[next] ?? "";
    return call(next, list());
  }

  return {
    expression,
    extend: (row) => {
      const made: { [column: string]: Value } = { ...row };
      for (;;) {
        const name = take();
        expect("=");
        made[name] = expression()(row);
        if (peek() !== ",") return made;
        take();
      }
    },
    end: () => {
      if (at < tokens.length) throw new Error(`left over: ${tokens.slice(at).join(" ")}`);
    },
  };
}

function constant(value: Value): Evaluate {
  return () => value;
}

function among(left: Evaluate, items: readonly Evaluate[], folded: boolean): Evaluate {
  return (row) => {
    const value = left(row);
    const same = (other: Value): boolean =>
      folded ? fold(textOf(other)) === fold(textOf(value)) : other === value;
    return items.some((item) => same(item(row)));
  };
}

function call(name: string, items: readonly Evaluate[]): Evaluate {
  if (name === "column_ifexists") {
    const [column, otherwise] = items as [Evaluate, Evaluate];
    return (row) => row[textOf(column(row))] ?? otherwise(row);
  }
  const made = functions[name];
  if (!made) throw new Error(`no function ${name}`);
  return (row) => made(...items.map((item) => item(row)));
}
