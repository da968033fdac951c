import { readFileSync } from "node:fs";
import type { LoweredRule } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import { settle } from "../../../src/backend/outcome.ts";
import type { Event } from "../../../src/event/index.ts";
import { lower } from "../../../src/ir/lower.ts";
import { readDocuments } from "../../../src/rule/index.ts";
import { recordedWitnesses, type Verifiable, verifyOutcome } from "../../../src/verify/index.ts";
import { campaignEvents, regressionEvents } from "../../../test/match/recorded.ts";
import { type KustoDatabase, kustoSchema } from "../../../test/support/kusto.ts";
import { corpusFiles, hasShared } from "../../../test/support/shared.ts";
import { kql } from "../index.ts";
import { kqlReaderFor, type Schema } from "../reader/index.ts";

/*
 * Public rules on recorded events, as each data model's tables hold them: a query returns the events
 * that its rule fires on, and no other, or departs as its notes say.
 */

/** Least numbers of events that are run, and of those on which their rules fire. */
const models: readonly (readonly [string, KustoDatabase, ran: number, fired: number])[] = [
  ["sentinel", "sentinel", 20_000, 20],
  ["defender", "defender-xdr", 15_000, 20],
  ["asim", "sentinel", 15_000, 20],
];

describe.skipIf(!hasShared)("queries agree with their rules (skipped without ../shared)", () => {
  const recorded = hasShared ? regressionEvents() : [];
  const own = new Map<string | null, Event[]>();
  for (const { rule, event } of recorded) own.set(rule, [...(own.get(rule) ?? []), event]);
  const others = hasShared
    ? [
        ...recorded.filter((_, index) => index % 2 === 0),
        ...campaignEvents().filter((_, index) => index % 60 === 0),
      ].map(({ event }) => event)
    : [];
  const rules = hasShared ? corpusFiles().flatMap(lowered) : [];

  test.each(models)("kql/%s", async (name, database, ran, fired) => {
    const target = await verifiable(name, database);
    const disagreements: string[] = [];
    let events = 0;
    let firing = 0;
    for (const rule of rules) {
      const options = { layout: "oneline", providers: null, settings: null } as const;
      const emission = target.model.compile(rule, options);
      const outcome = settle(target.name, emission, rule.rule.titleKey, false);
      if (outcome.fidelity === "refused") continue;
      const witnesses = recordedWitnesses(
        rule,
        [...(own.get(rule.rule.id?.value ?? "") ?? []), ...others],
        null,
      );
      const found = verifyOutcome(rule, outcome, target, witnesses, options);
      expect(found.diagnostics.map(({ message }) => message)).toEqual([]);
      events += found.events;
      firing += found.firing;
      for (const { natives, queryFires } of found.disagreements)
        disagreements.push(`${rule.rule.title.value}, ${queryFires} on ${JSON.stringify(natives)}`);
    }
    expect(disagreements).toEqual([]);
    expect(events).toBeGreaterThan(ran);
    expect(firing).toBeGreaterThan(fired);
  });
});

/** Columns of a source that its parser passes on unrenamed, and no schema lists. */
const passedOn: Schema = {
  _Im_ProcessCreate: {
    ProcessVersionInfoCompanyName: "string",
    ProcessVersionInfoFileDescription: "string",
    ProcessVersionInfoOriginalFileName: "string",
    ProcessVersionInfoProductName: "string",
  },
};

/** The data model with a reader that knows its columns, so that a wrong name shows. */
async function verifiable(name: string, database: KustoDatabase): Promise<Verifiable> {
  const model = kql.models.find((each) => each.name === name);
  if (!model?.store) throw new Error(name);
  const { tables, functions } = kustoSchema(database);
  const called = Object.entries(functions).map(
    ([each, { columns }]) => [each, { ...columns, ...passedOn[each] }] as const,
  );
  const schema = { ...tables, ...Object.fromEntries(called) } as Schema;
  const reader = kqlReaderFor(schema);
  return { name: `kql/${name}`, model, reader, store: await model.store() };
}

function lowered(path: string): readonly LoweredRule[] {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered: rule } = lower(entry.document);
    return rule?.rule.logsource.product === "windows" ? [rule] : [];
  });
}
