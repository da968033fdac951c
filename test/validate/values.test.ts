import { describe, expect, test } from "vitest";
import { codesOf, findingsOf, ruleOf, testing } from "./support.ts";

const network = "{category: network_connection, product: windows}";
const registry = "{category: registry_set, product: windows}";
const security = "{service: security, product: windows}";
const linux = "{category: process_creation, product: linux}";

describe("a value that the field never holds", () => {
  test.each([
    ["EventID: 99999", undefined, "error"],
    ["EventID: 1*1", undefined, "error"],
    ["EventID: one", undefined, "error"],
    ["DestinationPort: https", network, "error"],
    ["Initiated: 'yes'", network, "error"],
    ["Initiated|contains: x", network, "error"],
    ["DestinationIp: 10.0.0.0/8", network, "error"],
    ["DestinationIp|startswith: http", network, "warning"],
    ["Hashes|contains: MD5=8B3D7A5C8B3D7A5C8B3D7A5C8B3D7A5CFF", undefined, "error"],
    ["Hashes|contains: SHA1=not-hexadecimal", undefined, "error"],
    ["md5: 8B3D7A5C", undefined, "error"],
    ["ProcessGuid: someone", undefined, "warning"],
    ["Image: cmd.exe", undefined, "warning"],
    ["Image|endswith: /cmd.exe", undefined, "warning"],
    [String.raw`Image|endswith: System32\\\\cmd.exe`, undefined, "warning"],
    ["Image|endswith: \\", undefined, "warning"],
    [String.raw`Image|endswith: \bash`, linux, "warning"],
    ["EventID: 632", security, "warning"],
  ])("%s", (line, logsource, severity) => {
    expect(codesOf(testing(line, logsource))).toEqual([`${severity} value-impossible`]);
  });

  test.each([
    ["EventID: 1", undefined],
    ["EventID: '1'", undefined],
    ["EventID: 4688", undefined],
    ["EventID: '*'", undefined],
    ["DestinationPort|startswith: '44'", network],
    ["DestinationPort|re: ^4.*", network],
    ["DestinationPort|gt: 1024", network],
    ["DestinationPort: null", network],
    ["DestinationPort: ''", network],
    ["DestinationPort|expand: '%ports%'", network],
    ["DestinationPort|exists: true", network],
    ["Initiated: true", network],
    ["Initiated: 'False'", network],
    ["Initiated: t*", network],
    ["DestinationIp|startswith: '10.'", network],
    ["DestinationIp: fe80::1", network],
    ["DestinationIp|cidr: 10.0.0.0/8", network],
    ["Hashes|contains: MD5=8B3D7A5C", undefined],
    ["Hashes|contains: IMPHASH=8B3D7A5C8B3D7A5C8B3D7A5C8B3D7A5C,", undefined],
    ["md5: 8B3D7A5C8B3D7A5C8B3D7A5C8B3D7A5C", undefined],
    ["md5|startswith: 8B3D", undefined],
    [String.raw`Image|endswith: \cmd.exe`, undefined],
    [String.raw`Image: C:\Windows\cmd.exe`, undefined],
    [String.raw`Image|startswith: \\server\share`, undefined],
    ["Image: System", undefined],
    ["Image|startswith: C:\\Windows\\", undefined],
    ["CurrentDirectory|endswith: \\Temp\\", undefined],
    ["CommandLine: sc.exe", undefined],
    ["CommandLine|contains: /create", undefined],
    [String.raw`TargetObject|contains: \MIME\text/html`, registry],
    ["Image|endswith: /bash", linux],
    ["Image|contains|windash: ' -abcd'", undefined],
    ["LogonType: 3", security],
    ["Status: '0xc000006d'", security],
    ["IpPort: '-'", security],
    ["IpAddress: '-'", security],
  ])("not %s", (line, logsource) => {
    const codes = codesOf(testing(line, logsource));
    expect(codes.filter((code) => code.endsWith("value-impossible"))).toEqual([]);
  });

  test("is found once, though two conditions read it", () => {
    const text = ruleOf("a:\n  EventID: 99999\nb:\n  Image|endswith: x", {
      condition: "[a and b, a]",
    });
    expect(codesOf(text)).toEqual(["error value-impossible"]);
  });

  test("says what the field holds", () => {
    const [finding] = findingsOf(testing("EventID: 99999"));
    expect(finding?.message).toBe(
      "no value of `EventID` in windows/process_creation passes this test",
    );
    expect(finding?.hint).toMatch(/^its events have the id 1 or 4688$/);
  });
});

