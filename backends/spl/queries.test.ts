import { and, anyOf, type Ir, not, or } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { emission, is, notes, number, query, regex, span } from "../../test/support/splRule.ts";

const cmd = is("Image", "*\\cmd.exe");
const user = is("User", "x");
const parent = is("ParentImage", "y");
const late = regex("CommandLine", "x{3}");
const lateText = "match('CommandLine', \"x{3}\")";

describe("where a conjunct stands", () => {
  test("in the base search if that can say it, in `where` if not", () => {
    expect(query(and([cmd, late, user], span))).toBe(
      `Image="*\\\\cmd.exe" User="x" | where ${lateText}`,
    );
  });

  test("each in a `where` of its own", () => {
    expect(query(and([late, regex("User", "a$")], span))).toBe(
      `| where ${lateText} | where match('User', "a$")`,
    );
  });

  test("an `or` moves whole, never in parts", () => {
    expect(query(or([user, late], span))).toBe(
      `| where match('User', "(?i)\\\\Ax\\\\z") OR ${lateText}`,
    );
  });

  test("what every alternative needs stays in the base search", () => {
    expect(query(or([and([cmd, late], span), user], span))).toBe(
      `(Image="*\\\\cmd.exe" OR User="x") | where (match('Image', "(?i)\\\\\\\\cmd\\\\.exe\\\\z") AND ${lateText}) OR match('User', "(?i)\\\\Ax\\\\z")`,
    );
  });

  test("a `not` moves whole, and each leaf below it can only be true or false", () => {
    expect(query(not(or([user, late], span)))).toBe(
      `NOT User="x" | where NOT (if(match('User', "(?i)\\\\Ax\\\\z"), 1, 0)==1 OR if(${lateText}, 1, 0)==1)`,
    );
  });

  test("below a `not`, an `and` leaves nothing behind", () => {
    expect(query(not(and([user, late], span)))).toBe(
      `| where NOT (if(match('User', "(?i)\\\\Ax\\\\z"), 1, 0)==1 AND if(${lateText}, 1, 0)==1)`,
    );
  });

  test("two negations keep what the inside needs", () => {
    expect(query(not(or([user, not(or([cmd, and([parent, late], span)], span))], span)))).toContain(
      'NOT (User="x" OR NOT (Image="*\\\\cmd.exe" OR ParentImage="y")) | where',
    );
  });
});

describe("parentheses", () => {
  test("stand wherever AND and OR meet, as `search` binds OR first", () => {
    expect(query(or([user, and([cmd, parent], span)], span))).toBe(
      '(User="x" OR (Image="*\\\\cmd.exe" AND ParentImage="y"))',
    );
    expect(query(and([or([user, parent], span), cmd], span))).toBe(
      '(User="x" OR ParentImage="y") Image="*\\\\cmd.exe"',
    );
  });

  test("stand around what NOT negates", () => {
    expect(query(not(user))).toBe('NOT User="x"');
    expect(query(not(anyOf([user, is("User", "z")], span)))).toBe('NOT User IN ("x", "z")');
    expect(query(not(and([user, cmd], span)))).toBe('NOT (User="x" AND Image="*\\\\cmd.exe")');
  });
});

describe("scope", () => {
  const whole = (condition: Ir, setting: Parameters<typeof emission>[1]): string =>
    emission(condition, setting).queries.join("\n");

  test.each([
    [
      "a category",
      { category: "registry_event" },
      'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode IN (12, 13, 14) User="x"',
    ],
    [
      "a guard",
      { category: "registry_add" },
      'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=12 EventType="CreateKey" User="x"',
    ],
    [
      "a channel",
      { category: null, service: "security" },
      'source="XmlWinEventLog:Security" User="x"',
    ],
    [
      "several channels",
      { category: "ps_script" },
      'source IN ("XmlWinEventLog:Microsoft-Windows-PowerShell/Operational", "XmlWinEventLog:PowerShellCore/Operational") EventCode=4104 User="x"',
    ],
    ["Windows alone", { category: null }, 'source="XmlWinEventLog:*" User="x"'],
    [
      "Sysmon for Linux",
      { product: "linux" },
      'source="Syslog:Linux-Sysmon/Operational" EventCode=1 User="x"',
    ],
  ])("%s", (_name, setting, expected) => {
    expect(whole(user, setting)).toBe(expected);
  });

  test("none is known on macOS", () => {
    expect(whole(user, { product: "macos" })).toBe('User="x"');
    expect(whole(late, { product: "macos" })).toBe(`* | where ${lateText}`);
    expect(notes(user, { product: "macos" })).toEqual(["scope-unknown"]);
  });

  test("a log source that nobody knows has none, and keeps its names", () => {
    const foreign = { product: "acme", category: null, service: "door" };
    expect(whole(and([user, is("EventID", "5")], span), foreign)).toBe('User="x" EventID="5"');
    expect(notes(user, foreign)).toEqual(["scope-unknown"]);
  });

  test("the rule's own event id joins it, once", () => {
    expect(
      whole(and([user, number("EventID", "4624")], span), { category: null, service: "security" }),
    ).toBe('source="XmlWinEventLog:Security" EventCode=4624 User="x"');
    expect(query(and([number("EventID", "1"), user], span))).toBe('User="x"');
  });

  test("fields of the event's envelope have Splunk's names", () => {
    expect(query(is("Provider_Name", "z"))).toBe('Name="z"');
  });

  test("a field that no event carries keeps its name, with a note", () => {
    expect(query(is("Imagee", "z"))).toBe('Imagee="z"');
    expect(notes(is("Imagee", "z"))).toEqual(["field-unmapped"]);
  });
});

