import type { Rule } from "../../../ast/index.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { dataOf } from "../../elastic/data.ts";
import { elasticFindings } from "../../elastic/findings.ts";
import { optionSchemas } from "../../elastic/options.ts";
import { type ElasticRule, elasticRules } from "../../elastic/rule.ts";
import { tomlArray, tomlString, tomlTable } from "../../encode/toml.ts";
import type { Built, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { createPlaces } from "../../places.ts";
import { withoutRepeats } from "../../repeats.ts";
import { ruleTables } from "./ruleTables.ts";

/** detection-rules makes related integrations of its own manifests, and enables nothing. */
const { enabled: _enabled, integrations: _integrations, ...options } = optionSchemas;

/** Rules as elastic/detection-rules keeps them, a file each. */
export const elasticToml: PackFormat = {
  name: "elastic-toml",
  title: "Elastic detection rules as TOML",
  targets: ["eql/ecs"],
  options,
  takesRefused: false,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const placeOf = createPlaces();
  const { kept, findings: repeats } = withoutRepeats(rules);
  const findings = [...repeats];
  const files = kept.flatMap((packed) => {
    const found = [...elasticFindings(packed, settings), ...ownFindings(packed.rule)];
    findings.push(...found);
    if (found.some(({ severity }) => severity === "error")) return [];
    return elasticRules(packed, settings).map((rule) => ({
      path: `${placeOf(packed)}.toml`,
      content: document(packed, rule),
      rules: [packed],
    }));
  });
  return { files, findings };
}

/** What detection-rules' own tests would hold against it. */
function ownFindings(rule: Rule): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const note = (code: string, message: string, hint: string, span = rule.titleKey): void => {
    findings.push({ code, severity: "warning", message, hint, span });
  };
  if (!/^[a-zA-Z0-9].+?[a-zA-Z0-9[\]()]$/.test(rule.title.value))
    note(
      "pack-name-unfit",
      "elastic/detection-rules takes no name that begins or ends like this title",
      "let it begin with a letter or digit, and end with one or with a bracket",
      rule.title.span,
    );
  if (dayOf(rule.date) === null)
    note(
      "pack-date-missing",
      `the rule has no date, so its creation_date is ${noDay}`,
      "give the rule a `date` such as 2026-01-31",
    );
  return findings;
}

/** What stands for a date that a rule does not tell: never today, which would change each build. */
const noDay = "1970/01/01";

/** `2026-01-31` as detection-rules writes it, `2026/01/31`. */
function dayOf(date: string | null): string | null {
  return date && /^\d{4}[-/]\d{2}[-/]\d{2}$/.test(date) ? date.replaceAll("-", "/") : null;
}

/** By status; a rule without one is in development. */
const maturities = new Map([
  ["stable", "production"],
  ["test", "beta"],
  ["experimental", "experimental"],
  ["deprecated", "deprecated"],
  ["unsupported", "deprecated"],
]);

function document(packed: PackRule, elastic: ElasticRule): string {
  const { date, modified, status } = packed.rule;
  const created = dayOf(date) ?? noDay;
  const packages = dataOf(packed).integrations.map((each) => each.package);
  const integration = [...new Set(packages)].sort();
  const metadata = tomlTable("[metadata]", {
    creation_date: tomlString(created),
    ...(integration.length > 0 && { integration: tomlArray(integration) }),
    maturity: tomlString(maturities.get(status?.value ?? "") ?? "development"),
    updated_date: tomlString(dayOf(modified) ?? created),
  });
  return `${[metadata, ...ruleTables(elastic)].join("\n\n")}\n`;
}
