import { describe, expect, test } from "vitest";
import {
  type FieldInfo,
  findLogsource,
  type LogsourceEntry,
  logsourceKeys,
  logsourceName,
} from "../../../src/taxonomy/index.ts";
import { compileRule } from "../../../test/support/eqlRule.ts";
import { ecs } from "./ecs.ts";

const entries = logsourceKeys().map((key) => findLogsource(logsourceName(key)) as LogsourceEntry);

function logsourceOf({ product, category, service }: LogsourceEntry): string {
  const parts = Object.entries({ product, category, service }).filter(([, part]) => part !== null);
  return `{${parts.map((part) => part.join(": ")).join(", ")}}`;
}

/** Tests that some data model or other takes on a field of this kind. */
function testsOn(name: string, { type, values }: FieldInfo): readonly string[] {
  const equals = (value: string) => `{${JSON.stringify(name)}: ${JSON.stringify(value)}}`;
  const typical = { integer: "2", boolean: "true", ip: "10.0.0.1" } as const;
  const value = values?.[0] ?? (type in typical ? typical[type as keyof typeof typical] : "word");
  return [
    equals(value),
    `{${JSON.stringify(`${name}|contains`)}: "MD5=0123456789abcdef0123456789abcdef"}`,
    `{${JSON.stringify(`${name}|contains`)}: "some words"}`,
    equals("0x8010000000000000"),
    `{${JSON.stringify(`${name}|exists`)}: true}`,
  ];
}

function refusals(detection: string, entry: LogsourceEntry): readonly string[] {
  const { notes } = compileRule(`a: ${detection}`, { logsource: logsourceOf(entry) });
  return notes.filter((note) => note.severity === "error").map((note) => note.code);
}

describe("a place is told", () => {
  test("of what compiles, and of nothing else", () => {
    const misplaced = entries.filter((entry) => {
      const codes = refusals("{any: x}", entry);
      const isHeld = !codes.some(
        (code) => code === "no-data-model" || code === "logsource-too-wide",
      );
      return isHeld !== (ecs.placeOf(entry) !== null);
    });
    expect(misplaced.map(logsourceOf)).toEqual([]);
    expect(entries.filter((entry) => ecs.placeOf(entry) === null).length).toBeGreaterThan(10);
  });

  test.each([
    ["{product: windows, category: process_creation}", "process"],
    ["{product: windows, service: security}", "Security"],
    ["{product: windows, category: pipe_created}", "Microsoft-Windows-Sysmon/Operational: 17, 18"],
    ["{category: webserver}", "nginx.access, apache.access"],
    ["{category: dns}", "network"],
  ])("%s", (logsource, place) => {
    const entry = entries.find((each) => logsourceOf(each) === logsource);
    expect(entry && ecs.placeOf(entry)).toBe(place);
  });
});

describe("a field that has a name compiles, and one without is refused", () => {
  test.each(
    entries.filter((entry) => ecs.placeOf(entry)).map((entry) => [logsourceOf(entry), entry]),
  )("%s", (_, entry) => {
    const wrong = Object.entries(entry.fields).filter(([name, info]) => {
      const compiles = testsOn(name, info).some((each) => refusals(each, entry).length === 0);
      return compiles !== (ecs.nameOf(entry, name) !== null);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

test.each([
  ["windows", "process_creation", "User", "user.domain + user.name"],
  ["windows", "process_creation", "Image", "process.executable"],
  ["windows", "image_load", "ImageLoaded", "file.path or dll.path"],
  ["windows", "registry_set", "Details", "registry.data.strings + registry.data.type"],
  ["windows", "ps_script", "ScriptBlockText", null],
  [null, "webserver", "cs-uri-query", "url.original"],
])("%s %s %s", (product, category, field, name) => {
  const entry = findLogsource({ product, category, service: null }) as LogsourceEntry;
  expect(ecs.nameOf(entry, field)).toBe(name);
});
