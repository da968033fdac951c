import { describe, expect, test } from "vitest";
import { notesOf, testOf } from "../../../test/support/eqlRule.ts";

describe("accounts", () => {
  test.each([
    [
      String.raw`{User: 'NT AUTHORITY\SYSTEM'}`,
      '?user.domain : "NT AUTHORITY" and ?user.name : "SYSTEM"',
    ],
    [String.raw`{User|endswith: '\SYSTEM'}`, '?user.name : "SYSTEM"'],
    [String.raw`{User|startswith: 'NT*\S'}`, '?user.domain : "NT*" and ?user.name : "S*"'],
    ["{User|contains: AUTHORI}", '(?user.name : "*AUTHORI*" or ?user.domain : "*AUTHORI*")'],
    ["{User|startswith: NT}", '?user.domain : "NT*"'],
    ["{User|endswith: M}", '?user.name : "*M"'],
    ["{User: SYSTEM}", '?user.name : "SYSTEM" and ?user.domain == null'],
    [String.raw`{User|contains: 'a\b\c'}`, "false"],
    ["{User: null}", "?user.name == null"],
    ["{User|re: x}", "refused: value-transform"],
  ])("%s", (selection, expected) => expect(testOf(selection)).toBe(expected));

  test("on Linux an account is a name", () =>
    expect(
      testOf("{User: root}", { logsource: "{category: process_creation, product: linux}" }),
    ).toBe('?user.name : "root"'));
});

describe("hashes", () => {
  const md5 = "0123456789abcdef0123456789abcdef";
  test.each([
    [`{Hashes|contains: 'MD5=${md5}'}`, `?process.hash.md5 : "${md5}"`],
    [`{Hashes|contains: 'IMPHASH=${md5}'}`, `?process.pe.imphash : "${md5}"`],
    ["{Hashes|contains: 'SHA1=abc'}", '?process.hash.sha1 : "abc*"'],
    ["{Hashes|contains: 'SHA512=abc'}", "false"],
    ["{Hashes|startswith: 'MD5=abc'}", "refused: value-transform"],
    [`{Imphash: ${md5}}`, `?process.pe.imphash : "${md5}"`],
  ])("%s", (selection, expected) => expect(testOf(selection)).toBe(expected));

  test("of zeros alone are removed by the pipeline", () =>
    expect(notesOf("{Hashes|contains: 'IMPHASH=00000000'}")).toEqual([
      "empty-value-dropped under",
    ]));

  test("digits alone may be any algorithm's", () => {
    const found = testOf(`{Hashes|contains: '${md5}'}`);
    expect(found).toContain(`?process.hash.md5 : "${md5}"`);
    expect(found).toContain(`?process.hash.sha256 : "*${md5}*"`);
  });
});

describe("the registry", () => {
  function registry(selection: string): string {
    return testOf(selection, {
      logsource: "{category: registry_set, product: windows}",
    }).replace(/^.*?"modification"\) and /, "");
  }

  test.each([
    [String.raw`{TargetObject|contains: '\Run\'}`, String.raw`registry.path : "*\\Run\\*"`],
    [
      String.raw`{TargetObject|contains: '\CurrentControlSet\Services\'}`,
      String.raw`registry.path : ("*\\CurrentControlSet\\Services\\*", "*\\ControlSet00?\\Services\\*")`,
    ],
    [
      "{Details: 'DWORD (0x0000000a)'}",
      '?registry.data.strings : ("10", "0x0000000a") and ?registry.data.type : ("REG_DWORD", "SZ_DWORD")',
    ],
    ["{Details: '(Empty)'}", '?registry.data.strings : "(Empty)"'],
    [
      "{Details|startswith: 'DWORD'}",
      '(?registry.data.type : ("REG_DWORD", "SZ_DWORD") or ?registry.data.strings : "DWORD*")',
    ],
    ["{Details: 'DWORD (00000001)'}", '?registry.data.strings : "DWORD (00000001)"'],
    ["{Details|contains: ' -w 1 '}", '?registry.data.strings : "* -w 1 *"'],
    ["{Details|re: 'a#b'}", String.raw`?registry.data.strings regex ".*a\\#b.*"`],
    ["{Details|re: '0x0+1'}", "refused: value-transform"],
    ["{Details|contains: '0'}", "refused: value-transform"],
    ["{Details: null}", "?registry.data.strings == null"],
  ])("%s", (selection, expected) => expect(registry(selection)).toBe(expected));

  test("a text that looks like a number is no number", () =>
    expect(registry("{Details: '1'}")).toContain("not ?registry.data.type :"));
});
