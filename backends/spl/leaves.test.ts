import { and, anyOf, type Ir, not, or } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import {
  field,
  is,
  keyword,
  literal,
  notes,
  number,
  query,
  regex,
  span,
  treeOf,
} from "../../test/support/splRule.ts";

const other = is("User", "x");

describe("text in the base search", () => {
  test.each([
    ["equal", is("Image", "cmd.exe"), 'Image="cmd.exe"'],
    ["ends with", is("Image", "*\\cmd.exe"), 'Image="*\\\\cmd.exe"'],
    ["starts with", is("Image", "C:\\*"), 'Image="C:\\\\*"'],
    ["contains", is("Image", "*\\Run\\*"), 'Image="*\\\\Run\\\\*"'],
    ["a quote", is("CommandLine", '*say "hi"*'), 'CommandLine="*say \\"hi\\"*"'],
    ["a last backslash", is("Image", "C:\\"), 'Image="C:\\\\"'],
    ["an operator word", is("Company", "IN"), 'Company="IN"'],
    ["search syntax", is("CommandLine", "*a | b [c] x=y*"), 'CommandLine="*a | b [c] x=y*"'],
    ["a literal question mark", is("Image", "a\u2754b"), 'Image="a?b"'],
    ["letters without case", is("CommandLine", "*命令*"), 'CommandLine="*命令*"'],
    ["a number", number("ProcessId", "4624"), "ProcessId=4624"],
    ["a number in quotes", is("ProcessId", "4624"), 'ProcessId="4624"'],
    ["a dotted name", is("a.b-c{}.d", "x"), 'a.b-c{}.d="x"'],
  ])("%s", (_name, condition, expected) => {
    expect(query(condition)).toBe(expected);
  });

  test("a list on one field is IN, in the rule's order and each value once", () => {
    const list = anyOf([is("Image", "*\\b.exe"), is("Image", "a"), is("Image", "a")], span);
    expect(query(list)).toBe('Image IN ("*\\\\b.exe", "a")');
  });
});

describe("text that only `where` can say", () => {
  test.each([
    ["?", is("AccessMask", "*1?"), 'AccessMask="*1*" | where match(\'AccessMask\', "(?s)1.\\\\z")'],
    [
      "* between parts",
      is("Image", "a*b"),
      'Image="a*" Image="*b" | where match(\'Image\', "(?is)\\\\Aa.*b\\\\z")',
    ],
    [
      "a literal star",
      is("CommandLine", "*/tn \u2217*"),
      'CommandLine="*/tn *" | where match(\'CommandLine\', "(?i)/tn \\\\*")',
    ],
    [
      "a network as text",
      literal("SourceIp", "10.0.0.0/24"),
      'SourceIp="10.0.0.0*" SourceIp="*24" | where match(\'SourceIp\', "\\\\A10\\\\.0\\\\.0\\\\.0/24\\\\z")',
    ],
    [
      "backtick, dollar and newline",
      literal("CommandLine", "a`b$c\nd"),
      'CommandLine="a*" CommandLine="*b*" CommandLine="*c*" CommandLine="*d" | where match(\'CommandLine\', "(?i)\\\\Aa\\\\x60b\\\\x24c\\\\nd\\\\z")',
    ],
    [
      "letters outside ASCII",
      is("User", "*Système"),
      'User="*Syst*" User="*me" | where match(\'User\', "(?i)Syst(?-i:è|È)me\\\\z")',
    ],
    ["case", is("Image", "Foo", true), 'Image="Foo" | where match(\'Image\', "\\\\AFoo\\\\z")'],
    ["the empty text", literal("Image", ""), "| where 'Image'==\"\""],
    [
      "a name that search cannot hold",
      is("my field", "v"),
      "| where match('my field', \"(?i)\\\\Av\\\\z\")",
    ],
    ["a name that is an operator", is("NOT", "v"), "| where match('NOT', \"(?i)\\\\Av\\\\z\")"],
  ])("%s", (_name, condition, expected) => {
    expect(query(condition)).toBe(expected);
    expect(notes(condition).filter((note) => note.includes(" "))).toEqual(
      _name === "the empty text" ? ["empty-value under"] : [],
    );
  });

  test("a list with one such value moves as one regex", () => {
    const list = anyOf([is("ShareName", "*\\ADMIN$"), is("ShareName", "*\\C*")], span);
    expect(query(list)).toBe(
      'ShareName IN ("*\\\\ADMIN*", "*\\\\C*") | where match(\'ShareName\', "(?i)\\\\\\\\ADMIN\\\\x24\\\\z|\\\\\\\\C")',
    );
  });

  test("anchors of a list stand once where all share them", () => {
    const list = anyOf([is("Image", "a?"), is("Image", "b?")], span);
    expect(query(list)).toContain('"(?is)\\\\A(?:a.|b.)\\\\z"');
  });
});

