import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { PackRule } from "./format.ts";
import { ruleKey } from "./metadata/index.ts";

/**
 * Rules without those whose id an earlier one has: what is deployed under ids made of theirs would
 * take each other's place. Every format that gives its product an id begins with this; those without
 * (saved searches of Splunk, which go by their names, queries, layers and pages) take every rule.
 */
export function withoutRepeats(rules: readonly PackRule[]): {
  readonly kept: readonly PackRule[];
  readonly findings: readonly Diagnostic[];
} {
  const first = new Map<string, PackRule>();
  for (const packed of rules) {
    const key = ruleKey(packed).toLowerCase();
    if (!first.has(key)) first.set(key, packed);
  }
  const kept = new Set(first.values());
  const repeats = rules.filter((packed) => !kept.has(packed));
  const nameless = rules.filter((packed) => kept.has(packed) && packed.rule.id === null);
  return { kept: [...kept], findings: [...repeats.map(repeated), ...nameless.map(withoutId)] };
}

function repeated({ rule }: PackRule): Diagnostic {
  return {
    code: "pack-id-repeated",
    severity: "error",
    message: rule.id
      ? "another rule of the pack has the same id, and one would replace the other"
      : "another rule of the file has the same title and no id either, and one would replace the other",
    hint: "give the rule an id of its own",
    span: rule.id?.span ?? rule.titleKey,
  };
}

function withoutId({ rule, index }: PackRule): Diagnostic {
  const place = index === null ? "its file's path" : "its file's path and its title";
  return {
    code: "pack-id-missing",
    severity: "warning",
    message: `the rule has no id, so it is deployed under one made of ${place}: another there makes another rule, and leaves the old one`,
    hint: "give the rule an `id`: a UUID that stays when it is moved",
    span: rule.titleKey,
  };
}
