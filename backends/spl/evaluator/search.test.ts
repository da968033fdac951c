import { describe, expect, test } from "vitest";
import { runs, type SplEvent } from "../../../test/support/splQuery.ts";
import { splReader } from "../reader/index.ts";

/* What is known of `search`, fact by fact; the tag names the source as the facts' own list does. */

type Case = readonly [query: string, event: SplEvent, found: boolean];

function facts(name: string, cases: readonly Case[]): void {
  test.each(cases)(`${name}: %s on %o`, (query, event, found) => {
    expect(runs(query)(event)).toBe(found);
  });
}

function codes(query: string): readonly string[] {
  return splReader.read({ name: "query", text: query }).diagnostics.map(({ code }) => code);
}

const a = { a: "1" };

describe("order", () => {
  facts("S1: parentheses, NOT, OR, then AND, which may be left out [Search Reference, search]", [
    ["a=1 OR b=1 AND c=1", a, false],
    ["a=1 OR (b=1 AND c=1)", a, true],
    ["a=1 OR b=1 c=1", a, false],
    ["NOT a=1 OR b=1", { b: "1" }, true],
    ["NOT a=1 OR b=1", a, false],
    ["NOT (a=1 OR b=1)", { b: "1" }, false],
    ["NOT NOT a=1", a, true],
    ["a=1 NOT b=1", a, true],
  ]);

  facts("S3: operators are capitals; `or` is a word to find [Search Manual, Boolean expressions]", [
    ["a=1 or b=1", { ...a, b: "1", _raw: "x" }, false],
    ["a=1 or b=1", { ...a, b: "1", _raw: "this or that" }, true],
    ["not a=1", { _raw: "x" }, false],
  ]);

  test("S1: there is no XOR", () => {
    expect(codes("a=1 XOR b=1")).toEqual(["query-unsupported"]);
  });

  facts("S14: comments are blanks [Search Manual, Add comments]", [
    ["a=1 ``` OR b=1 ``` c=1", { ...a, c: "1" }, true],
    ["a=1 ``` | where x ```", a, true],
    ["a=```x```1", a, true],
  ]);
});

describe("values", () => {
  facts("S4: letter case of values is ignored, of names it counts", [
    ["f=VALUE", { f: "value" }, true],
    ['f="value"', { f: "VALUE" }, true],
    ["F=value", { f: "value" }, false],
  ]);

  facts("S1: `=`, `!=` and IN compare texts", [
    ["f=1", { f: "1.0" }, false],
    ["f=4624", { f: "4624" }, true],
    ["f=4624", { f: "46240" }, false],
    ["f=true", { f: "TRUE" }, true],
    ["f IN (1, 2)", { f: "1.0" }, false],
    ["f=9007199254740993", { f: "9007199254740992" }, false],
  ]);

  facts("S1: `<` and its kin compare numbers where both are, otherwise texts", [
    ["n>5", { n: "10" }, true],
    ["n>=10", { n: "9" }, false],
    ["n<5", { n: "4.5" }, true],
    ["n<=5", { n: "5.0" }, true],
    ["n>5", { n: "abc" }, true],
    ["n<5", { n: "abc" }, false],
    ["n>abc", { n: "abd" }, true],
    ["n>5", {}, false],
  ]);

  facts("S5 S6: `*` is any run of characters, in quotes too; `?` is itself", [
    ["f=*x*", { f: "axb" }, true],
    ['f="*x"', { f: "a\nx" }, true],
    ["f=x*", { f: "x" }, true],
    ["f=x*", { f: "ax" }, false],
    ["f=a?b", { f: "axb" }, false],
    ["f=a?b", { f: "a?b" }, true],
    ['f="x\\*"', { f: "x\\y" }, true],
    ['f="x\\*"', { f: "x*" }, false],
    ['f="x\\\\*"', { f: "x\\y" }, true],
    ['f="x\\\\*"', { f: "xy" }, false],
  ]);

  test("S6: `*` between two texts may miss events", () => {
    expect(codes('f="a*b"')).toEqual(["query-uncertain"]);
    expect(codes('f="*a*b*"')).toEqual(["query-uncertain"]);
    expect(codes('f="*a b*"')).toEqual([]);
  });

  facts("S1: text with a network's shape is a network, of either family", [
    ['ip="10.0.0.0/24"', { ip: "10.0.0.7" }, true],
    ['ip="10.0.0.0/24"', { ip: "10.0.0.0/24" }, false],
    ["ip=10.0.0.0/8", { ip: "110.0.0.1" }, false],
    ['ip="::1/128"', { ip: "0:0:0:0:0:0:0:1" }, true],
    ['ip="fe80::/10"', { ip: "FE80::1" }, true],
    ['ip="fe80::/10"', { ip: "10.0.0.1" }, false],
    ['ip="0.0.0.0/0"', { ip: "::1" }, false],
    ['NOT ip="10.0.0.0/8"', { ip: "host-a" }, true],
    ['ip IN ("10.0.0.0/8", "x")', { ip: "10.1.2.3" }, true],
    ['f="G:/24"', { f: "g:/24" }, true],
  ]);

  facts('S1: `\\"`, `\\\\` and `\\|` are escapes, any other backslash is itself', [
    ['f="say \\"hi\\""', { f: 'say "hi"' }, true],
    ['f="C:\\\\Windows"', { f: "C:\\Windows" }, true],
    ['f="C:\\Windows"', { f: "C:\\Windows" }, true],
    ['f="a\\|b"', { f: "a|b" }, true],
    ["f=C:\\\\x", { f: "C:\\x" }, true],
    ['f="x\\\\"', { f: "x\\" }, true],
  ]);

  test("S1: a backslash before the closing quote eats it", () => {
    expect(codes('f="x\\" g=1')).toEqual(["query-syntax"]);
  });

  test("S1: an operator's word as a value stands in quotes", () => {
    expect(runs('cc="IN"')({ cc: "in" })).toBe(true);
    expect(codes("cc=IN")).toEqual(["query-syntax"]);
    expect(codes("cc=NOT")).toEqual(["query-syntax"]);
  });

  facts("S13: CASE() keeps letter case", [
    ["f=CASE(Value)", { f: "Value" }, true],
    ["f=CASE(Value)", { f: "value" }, false],
    ["CASE(Foo)", { _raw: "a Foo b" }, true],
    ["CASE(Foo)", { _raw: "a foo b" }, false],
  ]);

  test("what no documentation settles is said to be uncertain", () => {
    for (const value of ["", "ÄPFEL", "a`b", "x $t$", "a\nb"])
      expect(codes(`f="${value}"`), value).toEqual(["query-uncertain"]);
    for (const value of ["$5", "a–b", "中", "[x]", "a|b"])
      expect(codes(`f="${value}"`), value).toEqual([]);
  });
});

