import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Event } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { campaignEvents, regressionEvents } from "../../test/match/recorded.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { runs, type SplEvent } from "../../test/support/splInterpreter.ts";
import { spl } from "./index.ts";

/*
 * Public rules on recorded events: an exact query fires where the rule does, and nowhere else. The
 * query is run by an interpreter that shares no code with what wrote it.
 */
test.skipIf(!hasShared)(
  "exact queries agree with their rules (skipped where ../shared is absent)",
  () => {
    const events = recordedRows();
    const rules = corpusFiles().flatMap(exactRules);
    const readable = rules.filter(({ searches }) => !searches.includes(null));
    const disagreements = readable.flatMap(({ title, matches, searches }) =>
      events
        .filter(({ event, row }) => searches.some((search) => search?.(row)) !== matches(event))
        .map(({ name }) => `${title} on ${name}`),
    );
    expect(disagreements).toEqual([]);
    expect(readable.length * events.length).toBeGreaterThan(50_000);
    expect(readable.length / rules.length).toBeGreaterThan(0.9);
  },
);

function exactRules(path: string) {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered } = lower(entry.document);
    if (lowered?.rule.logsource.product !== "windows") return [];
    const options = { layout: "oneline", providers: null, settings: null } as const;
    const { queries, notes } = spl.models[0].compile(lowered, options);
    if (notes.some((note) => note.severity === "error" || note.direction !== null)) return [];
    const matches = matcherOf(lowered, { providers: null });
    return [{ matches, searches: queries.map(runsOrNull), title: entry.document.title.value }];
  });
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
    .map(({ name, event }) => ({ name, event, row: rowOf(event) }));
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
