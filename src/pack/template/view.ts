import type { Fidelity } from "../../backend/outcome.ts";
import type { Direction } from "../../diagnostic/diagnostic.ts";
import { logsourceKey } from "../../taxonomy/lookup.ts";
import type { PackOptions, PackRule, PackSettings, Schedule } from "../format.ts";
import {
  type AttackTactic,
  type AttackTechnique,
  attackOf,
  attributionOf,
  type RuleSeverity,
  scheduleOf,
  severityOf,
} from "../metadata/index.ts";

/** A rule as templates see it; every name is always there, null or an empty list where nothing is said. */
export interface TemplateRule {
  readonly title: string;
  readonly id: string | null;
  readonly description: string | null;
  /** `stable`, `test`, `experimental`, `deprecated` or `unsupported`. */
  readonly status: string | null;
  /** `informational` to `critical`; `medium` where the rule has none. */
  readonly level: RuleSeverity;
  /** The rule's own, or that of the project's defaults. */
  readonly author: string | null;
  readonly license: string | null;
  readonly references: readonly string[];
  readonly falsePositives: readonly string[];
  /** As the rule has them: `attack.t1569.002`. */
  readonly tags: readonly string[];
  /** Of ATT&CK 19. */
  readonly tactics: readonly AttackTactic[];
  readonly techniques: readonly AttackTechnique[];
  /** As the rule writes it: `2026-01-31`. */
  readonly date: string | null;
  readonly modified: string | null;
  /** Fields that an analyst looks at first. */
  readonly fields: readonly string[];
  readonly logsource: TemplateLogsource;
  /** `spl/raw` */
  readonly target: string;
  /** The query language alone: `spl`. */
  readonly language: string;
  readonly fidelity: Fidelity;
  readonly notes: readonly TemplateNote[];
  /** The first of the queries; null where there is none. */
  readonly query: string | null;
  /** One for each condition of the rule, and byte for byte those of `compile`. */
  readonly queries: readonly string[];
  /** In seconds; `{{duration schedule.every}}` writes `15m`. */
  readonly schedule: Schedule;
  /** Where the rule's file stands, without its extension: `windows/service`. */
  readonly path: string;
}

/** What a rule reads. */
export interface TemplateLogsource {
  /** All three, `-` for what is not named: `windows/process_creation/-`. */
  readonly key: string;
  readonly product: string | null;
  readonly category: string | null;
  readonly service: string | null;
  /** What has to be switched on for such events. */
  readonly definition: string | null;
}

/** In what a query differs from its rule, or what should be known of it. */
export interface TemplateNote {
  readonly code: string;
  /** null where the meaning is the rule's. */
  readonly direction: Direction | null;
  readonly message: string;
}

/** A pack as templates see it. */
export interface TemplatePack {
  /** As the project file calls it. */
  readonly name: string;
  /** Its first target. */
  readonly target: string;
  /** The compiler's version. */
  readonly version: string;
  /** The options of its format, as the project file says them. */
  readonly options: PackOptions;
  /** In the order of their paths; once for each target. */
  readonly rules: readonly TemplateRule[];
}

/** A rule's view; its lists are the rule's own. */
export function ruleView(packed: PackRule, { defaults }: PackSettings): TemplateRule {
  const { rule, outcome, path } = packed;
  const { author, license, references, sourceId } = attributionOf(rule, defaults);
  const { tactics, techniques } = attackOf(rule, 19);
  const { product, category, service, definition } = rule.logsource;
  const { target, fidelity, notes, queries } = outcome;
  return {
    title: rule.title.value,
    id: sourceId,
    description: rule.description,
    status: rule.status?.value ?? null,
    level: severityOf(rule),
    author,
    license,
    references,
    falsePositives: rule.falsepositives,
    tags: rule.tags.map(({ value }) => value),
    tactics,
    techniques,
    date: rule.date,
    modified: rule.modified,
    fields: rule.fields.map(({ value }) => value),
    logsource: { key: logsourceKey(rule.logsource), product, category, service, definition },
    target,
    language: target.split("/", 1)[0] as string,
    fidelity,
    notes: notes.map(({ code, direction, message }) => ({ code, direction, message })),
    query: queries[0] ?? null,
    queries,
    schedule: scheduleOf(rule, defaults),
    path,
  };
}

/** A pack's view of its rules. */
export function packView(
  rules: readonly TemplateRule[],
  { name, target, version, options }: PackSettings,
): TemplatePack {
  return { name, target, version, options, rules };
}
