import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Event } from "../../src/event/index.ts";
import type { LoweredRule } from "../../src/ir/lowered.ts";
import { matcherOf } from "../../src/ir/match.ts";
import {
  mostWitnesses,
  recordedWitnesses,
  type Witness,
  witnessesOf,
} from "../../src/verify/index.ts";
import { filesBelow, read } from "../support/repository.ts";
import { allRuleFiles, hasShared } from "../support/shared.ts";
import { rulesIn } from "../support/verifiable.ts";
import { eventsOf, ruleOf } from "./tricky/case.ts";
import { trickyCases } from "./tricky/index.ts";

/** A rule to verify, and the events to do it on. */
export interface Subject {
  readonly name: string;
  readonly rule: LoweredRule;
  readonly providers: readonly string[] | null;
  /** Each is what one store holds; made when asked for. */
  readonly runs: () => readonly (readonly Witness[])[];
}

/** The tricky cases, our own conformance rules, and a few public rules where they are at hand. */
export function allSubjects(): readonly Subject[] {
  const tricky = trickyCases.flatMap((each) => {
    const { what, providers = null } = each;
    return rulesIn(what, ruleOf(each)).map((rule) =>
      subject(what, rule, providers, eventsOf(each)),
    );
  });
  const own = filesBelow("test/conformance/rules", ".yml").flatMap((path) =>
    rulesIn(path, read(path)).map((rule) => subject(basename(path), rule, null, [])),
  );
  const known = (hasShared ? someOf(allRuleFiles()) : []).flatMap((path) =>
    rulesIn(path, readFileSync(path, "utf8")).map((rule) =>
      subject(basename(path), rule, null, []),
    ),
  );
  return [...tricky, ...own, ...known].filter(
    ({ rule, providers }) => matcherOf(rule, { providers }).unsupported.length === 0,
  );
}

/** One in fifty, the same ones everywhere. */
function someOf(paths: readonly string[]): readonly string[] {
  return paths.filter((_, at) => at % 50 === 0);
}

export function subject(
  name: string,
  rule: LoweredRule,
  providers: Subject["providers"],
  events: readonly Event[],
): Subject {
  let known: ReturnType<Subject["runs"]> | null = null;
  const runs = (): ReturnType<Subject["runs"]> => {
    known ??= runsOf(rule, providers, events);
    return known;
  };
  return { name, rule, providers, runs };
}

/** Recorded events also one by one: a store that has seen no other event knows no other field. */
function runsOf(
  rule: LoweredRule,
  providers: Subject["providers"],
  events: readonly Event[],
): ReturnType<Subject["runs"]> {
  const made = witnessesOf(rule, { providers, most: mostWitnesses }).list;
  const recorded = recordedWitnesses(rule, events, providers);
  return [[...made, ...recorded], ...recorded.map((witness) => [witness])];
}
