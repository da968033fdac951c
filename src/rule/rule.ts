import type {
  Analytic,
  Correlation,
  Extra,
  Filter,
  Logsource,
  Metadata,
  Rule,
} from "../ast/index.ts";
import type { Span } from "../source/index.ts";
import type { YamlMap } from "../yaml/index.ts";
import { readDetection } from "./detection.ts";
import type { Report } from "./findings.ts";
import { knownKeys, readMetadata } from "./metadata.ts";
import { extraIn, mapUnder, plainUnder, textIn } from "./read.ts";

const ruleKeys = knownKeys("logsource", "detection");
const correlationKeys = knownKeys("correlation");
const filterKeys = knownKeys("logsource", "filter");

function readLogsource(map: YamlMap): Logsource {
  const section = mapUnder(map, "logsource");
  const names: Names = { category: null, product: null, service: null };
  const places: Places = { category: null, product: null, service: null };
  let definition: string | null = null;
  const extra: Extra[] = [];
  for (const entry of section?.entries ?? []) {
    const { key, value } = entry;
    if (isName(key.text)) {
      names[key.text] = textIn(value);
      if (names[key.text] !== null) places[key.text] = value.span;
    } else if (key.text === "definition") definition = textIn(value);
    else extra.push(extraIn(entry));
  }
  return { ...names, definition, places, extra, span: section?.span ?? map.span };
}

type Names = Record<keyof Logsource["places"], string | null>;
type Places = Record<keyof Logsource["places"], Span | null>;

function isName(key: string): key is keyof Names {
  return key === "category" || key === "product" || key === "service";
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
