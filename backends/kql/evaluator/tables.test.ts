import { describe, expect, test } from "vitest";
import { foundIn } from "../../../test/support/kqlQuery.ts";

/*
 * Operators on tables, by their pages below learn.microsoft.com/kusto/query; [O] is what Microsoft's
 * own binder says of names and types.
 */

const columns = {
  s: "string",
  n: "long",
  t: "datetime",
  d: "dynamic",
} as const;

const rows = [
  { s: "a", n: 1, t: 30_000_000_000, d: [{ k: "x" }, { k: "y" }] },
  { s: "a", n: 5, t: 10_000_000_000, d: null },
  { s: "b", n: 3, t: 50_000_000_000, d: [] },
  { s: "", n: null, t: null, d: { p: "v", q: 2 } },
];

function check(
  cases: readonly (readonly [query: string, found: readonly number[] | string])[],
): void {
  test.each(cases)("%s", (query, expected) =>
    expect(foundIn(query, rows, columns)).toEqual(expected),
  );
}

describe("rows", () => {
  check([
    ["T", [0, 1, 2, 3]],
    ["T | where n > 2", [1, 2]],
    ["T | filter n > 2 | where s == 'a'", [1]],
    ["T | take 2", [0, 1]],
    ["T | limit 1", [0]],
    ["T | sort by n", [0, 1, 2, 3]],
    ["T | sort by n desc | take 1", [1]],
    ["T | order by n asc nulls last | take 1", [0]],
    // Ascending, nulls come first where nothing else is said.
    ["T | order by n asc | take 1", [3]],
    ["T | sort by s desc, n desc | take 2", [1, 2]],
    ["T | top 1 by n", [1]],
    ["T | top 1 by n asc nulls last", [0]],
    ["T | serialize | where n == 1", [0]],
    ["T | count | where Count == 4", [0, 1, 2, 3]],
    ["T | take -1", "query-unsupported"],
  ]);
});

describe("columns", () => {
  check([
    ["T | extend x = n + 1 | where x == 2", [0]],
    // None sees another of the same operator.
    ["T | extend n = 7, x = n | where x == 1", [0]],
    ["T | extend x = 1, y = x", "query-type"],
    ["T | project x = s | where x == 'b'", [2]],
    ["T | project s | where n == 1", "query-type"],
    ["T | project-away n | where n == 1", "query-type"],
    ["T | project-away s, n, t | where isnull(d)", [1]],
    ["T | project-away x*", "query-type"],
    ["T | project-keep s* | where n == 1", "query-type"],
    ["T | project-rename z = s | where z == 'b'", [2]],
    ["T | project-rename z = s | where s == 'b'", "query-type"],
    ["T | project-reorder t, * | where n == 1", [0]],
    ["T | distinct s | where s == 'a'", [0, 1]],
    ["T | distinct s, n | where s == 'a' and n == 1", [0]],
    ["T | distinct *", "query-type"],
    ["T | project-away d | distinct * | where n == 1", [0]],
    ["T | where column_ifexists('s', 'x') == 'b'", [2]],
    ["T | where column_ifexists('gone', 'x') == 'x'", [0, 1, 2, 3]],
  ]);
});

describe("names of columns that have none [O]", () => {
  check([
    ["T | extend tolong(s) | where isnull(s)", [0, 1, 2, 3]],
    ["T | extend tolower(s), 5 | where Column2 == 5 and Column1 == 'b'", [2]],
    ["T | extend strlen(s) | where strlen_s == 0", [3]],
    ["T | project d.p | where d_p == 'v'", [3]],
    ["T | project d[0].k | where d_0_k == 'x'", [0]],
    ["print 1, 'a' | where print_1 == 'a'", []],
    ["T | summarize count() by s | where count_ == 2", [0, 1]],
    [
      "T | summarize dcount(n), make_set(n), max(n) by s | where dcount_n == 2 and max_n == 5",
      [0, 1],
    ],
    ["T | summarize take_any(n) by s | where n == 3", [2]],
    ["T | summarize max(n) + 1 by s | where Column1 == 4", [2]],
  ]);
});

