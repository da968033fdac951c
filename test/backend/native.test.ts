import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nativeLeaf } from "../../src/backend/native.ts";
import { readEvent } from "../../src/event/index.ts";
import { matcherOf } from "../../src/ir/match.ts";
import type { Field, Ir, Leaf } from "../../src/ir/nodes.ts";
import { type FieldSource, feedOf, findLogsource } from "../../src/taxonomy/index.ts";
import { loweredRule, show, testOf } from "./support.ts";

const join: FieldSource = { kind: "join", fields: ["Domain", "Name"], separator: "\\" };
const hex: FieldSource = { kind: "hex", field: "Native" };
const level: FieldSource = { kind: "enum", field: "Label", values: { High: "S-1", Low: "S-2" } };

/** The native test of one that reads the field `F`; null where there is none. */
function native(source: FieldSource, key: string, value: unknown): string | null {
  const leaf = testOf({ [key]: value }) as Leaf & { readonly field: Field };
  const made = nativeLeaf(leaf, leaf.field, source);
  return made && show(made);
}

describe("another name", () => {
  test.each([
    ["F", "a", "G=a"],
    ["F|cased", "a", "G==a"],
    ["F|contains", "a", "G=*a*"],
    ["F", ["a", "b*"], "[G=a, G=b*]"],
    ["F", null, "null(G)"],
    ["F|exists", true, "exists(G)"],
    ["F|re", "a+", "regex(G)"],
    ["F|gt", 5, "compare(G)"],
    ["F|cidr", "10.0.0.0/8", "cidr(G)"],
    ["F|fieldref", "H", "G~H"],
  ])("%s: %j", (key, value, expected) => {
    expect(native("G", key, value)).toBe(expected);
  });

  test("of the field on the right of a comparison", () => {
    const leaf = testOf({ "F|fieldref": "H" }) as Extract<Leaf, { kind: "fieldref" }>;
    expect(show(nativeLeaf(leaf, leaf.other, "I") as Ir)).toBe("F~I");
  });

  test("the same name leaves the very same leaf", () => {
    const leaf = testOf({ F: "a" }) as Leaf & { readonly field: Field };
    expect(nativeLeaf(leaf, leaf.field, "F")).toBe(leaf);
  });
});

describe("a number kept as hexadecimal text", () => {
  test.each([
    [3112, "Native=0xc28"],
    ["3112", "Native=0xc28"],
    [0, "Native=0x0"],
    ["18446744073709551615", "Native=0xffffffffffffffff"],
    ["0xc28", "false"],
    ["031", "false"],
    ["-1", "false"],
    ["", "false"],
    [[4, 512], "[Native=0x4, Native=0x200]"],
    ["31*", null],
    [["4", "31*"], null],
  ])("%j", (value, expected) => {
    expect(native(hex, "F", value)).toBe(expected);
  });

  test("letter case of hexadecimal digits has no meaning", () => {
    expect(native(hex, "F|cased", "3112")).toBe("Native=0xc28");
  });

  test("is there or not under its own name", () => {
    expect(native(hex, "F|exists", true)).toBe("exists(Native)");
    expect(native(hex, "F", null)).toBe("null(Native)");
  });

  test.each([["F|gt"], ["F|re"], ["F|contains"]])("%s cannot be said", (key) => {
    expect(native(hex, key, "5")).toBeNull();
  });
});

describe("values under other spellings", () => {
  test.each([
    ["F", "High", "Label=S-1"],
    ["F", "hIGH", "Label=S-1"],
    ["F", "Medium", "false"],
    ["F", ["high", "medium", "low"], "(Label=S-1 | Label=S-2)"],
    ["F|cased", "High", "Label=S-1"],
    ["F|cased", "high", "false"],
    ["F|startswith", "Hi", null],
  ])("%s: %j", (key, value, expected) => {
    expect(native(level, key, value)).toBe(expected);
  });
});

