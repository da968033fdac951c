import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowGrammarValidation } from "../../../test/support/grammarValidation.ts";
import { buildParser } from "./grammar.ts";
import { eqlReader, eqlReaderFor } from "./index.ts";

/** What is wrong with a text, as `code: message` with the text that it points at. */
function fault(text: string): string | undefined {
  const [found] = eqlReader.read({ name: "query", text }).diagnostics;
  return found && `${found.message} [${text.slice(found.span.start, found.span.end)}]`;
}

test("the grammar is sound", () => {
  allowGrammarValidation();
  expect(() => buildParser(false)).not.toThrow();
});

test.each([
  "any where true",
  'process where process.name == "x"',
  '"my category" where true',
  'any where not not f == "x"',
  "any where (a == 1 or (b == 2)) and -a < +3 * (2 - 1)",
  'any where a not in (1, 2) and b in~ ("x")',
  'any where ?a.b : ("x", "y*") or `c-d`.e like~ """z"""',
  "sequence by a, b with maxspan=1m [any where true] ![any where x == 1] [any where true] until [any where y == 1]",
  "sequence [any where true] by a with runs=3 [any where true] by b until [any where true] by c",
  "any where true | head 5 | tail 2",
  "any where // a comment\n true /* and\nanother */",
])("%s is EQL", (text) => {
  const { diagnostics } = eqlReader.read({ name: "query", text });
  expect(diagnostics).toEqual([]);
});

describe("what is wrong is said where it stands", () => {
  test.each([
    ["", "the query is empty []"],
    ["process", "`where` expected, but the query ends [process]"],
    ["process where", "a field, a value or a function expected, but the query ends [where]"],
    ["process where a = 1", "`=` compares nothing [=]"],
    ["process where a == ", "a field, a value or a function expected, but the query ends [==]"],
    [
      "process where a == 1)",
      "`)` fits nowhere here: `and`, `or` or an operator may be missing [)]",
    ],
    ["process where (a == 1", "`)` expected, but the query ends [1]"],
    ['process where a == "x', 'this text is never closed ["]'],
    ["process where a == 'x'", "texts do not stand in single quotes [']"],
    ["process where a == 1 && b == 2", "`&` joins nothing [&]"],
    ["process where !a", "`!` negates nothing [!]"],
    ['process where a : "\\d"', "`\\d` is no escape that EQL knows [\\d]"],
    ["process where a : 5", "`:` takes texts [5]"],
    ["process where a : b", "`:`, `like` or `regex` with a text expected, but `b` stands here [b]"],
    ['process where wildcard(a, "x")', 'no function `wildcard` is known [wildcard(a, "x")]'],
    ['process where startswith(a, "x")', 'no function `startswith` is known [startswith(a, "x")]'],
    ["process where a == b", "fields cannot be compared with each other [a == b]"],
    ["process where length(a, b) == 1", "`length` does not take 2 arguments [length(a, b)]"],
    ['process where a regex "a)"', 'a `)` in the pattern closes nothing ["a)"]'],
    ["process where true | count", "no pipe `count` [count]"],
    ["process where true | head", "`head` takes one whole number [| head]"],
    [
      "sample by a [any where true]",
      "an event such as `process where …` expected, but `by` stands here [by]",
    ],
    [
      "sequence [any where true]",
      "a sequence needs two events, one of them not missing [sequence [any where true]]",
    ],
    [
      "sequence [any where true] ![any where true]",
      "a missing event needs a time in which it is missing [![any where true]]",
    ],
    [
      "sequence with maxspan=5 [any where true] [any where true]",
      "a time span needs a unit: ms, s, m, h or d [5]",
    ],
    [
      "sequence [any where true] with runs=0 [any where true]",
      "an event runs a whole number of times, 1 to 100 [0]",
    ],
    [
      "sequence [any where true] by a [any where true]",
      "every event of a sequence needs as many keys [sequence [any where true] by a [any where true]]",
    ],
    [
      'any where concat(a, b, c) == "x"',
      "a calculation takes 2 fields at most here [concat(a, b, c)]",
    ],
    [`any where ${"(".repeat(500)}true`, "the query is nested more than 150 levels deep [(]"],
  ])("%s", (text, expected) => expect(fault(text)).toBe(expected));

  test("in one sentence and with a hint that mends", () => {
    const [found] = eqlReader.read({ name: "q", text: "any where a = 1" }).diagnostics;
    expect(found).toMatchObject({
      code: "query-syntax",
      severity: "error",
      hint: "write `==` or `:`",
    });
    const [unknown] = eqlReaderFor({ a: "keyword" }).read({
      name: "q",
      text: 'any where b == "x"',
    }).diagnostics;
    expect(unknown).toMatchObject({ code: "query-type", hint: expect.stringContaining("?b") });
  });
});

describe("no text makes the reader throw", () => {
  const pieces = fc.constantFrom(
    ...'any process where and or not in in~ like regex~ ( ) [ ] ![ | head sequence by with maxspan = runs until a ?b.c `d` : == != < >= + - * / % , . 1 2.5 5m "x" "\\u{41}" "[a" """y""" null true length( cidrMatch( concat('.split(
      " ",
    ),
  );
  const event = fc.dictionary(fc.constantFrom("a", "b.c", "d", "@timestamp"), fc.jsonValue());

  test("of pieces", () =>
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.array(event, { maxLength: 3 }),
        (words, events) => {
          const { query, diagnostics } = eqlReader.read({ name: "q", text: words.join(" ") });
          expect(query === null).toBe(diagnostics.length > 0);
          query?.run(events.map((fields) => ({ table: null, fields: fields as never })));
        },
      ),
      { numRuns: 3000 },
    ));

  test("of characters", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { query, diagnostics } = eqlReader.read({
          name: "q",
          text: `any where f regex ${JSON.stringify(text)}`,
        });
        expect(query === null).toBe(diagnostics.length > 0);
      }),
      { numRuns: 2000 },
    ));

  test("however long", () => {
    const list = Array.from({ length: 20_000 }, (_, at) => `"${at}"`).join(", ");
    const read = (text: string) => eqlReader.read({ name: "q", text }).query;
    expect(read(`any where f : (${list})`)).not.toBeNull();
    expect(
      read(`any where ${Array.from({ length: 20_000 }, () => "a == 1").join(" or ")}`),
    ).not.toBeNull();
    expect(read(`any where ${"not ".repeat(20_000)}a == 1`)).toBeNull();
    expect(read(`any where ${"1 + ".repeat(20_000)}1 == a`)).toBeNull();
    expect(read(`any where a regex "${"(".repeat(900)}"`)).toBeNull();
    expect(read(`any where a regex "${"~".repeat(900)}a"`)).toBeNull();
    expect(read(`/*${"x".repeat(1_000_000)}`)).toBeNull();
  });
});