describe("summarize", () => {
  check([
    ["T | summarize c = count() by s | where c == 2", [0, 1]],
    ["T | summarize by s | where s == 'b'", [2]],
    ["T | summarize c = count() | where c == 4", [0, 1, 2, 3]],
    // Without `by`, also no rows give one.
    ["T | where n > 99 | summarize c = count() | where c == 0", []],
    ["T | summarize c = countif(n > 1) by s | where c == 1", [0, 1, 2]],
    ["T | summarize m = min(n), x = max(n) by s | where m == 1 and x == 5", [0, 1]],
    ["T | summarize x = sum(n), y = avg(n) by s | where x == 6 and y == 3.0", [0, 1]],
    ["T | summarize l = make_list(s) | where array_length(l) == 4 and l[2] == 'b'", [0, 1, 2, 3]],
    ["T | summarize l = make_set(s) | where array_length(l) == 3", [0, 1, 2, 3]],
    ["T | summarize l = make_list_if(n, s == 'a') | where array_length(l) == 2", [0, 1, 2, 3]],
    ["T | summarize l = make_set_if(n, s == 'z') | where array_length(l) == 0", [0, 1, 2, 3]],
    ["T | summarize b = make_bag(d) | where b.p == 'v'", [0, 1, 2, 3]],
    // Nulls are no elements.
    ["T | summarize l = make_list(n) | where array_length(l) == 3", [0, 1, 2, 3]],
    [
      "T | summarize c = count_distinct(s), e = dcountif(s, n > 1) | where c == 3 and e == 2",
      [0, 1, 2, 3],
    ],
    [
      "T | summarize x = sumif(n, s == 'a'), y = maxif(n, s == 'b') | where x == 6 and y == 3",
      [0, 1, 2, 3],
    ],
    ["T | summarize c = count() by g = bin(n, 4) | where g == 0 and c == 2", [0, 2]],
    [
      "T | summarize c = count() by bin(t, 1h) | where t == datetime(1970-01-01) and c == 2",
      [0, 1],
    ],
    [
      "T | summarize arg_max(n, t) by s | where s == 'a' and n == 5 and t < datetime(1970-01-01 01:00)",
      [0, 1],
    ],
    ["T | summarize arg_min(n, *) by s | where s == 'a' and n == 1 and isnotnull(d)", [0, 1]],
    ["T | summarize x = arg_max(n, t), c = count() by s | where x == 5 and c == 2", [0, 1]],
    ["T | summarize arg_max(n, *), count() by s | where count_ == 2", [0, 1]],
    ["T | summarize arg_max(n, *) by s | where isnull(n)", [3]],
    ["T | summarize x = tostring(arg_max(n, t)) by s", "query-unsupported"],
    ["T | summarize c = count() by d", "query-type"],
    ["T | summarize c = count() by tostring(d.p) | where d_p == 'v'", [3]],
    ["T | summarize n", "query-type"],
    ["T | summarize countif() by s", "query-type"],
    ["T | summarize c = nosuch(n)", "query-unsupported"],
  ]);
});

describe("mv-expand and mv-apply", () => {
  check([
    ["T | mv-expand d | where d.k == 'y'", [0]],
    // A null gives a row with a null; an empty list none.
    ["T | where s in ('a', 'b') | mv-expand d | where isnull(d)", [1]],
    ["T | mv-expand x = d | where x.k == 'x' and array_length(d) == 2", [0]],
    ["T | mv-expand d | where d.p == 'v'", [3]],
    ["T | mv-expand kind=array d | where d[0] == 'q' and d[1] == 2", [3]],
    ["T | mv-expand with_itemindex=i d | where i == 1 and d.k == 'y'", [0]],
    ["T | mv-expand d limit 1 | where d.k == 'y'", []],
    ["T | mv-expand x = pack_array(1, 'z') to typeof(string) | where x == 'z'", [0, 1, 2, 3]],
    ["T | mv-expand x = pack_array(1, 'z') to typeof(string) | where x == '1'", []],
    [
      "T | mv-expand x = pack_array(1, 2), y = pack_array(5) | where x == 2 and isnull(y)",
      [0, 1, 2, 3],
    ],
    ["T | mv-expand s", "query-type"],
    ["T | mv-apply e = d on (where e.k == 'y')", [0]],
    ["T | mv-apply e = d on (where e.k == 'y' | project y = e.k) | where y == 'y' and n == 1", [0]],
    ["T | mv-apply e = d on (summarize c = count()) | where c == 2", [0, 3]],
    ["T | mv-apply e = d on (summarize l = make_list(e.k)) | where l has 'x'", [0]],
  ]);
});

