import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Spanned } from "../../source/index.ts";
import {
  findComponent,
  findTactic,
  findTechnique,
  type Tactic,
} from "../../taxonomy/attack/index.ts";
import { nothing, type RuleCheck } from "../check.ts";

/** Tags in the `attack` namespace that name what ATT&CK does not have, or no longer has. */
export const attackTags: RuleCheck = ({ tags }) => {
  let findings: Diagnostic[] | null = null;
  for (const tag of tags) {
    if (inForce.has(tag.value)) continue;
    const own = tagFindings(tag);
    if (own.length > 0) findings = [...(findings ?? []), ...own];
    else if (ofAttack.test(tag.value)) inForce.add(tag.value);
  }
  return findings ?? nothing;
};

/** In the spelling that nearly all rules use. */
const ofAttack = /^attack\.[a-z0-9.-]{1,40}$/;

/** Tags that have been looked up and stand: no more than ATT&CK has names. */
const inForce = new Set<string>();

const attackTag = /^attack\.(.+)$/;
const techniqueId = /^t\d{4}(\.\d{3})?$/;
/** Groups, software, mitigations and campaigns. */
const otherId = /^[gsmc]\d{4}$/;

function tagFindings(tag: Spanned<string>): readonly Diagnostic[] {
  const name = attackTag.exec(tag.value)?.[1];
  if (name === undefined) return [];
  if (techniqueId.test(name)) return techniqueFindings(tag, name.toUpperCase());
  const tactic = findTactic(name);
  if (tactic) return tacticFindings(tag, tactic);
  if (otherId.test(name)) return [];
  const source = /^ds\d{4}$/.test(name) ? findComponent(name) : null;
  if (source) return [retired(tag, name.toUpperCase(), `version 19 calls it ${source.name}`)];
  return [
    {
      code: "attack-tag-unknown",
      severity: "warning",
      message: `ATT&CK has nothing by the name of ${name}`,
      hint: "tactics are tagged by their short name (attack.execution), techniques by their id (attack.t1569.002)",
      span: tag.span,
    },
  ];
}

function tacticFindings(tag: Spanned<string>, { name, replacedBy }: Tactic): readonly Diagnostic[] {
  if (replacedBy.length === 0) return [];
  const newer = replacedBy.map((shortName) => `attack.${shortName}`).join(" or ");
  return [retired(tag, `the tactic ${name}`, `version 19 has ${newer} in its place`)];
}

function techniqueFindings(tag: Spanned<string>, id: string): readonly Diagnostic[] {
  const technique = findTechnique(id);
  if (technique && !technique.retired) return [];
  if (technique) {
    const { formerName, replacement } = technique;
    const hint = replacement && `its replacement is attack.${replacement.toLowerCase()}`;
    return [retired(tag, `${id} (${formerName})`, hint)];
  }
  return [
    {
      code: "attack-tag-unknown",
      severity: "warning",
      message: `ATT&CK has no technique ${id}`,
      hint: "the bundled data is ATT&CK 19, Enterprise",
      span: tag.span,
    },
  ];
}

function retired(tag: Spanned<string>, what: string, hint: string | null): Diagnostic {
  return {
    code: "attack-tag-retired",
    severity: "warning",
    message: `ATT&CK has retired ${what}`,
    ...(hint ? { hint } : {}),
    span: tag.span,
  };
}
