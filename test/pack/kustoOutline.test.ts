import { describe, expect, test } from "vitest";
import { branchesOf, calledIn, keepsRows, readsOneTable } from "../../src/pack/kusto/outline.ts";

describe("the outline of a query", () => {
  test("has its table, its steps and the columns that are added", () => {
    const query = `Event
| where EventID == 1 and Data contains "| project a, b = c"
| mv-apply Item = Items on (
    summarize Fields = make_bag(Item)
)
| extend Image = tostring(Fields.Image),
    ['type'] = iff(a == b, c, d)
| where Image =~ @"x\\"`;
    expect(branchesOf(query)).toEqual([
      {
        table: "Event",
        operators: ["where", "mv-apply", "extend", "where"],
        added: ["Image", "type"],
      },
    ]);
    expect(branchesOf(query).every(keepsRows)).toBe(true);
  });

  test("has a branch for each operand of a union", () => {
    const branches = branchesOf(
      "union (Event | where a == 1), (['My-Table_CL'] | project b) | extend c = 1",
    );
    expect(branches).toEqual([
      { table: "Event", operators: ["where", "extend"], added: ["c"] },
      { table: "My-Table_CL", operators: ["project", "extend"], added: ["c"] },
    ]);
    expect(branches.map(keepsRows)).toEqual([true, false]);
  });

  test.each(["T | summarize count() by a", "T | project a", "T | distinct a", "T | take 1"])(
    "shows that %s does not return whole rows",
    (query) => {
      expect(branchesOf(query).map(keepsRows)).toEqual([false]);
    },
  );

  test.each([
    String.raw`T | where a == "\"| project b"`,
    `T | where a == @"x""| project b"`,
    `T | where a == 'x| project b'`,
    `T | where a in ("(", "[") // | project b`,
  ])("is not misled by %s", (query) => {
    expect(branchesOf(query)).toEqual([{ table: "T", operators: ["where"], added: [] }]);
  });

  test.each(["", "let x = 1; T | where a", "search *"])("says nothing of `%s`", (query) => {
    expect(branchesOf(query)).toEqual([]);
  });

  test.each([
    ["T | where a == 'x | y' and (b or c)", true],
    ["T | mv-apply Item = Items on (summarize F = make_bag(Item)) | where F.a == 1", true],
    ["T | where a in (U | distinct a)", false],
    ["T | where (b and a !in ((U | project a)))", false],
    ["union (T | where a), (U | where b)", false],
    ["let x = 1; T", false],
  ])("tells whether it reads one table: %s", (query, isOne) => {
    expect(readsOneTable(query)).toBe(isOne);
  });

  test("tells what it calls, texts aside", () => {
    const query = `T | where not(a in~ ("f(x)")) and b in (strcat(c, @'g(')) or (d has "x")`;
    expect(calledIn(query)).toEqual(["not", "in~", "in", "strcat", "or"]);
  });
});
