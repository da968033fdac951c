import { describe, expect, test } from "vitest";
import { runs, type SplEvent } from "../../../test/support/splQuery.ts";
import { splReader } from "../reader/index.ts";

/* What is known of `where` and `eval`, fact by fact; the tag names the source. */

type Case = readonly [test: string, event: SplEvent, found: boolean];

function facts(name: string, cases: readonly Case[]): void {
  test.each(cases)(`${name}: %s on %o`, (condition, event, found) => {
    expect(runs(`* | where ${condition}`)(event)).toBe(found);
  });
}

function codes(condition: string): readonly string[] {
  const text = `* | where ${condition}`;
  return splReader.read({ name: "query", text }).diagnostics.map(({ code }) => code);
}

const a = { a: "1" };
const noon = { _time: "1704110400.5" };
const two = { n: "2" };

describe("order", () => {
  facts("S2: NOT, AND, then OR, XOR [Search Reference, where]", [
    ["a=1 OR b=1 AND c=1", a, true],
    ["(a=1 OR b=1) AND c=1", a, false],
    ["NOT a=2 AND a=1", a, true],
    ["a=1 XOR a=1", a, false],
    ["a=1 XOR a=2", a, true],
    ["a=1 OR a=1 XOR a=1", a, false],
    ["not a=2 and a=1", a, true],
    ["1+2*3==7", {}, true],
    ["10-2-3==5", {}, true],
    ["7%4==3 AND -a==-1", a, true],
    ['a."x".a=="1x1"', a, true],
  ]);
});

describe("null", () => {
  facts("S2: keeps a row on which the test is true; a missing field makes it null [U]", [
    ["f==1", {}, false],
    ["NOT f==1", {}, false],
    ["f!=1", {}, false],
    ["f==1 OR a==1", a, true],
    ["NOT (f==1 AND a==2)", a, true],
    ["NOT (f==1 OR a==2)", a, false],
    ['NOT match(f, "x")', {}, false],
    ["f>3 OR NOT f>3", {}, false],
  ]);

  facts("S11: `if` gives its last value unless the test is true", [
    ['NOT (if(match(f, "x"), 1, 0)==1)', {}, true],
    ['NOT (if(match(f, "x"), 1, 0)==1)', { f: "x" }, false],
    ["if(f==1, 1, 0)==0", {}, true],
  ]);

  facts("S11: tests of presence; empty is not null", [
    ["isnull(f)", {}, true],
    ["isnull(f)", { f: "" }, false],
    ["isnotnull(f)", { f: "" }, true],
    ["'f'==\"\"", { f: "" }, true],
    ["'f'==\"\"", {}, false],
    ['coalesce(f, a)=="1"', a, true],
    ['case(f==1, "x", a==1, "y")=="y"', a, true],
    ['isnull(case(a==2, "x"))', a, true],
    ['validate(a==1, "x", a==2, "y")=="y"', a, true],
    ["isnull(nullif(a, 1))", a, true],
    ["isnull(null()) AND true() AND NOT false()", {}, true],
  ]);
});