describe("several providers", () => {
  const both = { providers: ["sysmon", "security"] };

  test("are guarded branches of one search", () => {
    expect(emission(cmd, both).queries).toEqual([
      '((source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" AND EventCode=1 AND Image="*\\\\cmd.exe")' +
        ' OR (source="XmlWinEventLog:Security" AND EventCode=4688 AND NewProcessName="*\\\\cmd.exe"))',
    ]);
  });

  test("move into `where` together with their scopes", () => {
    const [text = ""] = emission(and([cmd, late], span), both).queries;
    expect(text.split(" | where ")).toEqual([
      '((source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" AND EventCode=1 AND Image="*\\\\cmd.exe")' +
        ' OR (source="XmlWinEventLog:Security" AND EventCode=4688 AND NewProcessName="*\\\\cmd.exe"))',
      "(match('source', \"(?i)\\\\AXmlWinEventLog:Microsoft-Windows-Sysmon/Operational\\\\z\")" +
        ` AND match('EventCode', "\\\\A1\\\\z") AND match('Image', "(?i)\\\\\\\\cmd\\\\.exe\\\\z") AND ${lateText})` +
        " OR (match('source', \"(?i)\\\\AXmlWinEventLog:Security\\\\z\")" +
        ` AND match('EventCode', "\\\\A4688\\\\z") AND match('NewProcessName', "(?i)\\\\\\\\cmd\\\\.exe\\\\z") AND ${lateText})`,
    ]);
  });

  test("one alone prints flat, in its own names", () => {
    expect(emission(cmd, { providers: ["security"] }).queries).toEqual([
      'source="XmlWinEventLog:Security" EventCode=4688 NewProcessName="*\\\\cmd.exe"',
    ]);
  });
});

describe("layout", () => {
  test("the scope on the first line, then a line for each conjunct", () => {
    const condition = and([cmd, or([user, parent], span), not(is("Company", "z")), late], span);
    expect(emission(condition, { layout: "pretty" }).queries[0]).toBe(
      [
        'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=1',
        '  Image="*\\\\cmd.exe"',
        '  (User="x" OR ParentImage="y")',
        '  NOT Company="z"',
        `| where ${lateText}`,
      ].join("\n"),
    );
  });

  test("what is wider than a screen is broken at its operators", () => {
    const long = (name: string): Ir => is(name, `*${"abcdefghij".repeat(4)}*`);
    const condition = or([and([long("Image"), long("User")], span), long("Company")], span);
    const value = `"*${"abcdefghij".repeat(4)}*"`;
    expect(emission(condition, { layout: "pretty" }).queries[0]).toBe(
      [
        'source="XmlWinEventLog:Microsoft-Windows-Sysmon/Operational" EventCode=1',
        "  (",
        "    (",
        `      Image=${value}`,
        `      AND User=${value}`,
        "    )",
        `    OR Company=${value}`,
        "  )",
      ].join("\n"),
    );
  });

  test("long lists have a value on each line", () => {
    const values = ["a", "b", "c"].map((letter) => letter.repeat(40));
    const condition = anyOf(
      values.map((value) => is("User", value)),
      span,
    );
    expect(emission(condition, { layout: "pretty" }).queries[0]).toContain(
      `\n  User IN (\n    "${values.join('",\n    "')}"\n  )`,
    );
  });

  test("both layouts say the same", () => {
    const condition = and([or([cmd, late], span), not(or([user, parent], span))], span);
    const [pretty = ""] = emission(condition, { layout: "pretty" }).queries;
    expect(pretty.replace(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")")).toBe(
      emission(condition).queries[0],
    );
  });
});

test("the trace tells what each field is read from", () => {
  const { branches } = emission(and([cmd, is("EventID", "4688")], span), {
    providers: ["security"],
  }).trace;
  expect(branches).toEqual([
    {
      provider: "security",
      scope: 'source="XmlWinEventLog:Security" EventCode=4688',
      reason: "the Windows add-on names the source of an XML event after its channel",
      fields: [
        { from: "Image", to: "NewProcessName" },
        { from: "EventID", to: "EventCode" },
      ],
    },
  ]);
});
