import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nativeLeaf } from "../../src/backend/native.ts";
import { readEvent } from "../../src/event/index.ts";
import { matcherOf } from "../../src/ir/match.ts";
import type { Field, Leaf } from "../../src/ir/nodes.ts";
import { type FieldSource, feedOf, findLogsource } from "../../src/taxonomy/index.ts";
import { loweredRule, show, testOf } from "./support.ts";

function sourceOf(category: string, field: string, provider = "security"): FieldSource {
  const entry = findLogsource({ product: "windows", category, service: null });
  return (entry && feedOf(entry, provider)?.fields?.[field]) as FieldSource;
}

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

/** Texts that meet the transforms' own spellings everywhere. */
function patterns(...pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom("*", "?", "\\\\", ...pieces), { maxLength: 6 })
    .map((chosen) => chosen.join(""));
}

interface Form {
  readonly category: string;
  readonly field: string;
  readonly values: fc.Arbitrary<unknown>;
  readonly events: fc.Arbitrary<object>;
  readonly provider?: string;
}

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const roots = [
  "\\REGISTRY\\MACHINE",
  "\\REGISTRY\\USER",
  "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001",
  "\\Registry\\machine\\System\\controlset002",
  "\\REGISTRY\\MACHINE\\SOFTWARE\\Classes",
  "\\REGISTRY\\A",
];
const digest = "a".repeat(32);

const session = oneOf("0x0", "0x3e7", "0x3e4", "0xc61d9");
const account = oneOf("-", "HOST", "a", "SYSTEM", "NT AUTHORITY", "HOST$");

/** Older versions of the event have no target. */
function audited(prefix: string): fc.Arbitrary<object> {
  return fc.record({
    [`${prefix}LogonId`]: session,
    [`${prefix}DomainName`]: account,
    [`${prefix}UserName`]: account,
  });
}

