import type { Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Spanned } from "../../source/index.ts";
import { findComponent, findTactic, findTechnique } from "../../taxonomy/attack/index.ts";

/** Tags in the `attack` namespace that name what ATT&CK does not have, or no longer has. */
export function attackTags(rule: Rule): readonly Diagnostic[] {
  return rule.tags.flatMap(tagFindings);
}

const attackTag = /^attack\.(.+)$/;
const techniqueId = /^t\d{4}(\.\d{3})?$/;
/** Groups, software, mitigations and campaigns. */
const otherId = /^[gsmc]\d{4}$/;

function tagFindings(tag: Spanned<string>): readonly Diagnostic[] {
  const name = attackTag.exec(tag.value)?.[1];
  if (name === undefined) return [];
  if (techniqueId.test(name)) return techniqueFindings(tag, name.toUpperCase());
  if (findTactic(name) || otherId.test(name)) return [];
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

function techniqueFindings(tag: Spanned<string>, id: string): readonly Diagnostic[] {
  const technique = findTechnique(id);
  if (technique && !technique.retired) return [];
  if (technique) {
    const { name, replacement } = technique;
    const hint = replacement && `its replacement is attack.${replacement.toLowerCase()}`;
    return [retired(tag, `${id} (${name})`, hint)];
  }
  return [
    {
      code: "attack-tag-unknown",
      severity: "warning",
      message: `ATT&CK has no technique ${id}`,
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
