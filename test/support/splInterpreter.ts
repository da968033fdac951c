/*
 * Runs the part of SPL that the backend writes, by Splunk's documentation and not by the backend's
 * code: `search` binds OR before AND, ignores case and is two-valued; `where` binds AND before OR,
 * keeps case, and a test on a missing field is null, as is its negation. `tstats` tests as `search`
 * does, and hands on the fields it groups by, the missing ones filled in. Regexes run as JavaScript's.
 */

export interface SplEvent {
  readonly [field: string]: string;
}

type Truth = boolean | null;
type Test<Value> = (event: SplEvent) => Value;

/** Whether the search returns the event. Throws on whatever is no SPL. */
export function runs(query: string): (event: SplEvent) => boolean {
  const [base = "", ...clauses] = pipesOf(query);
  if (base.startsWith("tstats ")) return summary(base, clauses);
  const search = whole(searchAnd(tokensOf(base)));
  const passes = wheresOf(clauses);
  return (event) => search(event) && passes(event);
}

/** Tests on rows, each of which must hold. */
function wheresOf(clauses: readonly string[]): (row: SplEvent) => boolean {
  const wheres = clauses.map((clause) => {
    if (!clause.startsWith("where ")) throw new Error(`no where: ${clause}`);
    return whole(evalOr(tokensOf(clause.slice("where ".length))));
  });
  return (row) => wheres.every((where) => where(row) === true);
}

const tstats =
  /^tstats\s+(?:summariesonly=true\s+)?fillnull_value="(\w+)"\s+count\s+min\(_time\)\s+as\s+firstTime\s+max\(_time\)\s+as\s+lastTime\s+from\s+datamodel=(\w+)\.(\w+)(?:\s+where\s([\s\S]*))?\s+by\s((?:\s*\w+\.\w+)+)$/;

/** An event of a data model has its dataset's name in front of each field, and `datamodel` itself. */
function summary(
  base: string,
  [rename, ...clauses]: readonly string[],
): (event: SplEvent) => boolean {
  const [, fill = "", model, root, tests = "", by] = tstats.exec(base) ?? [];
  if (model === undefined || by === undefined) throw new Error(`no tstats: ${base}`);
  if (rename !== `rename ${root}.* as *`) throw new Error(`no rename: ${rename}`);
  const search = whole(searchAnd(tokensOf(tests)));
  const passes = wheresOf(clauses);
  const columns = by.trim().split(/\s+/);
  return (event) => {
    if (event.datamodel !== `${model}.${root}` || !search(event)) return false;
    const row: { [field: string]: string } = Object.create(null);
    for (const column of columns) row[column.slice(`${root}.`.length)] = event[column] ?? fill;
    return passes(row);
  };
}

const tokenPattern = /\s*("(?:[^"\\]|\\[\s\S])*"|'[^']*'|==|>=|<=|[()=<>,]|[^\s()=<>,"']+)/y;

interface Tokens {
  readonly list: readonly string[];
  at: number;
}

/** The pipeline's commands; a `|` inside quotes is text. */
function pipesOf(query: string): readonly string[] {
  return [...query.matchAll(/(?:"(?:[^"\\]|\\[\s\S])*"|[^|"])+/g)].map(([text]) => text.trim());
}

function tokensOf(text: string): Tokens {
  const list: string[] = [];
  tokenPattern.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (tokenPattern.lastIndex < trimmed.length) {
    const at = tokenPattern.lastIndex;
    const [, token] = tokenPattern.exec(trimmed) ?? [];
    if (token === undefined) throw new Error(`no SPL at ${trimmed.slice(at)}`);
    list.push(token);
  }
  return { list, at: 0 };
}

function whole<Value>({ test, tokens }: { test: Test<Value>; tokens: Tokens }): Test<Value> {
  if (tokens.at < tokens.list.length) throw new Error(`left over: ${tokens.list[tokens.at]}`);
  return test;
}

function take(tokens: Tokens, wanted?: string): string {
  const token = tokens.list[tokens.at++];
  if (token === undefined || (wanted !== undefined && token !== wanted))
    throw new Error(`${wanted ?? "a token"} is missing before ${token ?? "the end"}`);
  return token;
}

function takes(tokens: Tokens, wanted: string): boolean {
  if (tokens.list[tokens.at] !== wanted) return false;
  tokens.at++;
  return true;
}

