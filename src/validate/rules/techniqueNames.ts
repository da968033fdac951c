import type { Technique } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Spanned } from "../../source/index.ts";
import {
  type Technique as AttackTechnique,
  findTactic,
  findTechnique,
  isGroup,
  isMitigation,
} from "../../taxonomy/attack/index.ts";

/** What a technique document says of ATT&CK must be what ATT&CK says. */
export function techniqueNames(document: Technique): readonly Diagnostic[] {
  const known = findTechnique(document.technique.value);
  if (!known) return [unknown("technique", document.technique), ...listed(document)];
  return [
    ...retirement(document.technique, known),
    ...parentage(document, known),
    ...document.tactics.flatMap((tactic) => tacticFindings(tactic, known)),
    ...listed(document),
  ];
}

function listed({ groups, mitigations }: Technique): readonly Diagnostic[] {
  return [
    ...groups.filter((group) => !isGroup(group.value)).map(unlistedGroup),
    ...mitigations
      .filter((mitigation) => !isMitigation(mitigation.value))
      .map((mitigation) => unknown("mitigation", mitigation)),
  ];
}

function retirement(place: Spanned<string>, known: AttackTechnique): readonly Diagnostic[] {
  if (!known.retired) return [];
  return [
    {
      code: "technique-retired",
      severity: "warning",
      message: `ATT&CK has retired ${known.id} (${known.formerName})`,
      ...(known.replacement ? { hint: `its replacement is ${known.replacement}` } : {}),
      span: place.span,
    },
  ];
}

function parentage({ parent }: Technique, known: AttackTechnique): readonly Diagnostic[] {
  if (!parent || parent.value === known.parent) return [];
  return [
    {
      code: "technique-mismatch",
      severity: "error",
      message: known.parent
        ? `the parent of ${known.id} is ${known.parent}, not ${parent.value}`
        : `${known.id} is no sub-technique and has no parent`,
      span: parent.span,
    },
  ];
}

function tacticFindings(
  tactic: Spanned<string>,
  technique: AttackTechnique,
): readonly Diagnostic[] {
  const known = findTactic(tactic.value);
  if (!known) return [unknown("tactic", tactic)];
  if (technique.tactics.includes(known.shortName)) return [];
  return [
    {
      code: "technique-mismatch",
      severity: "error",
      message: `ATT&CK does not count ${technique.id} among the techniques of ${known.name}`,
      hint: `its tactics are ${technique.tactics.join(", ")}`,
      span: tactic.span,
    },
  ];
}

function unknown(what: string, name: Spanned<string>): Diagnostic {
  return {
    code: "attack-unknown",
    severity: "error",
    message: `ATT&CK has no ${what} ${name.value}`,
    hint: "the bundled data is ATT&CK 19, Enterprise",
    span: name.span,
  };
}

/** Groups come often and the bundled list is of version 18, so an absent one may well exist. */
function unlistedGroup(group: Spanned<string>): Diagnostic {
  return {
    code: "group-unlisted",
    severity: "info",
    message: `the bundled ATT&CK data has no group ${group.value}`,
    span: group.span,
  };
}
