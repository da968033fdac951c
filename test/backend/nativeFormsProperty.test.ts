import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nativeLeaf } from "../../src/backend/native.ts";
import { readEvent } from "../../src/event/index.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { loweredRule, nativeSource as sourceOf, testOf } from "./support.ts";

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
