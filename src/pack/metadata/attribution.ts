import type { Rule } from "../../ast/index.ts";
import type { RuleDefaults } from "../format.ts";

/**
 * Whose a rule is, for every format to carry on: the Detection Rule License asks that the authors be
 * named and the licence be kept.
 */
export interface Attribution {
  readonly author: string | null;
  readonly license: string | null;
  readonly references: readonly string[];
  /** The rule's own id, under which its source knows it. */
  readonly sourceId: string | null;
}

export function attributionOf(
  { author, license, references, id }: Rule,
  defaults: RuleDefaults,
): Attribution {
  return {
    author: author ?? defaults.author,
    license: license ?? defaults.license,
    references,
    sourceId: id?.value ?? null,
  };
}
