import type { Analytic, Correlation, Filter, Logsource, Metadata, Rule } from "../ast/index.ts";
import type { YamlMap } from "../yaml/index.ts";
import { readDetection } from "./detection.ts";
import type { Report } from "./findings.ts";
import { knownKeys, readMetadata } from "./metadata.ts";
import { extraOf, mapUnder, plainUnder, textUnder } from "./read.ts";

const logsourceKeys = new Set(["category", "product", "service", "definition"]);
const ruleKeys = knownKeys("logsource", "detection");
const correlationKeys = knownKeys("correlation");
const filterKeys = knownKeys("logsource", "filter");

function readLogsource(map: YamlMap): Logsource {
  const section = mapUnder(map, "logsource") ?? { ...map, entries: [] };
  return {
    category: textUnder(section, "category"),
    product: textUnder(section, "product"),
    service: textUnder(section, "service"),
    definition: textUnder(section, "definition"),
    extra: extraOf(section, logsourceKeys),
    span: section.span,
  };
}

/** The parts that rules and analytics share; `metadata` has been read already. */
export function readBody(
  map: YamlMap,
  metadata: Metadata,
  analytic: Analytic | null,
  report: Report,
): Rule {
  const detection = mapUnder(map, "detection") ?? { ...map, entries: [] };
  return {
    kind: "rule",
    ...metadata,
    logsource: readLogsource(map),
    detection: readDetection(detection, report),
    analytic,
    span: map.span,
  };
}

export function readRule(map: YamlMap, report: Report): Rule {
  return readBody(map, readMetadata(map, ruleKeys), null, report);
}

export function readCorrelation(map: YamlMap): Correlation {
  const correlation = plainUnder(map, "correlation");
  const metadata = readMetadata(map, correlationKeys);
  return { kind: "correlation", ...metadata, correlation, span: map.span };
}

export function readFilter(map: YamlMap): Filter {
  const metadata = readMetadata(map, filterKeys);
  const filter = plainUnder(map, "filter");
  return { kind: "filter", ...metadata, logsource: readLogsource(map), filter, span: map.span };
}
