import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowGrammarValidation } from "../../../test/support/grammarValidation.ts";
import { holds, readKql } from "../../../test/support/kqlQuery.ts";
import { buildParser } from "./grammar.ts";
import { kqlReader } from "./index.ts";

function first(text: string) {
  const [finding] = kqlReader.read({ name: "query", text }).diagnostics;
  if (!finding) return null;
  const { code, message, span, hint } = finding;
  return {
    code,
    message,
    at: text.slice(span.start, span.end),
    start: span.start,
    ...(hint !== undefined && { hint }),
  };
}

describe("what stands in the way is said where it is", () => {
  test.each([
    ["", "the query is empty", "", 0],
    [" // nothing", "the query is empty", "", 0],
    ["T |", "an operator, such as `where` or `extend`, is missing at the end", "|", 2],
    ["T | where", "a value is missing at the end", "where", 4],
    ["T | | where a", "an operator, such as `where` or `extend`, is missing before `|`", "|", 4],
    ["T | foo", "an operator, such as `where` or `extend`, is missing before `foo`", "foo", 4],
    ["T | where (a", "`)` is missing at the end", "a", 11],
    ["T | where a)", "`)` does not continue the query", ")", 11],
    ["T | where a ==", "a value is missing at the end", "==", 12],
    ["T | where a = 1", "`=` does not continue the query", "=", 12],
    ["T | where a AND b", "`AND` does not continue the query", "AND", 12],
    ["T | where not a", "`a` does not continue the query", "a", 14],
    ["T | where a == b == c", "`==` does not continue the query", "==", 17],
    ["T | where a < b < c", "`<` does not continue the query", "<", 16],
    ["T | where a not in (1)", "`not` does not continue the query", "not", 12],
    ["T | where a in ()", "a value is missing before `)`", ")", 16],
    ["T | where a !matches regex 'x'", "`!` has no meaning in a query", "!", 12],
    ["T | where !(a)", "`!` has no meaning in a query", "!", 10],
    ["T | where a == 'it''s", "this text is never closed", "'", 19],
    ['T | where a == "b\nc"', "this text is never closed", '"', 15],
    ['T | where a == "\\d"', "`\\d` is no escape of a text", "\\d", 16],
    ["T /* c */ | where a", "`/*` begins no comment", "/*", 2],
    ["T | where a == #x", "`#` has no meaning in a query", "#", 15],
    ["T | extend a =", "a value is missing at the end", "=", 13],
    ["T | extend 1 = a", "only a name can stand before `=`", "1", 11],
    ["T | project-rename", "a value is missing at the end", "project-rename", 4],
    ["T | where a between (1)", "`..` is missing before `)`", ")", 22],
    ["T | top by a", "a value is missing before `by`", "by", 8],
    ["let x = 5 T", "`;` is missing before `T`", "T", 10],
    [
      "T | where a == 99999999999999999999",
      "`99999999999999999999` is no value of its type",
      "99999999999999999999",
      15,
    ],
    [
      "T | where a == datetime(2024-13-01)",
      "`datetime(2024-13-01)` is no value of its type",
      "datetime(2024-13-01)",
      15,
    ],
    ["T | where a == dynamic(x)", "`x` is no value of a dynamic literal", "x", 23],
    ["T; T", "`T` does not continue the query", "T", 3],
    ["5 | where a", "a value stands where a table is due", "5", 0],
  ])("%s", (text, message, at, start) => {
    expect(first(text)).toMatchObject({ code: "query-syntax", message, at, start });
  });

  test("with a hint where there is one", () => {
    expect(first('T | where a == "\\d"')?.hint).toBe(
      'double the backslash, or write the text as @"…"',
    );
    expect(first("T /* c */")?.hint).toBe("comments begin with `//`");
    expect(first("T | where 5 + (n == 'a)")?.hint).toBe("a line break inside it is written `\\n`");
  });

  test.each([
    ["T | search 'a'", "the operator `search` is not followed", "search"],
    ["search 'a'", "the operator `search` is not followed", "search"],
    ["T | evaluate bag_unpack(d)", "the operator `evaluate` is not followed", "evaluate"],
    ["T | parse s with x", "the operator `parse` is not followed", "parse"],
    ["T | where s like 'a'", "the operator `like` is not followed", "like"],
    ["T | where nosuch(s)", "the function `nosuch` is not followed", "nosuch(s)"],
    ["T | where * has 'a'", "`*` as any column is not followed", "*"],
    ["T | where s matches regex t", "a regular expression out of a row is not followed", "t"],
    ["_Im_Dns(pack='x') | where a", "arguments by name are not followed", "pack='x'"],
    ["_Im_Dns('x') | where a", "arguments of `_Im_Dns` are not followed", "_Im_Dns('x')"],
    ["union * | where a", "all tables at once are not followed", "*"],
  ])("%s is known, and not run here", (text, message, at) => {
    expect(first(text)).toMatchObject({ message, at });
  });

  test("types are told with their place", () => {
    const text = 'T | where s == "a" and n =~ "5"';
    const [finding, ...others] = readKql(text, { s: "string", n: "long" }).diagnostics;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "query-type",
      message: "`=~` compares text, and this is a value of type long",
      hint: "tostring makes text of it",
    });
    expect(finding?.span.start).toBe(text.indexOf("n =~"));
    expect(readKql("T | where S == 's'", { s: "string" }).diagnostics[0]).toMatchObject({
      message: "there is no column `S`",
      hint: "names keep their case: `s`",
    });
  });
});

