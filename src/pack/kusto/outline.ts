/*
 * What a KQL query reads and in which steps, as far as a rule's columns hang on it. It reads the
 * queries that are packed, as text: what is in a string or in parentheses says nothing of the steps.
 */

/** The steps of one table: all that a query has, or one operand of its `union`. */
export interface Branch {
  readonly table: string;
  /** Names of the operators behind the table, in order; `union` is none of them. */
  readonly operators: readonly string[];
  /** Columns that `extend` adds. */
  readonly added: readonly string[];
}

/** Operators that leave every column of a row where it is. */
const keeping: ReadonlySet<string> = new Set(["where", "extend", "mv-apply"]);

/** Whether rows of the branch come out with all columns of their table. */
export function keepsRows({ operators }: Branch): boolean {
  return operators.every((operator) => keeping.has(operator));
}

/** The branches of a query; none where it begins in another way than with a table or `union`. */
export function branchesOf(query: string): readonly Branch[] {
  const [head = [], ...steps] = stepsOf(tokensOf(query));
  const [first, ...operands] = head;
  const rest = { operators: steps.flatMap(operatorOf), added: steps.flatMap(addedBy) };
  if (first?.kind === "word" && first.text === "union")
    return operands
      .flatMap((operand) => (operand.kind === "group" ? branchesOf(operand.text) : []))
      .map(({ table, operators, added }) => ({
        table,
        operators: [...operators, ...rest.operators],
        added: [...added, ...rest.added],
      }));
  return first && operands.length === 0 ? [{ table: nameOf(first), ...rest }] : [];
}

/** Whether a query reads no more than one table: without `union`, and without a query in brackets. */
export function readsOneTable(query: string): boolean {
  return branchesOf(query).length === 1 && !holdsQuery(tokensOf(query));
}

function holdsQuery(tokens: readonly Token[]): boolean {
  const groups = tokens.filter(({ kind }) => kind === "group").map(({ text }) => tokensOf(text));
  return groups.some((inner) => inner.some((token) => isSign(token, "|")) || holdsQuery(inner));
}

/** The words of a query, its texts aside, that a bracket follows: functions, and such as `in~`. */
export function calledIn(query: string): readonly string[] {
  return [...query.matchAll(lexeme)].flatMap(({ 0: text, index }) => {
    const rest = query.slice(index + text.length);
    const [, tilde = ""] = /^(~?)\s*\(/.exec(rest) ?? [];
    return /^[a-z_]\w*$/i.test(text) && /^~?\s*\(/.test(rest) ? [text + tilde] : [];
  });
}

interface Token {
  readonly kind: "word" | "string" | "group" | "sign";
  /** Of a group, what is in it; of a string, what is between its quotes. */
  readonly text: string;
}

const lexeme =
  /@"(?:[^"]|"")*"|@'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|[\w$-]+|[=!<>~]+|\S/gsu;

/** The tokens of the outermost level; what is in brackets of any kind is one of them. */
function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: text, index } of query.matchAll(lexeme)) {
    if (/^[([{]$/.test(text) && depth++ === 0) start = index + 1;
    else if (/^[)\]}]$/.test(text)) {
      if (--depth === 0) tokens.push({ kind: "group", text: query.slice(start, index) });
    } else if (depth === 0 && !text.startsWith("//")) tokens.push(tokenOf(text));
  }
  return tokens;
}

function tokenOf(text: string): Token {
  if (/^@?["']/.test(text)) return { kind: "string", text: text.replace(/^@?.|.$/gs, "") };
  return { kind: /^\w/.test(text) ? "word" : "sign", text };
}

function stepsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const steps: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === "sign" && token.text === "|") steps.push([]);
    else steps.at(-1)?.push(token);
  return steps;
}

function operatorOf([first]: readonly Token[]): readonly string[] {
  return first ? [first.text] : [];
}

/** `extend A = …, ['b'] = …`: what stands before an equals sign and behind the word or a comma. */
function addedBy([operator, ...tokens]: readonly Token[]): readonly string[] {
  if (operator?.text !== "extend") return [];
  return tokens.flatMap((token, index) => {
    const isFirst = index === 0 || isSign(tokens[index - 1], ",");
    return isFirst && isSign(tokens[index + 1], "=") ? [nameOf(token)] : [];
  });
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}

/** A name as it stands, or in `['…']`. */
function nameOf({ kind, text }: Token): string {
  return kind === "group" ? (tokensOf(text)[0]?.text ?? text) : text;
}
