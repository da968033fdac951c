import { type Made, toSource } from "../convert/source.ts";
import type { Place, RuleData, TechniqueData } from "../dsl/index.ts";
import type { Source } from "../source/index.ts";

/**
 * Rules as they come: YAML text of one or more documents, that text under the name of its file, or
 * what `rule` and `technique` of `sigmatic/dsl` return.
 */
export type Input = string | Source | RuleData | TechniqueData;

/** The text that the compiler reads; a rule of the DSL becomes the YAML that stands for it. */
export function sourceOf(input: Input): Source {
  if (typeof input === "string") return { name: "<text>", text: input };
  return "sigmatic" in input ? madeSource(input) : input;
}

/** Diagnostics name the file and line where the rule was made, if the engine tells. */
function madeSource(made: RuleData | TechniqueData): Source {
  const [call] = made.calls;
  const analytics = made.sigmatic === "technique" ? made.analyticCalls : [];
  const document: Made = {
    document: made.document,
    place: placeOf(call),
    analytics: analytics.map(([first]) => placeOf(first)),
  };
  return toSource(call?.file ?? "<rule>", [document]);
}

function placeOf(call: Place | undefined): Made["place"] {
  return { line: call?.line ?? 1, column: call?.column ?? 1 };
}