describe("comparison", () => {
  facts("S2: letter case counts", [
    ['f="value"', { f: "VALUE" }, false],
    ['lower(f)="value"', { f: "VALUE" }, true],
    ['f IN ("a", "b")', { f: "B" }, false],
    ['f IN ("a", "b")', { f: "b" }, true],
    ["NOT f IN (1)", {}, false],
  ]);

  facts("numbers where both look like numbers, which is not certain [U]", [
    ["n==5", { n: "5.0" }, true],
    ['n=="5"', { n: "5.0" }, true],
    ['"x".n=="x5"', { n: "5.0" }, false],
    ["n<5", { n: "abc" }, false],
    ["n>5", { n: "10" }, true],
    ["n>=10", { n: "9" }, false],
  ]);

  facts("S11: `tonumber` gives null for what is no number", [
    ["tonumber(n)>5", { n: "abc" }, false],
    ["NOT tonumber(n)>5", { n: "abc" }, false],
    ["tonumber(n)>5", { n: "6" }, true],
    ["isnull(tonumber(n))", { n: " 6" }, true],
    ["isnull(tonumber(n))", { n: "6\n" }, true],
    ['tonumber("ff", 16)==255', {}, true],
    ['isnull(tonumber("fg", 16))', {}, true],
  ]);

  facts("eval numbers are doubles: beyond 2^53 digits are lost [eval usage]", [
    ["n==9007199254740993", { n: "9007199254740992" }, true],
  ]);

  facts("S11: IN takes neither wildcards nor networks", [
    ['in(f, "a*")', { f: "ab" }, false],
    ['in(ip, "10.0.0.0/8")', { ip: "10.0.0.1" }, false],
    ['f="a*"', { f: "ab" }, false],
  ]);

  facts("S11: `like` has `%` and `_`, and letter case counts", [
    ['like(f, "100%_")', { f: "100abc" }, true],
    ['f LIKE "a_c"', { f: "abc" }, true],
    ['f LIKE "a_c"', { f: "aBBc" }, false],
    ['like(f, "A%")', { f: "abc" }, false],
    ['like(f, "%b%c")', { f: "abbcxc" }, true],
    ['like(f, "%")', {}, false],
  ]);

  facts("S11: cidrmatch, of either family", [
    ['cidrmatch("10.0.0.0/8", ip)', { ip: "10.2.3.4" }, true],
    ['cidrmatch("10.0.0.0/8", ip)', { ip: "110.0.0.1" }, false],
    ['cidrmatch("10.0.0.0/8", ip)', { ip: "host" }, false],
    ['NOT (if(cidrmatch("10.0.0.0/8", ip), 1, 0)==1)', {}, true],
    ['cidrmatch("fe80::/10", ip)', { ip: "fe80::1" }, true],
    ['cidrmatch("::ffff:10.0.0.0/104", ip)', { ip: "::ffff:10.9.9.9" }, true],
  ]);
});

describe("patterns", () => {
  facts("S10 S11: PCRE, anywhere in the value, letter case counts", [
    ['match(f, "x\\d")', { f: "ax5b" }, true],
    ['match(f, "^x\\\\d$")', { f: "ax5" }, false],
    ['match(f, "abc")', { f: "ABC" }, false],
    ['match(f, "(?i)abc")', { f: "xABC" }, true],
    ['match(f, "a.b")', { f: "a\nb" }, false],
    ['match(f, "(?s)a.b")', { f: "a\nb" }, true],
    ['match(f, "(?m)^b")', { f: "a\nb" }, true],
    ['match(f, "x$")', { f: "x\n" }, true],
    ['match(f, "x\\\\z")', { f: "x\n" }, false],
    ['match(f, "foo|bar$")', { f: "foox" }, true],
    ['match(f, "\\\\x60\\\\x24")', { f: "`$" }, true],
    ['match(f, "(?i)(?-i:ä|Ä)pfel")', { f: "ÄPFEL" }, true],
    ['match(f, "(?!x)a")', { f: "xa" }, true],
  ]);

  facts("S9: the text's layer comes first: a backslash of a path needs four", [
    ['match(f, "C:\\\\\\\\d")', { f: "C:\\d" }, true],
    ['match(f, "C:\\\\d")', { f: "C:\\d" }, false],
    ['match(f, "a\\nb")', { f: "a\nb" }, true],
    ['match(f, "a\\"b")', { f: 'a"b' }, true],
  ]);

  test("S8: in a text of eval `\\t` is a tab", () => {
    expect(runs('* | where f=="a\\tb"')({ f: "a\tb" })).toBe(true);
    expect(runs('* | where f=="a\\\\tb"')({ f: "a\\tb" })).toBe(true);
    expect(codes('f=="a\\nb"')).toEqual(["query-unsupported"]);
  });

  test("what PCRE alone can run, and what is no pattern", () => {
    expect(codes('match(f, "(a)\\\\1")')).toEqual(["query-unsupported"]);
    expect(codes('match(f, "(a")')).toEqual(["query-syntax"]);
    expect(codes("match(f, g)")).toEqual(["query-unsupported"]);
    expect(codes('match(f, "a\\|b")')).toEqual(["query-uncertain"]);
    expect(codes('match(f, "(?i)ä")')).toEqual(["query-uncertain"]);
  });

  facts("S12: mvfind gives the place of the first value that matches, or null", [
    ['isnotnull(mvfind(f, "^b"))', { f: ["a", "b"] }, true],
    ['mvfind(f, "^b")==1', { f: ["a", "b", "b"] }, true],
    ['isnotnull(mvfind(f, "^c"))', { f: ["a", "b"] }, false],
    ['isnotnull(mvfind(f, "a"))', { f: "a" }, true],
    ['isnotnull(mvfind(f, "a"))', {}, false],
  ]);
});

