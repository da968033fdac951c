import { describe, expect, test } from "vitest";
import { notesOf, testOf } from "../../test/support/eqlRule.ts";

const network = { logsource: "{category: network_connection, product: windows}" };
const files = { logsource: "{category: file_delete, product: windows}" };
const security = { logsource: "{service: security, product: windows}" };

function afterScope(query: string): string {
  return query.replace(/^(any|network|file|registry) where .*? and (?=\??[a-z]+\.[a-z_.]+ )/i, "");
}

describe("text", () => {
  test.each([
    ["{Image: cmd.exe}", 'process.executable : "cmd.exe"'],
    [String.raw`{Image|endswith: '\cmd.exe'}`, String.raw`process.executable : "*\\cmd.exe"`],
    ["{Image|startswith: ab}", 'process.executable : "ab*"'],
    ["{CommandLine|contains: 'say \"hi\"'}", String.raw`process.command_line : "*say \"hi\"*"`],
    ["{CommandLine: 'a*b?c'}", 'process.command_line : "a*b?c"'],
    ["{CommandLine: [a, 'b*']}", 'process.command_line : ("a", "b*")'],
    [String.raw`{CommandLine: 'a\*b'}`, 'process.command_line in~ ("a*b")'],
    [
      String.raw`{CommandLine|contains: '/tn \*'}`,
      String.raw`process.command_line regex~ ".*/tn \\*.*"`,
    ],
    [
      String.raw`{CommandLine|contains|cased: 'a\?'}`,
      String.raw`process.command_line regex ".*a\\?.*"`,
    ],
    ["{CommandLine|cased: Foo}", 'process.command_line == "Foo"'],
    ["{CommandLine|cased: [Foo, Bar]}", 'process.command_line in ("Foo", "Bar")'],
    ["{CommandLine|contains|cased: Foo}", 'process.command_line like "*Foo*"'],
    ["{CommandLine: ÄPF}", 'process.command_line regex "[Ää][Pp][Ff]"'],
    ["{CommandLine: '*'}", "process.command_line != null"],
    ['{CommandLine|contains: "l\\nb"}', String.raw`process.command_line : "*l\nb*"`],
    ['{CommandLine|contains: "l\\x01b"}', String.raw`process.command_line : "*l\u{01}b*"`],
    [
      `{CommandLine|contains: '") or true //'}`,
      String.raw`process.command_line : "*\") or true //*"`,
    ],
    [
      "{CommandLine|contains|all: [a, b]}",
      'process.command_line : "*a*" and process.command_line : "*b*"',
    ],
    ["{EventID: 1}", 'event.code : "1"'],
  ])("%s", (selection, expected) => expect(testOf(selection)).toBe(expected));

  test("an empty text is equal to nothing that Sysmon's pipeline keeps", () => {
    expect(testOf("{CommandLine: ''}")).toBe('process.command_line == ""');
    expect(notesOf("{CommandLine: ''}")).toEqual(["empty-value-dropped under"]);
    expect(notesOf("{CommandLine: '-'}", { condition: "not a" })).toEqual([
      "empty-value-dropped over",
    ]);
    expect(notesOf("{LogonType: '-'}", security)).toEqual([]);
  });
});

describe("expressions", () => {
  test("on one field are one list", () => {
    expect(testOf("{CommandLine|re: [a, 'b.', a]}")).toBe(
      'process.command_line regex (".*a.*", ".*b[^\\n].*")',
    );
    expect(testOf("{ParentImage|re: [a, b]}", { condition: "not a" })).toBe(
      '(?process.parent.executable == null or not ?process.parent.executable regex (".*a.*", ".*b.*"))',
    );
  });

  test("on two fields stay apart", () =>
    expect(testOf("[{CommandLine|re: a}, {Image|re: b}]")).toBe(
      '(process.command_line regex ".*a.*" or process.executable regex ".*b.*")',
    ));
});

describe("presence", () => {
  test.each([
    ["{CommandLine: null}", "process.command_line == null"],
    ["{ParentImage: null}", "?process.parent.executable == null"],
    ["{ParentImage|exists: true}", "?process.parent.executable != null"],
    ["{ParentImage|exists: false}", "?process.parent.executable == null"],
  ])("%s", (selection, expected) => expect(testOf(selection)).toBe(expected));
});

describe("numbers, addresses, booleans", () => {
  test.each([
    ["{DestinationPort: [80, '443']}", "?destination.port in (80, 443)"],
    ["{DestinationPort: '0x50'}", "false"],
    ["{DestinationPort: '8*'}", 'string(?destination.port) : "8*"'],
    ["{DestinationPort|gte: 1024}", "?destination.port >= 1024"],
    ["{DestinationIp: [10.0.0.1, x]}", 'destination.ip == "10.0.0.1"'],
    ["{DestinationIp: '::1'}", 'destination.ip == "::1"'],
    [
      "{DestinationIp|cidr: [10.0.0.0/8, 'fe80::/10']}",
      'cidrMatch(destination.ip, "10.0.0.0/8", "fe80::/10")',
    ],
    ["{DestinationIp|startswith: '10.7.'}", 'cidrMatch(destination.ip, "10.7.0.0/16")'],
    ["{DestinationIp|startswith: '10.7'}", "refused: type-mismatch"],
    ["{DestinationHostname|cidr: 10.0.0.0/8}", "refused: cidr-on-text"],
    ["{DestinationHostname|gt: 3}", "refused: order-on-text"],
    ["{Initiated: true}", '?network.direction : "egress"'],
    ["{Initiated: 'False'}", '?network.direction : "ingress"'],
  ])("%s", (selection, expected) => expect(afterScope(testOf(selection, network))).toBe(expected));

  test("a boolean field takes booleans only", () => {
    expect(afterScope(testOf("{IsExecutable: 'True'}", files))).toContain(
      "?sysmon.file.is_executable == true",
    );
    expect(testOf("{IsExecutable|contains: t}", files)).toBe("refused: type-mismatch");
  });
});

describe("what EQL cannot say", () => {
  test.each([
    ["{Image|fieldref: ParentImage}", "refused: fieldref-unsupported"],
    ["[mimikatz]", "refused: keyword-unsupported"],
    ["{UtcTime|hour: 3}", "refused: timepart-unsupported"],
    ["{UtcTime: x}", "refused: field-dropped"],
    ["{CommandLine|re: 'a(?!b)'}", "refused: regex-untranslatable"],
    ["{User|expand: '%x%'}", "refused: placeholder-unresolved"],
  ])("%s", (selection, expected) => expect(testOf(selection)).toBe(expected));

  test("script blocks", () =>
    expect(
      testOf("{ScriptBlockText|contains: x}", {
        logsource: "{category: ps_script, product: windows}",
      }),
    ).toBe("refused: text-field-unsupported"));
});

describe("names", () => {
  test("are quoted where they are no identifiers", () =>
    expect(testOf("{odd-name: x}")).toBe('?`winlog.event_data.odd-name` : "x"'));
});