function unquoted(token: string): string {
  return token.startsWith('"') ? token.slice(1, -1).replace(/\\([\\"|])/g, "$1") : token;
}

/** AND, written or not, over OR, over NOT. */
function searchAnd(tokens: Tokens): { test: Test<boolean>; tokens: Tokens } {
  const tests = [searchOr(tokens)];
  while (tokens.at < tokens.list.length && tokens.list[tokens.at] !== ")") {
    takes(tokens, "AND");
    tests.push(searchOr(tokens));
  }
  return { test: (event) => tests.every((test) => test(event)), tokens };
}

function searchOr(tokens: Tokens): Test<boolean> {
  const tests = [searchNot(tokens)];
  while (takes(tokens, "OR")) tests.push(searchNot(tokens));
  return (event) => tests.some((test) => test(event));
}

function searchNot(tokens: Tokens): Test<boolean> {
  if (takes(tokens, "NOT")) {
    const test = searchNot(tokens);
    return (event) => !test(event);
  }
  if (takes(tokens, "(")) {
    const { test } = searchAnd(tokens);
    take(tokens, ")");
    return test;
  }
  const field = take(tokens);
  if (field === "*") return () => true;
  if (takes(tokens, "IN")) {
    take(tokens, "(");
    const tests = [valueTest(field, take(tokens))];
    while (takes(tokens, ",")) tests.push(valueTest(field, take(tokens)));
    take(tokens, ")");
    return (event) => tests.some((test) => test(event));
  }
  take(tokens, "=");
  return valueTest(field, take(tokens));
}

function valueTest(field: string, token: string): Test<boolean> {
  const value = unquoted(token);
  if (value.slice(1, -1).includes("*")) throw new Error(`* between parts: ${value}`);
  if (/[`$\n]/.test(value)) throw new Error(`not plain in a search: ${value}`);
  if (/^[\d.]+\/\d+$/.test(value)) throw new Error(`a network: ${value}`);
  const text = value.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  const pattern = new RegExp(`^${text.join("[\\s\\S]*")}$`, "i");
  return (event) => {
    const found = event[field];
    return found !== undefined && pattern.test(found);
  };
}

/** OR over AND over NOT. */
function evalOr(tokens: Tokens): { test: Test<Truth>; tokens: Tokens } {
  const tests = [evalAnd(tokens)];
  while (takes(tokens, "OR")) tests.push(evalAnd(tokens));
  return { test: (event) => fold(tests, event, true), tokens };
}

function evalAnd(tokens: Tokens): Test<Truth> {
  const tests = [evalNot(tokens)];
  while (takes(tokens, "AND")) tests.push(evalNot(tokens));
  return (event) => fold(tests, event, false);
}

/** One operand of the deciding value decides; otherwise null spreads. */
function fold(tests: readonly Test<Truth>[], event: SplEvent, deciding: boolean): Truth {
  const values = tests.map((test) => test(event));
  if (values.includes(deciding)) return deciding;
  return values.includes(null) ? null : !deciding;
}

function evalNot(tokens: Tokens): Test<Truth> {
  if (takes(tokens, "NOT")) {
    const test = evalNot(tokens);
    return (event) => {
      const value = test(event);
      return value === null ? null : !value;
    };
  }
  if (takes(tokens, "(")) {
    const { test } = evalOr(tokens);
    take(tokens, ")");
    return test;
  }
  return evalTest(tokens);
}

function evalTest(tokens: Tokens): Test<Truth> {
  const name = take(tokens);
  if (name.startsWith("'")) return equality(name, tokens);
  take(tokens, "(");
  if (name === "if") return ifTest(tokens);
  const field = fieldOf(take(tokens));
  if (name === "isnull" || name === "isnotnull") {
    take(tokens, ")");
    return (event) => (event[field] === undefined) === (name === "isnull");
  }
  if (name !== "match") throw new Error(`unknown function ${name}`);
  take(tokens, ",");
  const regex = regexOf(unquoted(take(tokens)));
  take(tokens, ")");
  return (event) => {
    const found = event[field];
    return found === undefined ? null : regex.test(found);
  };
}

function equality(name: string, tokens: Tokens): Test<Truth> {
  take(tokens, "==");
  const value = unquoted(take(tokens));
  return (event) => {
    const found = event[fieldOf(name)];
    return found === undefined ? null : found === value;
  };
}

/** `if(test, 1, 0)==1`. */
function ifTest(tokens: Tokens): Test<Truth> {
  const { test } = evalOr(tokens);
  for (const token of [",", "1", ",", "0", ")", "==", "1"]) take(tokens, token);
  return (event) => test(event) === true;
}

function fieldOf(token: string): string {
  if (!/^'[^']+'$/.test(token)) throw new Error(`no field: ${token}`);
  return token.slice(1, -1);
}

/** The few things that PCRE spells otherwise. */
function regexOf(pcre: string): RegExp {
  const [, flags = "", body = ""] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(pcre) ?? [];
  const source = body.replace(/\\([\s\S])|\$/g, (match, letter: string | undefined) => {
    if (letter === undefined) return "(?=\\n?$)";
    return letter === "A" ? "^" : letter === "z" ? "$" : match;
  });
  return new RegExp(source, flags);
}
