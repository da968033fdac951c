import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Feed,
  feedOf,
  fieldType,
  findLogsource,
  type LogsourceEntry,
  logsourceKey,
  logsourceKeys,
  providersOf,
} from "../../src/taxonomy/index.ts";
import { hasShared, shared } from "../support/shared.ts";

describe("a log source", () => {
  test("of a Sysmon category reads its events", () => {
    const { sysmon } = windows("process_creation").feeds;
    expect(sysmon?.channels).toEqual(["Microsoft-Windows-Sysmon/Operational"]);
    expect(sysmon?.eventIds).toEqual([1]);
    expect(sysmon?.fields).toMatchObject({ Image: "Image", Channel: "Channel" });
  });

  test("has the guards that tell registry categories apart", () => {
    expect(feed("registry_add").guards).toEqual([{ field: "EventType", values: ["CreateKey"] }]);
    expect(feed("registry_delete").guards?.[0]?.values).toEqual(["DeleteKey", "DeleteValue"]);
    expect(feed("registry_event").guards).toBeUndefined();
    expect(feed("registry_event").eventIds).toEqual([12, 13, 14]);
    expect(feed("registry_set").eventIds).toEqual([13]);
  });

  test("of a service reads whole channels with any field", () => {
    const entry = findLogsource({ product: "windows", category: null, service: "security" });
    expect(entry?.feeds).toEqual({ security: { channels: ["Security"] } });
    expect(entry && fieldType(entry, "EventID")).toBe("integer");
  });

  test("with category and service is narrowed to the feeds of both", () => {
    const entry = find("process_creation", "security");
    expect(Object.keys(entry?.feeds ?? {})).toEqual(["security"]);
    const powershell = find("ps_script", "powershell");
    expect(powershell?.feeds.powershell?.channels).toEqual([
      "Microsoft-Windows-PowerShell/Operational",
    ]);
    expect(find("process_creation", "application")).toBeNull();
    // The ids of the category's own list are Sysmon's.
    expect(find("process_creation")?.events).toHaveProperty("1");
    expect(entry?.events).toBeNull();
  });

  test("of Windows as a whole names no channel", () => {
    const entry = findLogsource({ product: "windows", category: null, service: null });
    expect(entry?.feeds).toEqual({ windows: { channels: [] } });
  });

  test.each([
    ["windows", "constructor"],
    ["linux", "toString"],
    [null, "process_creation"],
  ])("is not made up for %s/%s", (product, category) => {
    expect(findLogsource({ product, category, service: null })).toBeNull();
  });

  test("has no field or type by the names of JavaScript's own properties", () => {
    const entry = windows("process_creation");
    expect(entry.fields.constructor).toBeUndefined();
    expect(entry.feeds.security?.fields?.toString).toBeUndefined();
  });
});

describe("the Security log", () => {
  test("carries 4688's own names for the canonical ones", () => {
    const { fields } = feed("process_creation", "security");
    expect(fields?.Image).toBe("NewProcessName");
    expect(fields?.ProcessId).toEqual({ kind: "hex", field: "NewProcessId" });
    expect(fields?.ParentProcessId).toEqual({ kind: "hex", field: "ProcessId" });
    expect(fields?.OriginalFileName).toBeUndefined();
  });

  test("tells a registry value's path in two fields, under the kernel's names of the roots", () => {
    const path = feed("registry_set", "security").fields?.TargetObject;
    expect(path).toMatchObject({ field: "ObjectName", last: { field: "ObjectValueName" } });
    expect(feed("registry_delete", "security").guards).toEqual([
      { field: "OperationType", values: ["%%1906"] },
    ]);
    expect(feed("registry_delete", "security").fields?.Details).toBeUndefined();
    expect(windows("registry_add").feeds.security).toBeUndefined();
  });

  test("takes writes to files for file events, and pipes of the network for pipes", () => {
    expect(feed("file_event", "security")).toMatchObject({
      eventIds: [4663],
      guards: [{ field: "ObjectType" }, { field: "AccessMask" }],
    });
    expect(feed("pipe_created", "security")).toMatchObject({
      eventIds: [5145],
      guards: [{ field: "ShareName", values: ["\\\\*\\IPC$"] }],
    });
  });
});

describe("providers", () => {
  test("are the first by default and the asked ones in the log source's order", () => {
    const entry = windows("process_creation");
    expect(providersOf(entry, null)).toEqual(["sysmon"]);
    expect(providersOf(entry, ["security", "sysmon"])).toEqual(["sysmon", "security"]);
    expect(providersOf(entry, ["endpoint"])).toEqual(["sysmon"]);
  });
});

describe("keys", () => {
  test("are each a log source that is found by its parts", () => {
    for (const key of logsourceKeys()) {
      const [product = null, category = null, service = null] = key
        .split("/")
        .map((part) => (part === "-" ? null : part));
      const entry = findLogsource({ product, category, service });
      expect(entry && logsourceKey(entry)).toBe(key);
    }
  });
});

describe.skipIf(!hasShared)("the taxonomy digest (skipped where ../shared is absent)", () => {
  type Digest = {
    readonly providers: {
      readonly [name: string]: {
        readonly events: { readonly [id: string]: { readonly fields: object } };
      };
    };
  };

  test("agrees on the fields of Sysmon's events", () => {
    const digest = JSON.parse(
      readFileSync(join(shared, "taxonomy", "windows-events.json"), "utf8"),
    ) as Digest;
    const events = digest.providers["Microsoft-Windows-Sysmon"]?.events ?? {};
    const categories = logsourceKeys().filter((key) => /^windows\/[a-z_]+\/-$/.test(key));
    for (const key of categories) {
      const { sysmon } = windows(key.split("/")[1] as string).feeds;
      if (!sysmon) continue;
      const wanted = sysmon.eventIds?.flatMap((id) => Object.keys(events[id]?.fields ?? {})) ?? [];
      expect(Object.keys(sysmon.fields ?? {})).toEqual(expect.arrayContaining(wanted));
    }
  });
});

function find(category: string, service: string | null = null): LogsourceEntry | null {
  return findLogsource({ product: "windows", category, service });
}

function windows(category: string): LogsourceEntry {
  return find(category) as LogsourceEntry;
}

function feed(category: string, provider = "sysmon"): Feed {
  return feedOf(windows(category), provider) as Feed;
}