describe("a modifier that does not fit the field", () => {
  test.each([
    ["Image|cidr: 10.0.0.0/8", undefined, "error"],
    ["Image|gt: 5", undefined, "error"],
    ["DestinationIp|gte: 5", network, "error"],
    ["DestinationPort|base64: x", network, "error"],
    ["Image|hour: 5", undefined, "error"],
  ])("%s", (line, logsource, severity) => {
    expect(codesOf(testing(line, logsource))).toContain(`${severity} modifier-type`);
  });

  test.each([
    ["DestinationIp|cidr: 10.0.0.0/8", network],
    ["DestinationHostname|cidr: 10.0.0.0/8", network],
    ["IpAddress|cidr: 10.0.0.0/8", security],
    ["DestinationPort|gt: 5", network],
    ["CommandLine|gt: 5", undefined],
    ["UtcTime|hour: 5", undefined],
    ["CommandLine|base64offset|contains: abc", undefined],
    ["Image|re: abc$", undefined],
  ])("not %s", (line, logsource) => {
    const codes = codesOf(testing(line, logsource));
    expect(codes.filter((code) => code.endsWith("modifier-type"))).toEqual([]);
  });
});

describe("a value that everything passes", () => {
  test.each([
    ["CommandLine: '*'", "info"],
    ["CommandLine|contains: '*'", "info"],
    ["CommandLine|contains: ''", "warning"],
    ["CommandLine|endswith: ''", "warning"],
    ["CommandLine|contains: ['', x]", "warning"],
    ["CommandLine|re: '.*'", "warning"],
    ["CommandLine|re: '^(a|b*)'", "warning"],
  ])("%s", (line, severity) => {
    expect(codesOf(testing(line))).toContain(`${severity} value-empty-match`);
  });

  test.each([
    "CommandLine: ''",
    String.raw`CommandLine: \*`,
    "CommandLine: '?'",
    "CommandLine: '?*'",
    "CommandLine|re: ^$",
    "CommandLine|re: .+",
    "CommandLine|re: a*b",
    "CommandLine|expand: '%any%'",
  ])("not %s", (line) => {
    const codes = codesOf(testing(line));
    expect(codes.filter((code) => code.endsWith("value-empty-match"))).toEqual([]);
  });
});

describe("letter case that says nothing", () => {
  test.each([
    ["CommandLine|re: abc", undefined],
    ["CommandLine|re: '(a|1)+'", undefined],
    ["Hashes|contains|cased: MD5=AB", undefined],
    [String.raw`Image|endswith|cased: \Cmd.exe`, undefined],
    ["Initiated|cased: 'true'", network],
  ])("%s", (line, logsource) => {
    expect(codesOf(testing(line, logsource))).toContain("info case-sensitive");
  });

  test.each([
    ["CommandLine|re|i: abc", undefined],
    ["CommandLine|re: (?i)abc", undefined],
    ["CommandLine|re: '[a-zA-Z]{3}'", undefined],
    ["CommandLine|re: '\\d+'", undefined],
    ["CommandLine|contains|cased: JAB", undefined],
    ["CommandLine|re: abc", linux],
  ])("not %s", (line, logsource) => {
    expect(codesOf(testing(line, logsource))).not.toContain("info case-sensitive");
  });
});

describe("a value that another one of its list covers", () => {
  test.each([
    ["CommandLine|contains: [abc, xABCx]", 1],
    ["CommandLine|startswith: [ab, abc]", 1],
    ["CommandLine|endswith: [bc, abc]", 1],
    ["CommandLine: [abc, 'a*', abcd]", 2],
    ["CommandLine: [a?c, abc]", 1],
    ["CommandLine|contains|cased: [abc, ABC]", 0],
    ["CommandLine|contains: [abc, abd]", 0],
    ["CommandLine|contains|all: [abc, ab]", 0],
    ["CommandLine|contains|windash: [' -a']", 0],
    ["CommandLine|startswith: [ab, bab]", 0],
  ])("%s: %i", (line, count) => {
    const codes = codesOf(testing(line)).filter((code) => code === "info value-covered");
    expect(codes).toHaveLength(count);
  });

  test("only where all is covered that modifiers make of it", () => {
    const covered = (modifiers: string) =>
      codesOf(
        ruleOf(
          `selection:\n  - CommandLine|contains${modifiers}: ' /ab'\n  - CommandLine|contains: ' /a'`,
        ),
      );
    expect(covered("")).toEqual(["info value-covered"]);
    expect(covered("|windash")).toEqual([]);
  });
});
