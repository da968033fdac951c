import { describe, expect, test } from "vitest";
import { shown } from "./search.ts";

describe("plain values", () => {
  test("compare as text, whatever their type", () => {
    expect(shown("f", "v")).toBe('f="v"');
    expect(shown("f", 4624)).toBe("f=4624");
    expect(shown("f", "00000429")).toBe('f="00000429"');
    expect(shown("f", true)).toBe("f=true");
    expect(shown("f", "")).toBe('f=""');
    expect(shown("f", null)).toBe("f=null");
  });
  test("of a list are alternatives", () => {
    expect(shown("f", "a", "b*", 3)).toBe('[f="a", f~"b*", f=3]');
    expect(shown("f", "a", "a", "A")).toBe('[f="a", f="A"]');
  });
});

describe("generic modifiers", () => {
  test("put wildcards around what stands there", () => {
    expect(shown("f|contains", "a")).toBe('f~"*a*"');
    expect(shown("f|startswith", "a*")).toBe('f~"a*"');
    expect(shown("f|endswith", "\\x.exe")).toBe('f~"*\\\\x.exe"');
    expect(shown("f|contains", "\\Run\\")).toBe('f~"*\\\\Run\\\\*"');
    expect(shown("f|contains", 5)).toBe('f~"*5*"');
  });
  test("all joins with and", () => {
    expect(shown("f|contains|all", "a", "b")).toBe('(f~"*a*" & f~"*b*")');
    expect(shown("f|all|contains", "a", "b")).toBe('(f~"*a*" & f~"*b*")');
  });
  test("cased keeps wildcards", () => {
    expect(shown("f|cased", "A*", "b")).toBe('[f~~"A*", f=="b"]');
    expect(shown("f|contains|cased", "Foo")).toBe('f~~"*Foo*"');
  });
  test("neq negates the whole list", () => {
    expect(shown("f|neq", "a", "b")).toBe('![f="a", f="b"]');
    expect(shown("f|neq", null)).toBe("!f=null");
    expect(shown("f|neq", 5)).toBe("!f=5");
    expect(shown("f|contains|neq", "a")).toBe('!f~"*a*"');
  });
  test("exists asks for presence", () => {
    expect(shown("f|exists", true)).toBe("f exists");
    expect(shown("f|exists", false)).toBe("!f exists");
  });
});

describe("windash", () => {
  test("varies a mark that begins an option, each for itself", () => {
    expect(shown("f|windash", "-s")).toBe('[f="-s", f="/s", f="–s", f="—s", f="―s"]');
    expect(shown("f|windash|contains", " /a -b").split(",")).toHaveLength(25);
    expect(shown("f|contains|windash", " –x")).toContain('f~"* /x*"');
  });
  test("leaves alone what begins no option", () => {
    expect(shown("f|windash", "well-known - a/b")).toBe('f="well-known - a/b"');
    expect(shown("f|windash", "-*")).toBe('f~"-*"');
  });
  test("makes no value twice", () => {
    expect(shown("f|windash", "-c", "/c").split(",")).toHaveLength(5);
  });
});

describe("regular expressions", () => {
  test("keep their backslashes and stars", () => {
    expect(shown("f|re", "a\\*b*\\\\")).toBe("f=/a\\*b*\\\\/");
    expect(shown("f|re|i|s", "x.y")).toBe("f=/x.y/is");
    expect(shown("f|re|m|all", "^a", "b$")).toBe("(f=/^a/m & f=/b$/m)");
  });
});

