import { readFileSync } from "node:fs";
import type { LoweredRule } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { campaignEvents, regressionEvents } from "../../test/match/recorded.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { runs, type SplEvent } from "../../test/support/splInterpreter.ts";
import { modelRow } from "../../test/support/splModels.ts";
import { spl } from "./index.ts";

/*
 * Public rules on recorded events: an exact query fires where the rule does, and nowhere else. The
 * query is run by an interpreter that shares no code with what wrote it.
 */
describe.skipIf(!hasShared)(
  "exact queries agree with their rules (skipped without ../shared)",
  () => {
    const events = hasShared ? recordedRows() : [];
    const rules = hasShared ? corpusFiles().flatMap(lowerRules) : [];

    test.each([
      ["raw", 0.9, 50_000],
      ["cim", 0.9, 20_000],
    ] as const)("%s", (name, readableShare, pairs) => {
      const compiled = rules.flatMap((rule) => exactRule(rule, name));
      const readable = compiled.filter(({ searches }) => !searches.includes(null));
      const disagreements = readable.flatMap(({ title, matches, searches }) =>
        events
          .filter(({ event, rows }) => {
            const row = rows[name];
            const found = row !== null && searches.some((search) => search?.(row));
            return found !== matches(event);
          })
          .map((event) => `${title} on ${event.name}`),
      );
      expect(disagreements).toEqual([]);
      expect(readable.length * events.length).toBeGreaterThan(pairs);
      expect(readable.length / compiled.length).toBeGreaterThan(readableShare);
    });
  },
);

function lowerRules(path: string): readonly LoweredRule[] {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered } = lower(entry.document);
    return lowered?.rule.logsource.product === "windows" ? [lowered] : [];
  });
}

function exactRule(rule: LoweredRule, name: string) {
  const model = spl.models.find((each) => each.name === name);
  const options = { layout: "oneline", providers: null, settings: null } as const;
  const { queries = [], notes = [] } = model?.compile(rule, options) ?? {};
  if (notes.some((note) => note.severity === "error" || note.direction !== null)) return [];
  const matches = matcherOf(rule, { providers: null });
  return [{ matches, searches: queries.map(runsOrNull), title: rule.rule.title.value }];
}

/** null for forms that the interpreter has no words for, such as networks and `replace`. */
function runsOrNull(query: string): ((row: SplEvent) => boolean) | null {
  try {
    return runs(query);
  } catch {
    return null;
  }
}

function recordedRows() {
  const campaign = campaignEvents().filter((_, index) => index % 8 === 0);
  return [...regressionEvents(), ...campaign]
    .filter(({ event }) => event.origin === "windows")
    .map(({ name, event }) => ({ name, event, rows: { raw: rowOf(event), cim: modelOf(event) } }));
}

/** The event as the add-ons hand it to a search. */
function rowOf({ channel, eventId, fields }: Event): SplEvent {
  const row: { [field: string]: string } = Object.create(null);
  for (const [name, { texts }] of fields) if (texts[0]) row[name] = texts[0];
  row.source = `XmlWinEventLog:${channel}`;
  row.EventCode = String(eventId);
  row.Name = row.Provider_Name ?? "";
  return row;
}

/** Sysmon's events as the data models have them; no other event is in one here. */
function modelOf({ channel, eventId, fields }: Event): SplEvent | null {
  if (channel !== "microsoft-windows-sysmon/operational") return null;
  const first = [...fields].map(([name, { texts }]) => [name, texts[0]] as const);
  return modelRow(Number(eventId), Object.fromEntries(first));
}
