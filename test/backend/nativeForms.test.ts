import { describe, expect, test } from "vitest";
import { nativeLeaf } from "../../src/backend/native.ts";
import type { Field, Leaf } from "../../src/ir/nodes.ts";
import type { FieldSource } from "../../src/taxonomy/index.ts";
import { show, nativeSource as sourceOf, testOf } from "./support.ts";

/** The native test of one that reads the field; null where there is none. */
function native(source: FieldSource, key: string, value: unknown): string | null {
  const leaf = testOf({ [key]: value }) as Leaf & { readonly field: Field };
  const made = nativeLeaf(leaf, leaf.field, source);
  return made && show(made);
}

describe("a registry value's path, in two fields", () => {
  const path = sourceOf("registry_set", "TargetObject");

  test.each([
    [
      "HKLM\\Software\\Run\\x",
      "((ObjectName=\\REGISTRY\\MACHINE & ObjectValueName=Software\\Run\\x) | (ObjectName=\\REGISTRY\\MACHINE\\Software & ObjectValueName=Run\\x) | (ObjectName=\\REGISTRY\\MACHINE\\Software\\Run & ObjectValueName=x))",
    ],
    ["HKLM", "false"],
    [
      "*\\Run\\x",
      "([ObjectValueName=*\\Run\\x, ObjectValueName=Run\\x] | (ObjectName=*\\Run & ObjectValueName=x))",
    ],
    ["HKU\\\\*", "[ObjectName=\\REGISTRY\\USER, ObjectName=\\REGISTRY\\USER\\*]"],
    [
      "HKLM\\System\\CurrentControlSet\\x",
      "((ObjectName=\\REGISTRY\\MACHINE & ObjectValueName=System\\CurrentControlSet\\x) | (ObjectName=\\REGISTRY\\MACHINE\\System & ObjectValueName=CurrentControlSet\\x) | ([ObjectName=\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001, ObjectName=\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet002, ObjectName=\\REGISTRY\\MACHINE\\System\\CurrentControlSet] & ObjectValueName=x))",
    ],
  ])("%j", (value, expected) => {
    expect(native(path, "F", value)).toBe(expected);
  });
});

describe("a pipe's name without its backslash", () => {
  const pipe = sourceOf("pipe_created", "PipeName");

  test.each([
    ["F", "\\PSEXESVC", "RelativeTargetName=PSEXESVC"],
    ["F|startswith", "\\PSEXESVC", "RelativeTargetName=PSEXESVC*"],
    ["F|contains", "PSEXESVC", "RelativeTargetName=*PSEXESVC*"],
    ["F|endswith", "\\svcctl", "[RelativeTargetName=*\\svcctl, RelativeTargetName=svcctl]"],
    ["F", "PSEXESVC", "false"],
    ["F|cased", "\\PSEXESVC", null],
  ])("%s: %j", (key, value, expected) => {
    expect(native(pipe, key, value)).toBe(expected);
  });
});

describe("a path on a volume without a drive letter", () => {
  const device = sourceOf("network_connection", "Image");

  test.each([
    ["F|endswith", "\\svchost.exe", "Application=*\\svchost.exe"],
    ["F|endswith", "explorer.exe", "Application=*explorer.exe"],
    ["F|contains", "\\Temp\\", "Application=*\\Temp\\*"],
    ["F", "System", "Application=System"],
    ["F|startswith", "C:\\Windows\\", null],
    ["F", "C:\\a.exe", null],
    ["F|contains", ":\\Windows\\", null],
    ["F|contains", "device", null],
    ["F|contains", "e2\\", null],
    ["F|contains", "2\\a", null],
    ["F|endswith", "\\", null],
    ["F|contains", "x", null],
    ["F|re", "a", null],
    ["F|endswith|cased", "\\a.exe", null],
    ["F|exists", true, "exists(Application)"],
  ])("%s: %j", (key, value, expected) => {
    expect(native(device, key, value)).toBe(expected);
  });
});