describe("names", () => {
  facts("S2: names with other characters stand in single quotes", [
    ["'c-uri'==\"/x\"", { "c-uri": "/x" }, true],
    ["'a.b'==1", { "a.b": "1" }, true],
    ["a.b==12", { a: "1", b: "2", "a.b": "9" }, true],
    ["a-b==-1", { a: "1", b: "2", "a-b": "9" }, true],
  ]);

  test("what might be a value or a field is not guessed", () => {
    expect(codes("f==true")).toEqual(["query-unsupported"]);
    expect(codes("a.b+1==2")).toEqual(["query-unsupported"]);
    expect(codes("(a.b)+1==2")).toEqual([]);
  });
});

describe("functions", () => {
  facts("of texts [Text functions]", [
    ['upper(f)=="ABC" AND len(f)==3', { f: "abc" }, true],
    ['substr(f, 2, 2)=="bc"', { f: "abcd" }, true],
    ['substr(f, -2)=="cd"', { f: "abcd" }, true],
    ['substr(f, 1, 1)=="😀"', { f: "😀x" }, true],
    ['replace(f, "&lt;", "<")=="a<b<c"', { f: "a&lt;b&lt;c" }, true],
    ['replace(f, "^(\\w)(\\w)", "\\\\2\\\\1")=="bac"', { f: "abc" }, true],
    ['replace(f, "x*", "-")=="-a-"', { f: "a" }, true],
    ['trim(f)=="a b" AND ltrim(f, " a")=="b  " AND rtrim(f)=="  a b"', { f: "  a b  " }, true],
    ['urldecode(f)=="a b€%"', { f: "a%20b%E2%82%AC%" }, true],
    ['mvcount(split(f, "b"))>1', { f: "abc" }, true],
    ['mvcount(split(f, "x"))>1', { f: "abc" }, false],
    ['tostring(n)=="5" AND tostring(1==1)=="True"', { n: "5" }, true],
    ['searchmatch("f=ABC OR x=1")', { f: "abc" }, true],
  ]);

  facts("of several values [Multivalue eval functions]", [
    ["mvcount(f)==2", { f: ["a", "b"] }, true],
    ["isnull(mvcount(f))", {}, true],
    ['mvindex(f, 1)=="b" AND mvindex(f, -1)=="c"', { f: ["a", "b", "c"] }, true],
    ["mvcount(mvindex(f, 0, 1))==2", { f: ["a", "b", "c"] }, true],
    ['mvfilter(match(f, "b"))=="b"', { f: ["a", "b"] }, true],
    ['mvjoin(mvsort(mvdedup(f)), "-")=="a-b"', { f: ["b", "a", "b"] }, true],
    ["mvcount(mvappend(f, f))==4", { f: ["b", "a"] }, true],
    ['f=="b"', { f: ["a", "b"] }, true],
    ['match(f, "^b")', { f: ["a", "b"] }, true],
  ]);

  facts("of numbers [Mathematical functions]", [
    ["floor(n)==2 AND ceiling(n)==3 AND round(n)==3 AND round(n, 1)==2.5", { n: "2.5" }, true],
    ["max(n, 7)==7 AND min(n, 7)==2.5", { n: "2.5" }, true],
    ["abs(-n)==2.5 AND pow(2, 3)==8 AND sqrt(9)==3", { n: "2.5" }, true],
    ["isnum(n) AND NOT isint(n) AND isstr(f)", { n: "2.5", f: "x" }, true],
    ["isnull(1/0)", {}, true],
  ]);

  facts("of times, in UTC [Date and Time functions]", [
    ["floor((_time/3600)%24)==22", { _time: "1704147300" }, true],
    ['strftime(_time, "%Y-%m-%d %H:%M:%S")=="2024-01-01 22:15:00"', { _time: "1704147300" }, true],
    ['tonumber(strftime(_time, "%d"))==1', { _time: "1704147300" }, true],
    ['strftime(strptime("2021-01-03", "%Y-%m-%d"), "%V")=="53"', {}, true],
    ['strptime("2024-01-01 22:15:00", "%Y-%m-%d %H:%M:%S")==1704147300', {}, true],
    ['isnull(strptime("x", "%Y-%m-%d"))', {}, true],
  ]);

  facts("of times, each part [Date and time format variables]", [
    ['strftime(_time, "%A %a %B %b %d %e %y")=="Monday Mon January Jan 01  1 24"', noon, true],
    ['strftime(_time, "%I %p %j %w %u %G %V")=="12 PM 001 1 1 2024 01"', noon, true],
    [
      'strftime(_time, "%F %T.%N %s%%%Z%z")=="2024-01-01 12:00:00.500 1704110400%UTC+0000"',
      noon,
      true,
    ],
    ['isnull(strftime(f, "%Y"))', { f: "x" }, true],
    ['strptime("2024-01-01 12:00:00.5 UTC", "%F %T.%N %Z")==1704110400.5', {}, true],
    ['isnull(strptime("2024-02-31", "%Y-%m-%d"))', {}, true],
  ]);

  facts("of numbers, the others", [
    ["exp(0)==1 AND ln(1)==0 AND log(100)==2 AND round(log(8, 2))==3 AND exact(n)==2", two, true],
    ['max("b", "a", 3)=="b" AND min("b", 3)==3', {}, true],
    ["isnull(max(f)) AND isnull(-f) AND isnull(f+1)", {}, true],
    ['isnull(tonumber("12", 40)) AND tonumber("0x1f", 16)==31', {}, true],
    ['"a"+"b"=="ab"', {}, true],
  ]);

  test("one that is not known, or with too few values, is said so", () => {
    expect(codes("md5(f)==1")).toEqual(["query-unsupported"]);
    expect(codes("if(a==1, 1)==1")).toEqual(["query-syntax"]);
    expect(codes("len()==1")).toEqual(["query-syntax"]);
    for (const call of [
      'strftime(_time, "%Q")',
      'strptime(f, "%H")',
      "strftime(_time, f)",
      'tostring(f, "hex")',
      "mvfilter(a==b)",
      'replace(f, g, "x")',
      "like(f, g, h) OR now()",
    ])
      expect(codes(`${call}==1`), call).toContain(
        call.startsWith("like") ? "query-syntax" : "query-unsupported",
      );
    expect(codes('cidrmatch("10.0.0.0/33", f)')).toEqual(["query-syntax"]);
    expect(codes('searchmatch("a OR")')).toEqual(["query-syntax"]);
    expect(codes("case(a==1)==1")).toEqual(["query-syntax"]);
    expect(codes("case(a==1, 2, 3)==1")).toEqual(["query-syntax"]);
  });
});