describe("texts [K10], and what Microsoft's parser makes of them", () => {
  test.each([
    ['"a\\\\b\\"c\\\'d"', "a\\b\"c'd"],
    ['"\\n\\r\\t\\a\\b\\f\\v\\0"', "\n\r\t\u0007\b\f\v\0"],
    ['"\\101\\x41\\u0041"', "AAA"],
    ['"\\U0001F600"', "U0001F600"],
    ["'a\"b'", 'a"b'],
    ['@"a""b\\"', 'a"b\\'],
    ["@'a''b'", "a'b"],
    ["```a\\n\"'\nb```", "a\\n\"'\nb"],
    ["~~~a\\n~~~", "a\\n"],
    ['h"a"', "a"],
    ["H'a'", "a"],
    ['h@"a\\"', "a\\"],
    ['"a" "b"', "ab"],
    ["'a' @'b' h\"c\"", "abc"],
    ['"// no comment"', "// no comment"],
    ['"😀é"', "😀é"],
  ])("%s", (literal, f) => expect(holds(`f == ${literal}`, { f })).toBe(true));

  test.each(["\\d", "\\*", "\\?", "\\/", "\\q", "\\8", "\\u12", "\\x1"])(
    '"%s" is no escape',
    (written) => expect(holds(`f == "${written}"`, { f: "" })).toBe("query-syntax"),
  );
});

describe("other literals", () => {
  test.each([
    ["5 == 0x5 and 5.0 == 5 and 5. == 5 and 1e2 == 100"],
    ["long(5) == 5 and int(0x5) == 5 and long(-5) == -5 and isnull(long(null))"],
    ["real(1.5e1) == 15.0 and double(5) == 5.0 and isnull(real(null))"],
    ["bool(true) and not(false) and bool(1)"],
    ["datetime(2024-01-31) == datetime(2024-01-31T00:00:00Z)"],
    ['datetime("2024-01-31 22:15") == datetime(2024-01-31 22:15:00.0)'],
    ["datetime(2024-01-31T01:00:00+01:00) == datetime(2024-01-31)"],
    ["1d == 24h and 1h == 60m and 1m == 60s and 1s == 1000ms and 1.5h == 90min"],
    ["1ms == 1000microseconds and 1microsecond == 10ticks and 2days == 48hours"],
    ["timespan(1.02:03:04.5) == 1d + 2h + 3m + 4.5s and time(2) == 2d"],
    ["guid(74be27de-1e4e-49d9-b579-fe0b331d3642) == guid(74BE27DE-1E4E-49D9-B579-FE0B331D3642)"],
    ["dynamic([1, 'a', true, null])[1] == 'a' and dynamic({\"a\": {\"b\": -2}}).a.b == -2"],
    ["isnull(dynamic(null)) and dynamic(5) == 5"],
  ])("%s", (condition) => expect(holds(condition)).toBe(true));
});

describe("names and comments", () => {
  test.each([
    ["['my-col'] == 1", { "my-col": 1 }],
    ['["where"] == 1', { where: 1 }],
    ["['it\\'s'] == 1", { "it's": 1 }],
    ["_x1 == 1 // comment == 2", { _x1: 1 }],
    ["count == 1 and order == 1 and type == 1", { count: 1, order: 1, type: 1 }],
    ["android == 1 and orders == 1 and inside == 1", { android: 1, orders: 1, inside: 1 }],
    ["\n// a\n f\n ==\r\n\t1", { f: 1 }],
  ])("%s", (condition, fields) => expect(holds(condition, fields)).toBe(true));
});

test("as deep as any rule's query, and no deeper", () => {
  const nested = (depth: number) => `T | where ${"not((".repeat(depth)}a == 1${"))".repeat(depth)}`;
  expect(first(nested(50))).toBe(null);
  expect(first(nested(5000))?.code).toBe("query-unsupported");
  expect(first(`T | where ${"(".repeat(100_000)}`)?.code).toBe("query-unsupported");
  expect(first(`T | where a == dynamic(${"[".repeat(5000)}`)?.code).toBe("query-unsupported");
  expect(first(`T | where a == ${"-".repeat(50_000)}1`)?.code).toBe("query-unsupported");
  expect(first(`T | where a == ${"1 + ".repeat(50_000)}1`)?.code).toBe("query-unsupported");
  expect(first(`T | where a${".b".repeat(50_000)} == 1`)?.code).toBe("query-unsupported");
});

test("chains are as long as a rule needs", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => at);
  expect(first(`T | where ${many.map((at) => `a == ${at}`).join(" or ")}`)).toBe(null);
  expect(first(`T | where a in (${many.join(", ")})`)).toBe(null);
  expect(first(`T ${"| where a == 1 ".repeat(2000)}`)).toBe(null);
});

test("nothing throws, whatever the text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."T | where extend union join let x = == =~ has in ( ) [ ] { } , ; . .. - * 'a' \"b 5 1d @ \\ ``` ~~~ // \n and or not summarize by mv-expand to typeof datetime( dynamic( print datatable".split(
        " ",
      ),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        pieces.map((all) => all.join(" ")),
      ),
      (text) => {
        const { query, diagnostics } = kqlReader.read({ name: "query", text });
        expect(query === null).toBe(diagnostics.length > 0);
        for (const { span, message } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(message).not.toMatch(/\.$/);
        }
        query?.run([{ table: "T", fields: { x: "a" } }]);
      },
    ),
    { numRuns: 3000 },
  );
});

test("the grammar is sound in the eyes of the parser library", () => {
  allowGrammarValidation();
  expect(() => buildParser(false)).not.toThrow();
});
