import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { PackRule } from "./format.ts";
import { ruleKey } from "./metadata/index.ts";

/**
 * Rules without those whose id an earlier one has: what is deployed under ids made of theirs would
 * take each other's place.
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
  return { kept: [...kept], findings: repeats.map(repeated) };
}

function repeated({ rule }: PackRule): Diagnostic {
  return {
    code: "pack-id-repeated",
    severity: "error",
    message: "another rule of the pack has the same id, and one would replace the other",
    hint: "give the rule an id of its own",
    span: rule.id?.span ?? rule.titleKey,
  };
}
