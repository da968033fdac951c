import type { NativeEvent } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { read } from "../../../test/support/splQuery.ts";
import { splReader } from "../reader/index.ts";

/* Commands behind a search, each by its page of the Search Reference. */

type Fields = NativeEvent["fields"];

/** Positions of the events that the query returns, or that fed a row it returns. */
function found(query: string, events: readonly Fields[]): readonly number[] {
  const all = events.map((fields) => ({ table: null, fields }));
  return [...read(query).run(all)].sort((left, right) => left - right);
}

function codes(text: string): readonly string[] {
  return splReader.read({ name: "query", text }).diagnostics.map(({ code }) => code);
}

describe("tests", () => {
  test("`| search` and `| where` follow each other", () => {
    const events = [{ a: "1", b: "x" }, { a: "2", b: "X" }, { b: "y" }];
    expect(found('* | search b=x | where a=="2"', events)).toEqual([1]);
    expect(found("search b=x | search NOT a=1", events)).toEqual([1]);
    expect(found("| search b=x", events)).toEqual([0, 1]);
  });

  test("`regex` takes one PCRE test, by default of _raw [S10]", () => {
    const events = [
      { _raw: "x1", f: "C:\\a" },
      { _raw: "xx", f: "C:a" },
    ];
    expect(found('* | regex "x\\d"', events)).toEqual([0]);
    expect(found('* | regex _raw="X"', events)).toEqual([]);
    expect(found('* | regex f="C:\\\\\\\\a"', events)).toEqual([0]);
    expect(codes('* | regex f!="x"')).toEqual(["query-uncertain"]);
    expect(codes('* | regex f="x" g="y"')).toEqual(["query-unsupported"]);
  });

  test("`rex` makes fields of named groups, and keeps rows that do not match", () => {
    const events = [{ _raw: "user=bob id=1" }, { _raw: "user=amy" }, { _raw: "-" }];
    expect(found('* | rex "user=(?<user>\\w+)" | where user=="bob"', events)).toEqual([0]);
    expect(found('* | rex "user=(?<user>\\w+)" | where isnull(user)', events)).toEqual([2]);
    expect(found('* | rex "(\\w+)=(?P<v>b.b|(?:a)my)" | search v=amy', events)).toEqual([1]);
    const many = '* | rex field=f max_match=0 "(?<c>[a-z])" | where mvcount(c)==3';
    expect(found(many, [{ f: "a-b-c" }, { f: "a" }])).toEqual([0]);
    expect(codes('* | rex "no name"')).toEqual(["query-syntax"]);
    expect(codes('* | rex mode=sed "s/a/b/"')).toContain("query-unsupported");
  });

  test("groups take what PCRE prefers", () => {
    const value = (pattern: string, text: string) =>
      found(`* | rex field=f "${pattern}" | where c=="ab"`, [{ f: text }]);
    expect(value("(?<c>a|ab)(?:c|bcd)?$", "abcd")).toEqual([]);
    expect(value("(?<c>ab?)c", "xabc")).toEqual([0]);
    expect(value("(?<c>.+?)(?=c)", "abc")).toEqual([0]);
    expect(value("(?<=x)(?<c>\\w+)", "ab xab")).toEqual([0]);
    expect(value("a*+(?<c>ab)", "ab")).toEqual([]);
    expect(value("(?<c>[a-z]*+)", "ab")).toEqual([0]);
  });
});

describe("fields", () => {
  test("`eval` sees what it has made, and drops what becomes null", () => {
    const events = [{ a: "1" }, { a: "2" }];
    expect(found("* | eval b=a+1, c=b*2 | where c==6", events)).toEqual([1]);
    expect(found("* | eval 'a'=null() | search NOT a=*", events)).toEqual([0, 1]);
    expect(codes("* | eval b=(a==1)")).toEqual(["query-unsupported"]);
  });

  test("`rename`, also of many names at once", () => {
    const events = [{ "P.x": "1", "P.y": "2" }];
    expect(found("* | rename P.* as * | search x=1 y=2 NOT P.x=*", events)).toEqual([0]);
    expect(found('* | rename P.x as "my x" | where \'my x\'=="1"', events)).toEqual([0]);
    expect(codes("* | rename P.* as x")).toEqual(["query-unsupported"]);
  });

  test("`table` and `fields` keep or drop names; only `fields` keeps those with an underscore", () => {
    const events = [{ ab: "1", ac: "1", _raw: "x" }];
    expect(found("* | table a* | search ab=1 NOT _raw=*", events)).toEqual([0]);
    expect(found("* | fields ab | search ab=1 NOT ac=* _raw=*", events)).toEqual([0]);
    expect(found("* | fields - ab, _raw | search NOT ab=* ac=1 NOT _raw=*", events)).toEqual([0]);
    expect(found("* | fields + ab | search NOT ac=*", events)).toEqual([0]);
  });

  test("`fillnull` and `bin`", () => {
    const events = [
      { a: "1", _time: "100" },
      { b: "2", _time: "130" },
    ];
    expect(found("* | fillnull value=none a | search a=none", events)).toEqual([1]);
    expect(found("* | fillnull | search a=0", events)).toEqual([1]);
    expect(found("* | bin _time span=1m | search _time=60", events)).toEqual([0]);
    expect(found("* | bucket span=1m _time as t | search t=120", events)).toEqual([1]);
    expect(codes("* | bin _time")).toEqual(["query-unsupported"]);
  });
});