describe("several tables", () => {
  check([
    ["union T, (T | where n == 1)", [0, 1, 2, 3]],
    ["union isfuzzy=true (T | where n == 1), (T | where s == 'b')", [0, 2]],
    ["T | where n == 1 | union (T | where n == 3)", [0, 2]],
    ["union (T | project s), (T | project n) | where isempty(s) and n == 1", [0]],
    ["union kind=inner (T | project s, n), (T | project n) | where s == 'a'", "query-type"],
    ["union kind=inner (T | project s, n), (T | project n) | where n == 1", [0]],
    // A name with two types becomes two columns [O].
    ["union (T | project x = s), (T | project x = n) | where x == 1", "query-type"],
    [
      "union (T | project x = s), (T | project x = n) | where x_long == 1 or x_string == 'b'",
      [0, 2],
    ],
    ["union withsource=src T | where n == 1", "query-unsupported"],
    ["T | join kind=inner (T | where n == 5) on s", [0, 1]],
    [
      "T | join kind=inner (T | where n == 5 | project s, m = n) on s | where m == 5 and n == 1",
      [0, 1],
    ],
    ["T | join kind=inner (T | where n == 5) on s | where n1 == 5 and n == 1", [0, 1]],
    ["T | join kind=inner (T | project z = s, m = n) on $left.s == $right.z | where m == 3", [2]],
    [
      "T | join kind=leftouter (T | where n == 5 | project s, m = n) on s | where isnull(m)",
      [2, 3],
    ],
    ["T | join kind=leftsemi (T | where n == 5) on s | where n == 1", [0, 1]],
    ["T | join kind=leftanti (T | where n == 5) on s", [2, 3]],
    // Without a kind, the left side keeps one row of each key.
    ["T | join (T | where n == 5) on s | where n == 5", []],
    ["T | join kind=rightouter (T) on s", "query-unsupported"],
    ["T | join kind=inner (T) on $left.s == $right.gone", "query-type"],
    ["T | where s in ((T | where n == 3 | project s))", [2]],
    ["T | where s !in ((T | where n == 3 | project s))", [0, 1, 3]],
    ["T | where n == toscalar(T | summarize max(n))", [1]],
    ["T | where n == toscalar(5)", "query-type"],
    [
      "datatable(x: string, m: long)['a', 1, 'b', 2] | join kind=inner T on $left.x == $right.s | where m == 2",
      [2],
    ],
    ["datatable(x: string)[5]", "query-type"],
    ["materialize(T | where n == 1)", [0]],
    ["_Im_Missing() | where s == 'a'", []],
  ]);
});

describe("let", () => {
  check([
    ["let x = 'b'; T | where s == x", [2]],
    ["let l = dynamic(['b', 'c']); T | where s in (l)", [2]],
    ["let x = 1; let y = x + 2; T | where n == y", [2]],
    ["let A = T | where n == 3; A | where s == 'b'", [2]],
    ["let A = (T | project s); T | where s in (A) | where n == 1", [0]],
    ["let F = () { T | where n == 3 }; F", [2]],
    ["let F = () { let x = 3; T | where n == x }; F() | where s == 'b'", [2]],
    ["let x = 5; T | where x", "query-type"],
    ["let x = 5; x | where n == 5", "query-type"],
    // A column goes before a name of `let`.
    ["let n = 99; T | where n == 1", [0]],
  ]);
});
