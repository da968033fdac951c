import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Event } from "../../event/index.ts";
import { matcherOf } from "../../ir/match.ts";
import type { Project } from "../../project/index.ts";
import type { RuleReference } from "../contract.ts";
import type { Selector } from "../filters.ts";
import type { Host } from "../host.ts";
import type { Given } from "../inputs.ts";
import { checkedFiles, runnableRules } from "../rules.ts";

/** A rule made ready to run on events. */
export interface RuleMatcher {
  readonly reference: RuleReference;
  readonly matches: (event: Event) => boolean;
}

/** Prepares every rule once; what cannot be run is told in the findings. */
export async function loadMatchers(
  paths: readonly Given[],
  options: {
    readonly providers: readonly string[] | null;
    readonly selector: Selector;
    readonly project: Project;
    readonly quiet?: boolean;
  },
  host: Host,
): Promise<{
  readonly matchers: readonly RuleMatcher[];
  readonly findings: readonly Diagnostic[];
}> {
  const matchers: RuleMatcher[] = [];
  const findings: Diagnostic[] = [];
  const { selector, project, quiet = false } = options;
  for await (const file of checkedFiles(paths, selector, host, project, { quiet })) {
    findings.push(...file.findings);
    for (const { reference, lowered } of runnableRules(file, options.project))
      matchers.push({ reference, matches: matcherOf(lowered, { providers: options.providers }) });
  }
  return { matchers, findings };
}