describe("letters outside ASCII fold one to one", () => {
  test.each([
    ["ß", "(?-i:ß|ẞ)"],
    ["\u212a", "\u212a"],
    ["ſ", "ſ"],
    ["ı", "ı"],
    ["İ", "İ"],
    ["Ä", "(?-i:ä|Ä)"],
    ["😀", "😀"],
  ])("%s", (letter, expected) => {
    expect(query(is("User", `?${letter}`))).toContain(`"(?s)\\\\A.${expected}\\\\z"`);
  });
});

describe("values that XML spells with entities are searched in both spellings", () => {
  test("text", () => {
    expect(query(is("CommandLine", "*2>&1*"))).toBe('CommandLine IN ("*2>&1*", "*2&gt;&amp;1*")');
  });

  test("but for text that would be found in an entity of another character", () => {
    expect(query(is("CommandLine", "*a&*"))).toBe('CommandLine="*a&amp;*"');
    expect(query(is("CommandLine", "*&gt;*"))).toBe('CommandLine="*&amp;gt;*"');
    expect(query(is("CommandLine", "*& *"))).toBe('CommandLine IN ("*& *", "*&amp; *")');
  });

  test("a regex reads the decoded value", () => {
    expect(query(regex("CommandLine", "a&b"))).toBe(
      '| where match(replace(replace(replace(\'CommandLine\', "&lt;", "<"), "&gt;", ">"), "&amp;", "&"), "a&b")',
    );
  });

  test("not where events are no XML", () => {
    expect(query(is("CommandLine", "*2>&1*"), { product: "macos" })).toBe('CommandLine="*2>&1*"');
  });
});

describe("regex", () => {
  test.each([
    ["as written", regex("Image", "ab\\d{2}\\s"), "| where match('Image', \"ab\\\\d{2}\\\\s\")"],
    [
      "flags",
      regex("Image", "^a.b$", { ignoreCase: true, multiline: true, dotAll: true }),
      "| where match('Image', \"(?ims)^a.b$\")",
    ],
    [
      "letters outside ASCII in each case, where none counts",
      regex("Image", "ä[é-]b+|\\D", { ignoreCase: true, multiline: false, dotAll: true }),
      "| where match('Image', \"[äÄ][\\\\x{2d}Éé][Bb]+|[^0-9]\")",
    ],
    ["quotes", regex("Image", 'a"b'), 'Image="*a\\"b*" | where match(\'Image\', "a\\"b")'],
    ["a literal dollar", regex("Image", "\\$x[$]"), "| where match('Image', \"\\\\x24x[$]\")"],
    ["a backtick", regex("Image", "`\\`"), "| where match('Image', \"\\\\x60\\\\x60\")"],
    ["a quotation", regex("Image", "\\Q.b$\\E+"), "| where match('Image', \"\\\\.b\\\\x24+\")"],
    [
      "its longest certain text",
      regex("Image", "x+\\\\cmd\\.exe(foo)?$"),
      'Image="*\\\\cmd.exe*" | where match(\'Image\', "x+\\\\\\\\cmd\\\\.exe(foo)?$")',
    ],
    [
      "no text of an alternative",
      regex("Image", "foobar|x"),
      "| where match('Image', \"foobar|x\")",
    ],
    [
      "no text of a negation",
      regex("Image", "(?!foobar)x"),
      "| where match('Image', \"(?!foobar)x\")",
    ],
  ])("%s", (_name, condition, expected) => {
    expect(query(condition)).toBe(expected);
    expect(notes(condition)).toEqual([]);
  });

  test("one that takes the empty text misses values that are", () => {
    expect(notes(regex("Image", "^a*$"))).toEqual(["empty-value under"]);
    expect(notes(regex("Image", "^(a|b?)\\b$"))).toEqual(["empty-value under"]);
    expect(notes(regex("Image", "^a*b$"))).toEqual([]);
  });

  test("a free-spacing regex over lines is refused", () => {
    expect(notes(regex("Image", "(?x)a # b\nc"))).toEqual(["regex-free-spacing"]);
  });
});

