import type { Rule } from "../../ast/index.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { componentsOf, findComponent } from "../../taxonomy/attack/index.ts";

/** The data component that an analytic names must be ATT&CK's, by its name or id of version 19. */
export function analyticComponent(rule: Rule): readonly Diagnostic[] {
  const { component, technique } = rule.analytic ?? {};
  if (!component || technique === undefined) return [];
  const found = findComponent(component.value);
  if (!found)
    return [
      {
        code: "component-unknown",
        severity: "error",
        message: `ATT&CK has no data component ${component.value}`,
        hint: "write its name or id, such as Process Creation or DC0032",
        span: component.span,
      },
    ];
  if (found.renamedFrom !== null)
    return [
      {
        code: "component-renamed",
        severity: "warning",
        message: `${component.value} is the name of an earlier ATT&CK version`,
        hint: `version 19 calls it ${found.name}`,
        span: component.span,
      },
    ];
  if (componentsOf(technique).includes(found.id)) return [];
  return [
    {
      code: "component-unlisted",
      severity: "info",
      message: `ATT&CK does not list ${found.name} for ${technique}`,
      span: component.span,
    },
  ];
}
