import {
  type Condition,
  type Names,
  namesOf,
  type Quantifiers,
  quantifiersOf,
} from "./condition.ts";
import { type Data, detectionData, given, logsourceData, metadataData } from "./data.ts";
import type { Logsource } from "./logsource.ts";
import type { ComponentName, Metadata } from "./metadata.ts";
import { callsOf, type Place } from "./place.ts";
import { plain } from "./plain.ts";
import type { Selection } from "./selections.ts";

/** What a rule looks for: its log source, its selections, and what must hold of them. */
export interface Search<Fields extends object, Name extends string> {
  readonly logsource: Logsource<Fields>;
  /** By name; a name that begins with `_` is not one of `them`. */
  readonly detection: { readonly [N in Name]: Selection<Fields> };
  /** A key of old correlations, which is kept and warned about. */
  readonly timeframe?: string;
  /** Several conditions make several queries. */
  readonly condition: (
    selections: Names<Name>,
    quantifiers: Quantifiers<Name>,
  ) => Condition | readonly Condition[];
}

/** A Sigma rule. */
export interface RuleInput<Fields extends object, Name extends string>
  extends Metadata,
    Search<Fields, Name> {}

/** An event that an analytic must, or must not, match. */
export interface EventTest {
  readonly name?: string;
  readonly matches: boolean;
  /** Written from the documented layout of the event rather than recorded. */
  readonly synthetic?: boolean;
  /** Where a recorded event comes from, and its licence. */
  readonly source?: string;
  readonly event: { readonly [field: string]: unknown };
}

/** A rule as one of a technique's analytics. */
export interface AnalyticInput<Fields extends object, Name extends string>
  extends RuleInput<Fields, Name> {
  /** The ATT&CK data component that it reads. */
  readonly component?: ComponentName;
  /** Who delivers the events, such as `sysmon` and `security`. */
  readonly providers?: readonly string[];
  readonly tests?: readonly EventTest[];
}

/** A rule as data. */
export interface RuleData {
  readonly sigmatic: "rule";
  /** Sigma's document of the rule, keys in the order of the specification. */
  readonly document: Data;
  /** The call that made it, and the calls around it. */
  readonly calls: readonly Place[];
}

/** An analytic as data. */
export interface AnalyticData {
  readonly sigmatic: "analytic";
  readonly document: Data;
  /** The call that made it, and the calls around it. */
  readonly calls: readonly Place[];
}

/** A Sigma rule whose fields and values are those of its log source. */
export function rule<Fields extends object, Name extends string>(
  input: RuleInput<Fields, Name>,
): RuleData {
  return { sigmatic: "rule", document: plain("", documentOf(input)) as Data, calls: callsOf(rule) };
}

/** A rule for a technique's list of analytics. */
export function analytic<Fields extends object, Name extends string>(
  input: AnalyticInput<Fields, Name>,
): AnalyticData {
  const { component, providers, tests } = input;
  const own = { component, providers, tests: tests?.map((test) => ({ ...test })) };
  return {
    sigmatic: "analytic",
    document: plain("", { ...documentOf(input), ...given(own) }) as Data,
    calls: callsOf(analytic),
  };
}

function documentOf<Fields extends object, Name extends string>(
  input: RuleInput<Fields, Name>,
): Data {
  const { before, after } = metadataData(input);
  const { logsource, detection, condition, timeframe } = input;
  demand(isObject(logsource), "a rule needs a `logsource`; a name that is misspelt is undefined");
  demand(isObject(detection), "a rule needs a `detection`, an object of selections");
  demand(typeof condition === "function", "a rule's `condition` is a function of its selections");
  const names = Object.keys(detection) as Name[];
  const found = condition(namesOf(names), quantifiersOf());
  return {
    ...before,
    logsource: logsourceData(logsource),
    detection: detectionData(detection, found, timeframe),
    ...after,
  };
}

/** Rules in JavaScript come here unchecked. */
function demand(holds: boolean, message: string): void {
  if (!holds) throw new TypeError(message);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