describe("other tests", () => {
  const decimal = "\\\\A[+-]?[0-9]+(?:\\\\.[0-9]+)?\\\\z";
  const network = { family: 4, address: 0x0a000000n, prefix: 8, text: "10.0.0.0/8" } as const;
  const cidr: Ir = { kind: "cidr", field: field("SourceIp"), network, span };
  const port = (name: string, value: string): Ir => ({
    kind: "compare",
    field: field(name),
    operator: "gte",
    value,
    span,
  });
  const exists: Ir = { kind: "exists", field: field("User"), span };
  const missing: Ir = { kind: "null", field: field("User"), span };

  test.each([
    ["cidr", cidr, 'SourceIp="10.0.0.0/8"'],
    ["a number field", port("EventID", "5"), "EventCode>=5"],
    [
      "any field",
      port("CommandLine", "5"),
      `| where match('CommandLine', "${decimal}") AND tonumber('CommandLine')>=5`,
    ],
    ["exists", exists, "User=*"],
    ["only wildcards", is("User", "*"), "User=*"],
    ["null", missing, "NOT User=*"],
    ["not null", not(missing), "User=*"],
  ])("%s", (_name, condition, expected) => {
    expect(query(condition)).toBe(expected);
  });

  test("in `where` they say the same", () => {
    const mixed = or([cidr, port("EventID", "5"), exists, missing, regex("User", "x")], span);
    expect(query(mixed)).toBe(
      `| where cidrmatch("10.0.0.0/8", 'SourceIp') OR (match('EventCode', "${decimal}") AND tonumber('EventCode')>=5)` +
        " OR isnotnull('User') OR isnull('User') OR match('User', \"x\")",
    );
  });

  test("numbers beyond 2^53 lose their neighbours", () => {
    expect(notes(port("ProcessId", "9007199254740993"))).toEqual(["number-precision over"]);
    expect(notes(not(port("ProcessId", "9007199254740993")))).toEqual(["number-precision under"]);
  });
});

describe("two fields", () => {
  const compared = (
    match: "equals" | "startswith" | "endswith" | "contains",
    cased = false,
  ): Ir => ({
    kind: "fieldref",
    field: field("Image"),
    other: field("ParentImage"),
    match,
    cased,
    span,
  });

  test.each([
    ["equal", compared("equals"), "\"x\".lower('Image')==\"x\".lower('ParentImage')"],
    ["equal with case", compared("equals", true), "\"x\".'Image'==\"x\".'ParentImage'"],
    [
      "starts with",
      compared("startswith"),
      "\"x\".substr(lower('Image'), 1, len('ParentImage'))==\"x\".lower('ParentImage')",
    ],
    [
      "ends with",
      compared("endswith"),
      "(len('ParentImage')==0 AND isnotnull('Image')) OR \"x\".substr(lower('Image'), -len('ParentImage'))==\"x\".lower('ParentImage')",
    ],
    [
      "contains",
      compared("contains"),
      "(len('ParentImage')==0 AND isnotnull('Image')) OR mvcount(split(lower('Image'), lower('ParentImage')))>1",
    ],
  ])("%s", (_name, condition, expected) => {
    expect(query(condition)).toBe(`| where ${expected}`);
  });

  test("under a not", () => {
    expect(query(not(compared("equals")))).toBe(
      "| where NOT (if(\"x\".lower('Image')==\"x\".lower('ParentImage'), 1, 0)==1)",
    );
  });
});