describe("a registry value's data", () => {
  const data = sourceOf("registry_set", "Details");
  const ofText = (test: string) => `([NewValueType=%%1873, NewValueType=%%1874] & ${test})`;

  test.each([
    [
      "F",
      "DWORD (0x00000010)",
      `(${ofText("NewValue=DWORD (0x00000010)")} | (NewValueType=%%1876 & NewValue=16))`,
    ],
    [
      "F|startswith",
      "DWORD (0x0000000a",
      `(${ofText("NewValue=DWORD (0x0000000a*")} | (NewValueType=%%1876 & NewValue=10))`,
    ],
    [
      "F",
      "QWORD (0x00000001-0x00000000)",
      `(${ofText("NewValue=QWORD (0x00000001-0x00000000)")} | (NewValueType=%%1883 & NewValue=0x100000000))`,
    ],
    ["F|contains", "DWORD", `(${ofText("NewValue=*DWORD*")} | NewValueType=%%1876)`],
    ["F|endswith", ".exe", ofText("NewValue=*.exe")],
    ["F", "Binary Data", `(${ofText("NewValue=Binary Data")} | NewValueType=%%1875)`],
    ["F", "(Empty)", ofText("(NewValue=(Empty) | not NewValue=?*)")],
    ["F", "", "false"],
    ["F|endswith", "1)", null],
    ["F|contains", "1", null],
    ["F|exists", true, "NewValueType=%%*"],
    ["F", null, "not NewValueType=%%*"],
  ])("%s: %j", (key, value, expected) => {
    expect(native(data, key, value)).toBe(expected);
  });
});

describe("the account and session of a new process", () => {
  const user = sourceOf("process_creation", "User");
  const parent = sourceOf("process_creation", "ParentUser");
  const logon = sourceOf("process_creation", "LogonId");
  const own = "TargetLogonId=0x* & not TargetLogonId=0x0";

  test("of the creator are its names, but of the system's own sessions", () => {
    const known = "[SubjectLogonId=0x3e7, SubjectLogonId=0x3e5, SubjectLogonId=0x3e4]";
    expect(native(parent, "F", "HOST\\a")).toBe(
      `(not ${known} & SubjectDomainName=HOST & SubjectUserName=a)`,
    );
    expect(native(parent, "F|contains", "AUTHORI")).toBe(
      `(${known} | (not ${known} & (SubjectDomainName=*AUTHORI* | SubjectUserName=*AUTHORI*)))`,
    );
    expect(native(parent, "F|endswith", "\\SYSTEM")).toBe(
      `(SubjectLogonId=0x3e7 | (not ${known} & SubjectDomainName=* & SubjectUserName=SYSTEM))`,
    );
  });

  test("are the creator's where the process has no session of its own", () => {
    expect(native(logon, "F", "0x3e7")).toBe(
      `((${own} & TargetLogonId=0x3e7) | (not (${own}) & SubjectLogonId=0x3e7))`,
    );
    const named = (side: string) => {
      const known = `[${side}LogonId=0x3e7, ${side}LogonId=0x3e5, ${side}LogonId=0x3e4]`;
      return `not ${known} & ${side}DomainName=HOST & ${side}UserName=a`;
    };
    expect(native(user, "F", "HOST\\a")).toBe(
      `((${own} & ${named("Target")}) | (not (${own}) & ${named("Subject")}))`,
    );
  });

  test.each([
    ["F|re", "a"],
    ["F", null],
    ["F|exists", true],
  ])("%s %j cannot be said", (key, value) => {
    expect(native(user, key, value)).toBeNull();
  });
});

describe("a digest in a list", () => {
  const md5 = sourceOf("process_creation", "md5", "sysmon");
  const digest = "0123456789abcdef0123456789ABCDEF";

  test.each([
    ["F", digest, `Hashes=*MD5=${digest}*`],
    ["F", digest.slice(1), "false"],
    ["F|startswith", "0123", "Hashes=*MD5=0123*"],
    ["F|startswith", "xyz", "false"],
    ["F|contains", "0123", null],
    ["F|exists", true, "Hashes=*MD5=*"],
    ["F", null, "not Hashes=*MD5=*"],
  ])("%s: %j", (key, value, expected) => {
    expect(native(md5, key, value)).toBe(expected);
  });
});
