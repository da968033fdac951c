import type { Explanation } from "../diagnostic.ts";

/** Codes of queries that are not proved: faults of the compiler, but for the last. */
export const explanations = {
  "verify-disagreement": {
    summary: "a query and its rule do not agree on an event",
    text: "The query was read back by a reader that shares no code with what wrote it, and run on an event made for one of the rule's tests. It fires where the rule does not, or the other way round, and no note of the query says so. This is a fault of the compiler: please report the rule, the target and the event that is printed. Until it is mended, `compile --verify` keeps such a query from being written.",
    wrong: "sigmatic compile rules/ --to spl --out queries/",
    right: "sigmatic compile rules/ --to spl --out queries/ --verify",
  },
  "verify-unreadable": {
    summary: "a query cannot be read back",
    text: "The reader of the query language does not accept what the compiler wrote, so the query cannot be proved. Either is at fault: please report the rule and the target. `sigmatic explain` also knows the codes of readers, such as query-syntax.",
    wrong: "sigmatic compile rules/ --to spl --out queries/",
    right: "sigmatic compile rules/ --to spl --out queries/ --verify",
  },
  "verify-uncertain": {
    summary: "an exact query rests on what no documentation settles",
    text: "The query did what the rule does, but only if its engine reads a part of it in one of several ways, of which nobody documents the right one. Such a query has to be called approximate, with the direction in which it may depart. This is a fault of the compiler: please report the rule and the target. Queries that are called approximate may hold such parts.",
    wrong: "sigmatic compile rules/ --to spl --out queries/",
    right: "sigmatic compile rules/ --to spl --out queries/ --verify",
  },
  "verify-unrunnable": {
    summary: "a rule cannot be run on events, so that its queries cannot be proved",
    text: "A query is proved by running the rule beside it. A regular expression with a back-reference or a possessive quantifier means what one engine makes of it, and is not run here. The query may well be right: compile it without --verify, or write the rule without the construct.",
    wrong: "sigmatic verify back-reference.yml --to spl",
    right: "sigmatic compile back-reference.yml --to spl",
  },
} as const satisfies Record<string, Explanation>;
