import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEvent } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import {
  eventFields,
  findLogsource,
  type LogsourceEntry,
  logsourceName,
} from "../../src/taxonomy/index.ts";
import { root } from "../support/repository.ts";
import { hasShared, shared } from "../support/shared.ts";

describe("a channel's fields", () => {
  test("are those of all its events, with their types", () => {
    const { fields, closed } = find("windows/-/security");
    expect(closed).toBe(true);
    expect(fields.SubjectUserName).toEqual({ type: "text", evidence: "specified" });
    expect(fields.LogonType?.type).toBe("integer");
    expect(fields.LogonGuid?.type).toBe("guid");
    expect(fields.IpAddress?.type).toBe("ip");
    expect(fields.EventID?.type).toBe("integer");
    expect(fields.SubjectUsername).toBeUndefined();
  });

  test("are of one type only where every event has them so", () => {
    // Sixteen events write it in hexadecimal, others in decimal.
    expect(find("windows/-/security").fields.Status?.type).toBe("text");
  });

  test("are open where other providers write there too", () => {
    const system = find("windows/-/system");
    expect(system.closed).toBe(false);
    expect(system.events).toBeNull();
    expect(system.fields.ImagePath?.evidence).toBe("specified");
    expect(system.fields.Caption?.evidence).toBe("seen");
  });

  test("of Defender are spelled without spaces", () => {
    expect(find("windows/-/windefend").fields.ThreatName?.evidence).toBe("specified");
  });

  test("of a file that is no channel are known, and no event log feeds it", () => {
    const iis = find("windows/-/iis");
    expect(iis.feeds).toEqual({ iis: { channels: [], isOutsideLogs: true } });
    expect(iis.fields["cs-uri-stem"]?.evidence).toBe("specified");
  });
});

describe("an event's own fields", () => {
  test("stand behind its envelope", () => {
    const names = eventFields(find("windows/-/security"), "4688") ?? [];
    expect(names[0]).toBe("Provider_Name");
    expect(names).toContain("NewProcessName");
    expect(names).not.toContain("TargetImage");
  });

  test("tell a category's events apart", () => {
    const registry = find("windows/registry_event/-");
    expect(eventFields(registry, "13")).toContain("Details");
    expect(eventFields(registry, "12")).not.toContain("Details");
  });

  test("are null where nothing is known", () => {
    expect(eventFields(find("windows/-/security"), "1")).toBeNull();
    expect(eventFields(find("windows/-/security"), "constructor")).toBeNull();
    expect(eventFields(find("windows/-/application"), "1000")).toBeNull();
  });
});

describe("enums", () => {
  test.each([
    ["windows/registry_add/-", "EventType", ["CreateKey"]],
    ["windows/registry_set/-", "EventType", ["SetValue"]],
    ["windows/network_connection/-", "Protocol", ["tcp", "udp"]],
    ["windows/driver_load/-", "Signed", ["true", "false"]],
  ])("%s %s", (key, field, values) => {
    expect(find(key).fields[field]).toEqual({ type: "enum", evidence: "specified", values });
  });
});

describe("fields that agents add", () => {
  test("are known, and no provider carries them", () => {
    const { fields, feeds } = find("windows/image_load/-");
    expect(fields.CommandLine?.evidence).toBe("specified");
    for (const feed of Object.values(feeds)) expect(feed.fields?.CommandLine).toBeUndefined();
  });

  test("digests are parts of the list that carries them", () => {
    const { fields, feeds } = find("windows/process_creation/-");
    expect(fields.sha256?.evidence).toBe("specified");
    expect(feeds.sysmon?.fields?.sha256).toMatchObject({ kind: "hash", field: "Hashes" });
    expect(find("windows/create_stream_hash/-").feeds.sysmon?.fields?.md5).toMatchObject({
      field: "Hash",
    });
  });
});

