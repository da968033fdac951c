import type { Analytic, EventTest, Metadata, Rule, Technique } from "../ast/index.ts";
import type { Spanned } from "../source/index.ts";
import { entryOf, type YamlMap } from "../yaml/index.ts";
import type { Report } from "./findings.ts";
import { inherit, knownKeys, readMetadata } from "./metadata.ts";
import {
  itemsUnder,
  plainUnder,
  scalarUnder,
  spannedsUnder,
  spannedUnder,
  textUnder,
} from "./read.ts";
import { readBody } from "./rule.ts";

const techniqueKeys = knownKeys(
  "technique",
  "parent",
  "tactics",
  "groups",
  "mitigations",
  "analytics",
);
const analyticKeys = knownKeys("logsource", "detection", "component", "providers", "tests");

/** A technique document; each analytic becomes a whole rule. */
export function readTechnique(map: YamlMap, report: Report): Technique {
  const technique = spannedUnder(map, "technique") ?? { value: "", span: map.span };
  const tactics = spannedsUnder(map, "tactics");
  const own = readMetadata(map, techniqueKeys);
  const shared = { ...own, tags: withAttackTags(technique, tactics, own.tags) };
  const analytics = itemsUnder(map, "analytics").flatMap((item) =>
    item.kind === "map" ? [readAnalytic(item, technique.value, shared, report)] : [],
  );
  return {
    kind: "technique",
    technique,
    title: own.title,
    parent: spannedUnder(map, "parent"),
    tactics,
    groups: spannedsUnder(map, "groups"),
    mitigations: spannedsUnder(map, "mitigations"),
    description: own.description,
    references: own.references,
    analytics,
    span: map.span,
  };
}

/** `attack.t1569.002`, then a tag for each tactic (`Lateral Movement` is `attack.lateral-movement`). */
function withAttackTags(
  technique: Spanned<string>,
  tactics: readonly Spanned<string>[],
  own: readonly Spanned<string>[],
): readonly Spanned<string>[] {
  const tags = [technique, ...tactics].map(({ value, span }) => ({
    value: `attack.${value.toLowerCase().replaceAll(/[ _]+/g, "-")}`,
    span,
  }));
  const known = new Set(tags.map((tag) => tag.value));
  return [...tags, ...own.filter((tag) => !known.has(tag.value))];
}

function readAnalytic(map: YamlMap, technique: string, shared: Metadata, report: Report): Rule {
  const analytic: Analytic = {
    technique,
    component: spannedUnder(map, "component"),
    providers: entryOf(map, "providers") ? spannedsUnder(map, "providers") : null,
    tests: itemsUnder(map, "tests").flatMap((item) =>
      item.kind === "map" ? [readTest(item)] : [],
    ),
  };
  return readBody(map, inherit(readMetadata(map, analyticKeys), shared), analytic, report);
}

function readTest(map: YamlMap): EventTest {
  return {
    name: textUnder(map, "name"),
    event: plainUnder(map, "event"),
    matches: isTrue(map, "matches"),
    synthetic: isTrue(map, "synthetic"),
    source: textUnder(map, "source"),
    span: map.span,
  };
}

function isTrue(map: YamlMap, key: string): boolean {
  const scalar = scalarUnder(map, key);
  return scalar?.type === "boolean" && scalar.text.toLowerCase() === "true";
}