describe("presence", () => {
  facts("S7: NOT keeps events without the field, `!=` drops them", [
    ["NOT f=v", {}, true],
    ["NOT f=v", { f: "v" }, false],
    ["f!=v", {}, false],
    ["f!=v", { f: "w" }, true],
    ["f!=v", { f: "V" }, false],
    ["NOT (n>3)", {}, true],
  ]);

  facts("S1 S7: `f=*` is present, `NOT f=*` missing, `f!=*` never", [
    ["f=*", { f: "x" }, true],
    ["f=*", {}, false],
    ["NOT f=*", {}, true],
    ["NOT f=*", { f: "x" }, false],
    ["f!=*", { f: "x" }, false],
    ["f!=*", {}, false],
  ]);

  facts("of several values any may pass, and NOT when none does [1.4]", [
    ["args=-x", { args: ["-a", "-x"] }, true],
    ["NOT args=-x", { args: ["-a", "-x"] }, false],
    ["args=-a args=-x", { args: ["-a", "-x"] }, true],
    ["n>5", { n: ["1", "9"] }, true],
  ]);

  facts("an event lies in an index whether or not its fields say so", [
    ["index=main f=1", { f: "1" }, true],
    ["index=main f=1", { f: "1", index: "other" }, false],
    ["source=x", {}, false],
  ]);
});

describe("free text", () => {
  facts("S13 S15: finds whole segments of _raw, letter case aside", [
    ["foo", { _raw: "a FOO b" }, true],
    ["foo", { _raw: "a food b" }, false],
    ["foo", { _raw: "x=foo;" }, true],
    ["foo", { _raw: "a-foo.b" }, true],
    ["*foo*", { _raw: "afood" }, true],
    ["foo*", { _raw: "a food" }, true],
    ["foo*", { _raw: "afood" }, false],
    ["*foo", { _raw: "afoo b" }, true],
    ['"foo bar"', { _raw: "x foo bar y" }, true],
    ['"foo bar"', { _raw: "x foo  bar y" }, false],
    ["foo", {}, false],
    ["NOT foo", {}, true],
    ["*", {}, true],
    ["c:\\windows", { _raw: "in C:\\Windows\\x" }, true],
  ]);

  facts("S13: TERM() stands between major breakers", [
    ["TERM(10.0.0.1)", { _raw: "ip 10.0.0.1 x" }, true],
    ["TERM(10.0.0.1)", { _raw: "ip=10.0.0.1 x" }, false],
    ["10.0.0.1", { _raw: "ip=10.0.0.1 x" }, true],
  ]);
});

describe("what only the user's Splunk knows", () => {
  test("a macro is taken to hold, and that is said", () => {
    expect(codes("`windows` f=1")).toEqual(["query-assumed"]);
    expect(runs("`windows(a, b)` f=1")({ f: "1" })).toBe(true);
    expect(runs("f=1 | `my_filter`")({ f: "1" })).toBe(true);
    expect(runs("`windows` f=1")({ f: "2" })).toBe(false);
  });

  test("any time is within the bounds of a search", () => {
    expect(codes("f=1 earliest=-1d latest=now")).toEqual(["query-assumed", "query-assumed"]);
  });

  test("subsearches are not run", () => {
    expect(codes("f=1 [search x | fields y]")).toEqual(["query-unsupported"]);
    expect(runs('f="[search x]"')({ f: "[search x]" })).toBe(true);
  });

  test("words that name no one field are not guessed", () => {
    for (const query of ["f*=1", "'my f'=1", "source::x", 'f=a"b c"', 'f="a"*'])
      expect(codes(query), query).toContain("query-unsupported");
    expect(runs('"my f"=1')({ "my f": "1" })).toBe(true);
  });
});

test("names lead into JSON as its extraction spells them", () => {
  const event = {
    table: null,
    fields: { target: [{ name: "a" }, { name: "b" }], o: { p: 5, "q.r": true } },
  };
  const found = (text: string) => splReader.read({ name: "q", text }).query?.run([event]).size;
  expect(found("target{}.name=b")).toBe(1);
  expect(found("target{}.name=c")).toBe(0);
  expect(found("target.name=b")).toBe(0);
  expect(found("o.p=5")).toBe(1);
  expect(found("o.p.z=5")).toBe(0);
});