describe("categories of a trace session", () => {
  const rule = `title: A rule
logsource: {product: windows, category: file_access}
detection: {sel: {FileName|endswith: a.txt}, condition: sel}
`;

  test("have a provider and no event log", () => {
    const { feeds, closed, fields } = find("windows/file_access/-");
    expect(feeds.etw).toMatchObject({ channels: [], isOutsideLogs: true });
    expect(closed).toBe(true);
    expect(fields.FileName?.type).toBe("path");
    expect(find("windows/file_rename/-").fields.SourceFilename?.type).toBe("path");
  });

  test("fire on records that do not say where they come from, and on no event of a log", () => {
    const [entry] = readDocuments({ name: "rule.yml", text: rule }).entries;
    if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error("no rule");
    const { lowered } = lower(entry.document);
    if (!lowered) throw new Error("the rule was not lowered");
    const fires = matcherOf(lowered, { providers: null });
    expect(fires(readEvent({ FileName: "C:\\a.txt" }))).toBe(true);
    expect(fires(readEvent({ FileName: "C:\\a.txt", Channel: "Security" }))).toBe(false);
    const operational = "Microsoft-Windows-Sysmon/Operational";
    expect(fires(readEvent({ FileName: "C:\\a.txt", Channel: operational }))).toBe(false);
  });
});

describe("Sysmon elsewhere", () => {
  test("on Linux has the events that it writes there", () => {
    const deleted = find("linux/file_delete/-");
    expect(deleted.closed).toBe(true);
    expect(deleted.feeds.sysmon?.eventIds).toEqual([23]);
    expect(deleted.fields.TargetFilename?.type).toBe("path");
    expect(findLogsource({ product: "linux", category: "registry_set", service: null })).toBeNull();
  });

  test("lends its names to macOS, which stays open", () => {
    const created = find("macos/process_creation/-");
    expect(created.closed).toBe(false);
    expect(created.fields.ParentImage?.type).toBe("path");
    expect(find("macos/file_delete/-").fields.TargetFilename?.evidence).toBe("specified");
  });
});

describe.skipIf(!hasShared)("the reference data (skipped where ../shared is absent)", () => {
  test("gives the generated files as they are", () => {
    const generator = join(root, ".ci", "generate-windows-events.mjs");
    const digests = join(shared, "taxonomy");
    expect(() => execFileSync(process.execPath, [generator, digests, "--check"])).not.toThrow();
  });

  test("names no log source of Windows, Linux or macOS that is not found", () => {
    const keys = Object.keys(listed());
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => findLogsource(logsourceName(key)) === null)).toEqual([]);
  });

  test("lists no field that is not known, but for those that no event has", () => {
    const missing = Object.entries(listed())
      .filter(([key]) => !key.startsWith("linux/-/"))
      .flatMap(([key, { fields }]) => {
        const known = find(key).fields;
        return Object.entries(fields)
          .filter(([, { src }]) => src.some((from) => !/^(rules|event )/.test(from)))
          .filter(([name]) => known[name]?.evidence !== "specified")
          .map(([name]) => `${key} ${name}`);
      });
    // Sysmon 12 has no data, and 9 names a device: its manifest.
    expect(missing).toEqual([
      "windows/raw_access_read/- CreationUtcTime",
      "windows/raw_access_read/- TargetFilename",
      "windows/registry_delete/- Details",
    ]);
  });
});

type Listed = {
  readonly [key: string]: {
    readonly fields: { readonly [name: string]: { readonly src: readonly string[] } };
  };
};

function listed(): Listed {
  const text = readFileSync(join(shared, "taxonomy", "sigma-logsources.json"), "utf8");
  const { logsources } = JSON.parse(text) as { readonly logsources: Listed };
  const ours = Object.entries(logsources).filter(([key]) => /^(windows|linux|macos)\//.test(key));
  return Object.fromEntries(ours);
}

function find(key: string): LogsourceEntry {
  return findLogsource(logsourceName(key)) as LogsourceEntry;
}
