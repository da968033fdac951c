/*
 * A small reading of EQL for tests, written from Elastic's documentation and not from the emitter:
 * tokens, precedence, and what Elasticsearch does with fields that are absent or not mapped.
 */

export type Document = { readonly [field: string]: string | number | boolean };
type Truth = boolean | null;
interface Index {
  readonly document: Document;
  readonly mapped: ReadonlySet<string>;
}
type Test = (index: Index) => Truth;
type Literal = string | number | boolean | null;

const token =
  /\s*(?:("(?:[^"\\\n]|\\(?:["\\nrt]|u\{[0-9a-f]{2,8}\}))*")|(-?[0-9]+(?:\.[0-9]+)?)|(\?)?(`(?:[^`]|``)+`|@?[A-Za-z_][\w.]*~?)|(==|!=|<=|>=|[:<>(),]))/y;

/** The tokens of a query; throws where a character belongs to none. */
export function tokensOf(query: string): readonly string[] {
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

/** Whether a query of one event finds the document; an unmapped field without `?` is an error. */
export function finds(query: string, index: Index): boolean {
  const { category, test } = readQuery(query);
  if (category !== "any" && index.document["event.category"] !== category) return false;
  return test(index) === true;
}

/** A query's parts; throws where it is none. */
export function readQuery(query: string): { readonly category: string; readonly test: Test } {
  const tokens = [...tokensOf(query)];
  const category = tokens.shift() ?? "";
  if (tokens.shift() !== "where") throw new Error("where expected");
  const test = orTest(tokens);
  if (tokens.length > 0) throw new Error(`not read: ${tokens.join(" ")}`);
  return { category, test };
}

function orTest(tokens: string[]): Test {
  const tests = [andTest(tokens)];
  while (tokens[0] === "or") {
    tokens.shift();
    tests.push(andTest(tokens));
  }
  if (tests.length === 1) return tests[0] as Test;
  // An unmapped part is pruned from an `or`.
  return (index) => {
    const results = tests.map((test) => test(index)).filter((result) => result !== null);
    return results.length === 0 ? null : results.includes(true);
  };
}

function andTest(tokens: string[]): Test {
  const tests = [notTest(tokens)];
  while (tokens[0] === "and") {
    tokens.shift();
    tests.push(notTest(tokens));
  }
  if (tests.length === 1) return tests[0] as Test;
  return (index) => {
    const results = tests.map((test) => test(index));
    return results.includes(null) ? null : !results.includes(false);
  };
}

function notTest(tokens: string[]): Test {
  if (tokens[0] !== "not") return primary(tokens);
  tokens.shift();
  const test = notTest(tokens);
  return (index) => {
    const result = test(index);
    return result === null ? null : !result;
  };
}

function primary(tokens: string[]): Test {
  const head = tokens.shift() ?? "";
  if (head === "true" || head === "false") return () => head === "true";
  if (head === "(") {
    const test = orTest(tokens);
    if (tokens.shift() !== ")") throw new Error(") expected");
    return test;
  }
  if (head === "cidrMatch") return networkTest(tokens);
  if (head === "string") {
    const field = tokens.splice(0, 3)[1] ?? "";
    return comparison(field, tokens.shift() ?? "", tokens);
  }
  return comparison(head, tokens.shift() ?? "", tokens);
}

/** Read for its syntax only. */
function networkTest(tokens: string[]): Test {
  const [open, field] = tokens.splice(0, 2);
  if (open !== "(" || !field || tokens[0] !== ",") throw new Error("cidrMatch of what?");
  listOf(tokens);
  return () => {
    throw new Error("networks are not run");
  };
}

function comparison(field: string, operator: string, tokens: string[]): Test {
  const values = tokens[0] === "(" ? listOf(tokens) : [literalOf(tokens.shift() ?? "")];
  const optional = field.startsWith("?");
  const name = field.replace(/^\?/, "").replace(/^`(.*)`$/, "$1");
  return ({ document, mapped }) => {
    if (!mapped.has(name) && !optional) throw new Error(`${name} is not mapped`);
    const value = document[name];
    if (values[0] === null) return (value === undefined) === (operator === "==");
    if (!mapped.has(name)) return null;
    if (value === undefined) return false;
    return values.some((wanted) => holds(operator, value, wanted));
  };
}

function listOf(tokens: string[]): readonly Literal[] {
  const values: Literal[] = [];
  do {
    tokens.shift();
    values.push(literalOf(tokens.shift() ?? ""));
  } while (tokens[0] === ",");
  if (tokens.shift() !== ")") throw new Error(") expected");
  return values;
}

function literalOf(text: string): Literal {
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  if (!text.startsWith('"')) return Number(text);
  return text.slice(1, -1).replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code, letter) => {
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    return { n: "\n", r: "\r", t: "\t" }[letter as string] ?? letter;
  });
}

/** Letter case is ignored among ASCII letters only. */
function folded(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function holds(operator: string, value: Document[string], wanted: Literal): boolean {
  if (typeof value !== typeof wanted) throw new Error(`${operator} on another type`);
  const [left, right] = [String(value), String(wanted)];
  switch (operator) {
    case "==":
    case "in":
      return left === right;
    case "in~":
      return folded(left) === folded(right);
    case ":":
      return wildcard(folded(right)).test(folded(left));
    case "like":
      return wildcard(right).test(left);
    case "regex":
      return lucene(right).test(left);
    case "regex~":
      return lucene(folded(right)).test(folded(left));
    default:
      throw new Error(`operator ${operator}`);
  }
}

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${source.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
}

/** Lucene's syntax read by JavaScript: whole value, `.` takes newlines, operators are escaped. */
export function lucene(pattern: string): RegExp {
  const source = pattern.replace(/\\([#@&<>~"])/g, "$1").replace(/^#$/, "[]");
  return new RegExp(`^(?:${source})$`, "su");
}
