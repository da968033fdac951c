import { readFileSync } from "node:fs";
import type { LoweredRule, Note } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { campaignEvents, regressionEvents } from "../../test/match/recorded.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { modelRow } from "../../test/support/splModels.ts";
import { native, read, type SplEvent } from "../../test/support/splQuery.ts";
import { spl } from "./index.ts";
import { splReader } from "./reader/index.ts";

/*
 * Public rules on recorded events: a query fires where the rule does, and elsewhere only as its
 * notes say. The query is read back and run by what shares no code with what wrote it.
 */
const rules = hasShared ? corpusFiles().flatMap(lowerRules) : [];

describe.skipIf(!hasShared)("queries can be read back (skipped without ../shared)", () => {
  test.each(
    spl.models.flatMap(({ name }) =>
      (["oneline", "pretty"] as const).map((layout) => [name, layout] as const),
    ),
  )("%s, %s", (name, layout) => {
    const queries = rules.flatMap((rule) => compiled(rule, name, layout)?.queries ?? []);
    const findings = queries.flatMap((text) =>
      splReader
        .read({ name: "query", text })
        .diagnostics.map(({ code, message }) => `${code}: ${message}, in ${text}`),
    );
    expect(findings).toEqual([]);
    expect(queries.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!hasShared)("queries agree with their rules (skipped without ../shared)", () => {
  const events = hasShared ? recordedRows() : [];
  const windows = rules.filter(({ rule }) => rule.logsource.product === "windows");

  test.each([
    ["raw", 500_000, 15],
    ["cim", 250_000, 10],
  ] as const)("%s", (name, leastPairs, leastFirings) => {
    const stored = events.map(({ rows }) => native(rows[name] ?? {}));
    let pairs = 0;
    let firings = 0;
    const disagreements = windows.flatMap((rule) => {
      const found = compiled(rule, name, "oneline");
      if (!found) return [];
      pairs += events.length;
      const directions = directionsOf(found.notes);
      const fired = new Set(found.queries.flatMap((query) => [...read(query).run(stored)]));
      firings += fired.size;
      const matches = matcherOf(rule, { providers: null });
      return events.flatMap(({ name: event, event: record }, index) => {
        const wanted = matches(record);
        if (fired.has(index) === wanted || directions.has(wanted ? "under" : "over")) return [];
        return [`${rule.rule.title.value} ${wanted ? "misses" : "takes"} ${event}`];
      });
    });
    expect(disagreements).toEqual([]);
    expect(pairs).toBeGreaterThan(leastPairs);
    expect(firings).toBeGreaterThan(leastFirings);
  });
});

function lowerRules(path: string): readonly LoweredRule[] {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    return lower(entry.document).lowered ?? [];
  });
}

/** Null for a rule that is refused. */
function compiled(rule: LoweredRule, name: string, layout: "oneline" | "pretty") {
  const model = spl.models.find((each) => each.name === name);
  const found = model?.compile(rule, { layout, providers: null, settings: null });
  return found?.notes.some(({ severity }) => severity === "error") ? null : found;
}

function directionsOf(notes: readonly Note[]): ReadonlySet<"over" | "under"> {
  return new Set(
    notes.flatMap(({ direction }) =>
      direction === "both" ? ["over", "under"] : (direction ?? []),
    ),
  );
}

function recordedRows() {
  return [...regressionEvents(), ...campaignEvents()]
    .filter(({ event }) => event.origin === "windows")
    .map(({ name, event }) => ({ name, event, rows: { raw: rowOf(event), cim: modelOf(event) } }));
}

/** The event as the add-ons hand it to a search: cut out of its XML, with nothing decoded. */
function rowOf(event: Event): SplEvent {
  const row: { [field: string]: string | readonly string[] } = Object.create(null);
  for (const [name, texts] of extracted(event)) row[name] = texts.length === 1 ? texts[0]! : texts;
  const data = extracted(event).flatMap(([name, texts]) =>
    texts.map((text) => `<Data Name='${name}'>${text}</Data>`),
  );
  row.EventData_Xml = data.join("");
  row._raw = `<Event><EventData>${row.EventData_Xml}</EventData></Event>`;
  row.source = `XmlWinEventLog:${event.channel}`;
  row.EventCode = String(event.eventId);
  row.Name = row.Provider_Name ?? "";
  return row;
}

/** Values that are empty are not extracted. */
function extracted({ fields }: Event): readonly (readonly [string, readonly string[]])[] {
  return [...fields].flatMap(([name, { texts }]) => {
    const held = texts.filter((text) => text !== "").map(xml);
    return held.length > 0 ? [[name, held] as const] : [];
  });
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Sysmon's events as the data models have them; no other event is in one here. */
function modelOf(event: Event): SplEvent | null {
  if (event.channel !== "microsoft-windows-sysmon/operational") return null;
  const first = extracted(event).map(([name, texts]) => [name, texts[0]] as const);
  return modelRow(Number(event.eventId), Object.fromEntries(first));
}
