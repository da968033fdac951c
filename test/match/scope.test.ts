import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/event/index.ts";
import { fires, matcherOfText, ruleText } from "./support.ts";

const sysmon = { Channel: "Microsoft-Windows-Sysmon/Operational" };
const any = "sel: {Image|endswith: .exe}\ncondition: sel";
const category = (name: string): string => `{product: windows, category: ${name}}`;

const created = { ...sysmon, EventID: 1, Image: "C:\\a.exe" };
const born = {
  Channel: "Security",
  EventID: 4688,
  NewProcessName: "C:\\a.exe",
  NewProcessId: "0xC28",
  ProcessId: "0x21f4",
  SubjectDomainName: "HOST",
  SubjectUserName: "user",
  MandatoryLabel: "S-1-16-12288",
};

describe("a rule looks at", () => {
  test.each([
    ["process_creation", created, true],
    ["process_creation", { ...created, EventID: 13 }, false],
    ["process_creation", { ...created, Channel: "Application" }, false],
    ["process_creation", { ...created, Channel: "Linux-Sysmon/Operational" }, false],
    ["registry_set", { ...created, EventID: 13 }, true],
    ["registry_event", { ...created, EventID: 14 }, true],
    ["registry_delete", { ...created, EventID: 12, EventType: "DeleteKey" }, true],
    ["registry_delete", { ...created, EventID: 12, EventType: "CreateKey" }, false],
    ["registry_add", { ...created, EventID: 12, EventType: "createkey" }, true],
    ["registry_add", { ...created, EventID: 12 }, false],
    ["file_access", created, false],
  ])("the events of %s: %j %s", (name, event, expected) => {
    expect(fires(any, event, category(name))).toBe(expected);
  });

  test("whole channels of a service, whatever their case", () => {
    const event = { Channel: "SYSTEM", EventID: 7045, Image: "a.exe" };
    expect(fires(any, event, "{product: windows, service: system}")).toBe(true);
    expect(fires(any, event, "{product: windows, service: security}")).toBe(false);
  });

  test("any channel of a product alone, and of no other product", () => {
    expect(fires(any, created, "{product: windows}")).toBe(true);
    expect(fires(any, created, "{product: linux}")).toBe(false);
  });

  test("both of a category and a service", () => {
    const both = "{product: windows, category: process_creation, service: security}";
    const text = "sel: {Image|endswith: a.exe}\ncondition: sel";
    expect(fires(text, born, both)).toBe(true);
    expect(fires(text, created, both)).toBe(false);
  });

  test("every system that has the category, without a product", () => {
    const linux = { Channel: "Linux-Sysmon/Operational", EventID: 1, Image: "/a.exe" };
    expect(fires(any, created, "{category: process_creation}")).toBe(true);
    expect(fires(any, linux, "{category: process_creation}")).toBe(true);
    expect(fires(any, created, "{category: proxy}")).toBe(false);
  });
});

describe("a record that does not say where it comes from", () => {
  test("is taken at its word", () => {
    expect(fires(any, { Image: "a.exe" }, category("process_creation"))).toBe(true);
    expect(fires(any, { Image: "a.exe" }, "{product: aws, service: cloudtrail}")).toBe(true);
  });

  test("may contradict a rule by its event id or the guarded field", () => {
    expect(fires(any, { Image: "a.exe", EventID: 13 }, category("process_creation"))).toBe(false);
    expect(fires(any, { Image: "a.exe", EventID: "1" }, category("process_creation"))).toBe(true);
    const event = { Image: "a.exe", EventType: "CreateKey" };
    expect(fires(any, event, category("registry_delete"))).toBe(false);
    expect(fires(any, { Image: "a.exe" }, category("registry_delete"))).toBe(true);
  });
});

describe("an event of the Security log", () => {
  const both = ["sysmon", "security"];
  const matches = (selection: string, event: object = born, providers = both): boolean =>
    matcherOfText(
      ruleText(`sel: {${selection}}\ncondition: sel`, category("process_creation")),
      providers,
    )(readEvent(event));

  test("counts only where its provider does", () => {
    expect(matches("Image|endswith: a.exe")).toBe(true);
    expect(matches("Image|endswith: a.exe", born, ["sysmon"])).toBe(false);
    expect(matches("Image|endswith: a.exe", created, ["security"])).toBe(false);
  });

  test.each([
    "ProcessId: 3112",
    "ParentProcessId: 8692",
    String.raw`User: HOST\user`,
    "User|startswith: host\\",
    "IntegrityLevel: High",
    "OriginalFileName: null",
  ])("is read under canonical names: %s", (selection) => {
    expect(matches(selection)).toBe(true);
  });

  test.each(["ProcessId: '0xC28'", "IntegrityLevel: S-1-16-12288", "NewProcessId: 3112"])(
    "has each value in one form: %s does not hold",
    (selection) => {
      expect(matches(selection)).toBe(false);
    },
  );

  test("lacks what Sysmon alone has, though it has a field of that name", () => {
    expect(matches("Description: x", { ...born, Description: "x" })).toBe(false);
  });

  test("has no canonical value where its own has no such form", () => {
    const event = { ...born, MandatoryLabel: "S-1-16-8448", ProcessId: "8692" };
    expect(matches("IntegrityLevel: S-1-16-8448", event)).toBe(false);
    expect(matches("IntegrityLevel|exists: true", event)).toBe(true);
    expect(matches("ParentProcessId: 8692", event)).toBe(false);
  });

  test("has no joined field where a part is missing", () => {
    const { SubjectDomainName: _, ...event } = born;
    expect(matches("User|exists: false", event)).toBe(true);
  });
});

describe("a test that cannot be run", () => {
  test("is reported, and its rule never fires", () => {
    const matcher = matcherOfText(
      ruleText("a: {f|expand: '%admins%'}\nb: {g: 1}\ncondition: a or b"),
    );
    expect(matcher.unsupported).toHaveLength(1);
    expect(matcher.unsupported[0]?.reason).toContain("%admins%");
    expect(matcher(readEvent({ g: 1 }))).toBe(false);
  });

  test("may be a back-reference", () => {
    const { unsupported } = matcherOfText(ruleText(`a: {f|re: '(a)\\1'}\ncondition: a`));
    expect(unsupported).toHaveLength(1);
  });
});
