/**
 * The codes of checks: those whose severity a project may change, and that a comment in a rule may
 * suppress. What other stages find stands: without it there is no query, or not the rule's.
 */
export const checkCodes = [
  "logsource-unknown",
  "field-unknown",
  "field-unverified",
  "field-not-carried",
  "field-not-in-event",
  "provider-unknown",
  "modifier-type",
  "value-impossible",
  "value-empty-match",
  "value-covered",
  "case-sensitive",
  "condition-constant",
  "selection-unused",
  "id-missing",
  "level-missing",
  "id-duplicate",
  "title-duplicate",
  "status-retired",
  "attack-tag-unknown",
  "attack-tag-retired",
  "attack-unknown",
  "technique-retired",
  "technique-mismatch",
  "group-unlisted",
  "component-unknown",
  "component-renamed",
  "component-unlisted",
  "suppression-without-reason",
  "suppression-unknown",
  "suppression-unused",
] as const;

/** The code of a check, whose severity a project may set. */
export type CheckCode = (typeof checkCodes)[number];

const codes: ReadonlySet<string> = new Set(checkCodes);

export function isCheckCode(code: string): code is CheckCode {
  return codes.has(code);
}
