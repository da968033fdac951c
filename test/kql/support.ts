import type {
  DataModel,
  Emission,
  LoweredRule,
  ModelSettings,
  TargetOptions,
} from "../../src/backend/index.ts";
import { type Outcome, settle } from "../../src/backend/outcome.ts";
import { lower } from "../../src/ir/lower.ts";
import { readDocuments } from "../../src/rule/index.ts";

/** What a model makes of a rule with one test, without the checks that stand before it. */
export function emitted(
  model: DataModel,
  logsource: string,
  detection: string,
  settings: ModelSettings | null = null,
): Emission {
  return emission(model, loweredRule(logsource, detection), settings, "oneline");
}

/** The same with its fidelity. */
export function outcomeOf(
  model: DataModel,
  logsource: string,
  detection: string,
  layout: TargetOptions["layout"] = "oneline",
): Outcome {
  const rule = loweredRule(logsource, detection);
  const made = emission(model, rule, null, layout);
  return settle(`kql/${model.name}`, made, rule.rule.titleKey, false);
}

/** A rule with a whole detection, and what a model makes of it. */
export function compiled(
  model: DataModel,
  logsource: string,
  detection: string,
): { readonly rule: LoweredRule; readonly emission: Emission } {
  const rule = loweredText(`title: Test\nlogsource: {${logsource}}\ndetection: ${detection}\n`);
  return { rule, emission: emission(model, rule, null, "oneline") };
}

function emission(
  model: DataModel,
  rule: LoweredRule,
  settings: ModelSettings | null,
  layout: TargetOptions["layout"],
): Emission {
  return model.compile(rule, { layout, providers: null, settings });
}

function loweredRule(logsource: string, detection: string): LoweredRule {
  return loweredText(
    `title: Test\nlogsource: {${logsource}}\ndetection:\n  selection:\n    ${detection}\n  condition: selection\n`,
  );
}

function loweredText(text: string): LoweredRule {
  const [entry] = readDocuments({ name: "test.yml", text }).entries;
  if (entry?.kind !== "document" || entry.document.kind !== "rule") throw new Error(text);
  const { lowered } = lower(entry.document);
  if (lowered === null) throw new Error(text);
  return lowered;
}

/** A log source's key, `product/category/service`, as a rule writes it. */
export function logsourceOf(key: string): string {
  const names = ["product", "category", "service"];
  return key
    .split("/")
    .flatMap((part, index) => (part === "-" ? [] : [`${names[index]}: ${part}`]))
    .join(", ");
}