describe("rows", () => {
  const events = [
    { u: "a", n: "1" },
    { u: "b", n: "10" },
    { u: "a", n: "9" },
    { n: "5" },
    { u: ["a", "c"], n: "2" },
  ];

  test("`stats` groups; rows without a field to group by go; a row's events are all that fed it", () => {
    expect(found("* | stats count by u | where count>2", events)).toEqual([0, 2, 4]);
    expect(found("* | stats count as k by u | search u=b k=1", events)).toEqual([1]);
    expect(found("* | stats dc(u) as k | where k==3", events)).toEqual([0, 1, 2, 3, 4]);
    expect(
      found(
        "* | stats sum(n) as s, max(n) as m, min(n) as l by u | where s==12 AND m==9 AND l==1",
        events,
      ),
    ).toEqual([0, 2, 4]);
    expect(found('* | stats count(eval(n>5)) as k by u | where k==1 AND u=="a"', events)).toEqual([
      0, 2, 4,
    ]);
    expect(found("* | stats values(n) as v by u | where mvcount(v)==3", events)).toEqual([0, 2, 4]);
    expect(codes("* | stats median(n)")).toEqual(["query-unsupported"]);
    expect(codes("* | stats sum by u")).toEqual(["query-unsupported"]);
    expect(codes("* | stats values(*) by u")).toEqual(["query-unsupported"]);
  });

  test("aggregations are of the values that a row has", () => {
    const kept = (condition: string) => found(`* | stats ${condition}`, events).length > 0;
    expect(kept("avg(n) as x, range(n) as r | where x==5.4 AND r==9")).toBe(true);
    expect(
      kept('first(u) as x, last(u) as y, list(n) as z | where x=="a" AND y=="c" AND mvcount(z)==5'),
    ).toBe(true);
    expect(kept('min(u) as x, max(u) as y | where x=="a" AND y=="c"')).toBe(true);
    expect(kept("avg(u) as x, min(none) as y | where isnull(x) AND isnull(y)")).toBe(true);
    expect(kept("c(u) as x | where x==5")).toBe(true);
    expect(kept("count(u) | where 'count(u)'==5")).toBe(true);
  });

  test("`dedup`, `sort` and `head`", () => {
    expect(found("* | dedup u", events)).toEqual([0, 1, 4]);
    expect(found("* | dedup 2 u keepempty=true", events)).toEqual([0, 1, 2, 3, 4]);
    expect(found("* | sort - n | head 2", events)).toEqual([1, 2]);
    expect(found("* | sort 1 n", events)).toEqual([0]);
    expect(found("* | sort 0 u, -n | head 2", events)).toEqual([3, 2].sort());
    expect(codes("* | head n>5")).toEqual(["query-unsupported"]);
  });
});

describe("tstats", () => {
  const process = { datamodel: "Endpoint.Processes", "Processes.user": "a", "Processes.p": "X" };
  const events = [
    process,
    { ...process, "Processes.user": "b" },
    { ...process, datamodel: "Endpoint.Registry" },
    { datamodel: "Endpoint.Processes", "Processes.p": "X" },
  ];
  const head = "| tstats count min(_time) as first from datamodel=Endpoint.Processes";

  test("tests events of one dataset as `search` does [S16]", () => {
    expect(found(`${head} where Processes.p=x by Processes.user`, events)).toEqual([0, 1]);
    expect(found(`${head} where NOT Processes.user=* by Processes.p`, events)).toEqual([3]);
    expect(found("| tstats count from datamodel=Endpoint by datamodel", events)).toHaveLength(4);
  });

  test("drops events without a field to group by, unless it is filled", () => {
    expect(found(`${head} by Processes.user`, events)).toEqual([0, 1]);
    const filled = head.replace("tstats", 'tstats summariesonly=true fillnull_value="none"');
    expect(found(`${filled} by Processes.user`, events)).toEqual([0, 1, 3]);
    const behind = '| rename Processes.* as * | where user=="none"';
    expect(found(`${filled} by Processes.user ${behind}`, events)).toEqual([3]);
  });

  test("knows fields only as it groups by them", () => {
    const behind = '| rename Processes.* as * | where match(p, "X")';
    expect(found(`${head} by Processes.user ${behind}`, events)).toEqual([]);
    expect(found(`${head} by Processes.user Processes.p ${behind}`, events)).toEqual([0, 1]);
  });

  test("what it does not document is not sure", () => {
    for (const condition of ["A.x>5", 'A.x="10.0.0.0/8"', "A.x=a*b", "*"])
      expect(codes(`| tstats count from datamodel=A.B where ${condition} by A.x`)).toEqual([
        "query-uncertain",
      ]);
    expect(codes("| tstats count from datamodel=A.B where word by A.x")).toEqual([
      "query-unsupported",
    ]);
    expect(codes("x | tstats count")).toEqual(["query-unsupported"]);
    expect(codes("| tstats `fast` count from datamodel=A.B by _time span=1h")).toEqual([
      "query-assumed",
    ]);
  });
});

test("other commands are not guessed", () => {
  for (const command of ["lookup x y", "transaction u", "delete", "map search=x", "join u"])
    expect(codes(`* | ${command}`)).toEqual(["query-unsupported"]);
  expect(codes("| where a==1")).toEqual(["query-syntax"]);
});