describe("encodings", () => {
  test("base64 of the text's UTF-8", () => {
    expect(shown("f|base64", "cmd")).toBe('f="Y21k"');
    expect(shown("f|base64", "é")).toBe('f="w6k="');
    expect(shown("f|base64", "a\\*")).toBe('f="YSo="');
  });
  test("wide, then Base64", () => {
    expect(shown("f|wide|base64", "cmd")).toBe('f="YwBtAGQA"');
    expect(shown("f|utf16le|base64", "cmd")).toBe('f="YwBtAGQA"');
    expect(shown("f|utf16be|base64", "cmd")).toBe('f="AGMAbQBk"');
    expect(shown("f|utf16|base64", "cmd")).toBe('f="//5jAG0AZAA="');
  });
  test("bytes without Base64 are one character each", () => {
    expect(shown("f|wide", "cmd")).toBe('f="c\0m\0d\0"');
    expect(shown("f|utf16", "c")).toBe('f="\xff\xfec\0"');
  });
  test("the three fragments of base64offset", () => {
    expect(shown("f|base64offset|contains", "foobar")).toBe(
      '[f~"*Zm9vYmFy*", f~"*Zvb2Jhc*", f~"*mb29iYX*"]',
    );
  });
});

describe("numbers and times", () => {
  test("compare in numeric order, spelling kept", () => {
    expect(shown("f|gt", 5)).toBe("f gt 5");
    expect(shown("f|lte", "0.50")).toBe("f lte 0.50");
    expect(shown("f|lt", -3)).toBe("f lt -3");
    expect(shown("f|gte|neq", 5)).toBe("!f gte 5");
  });
  test("parts of a time", () => {
    expect(shown("t|hour", 22, 23)).toBe("(t.hour eq 22 | t.hour eq 23)");
    expect(shown("t|week|gte", 53)).toBe("t.week gte 53");
  });
});

describe("networks", () => {
  test.each([
    ["10.0.0.0/8", "f in v4:a000000/8"],
    ["192.168.1.77/16", "f in v4:c0a80000/16"],
    ["1.2.3.4", "f in v4:1020304/32"],
    ["0.0.0.0/0", "f in v4:0/0"],
    ["::1/128", "f in v6:1/128"],
    ["::", "f in v6:0/128"],
    ["fe80::/10", "f in v6:fe800000000000000000000000000000/10"],
    ["2001:DB8:0:0:8:800:200C:417A", "f in v6:20010db80000000000080800200c417a/128"],
    ["::ffff:1.2.3.4/128", "f in v6:ffff01020304/128"],
  ])("%s", (value, expected) => {
    expect(shown("f|cidr", value)).toBe(expected);
  });
});

describe("fieldref", () => {
  test("compares two fields", () => {
    expect(shown("a|fieldref", "b")).toBe("a equals @b");
    expect(shown("a|fieldref|endswith", "b")).toBe("a endswith @b");
    expect(shown("a|fieldref|cased|neq", "b")).toBe("!a equals cased @b");
  });
});

describe("expand", () => {
  test("names its placeholders", () => {
    expect(shown("f|expand", "%Servers%")).toBe("f%Servers%");
    expect(shown("f|contains|expand", "x%a%y%b-c%")).toBe("f%a%b-c%");
    expect(shown("f|expand", "\\%plain%name%")).toBe("f%name%");
  });
  test("takes an escaped percent sign as itself", () => {
    expect(shown("f|expand", "50\\%")).toBe('f="50%"');
    expect(shown("f|expand|contains", "\\%x%")).toBe('f~"*%x%*"');
    expect(shown("f", "%name%")).toBe('f="%name%"');
  });
});

describe("keywords", () => {
  test("are found anywhere", () => {
    expect(shown("", "a b", "*c*d*")).toBe('("a b" | "c*d")');
    expect(shown("|all", "a", "b")).toBe('("a" & "b")');
    expect(shown("|contains", "a")).toBe('"a"');
    expect(shown("|cased", "a")).toBe('cased"a"');
    expect(shown("|re|i", "a+")).toBe("/a+/i");
    expect(shown("", 4104)).toBe('"4104"');
    expect(shown("|windash", "-a").split("|")).toHaveLength(5);
    expect(shown("|expand", "%a%")).toBe("%a%");
  });
});
