import type { Rule } from "../../../ast/index.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";

/** What SigmaHQ's reviewers would send a rule back for, and only its author can mend. */
export function conventionFindings(rule: Rule): readonly Diagnostic[] {
  return conventions
    .filter(({ holds }) => !holds(rule))
    .map(({ message, hint }) => ({
      code: "pack-sigma-convention",
      severity: "info",
      message,
      hint,
      span: rule.titleKey,
    }));
}

interface Convention {
  readonly holds: (rule: Rule) => boolean;
  readonly message: string;
  readonly hint: string;
}

const conventions: readonly Convention[] = [
  {
    holds: ({ description }) => description?.startsWith("Detect") ?? false,
    message: "SigmaHQ's descriptions begin with Detects",
    hint: "say what the rule detects first",
  },
  {
    holds: ({ references }) => references.length > 0,
    message: "SigmaHQ asks for a reference at least",
    hint: "add `references` that tell of what the rule detects",
  },
  {
    holds: ({ references }) => !references.some((each) => each.includes("attack.mitre.org")),
    message: "SigmaHQ takes no reference to MITRE ATT&CK",
    hint: "say it with a tag",
  },
  {
    holds: ({ author }) => author !== null,
    message: "SigmaHQ asks for an author",
    hint: "add `author`",
  },
  {
    holds: ({ date }) => date !== null,
    message: "SigmaHQ asks for the day on which a rule was made",
    hint: "add `date`, such as 2026-01-31",
  },
];
