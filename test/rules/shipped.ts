import type { Rule, Technique } from "../../src/ast/index.ts";
import type { Event } from "../../src/event/index.ts";
import { lower } from "../../src/ir/lower.ts";
import { matcherOf } from "../../src/ir/match.ts";
import { readDocuments } from "../../src/rule/index.ts";
import { read } from "../support/repository.ts";

/** A technique document of `rules/`, which must be read without an error. */
export function shippedTechnique(path: string): Technique {
  const [entry] = readDocuments({ name: path, text: read(path) }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "technique")
    throw new Error(`${path} is no readable technique document`);
  return entry.document;
}

/** Whether an analytic fires on an event, with the providers that it names itself. */
export function firesOn(rule: Rule): (event: Event) => boolean {
  const { lowered } = lower(rule);
  if (!lowered) throw new Error(`${rule.title.value} does not lower`);
  const providers = rule.analytic?.providers?.map((provider) => provider.value) ?? null;
  return matcherOf(lowered, { providers });
}
