import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowGrammarValidation } from "../../../test/support/grammarValidation.ts";
import { splReader } from "./index.ts";
import { buildParser } from "./parser.ts";

function first(text: string) {
  const [finding] = splReader.read({ name: "query", text }).diagnostics;
  if (!finding) return null;
  const { code, message, span, hint } = finding;
  return {
    code,
    message,
    at: text.slice(span.start, span.end),
    ...(hint !== undefined && { hint }),
  };
}

describe("what stands in the way is said where it is", () => {
  test.each([
    ["", "the query is empty", ""],
    ["a=1 OR", "a search term is missing at the end", "OR"],
    ["(a=1", "`)` is missing at the end", "1"],
    ["a=1) b", "`)` does not fit here", ")"],
    ["a=", "a value is missing at the end", "="],
    ['f IN ("a" "b")', '`)` is missing before `"b"`', '"b"'],
    ['f="a', "this quote is never closed", '"'],
    ["f=`a", "this backtick is never closed", "`"],
    ["* | where", "a field, a value or a function is missing at the end", "where"],
    ["* | where match(f", "`)` is missing at the end", "f"],
    ["* | where a=b=c", "`=` does not fit here", "="],
    ["* | where f=#x", "`#` has no meaning here", "#"],
    ["* | eval a", "`=` is missing at the end", "a"],
    ["* | rename a b", "`as` is missing before `b`", "b"],
    ["* |", "a command is missing at the end", "|"],
    ["* | | where a=1", "a command is missing before `|`", "|"],
  ])("%s", (text, message, at) => {
    expect(first(text)).toMatchObject({ code: "query-syntax", message, at });
  });

  test("with a hint where there is one", () => {
    expect(first("cc=IN")).toEqual({
      code: "query-syntax",
      message: "a value is missing before `IN`",
      at: "IN",
      hint: "IN is an operator; as a value it stands in double quotes",
    });
  });

  test("what is known of SPL but not run here", () => {
    expect(first("a [search b]")).toMatchObject({ code: "query-unsupported", at: "[" });
    expect(first("* | transaction u")).toMatchObject({
      code: "query-unsupported",
      message: "the command `transaction` is not known here",
      at: "transaction",
    });
    expect(first("* | where md5(f)==1")).toMatchObject({ at: "md5(f)" });
  });
});

test("quoted text is text, whatever it holds", () => {
  for (const value of ["a | where b", "[search x]", "x) OR (y", "``` c ```"])
    expect(first(`f="${value}" | where g=="${value.replaceAll("`", "")}"`)?.code).not.toBe(
      "query-syntax",
    );
});

test("words that begin like operators are words", () => {
  expect(first("ANDROID ORDER NOTE INDEX")).toBe(null);
  expect(first("* | where android=1 AND order=1 AND note=1 AND index=1 AND likes=1")).toBe(null);
  expect(first("* | stats count as basis by bystander assets")).toBe(null);
});

test("as deep as any rule's query, and no deeper", () => {
  const nested = (depth: number) =>
    `* | where ${"NOT (if(".repeat(depth)}a=1${", 1, 0)==1)".repeat(depth)}`;
  expect(first(nested(75))).toBe(null);
  expect(first(nested(5000))?.code).toBe("query-unsupported");
  expect(first(`* | where ${"NOT ".repeat(5000)}a=1`)?.code).toBe("query-unsupported");
  expect(first(`${"a=1 OR ".repeat(20_000)}a=1`)).toBe(null);
});

describe("no text makes it throw", () => {
  const run = (text: string): void => {
    const { query, diagnostics } = splReader.read({ name: "query", text });
    expect(query === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
    for (const { span } of diagnostics) expect(span.end).toBeGreaterThanOrEqual(span.start);
    query?.run([{ table: null, fields: { a: "1", _raw: "a b 1", f: ["x", "y"] } }]);
  };

  test("of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), run));
  });

  test("of pieces of SPL", () => {
    const pieces = [
      ..."()[],=<>!|*\"'`.+-/%\\",
      ...["a", "f", "1", '"x"', "'f'", " ", "AND", "OR", "NOT", "IN", "| where", "| eval a=", "by"],
      ...[
        "| search",
        "| stats count",
        "| tstats count",
        "| rex",
        '"(?<c>a)"',
        "as",
        "if(",
        "match(",
      ],
      ...[
        "replace(",
        "mvfilter(",
        "strftime(",
        "| regex",
        "| rename",
        "| head",
        "```",
        "TERM(",
        "like",
      ],
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 14 })
      .map((all) => all.join(" "));
    fc.assert(fc.property(text, run), { numRuns: 3000 });
  });

  test("that grows without end", () => {
    run(`* | eval a="xx"${",a=a.a".repeat(60)}`);
    run(`* | eval a="x"${',a=replace(a,"","yyyyyyyy")'.repeat(20)}`);
    run(`* | eval a=mvappend(f,f)${",a=mvappend(a,a)".repeat(60)}`);
    run(`f="${"*a".repeat(20_000)}"`);
    run('* | rex "(?<c>(a|aa)+)$" | regex _raw="(a+)+$"');
  });
});

test("the grammar passes the parser library's own validation", () => {
  allowGrammarValidation();
  expect(() => buildParser(false)).not.toThrow();
});
