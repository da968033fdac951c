import { readFileSync } from "node:fs";
import { fieldNames, type LoweredRule, type NativeEvent, type ReadQuery } from "sigmatic/backend";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { campaignEvents, regressionEvents } from "../../test/match/recorded.ts";
import { ecsDocument } from "../../test/support/ecsDocuments.ts";
import { corpusFiles, hasShared } from "../../test/support/shared.ts";
import { eql } from "./index.ts";
import { eqlReader } from "./reader/index.ts";

/*
 * Public rules on recorded events: an exact query fires where the rule does, and nowhere else; an
 * approximate one errs in the direction that it states.
 */
describe.skipIf(!hasShared)("queries agree with their rules (skipped without ../shared)", () => {
  const events = hasShared ? recorded() : [];
  const rules = hasShared ? corpusFiles().flatMap(compiledRules) : [];
  const documents = events.map(({ document }) => document);

  test("on all events as one index", () => {
    const disagreements = rules.flatMap(({ title, matches, queries, allows, excused }) => {
      const found = new Set(queries.flatMap((query) => [...query.run(documents)]));
      return events.flatMap(({ name, event }, at) =>
        excused(event) || allows(found.has(at), matches(event)) ? [] : [`${title} on ${name}`],
      );
    });
    expect(disagreements).toEqual([]);
    expect(rules.length * events.length).toBeGreaterThan(60_000);
  });

  test("on each event as an index of its own, where fields that it lacks are not mapped", () => {
    const disagreements = rules.flatMap(({ title, matches, queries, allows, excused }) =>
      events
        .filter(({ event, document }) => {
          const found = queries.some((query) => query.run([document]).size > 0);
          return !excused(event) && !allows(found, matches(event));
        })
        .map(({ name }) => `${title} on ${name}`),
    );
    expect(disagreements).toEqual([]);
  });
});

function compiledRules(path: string) {
  const { entries } = readDocuments({ name: path, text: readFileSync(path, "utf8") });
  return entries.flatMap((entry) => {
    if (entry.kind !== "document" || entry.document.kind !== "rule") return [];
    const { lowered } = lower(entry.document);
    const isWindows = lowered?.rule.logsource.product === "windows";
    const found = lowered && isWindows ? compiled(lowered) : null;
    return found ? [found] : [];
  });
}

function compiled(rule: LoweredRule) {
  const options = { layout: "oneline", providers: null, settings: null } as const;
  const { queries, notes } = eql.models[0].compile(rule, options);
  if (notes.some((note) => note.severity === "error")) return null;
  const directions = new Set(notes.map((note) => note.direction));
  const mayMiss = directions.has("under") || directions.has("both");
  const mayAdd = directions.has("over") || directions.has("both");
  const read = queries.map((text) => eqlReader.read({ name: "query", text }).query);
  return {
    title: rule.rule.title.value,
    matches: matcherOf(rule, { providers: providersIn(rule) }),
    queries: read.filter((query): query is ReadQuery => query !== null),
    excused: excuses(rule),
    allows: (found: boolean, wanted: boolean) => found === wanted || (found ? mayAdd : mayMiss),
  };
}

/** ECS has the Security log's processes in the fields of Sysmon's, and none of its other events. */
function providersIn({ rule }: LoweredRule): readonly string[] | null {
  return isOfProcesses(rule) ? ["sysmon", "security"] : null;
}

function isOfProcesses({ logsource }: LoweredRule["rule"]): boolean {
  return /^process_(?:creation|termination)$/.test(logsource.category ?? "");
}

/**
 * The Security log's processes have the computer's account in ECS where the rule means the system's,
 * which the logon session tells: rules on accounts are not held to them.
 */
function excuses({ rule, conditions }: LoweredRule): (event: Event) => boolean {
  const names = conditions.flatMap(fieldNames);
  const isExcused = isOfProcesses(rule) && names.includes("User");
  return ({ channel }) => isExcused && channel === "security";
}

function recorded() {
  const share = process.env.CORPUS === "all" ? 2 : 8;
  const campaign = campaignEvents().filter((_, index) => index % share === 0);
  return [...regressionEvents(), ...campaign]
    .filter(({ event }) => event.origin === "windows")
    .flatMap(({ name, event }) => {
      const document: NativeEvent | null = ecsDocument(event);
      return document ? [{ name, event, document }] : [];
    });
}
