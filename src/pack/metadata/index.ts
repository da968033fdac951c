export type { Attack, AttackTactic, AttackTechnique, AttackVersion } from "./attack.ts";
export { attackOf } from "./attack.ts";
export { type Attribution, attributionOf } from "./attribution.ts";
export { ruleKey, stableId } from "./id.ts";
export { hasOwnSchedule, scheduleFindings, scheduleOf, secondsOf } from "./schedule.ts";
export { type RuleSeverity, severities, severityOf } from "./severity.ts";
export { createSlugs, safePath, slug } from "./slug.ts";