describe("keywords", () => {
  test("are searched in the raw text, more widely than the rule says", () => {
    expect(query(keyword("New-ExchangeCertificate"))).toBe(
      '*ExchangeCertificate* | where match(_raw, "(?i)New-ExchangeCertificate")',
    );
    expect(notes(keyword("x"))).toEqual(["keyword-approximate over"]);
  });

  test("below a `not` in the text of elements only, so that the rule loses no event", () => {
    const filtered = and([keyword("evil.dll"), not(keyword("timed*out"))], span);
    expect(query(filtered)).toBe(
      '*evil* | where match(_raw, "(?i)evil\\\\.dll")' +
        ' | where NOT (if(match(_raw, "(?i)>[^<]*timed[^<]*out"), 1, 0)==1)',
    );
    expect(notes(filtered)).toEqual(["keyword-approximate over", "keyword-approximate over"]);
    const twice = not(or([other, not(keyword("x"))], span));
    expect(query(twice)).toContain('match(_raw, "(?i)x")');
    expect(notes(twice)).toEqual(["keyword-approximate over"]);
  });

  test("there as XML spells a value, neither in names nor across elements", () => {
    const event = "<Data Name='Image'>C:\\a b.exe &amp; \"x\"</Data><Data Name='User'>me</Data>";
    const finds = (value: string): boolean => {
      const [, regexp = ""] = /_raw, "\(\?i\)(.*)"\), 1/.exec(query(not(keyword(value)))) ?? [];
      return new RegExp(regexp.replace(/\\([\\"])/g, "$1"), "i").test(event);
    };
    for (const value of ["c:\\A", "b.exe & ", '"X"', "a*exe", "ME"])
      expect(finds(value)).toBe(true);
    for (const value of ["Image", "User", "a\\b", "x*me", "</Data>", "b\\.exe"])
      expect(finds(value)).toBe(false);
  });

  test("blanks alone also stand between elements", () => {
    expect(notes(not(keyword(" ")))).toEqual(["keyword-approximate under"]);
  });

  test("below a `not` in all of the raw text where that is no XML", () => {
    expect(notes(not(keyword("x")), { product: "macos" })).toContain("keyword-approximate under");
  });

  test("in each spelling that XML and JSON have for a character", () => {
    expect(query(keyword("C:\\W <&"))).toBe(
      '| where match(_raw, "(?i)C:\\\\\\\\{1,2}W (?:&lt;|<)(?:&amp;|&)")',
    );
  });

  test("as a regex, whose anchors do not fit there", () => {
    const tree = treeOf("^whoami");
    const flags = { ignoreCase: false, multiline: false, dotAll: false };
    const condition: Ir = {
      kind: "keyword",
      pattern: { kind: "regex", source: "^whoami", flags, tree },
      span,
    };
    expect(query(condition)).toBe('*whoami* | where match(_raw, "^whoami")');
    expect(notes(condition)).toEqual(["keyword-approximate over", "keyword-approximate under"]);
  });
});

describe("parts of a time", () => {
  const part = (name: string, unit: "hour" | "minute" | "day" | "week"): Ir => ({
    kind: "timepart",
    field: field(name),
    unit,
    operator: "eq",
    value: 22,
    span,
  });

  test("hours and minutes of the event's time are UTC", () => {
    expect(query(part("_time", "hour"))).toBe("| where floor((_time/3600)%24)==22");
    expect(query(part("_time", "minute"))).toBe("| where floor((_time/60)%60)==22");
    expect(notes(part("_time", "hour"))).toEqual([]);
  });

  test("its date depends on the account's zone", () => {
    expect(query(part("_time", "day"))).toBe('| where tonumber(strftime(_time, "%d"))==22');
    expect(notes(part("_time", "day"))).toEqual(["account-time-zone both"]);
  });

  test("a time in UTC text is read where it stands", () => {
    expect(query(part("UtcTime", "day"))).toBe("| where tonumber(substr('UtcTime', 9, 2))==22");
    expect(query(part("UtcTime", "week"))).toBe(
      '| where tonumber(strftime(strptime(substr(\'UtcTime\', 1, 10)." 12", "%Y-%m-%d %H"), "%V"))==22',
    );
    expect(notes(part("UtcTime", "week"))).toEqual([]);
  });

  test("any other text is not", () => {
    expect(notes(part("CommandLine", "hour"))).toEqual(["time-unreadable"]);
  });
});

describe("data without a name", () => {
  const application = { category: null, service: "application" };

  test("is searched for a text in the element that holds it", () => {
    expect(query(is("Data", "*x.exe*"), application)).toBe(
      'source="XmlWinEventLog:Application" EventData_Xml="*x.exe*" | where match(\'EventData_Xml\', "(?i)<Data[^>]*>[^<]*x\\\\.exe")',
    );
    expect(notes(is("Data", "*x*"), application)).toEqual([]);
  });

  test("where two data meet, the joined text has a blank", () => {
    const list = anyOf([is("Data", "*a bcd*", true), is("Data", "*>*", true)], span);
    expect(query(list, application)).toContain(
      "| where match('EventData_Xml', \"<Data[^>]*>[^<]*(?:a(?: |</Data>\\\\s*<Data[^>]*>)bcd|&gt;)\")",
    );
    const [matcher = ""] = /"(<Data.*)"\)$/.exec(query(list, application))?.slice(1) ?? [];
    const regexp = new RegExp(matcher.replaceAll("\\\\", "\\"));
    expect(regexp.test("<EventData><Data>xa</Data><Data>bcd</Data></EventData>")).toBe(true);
    expect(regexp.test("<EventData><Data>xa bcd</Data></EventData>")).toBe(true);
    expect(regexp.test("<EventData><Data>xa</Data></EventData>bcd")).toBe(false);
  });

  test("other tests fit the element only roughly", () => {
    const list = anyOf([is("Data", "x"), is("Data", "*y"), is("Data", "*z*")], span);
    expect(notes(list, application)).toEqual(["unnamed-data under"]);
    expect(query(list, application)).toContain(" OR match('EventData_Xml', \"(?i)<Data");
    expect(notes(not(regex("Data", "x")), application)).toEqual(["unnamed-data under"]);
  });
});

describe("names", () => {
  test.each(["a'b", 'a"b', "a\\b", "a`b", "a$b", "a*b", "a\nb", ""])("%j is refused", (name) => {
    expect(notes(is(name, "x"))).toContain("name-unquotable");
  });
});