describe("two fields that the value joins", () => {
  test.each([
    ["HOST\\user", "(Domain=HOST & Name=user)"],
    ["user", "false"],
    ["", "false"],
    ["A\\B\\C", "false"],
    ["HO*", "Domain=HO*"],
    ["*user", "Name=*user"],
    ["*us*", "(Domain=*us* | Name=*us*)"],
    ["HOST\\\\*", "(Domain=HOST & Name=*)"],
    ["*\\user", "(Domain=* & Name=user)"],
    ["\\user", "(Domain= & Name=user)"],
    ["*T\\us?r*", "(Domain=*T & Name=us?r*)"],
    ["*a*b*", null],
    ["a?", null],
    ["?", null],
    ["*", null],
  ])("%j", (value, expected) => {
    expect(native(join, "F", value)).toBe(expected);
  });

  test("a test of presence cannot be said of both", () => {
    expect(native(join, "F|exists", true)).toBeNull();
    expect(native(join, "F", null)).toBeNull();
  });

  test("more than two fields are not taken apart", () => {
    const three: FieldSource = { kind: "join", fields: ["A", "B", "C"], separator: "-" };
    expect(native(three, "F", "a-b-c")).toBeNull();
  });
});

const entry = findLogsource({ product: "windows", category: "process_creation", service: null });
const fields = (entry && feedOf(entry, "security")?.fields) ?? {};
const rule = loweredRule("sel: {A: b}, condition: sel");
const channel = loweredRule("sel: {A: b}, condition: sel", "{product: windows, service: security}");

const name = fc.constantFrom("", "H", "HO", "host", "HOST", "user", "NT AUTHORITY", "ost");
const event = fc.record({
  Channel: fc.constant("Security"),
  EventID: fc.constant(4688),
  SubjectDomainName: name,
  SubjectUserName: name,
  NewProcessId: fc.constantFrom("0x4", "0xc28", "0xC28", "4"),
  NewProcessName: fc.constantFrom("C:\\a.exe", "C:\\b.exe"),
  MandatoryLabel: fc.constantFrom("S-1-16-12288", "s-1-16-12288", "S-1-16-4096", "S-1-16-1"),
});
const userText = fc
  .array(fc.constantFrom("*", "?", "\\", "H", "HO", "host", "user", "NT AUTHORITY", "t"), {
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""));
const searched = fc.oneof(
  fc.tuple(fc.constantFrom("User", "User|cased"), userText),
  fc.tuple(fc.constantFrom("User|contains", "User|startswith", "User|endswith"), userText),
  fc.tuple(fc.constant("User"), fc.array(userText, { minLength: 2, maxLength: 3 })),
  fc.tuple(
    fc.constantFrom("ProcessId", "ProcessId|cased"),
    fc.constantFrom<unknown>("3112", 4, "04", [4, 5], null),
  ),
  fc.tuple(
    fc.constantFrom("IntegrityLevel", "IntegrityLevel|cased"),
    fc.constantFrom<unknown>("High", "high", "Low", ["low", "System"], "Medium"),
  ),
  fc.tuple(fc.constant("Image|endswith"), fc.constantFrom<unknown>("a.exe", "A.EXE", "c.exe")),
);

test("a native test says of a 4688 event what the rule says of the value it stands for", () => {
  let compared = 0;
  fc.assert(
    fc.property(searched, event, ([key, value], record) => {
      const leaf = testOf({ [key]: value });
      if (!("field" in leaf) || leaf.field === null) return;
      const made = nativeLeaf(leaf, leaf.field, fields[leaf.field.name] as FieldSource);
      if (made === null) return;
      compared++;
      const canonical = matcherOf({ ...rule, conditions: [leaf] }, { providers: ["security"] });
      const own = matcherOf({ ...channel, conditions: [made] }, { providers: null });
      const read = readEvent(record);
      expect(own(read)).toBe(canonical(read));
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(1000);
});
