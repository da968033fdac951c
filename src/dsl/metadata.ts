import type { ComponentName, TacticName, TechniqueId } from "./attack.generated.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** An id of ATT&CK's such as `G0050`, whose digits may begin with zeros. */
export type AttackId<Letters extends string> = `${Letters}${Digit}${string}`;

/** Sigma's levels, from a hint for hunters to an alert that must be looked at. */
export type Level = "informational" | "low" | "medium" | "high" | "critical";

/** How far a rule has been tried. */
export type Status = "stable" | "test" | "experimental" | "deprecated" | "unsupported";

/** `attack.t1569.002`, `attack.execution`; or a tag of another namespace, such as `cve.2021-44228`. */
export type Tag =
  | `attack.${Lowercase<TechniqueId> | TacticName | AttackId<"g" | "s" | "m" | "ds" | "dc">}`
  | `${"car" | "cve" | "d3fend" | "detection" | "stp" | "tlp"}.${string}`;

/** Another rule and how it is related. */
export interface Related {
  readonly id: string;
  readonly type: "correlation" | "derived" | "merged" | "obsolete" | "renamed" | "similar";
}

/** What rules and technique documents carry beside their detections. */
export interface Metadata {
  readonly title: string;
  /** A UUID that stays with the rule. */
  readonly id?: string;
  readonly name?: string;
  readonly related?: readonly Related[];
  readonly taxonomy?: string;
  readonly status?: Status;
  readonly description?: string;
  readonly license?: string;
  readonly author?: string;
  readonly references?: readonly string[];
  /** `2026-11-23` */
  readonly date?: string;
  /** `2026-11-23` */
  readonly modified?: string;
  readonly tags?: readonly Tag[];
  readonly falsepositives?: readonly string[];
  readonly level?: Level;
  readonly scope?: readonly string[];
  /** Fields that an analyst will want to see. */
  readonly fields?: readonly string[];
  /** Keys of your own, which no target reads. */
  readonly custom?: { readonly [key: string]: unknown };
}

export type { ComponentName, TacticName, TechniqueId };
