import { describe, expect, test } from "vitest";
import type { Column } from "../../column.ts";
import { auditd } from "./auditd.ts";
import type { Layout } from "./layout.ts";
import { rpcFirewall } from "./rpcFirewall.ts";
import { cisco, sudo } from "./syslog.ts";
import { fortigate, proxy } from "./web.ts";

/*
 * Regexes that cut fields out of messages, on messages as the programs write them. They use nothing
 * that JavaScript reads otherwise than Kusto.
 */

function regexesIn(kusto: string): readonly RegExp[] {
  const literals = [...kusto.matchAll(/(?:extract\(|matches regex )@"((?:[^"]|"")*)"/g)];
  return literals.map(([, regex = ""]) => new RegExp(regex.replaceAll('""', '"')));
}

function columnOf({ computed = {} }: Layout, field: string): Column {
  return computed[field] as Column;
}

/** What each `extract` of a definition finds, in their order. */
function found(layout: Layout, field: string, message: string): readonly string[] {
  return regexesIn(columnOf(layout, field).definition ?? "").map(
    (regex) => regex.exec(message)?.[1] ?? "",
  );
}

function isPresent(layout: Layout, field: string, message: string): boolean {
  return regexesIn(columnOf(layout, field).presence ?? "").some((regex) => regex.test(message));
}

describe("audit records", () => {
  const [step = []] = columnOf(auditd(["type"]), "type").steps ?? [];
  const [pairs = "", bytes = ""] = step
    .flatMap((line) => [
      ...line.matchAll(/(?:extract_all\(|Value matches regex )@"((?:[^"]|"")*)"/g),
    ])
    .map(([, regex = ""]) => regex.replaceAll('""', '"'));
  const path =
    'type=PATH msg=audit(1700000000.123:456): item=0 name="/etc/shells" inode=131 nametype=NORMAL';
  const execve =
    'node=web type=EXECVE msg=audit(1700000000.123:457): argc=2 a0="sh" a1=2D6320612062';
  const syscall =
    'type=SYSCALL msg=audit(1700000000.123:458): arch=c000003e syscall=59 a0=55d3 a1=10 comm="x" exe="/usr/sbin/useradd" key=(null)\x1dARCH=x86_64 SYSCALL=execve UID="root"';
  const service =
    'type=SERVICE_STOP msg=audit(1700000000.123:459): pid=1 uid=0 msg=\'unit=firewalld comm="systemd" exe="/usr/lib/systemd/systemd" hostname=? res=success\'';

  function valueIn(record: string, field: string): string | undefined {
    const found = [...record.matchAll(new RegExp(pairs, "g"))].map(([, name, value]) => [
      name,
      value,
    ]);
    return Object.fromEntries(found)[field];
  }

  test.each([
    [path, "type", "PATH"],
    [path, "name", '"/etc/shells"'],
    [path, "hostname", undefined],
    [execve, "type", "EXECVE"],
    [execve, "a0", '"sh"'],
    [execve, "a1", "2D6320612062"],
    [syscall, "a0", "55d3"],
    [syscall, "exe", '"/usr/sbin/useradd"'],
    [syscall, "SYSCALL", "execve"],
    [service, "unit", "firewalld"],
    [service, "exe", '"/usr/lib/systemd/systemd"'],
    [service, "name", undefined],
    [service, "res", "success"],
  ])("%s has as %s: %s", (record, field, expected) => {
    expect(valueIn(record, field)).toBe(expected);
  });

  test.each([
    ["2D6320612062", true],
    ["(null)", false],
    ["55d3", false],
    ["2D6", false],
  ])("%s is text in hexadecimal: %s", (value, expected) => {
    expect(new RegExp(bytes).test(value)).toBe(expected);
  });
});

describe("sudo", () => {
  const message =
    "   alice : TTY=pts/0 ; PWD=/home/alice ; USER=#-1 ; COMMAND=/usr/bin/env A=1 ; sh";

  test.each([
    ["TTY", "pts/0"],
    ["PWD", "/home/alice"],
    ["USER", "#-1"],
    ["COMMAND", "/usr/bin/env A=1 ; sh"],
  ])("%s", (field, expected) => {
    expect(found(sudo, field, message)).toEqual([expected]);
  });
});

test("FortiGate's own fields stand between semicolons", () => {
  const extensions = "FTNTFGTlogid=0100044547;FTNTFGTcfgpath=system.admin;FTNTFGTcfgobj=eve";
  expect(found(fortigate, "logid", extensions)).toEqual(["0100044547"]);
  expect(found(fortigate, "cfgpath", extensions)).toEqual(["system.admin"]);
  expect(isPresent(fortigate, "cfgattr", extensions)).toBe(false);
});

test("RPC Firewall's fields stand behind their labels", () => {
  const message = "InterfaceUuid: e3514235-4b06-11d1-ab04-00c04fc2dcd2\r\nOpNum: 3\r\n";
  expect(found(rpcFirewall, "OpNum", message)).toEqual(["3"]);
  expect(found(rpcFirewall, "InterfaceUuid", message)).toEqual([
    "e3514235-4b06-11d1-ab04-00c04fc2dcd2",
  ]);
});

test.each([
  ["%SYS-5-CONFIG_I: Configured from console by vty0", true],
  ["123: *Mar  1 00:00:00.000: %SEC_LOGIN-5-WEBLOGIN_SUCCESS: Login Success", true],
  ["%ROUTING-LDP-5-NBR_CHANGE : Neighbor is up", true],
  ["100%-5 of it", false],
])("%s is a message of Cisco's: %s", (message, expected) => {
  const [regex] = regexesIn(cisco.filters?.join(" ") ?? "");
  expect(regex?.test(message)).toBe(expected);
});

describe("parts of a URL", () => {
  const part = (field: string, url: string): string => {
    const [outer = "", ...inner] = found(proxy, field, url);
    if (inner.length === 0) return outer;
    // The extension is cut out of the path.
    const [regex] = regexesIn(columnOf(proxy, field).definition ?? "");
    return regex?.exec(inner[0] ?? "")?.[1] ?? "";
  };

  test.each([
    ["c-uri-stem", "http://a.example/b/c.exe?d=e.f", "/b/c.exe"],
    ["c-uri-stem", "a.example/b", "/b"],
    ["c-uri-stem", "http://a.example", ""],
    ["c-uri-query", "http://a.example/b?c=d#e", "c=d"],
    ["c-uri-extension", "http://a.example/b/c.exe?d=e.f", "exe"],
    ["c-uri-extension", "http://a.example", ""],
    ["c-uri-extension", "a.example/b.c/d", ""],
    ["cs-uri-scheme", "https://a.example/", "https"],
  ])("%s of %s", (field, url, expected) => {
    expect(part(field, url)).toBe(expected);
  });
});