const forms: readonly Form[] = [
  ...["User", "LogonId", "ParentUser"].map((field) => ({
    category: "process_creation",
    field,
    values: fc.oneof(
      patterns("NT AUTHORITY", "SYSTEM", "NETWORK SERVICE", "HOST", "a", "0x3e7", "$", "AUTHOR"),
      oneOf("NT AUTHORITY\\SYSTEM", "HOST\\a", "0x3e7", "0xc61d9", "*AUTHORI*"),
    ),
    events: fc
      .tuple(audited("Subject"), fc.oneof(audited("Target"), fc.constant({})))
      .map(([subject, target]) => ({ ...subject, ...target, EventID: 4688 })),
  })),
  {
    category: "registry_set",
    field: "TargetObject",
    values: patterns(
      ...[
        "HKLM",
        "HKU",
        "HKCR",
        "System",
        "CurrentControlSet",
        "SYSTEM",
        "ControlSet001",
        "Software",
      ],
      ...[
        "Classes",
        "Run",
        "x",
        "(Default)",
        "REGISTRY",
        "MACHINE",
        "A",
        "\\Run\\x",
        "HKLM\\System\\CurrentControlSet",
      ],
    ),
    events: fc.record({
      ObjectName: fc
        .tuple(
          oneOf(...roots),
          oneOf("", "\\Run", "\\Software\\Run", "\\System", "\\x", "\\Software\\Classes"),
        )
        .map((parts) => parts.join("")),
      ObjectValueName: oneOf("", "x", "Run\\x", "\\x", "(Default)", "System"),
      OperationType: oneOf("%%1904"),
      EventID: fc.constant(4657),
    }),
  },
  {
    category: "registry_set",
    field: "Details",
    values: fc.oneof(
      patterns(
        "DWORD (0x",
        "0000000",
        "1",
        "a",
        ")",
        "QWORD (0x",
        "-0x",
        "00000000",
        "Binary",
        " Data",
        "(Empty)",
      ),
      oneOf(
        "DWORD (0x00000001)",
        "DWORD (0x0000000A)",
        "QWORD (0x00000001-0x00000000)",
        "(Empty)",
        "Binary Data",
        "*",
      ),
    ),
    events: fc
      .oneof(
        fc.record(
          {
            NewValueType: oneOf("%%1873", "%%1874"),
            NewValue: oneOf("", "1", "a", "DWORD (0x00000001)", "(Empty)", "Binary Data"),
          },
          { requiredKeys: [] },
        ),
        fc.record({ NewValueType: oneOf("%%1876"), NewValue: oneOf("0", "1", "10", "4294967295") }),
        fc.record({ NewValueType: oneOf("%%1883"), NewValue: oneOf("0x1", "0x100000000", "0x0") }),
        fc.record({ NewValueType: oneOf("%%1875", "%%1879") }),
      )
      .map((own) => ({ ...own, OperationType: "%%1905", EventID: 4657 })),
  },
  {
    category: "network_connection",
    field: "Image",
    values: patterns(
      "C:",
      "\\Windows",
      "a.exe",
      "\\a.exe",
      "System",
      "e",
      "2",
      "device",
      "\\harddisk",
      ":",
    ),
    events: fc.record({
      Application: oneOf(
        "\\device\\harddiskvolume2\\windows\\a.exe",
        "\\device\\harddiskvolume12\\2\\e\\a.exe",
        "\\Device\\HarddiskVolume1\\device\\harddisk\\System",
        "System",
        "e",
      ),
      EventID: fc.constant(5156),
    }),
  },
  {
    category: "pipe_created",
    field: "PipeName",
    values: patterns("PSEXESVC", "svcctl", "a", "\\svcctl"),
    events: fc.record({
      RelativeTargetName: oneOf("PSEXESVC", "svcctl", "a\\svcctl", "", "\\a"),
      ShareName: oneOf("\\\\*\\IPC$"),
      EventID: fc.constant(5145),
    }),
  },
  {
    category: "process_creation",
    field: "md5",
    provider: "sysmon",
    values: fc.oneof(
      patterns("a", "aaaa", digest),
      oneOf(digest, digest.toUpperCase(), "b".repeat(32)),
    ),
    events: fc.record({
      Hashes: oneOf(
        `SHA1=${"a".repeat(40)},MD5=${digest}`,
        `MD5=${"b".repeat(32)},SHA256=x`,
        "SHA1=a",
        "",
      ),
      EventID: fc.constant(1),
      Channel: oneOf("Microsoft-Windows-Sysmon/Operational"),
    }),
  },
];

describe("a native test says of an event what the rule says of the value it stands for", () => {
  test.each(forms)(
    "$category $field",
    ({ category, field, values, events, provider = "security" }) => {
      const rule = loweredRule(
        "sel: {A: b}, condition: sel",
        `{product: windows, category: ${category}}`,
      );
      const service = provider === "sysmon" ? "sysmon" : "security";
      const channel = loweredRule(
        "sel: {A: b}, condition: sel",
        `{product: windows, service: ${service}}`,
      );
      const source = sourceOf(category, field, provider);
      const modifiers = oneOf("", "", "|contains", "|startswith", "|endswith");
      let compared = 0;
      let fired = 0;
      fc.assert(
        fc.property(
          modifiers,
          fc.oneof(values, fc.tuple(values, values)),
          events,
          (modifier, value, own) => {
            const leaf = testOf({ [`${field}${modifier}`]: value });
            if (!("field" in leaf) || leaf.field === null) return;
            const made = nativeLeaf(leaf, leaf.field, source);
            if (made === null) return;
            compared++;
            const canonical = matcherOf({ ...rule, conditions: [leaf] }, { providers: [provider] });
            const natively = matcherOf({ ...channel, conditions: [made] }, { providers: null });
            const event = readEvent({ Channel: "Security", ...own });
            expect(natively(event)).toBe(canonical(event));
            if (canonical(event)) fired++;
          },
        ),
        { numRuns: 1500 },
      );
      expect(compared).toBeGreaterThan(300);
      expect(fired).toBeGreaterThan(20);
    },
  );
});
