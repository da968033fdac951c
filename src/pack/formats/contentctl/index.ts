import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { type Mapping, plainNode, printDocument } from "../../../yaml/print/index.ts";
import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { createSlugs } from "../../metadata/index.ts";
import { withoutRepeats } from "../../repeats.ts";
import { unfitQuery } from "../splunkApp/findings.ts";
import { type DistinctTitle, distinctTitles, type Search, searchesOf } from "../splunkApp/names.ts";
import { cutKeys, dayOf, detectionOf, type NamedDetection } from "./detection.ts";
import { type ContentctlOptions, optionSchemas, optionsOf } from "./options.ts";
import { riskOf } from "./risk.ts";

/** Detections as Splunk's contentctl builds an app of, a YAML file each. */
export const contentctl: PackFormat = {
  name: "contentctl",
  title: "contentctl detections",
  targets: ["spl/raw", "spl/cim"],
  options: optionSchemas,
  takesRefused: false,
  build,
};

/** With the app label ESCU; contentctl makes `ESCU - NAME - Rule` of it, of 99 characters at most. */
const longestName = 67;

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const options = optionsOf(settings);
  const { kept, findings: repeats } = withoutRepeats(rules);
  const searches = searchesOf(kept);
  const unfit = searches.filter((search) => unfitQuery(search).length > 0);
  // A rule goes in with all of its queries or not at all.
  const left = new Set(unfit.map(({ rule }) => rule));
  const detections = named(searches.filter(({ rule }) => !left.has(rule)));
  const files = detections.map((detection): PackFile => {
    const { rule, file } = detection;
    const data = plainNode(detectionOf(detection, options, settings)) as Mapping;
    const folder = rule.path.split("/").slice(0, -1);
    const path = ["detections", ...folder, `${file}.yml`].join("/");
    return { path, content: `${printDocument(data)}\n`, rules: [rule] };
  });
  const findings = [
    ...repeats,
    ...unfit.flatMap(unfitQuery),
    ...detections.flatMap((each) => warningsOf(each, settings)),
    ...lackingFields(detections, options),
  ];
  return { files, findings };
}

/** Fields of the option `risk` that no search has: misspelt, as likely as not. */
function lackingFields(
  detections: readonly NamedDetection[],
  { risk }: ContentctlOptions,
): readonly Diagnostic[] {
  const [first] = detections;
  if (!first || risk === null) return [];
  const found = new Set(
    detections.flatMap((each) => riskOf(each, risk)?.objects.map(({ field }) => field) ?? []),
  );
  return risk
    .filter(({ field }) => !found.has(field))
    .map(({ field }) => ({
      code: "pack-field-missing",
      severity: "warning",
      message: `no search of the pack is known to return \`${field}\`, which the option \`risk\` names`,
      hint: "name a field of the events that the rules are about",
      span: first.rule.rule.titleKey,
    }));
}

function named(searches: readonly Search[]): readonly NamedDetection[] {
  const slugs = createSlugs();
  const titles = distinctTitles(searches, longestName);
  return searches.map((search, index) => {
    const { text, isCut } = titles[index] as DistinctTitle;
    return { ...search, name: text, isCut, file: slugs(text) };
  });
}

function warningsOf(detection: NamedDetection, settings: PackSettings): readonly Diagnostic[] {
  const warning = { severity: "warning", span: detection.rule.rule.titleKey } as const;
  const findings: Diagnostic[] = [];
  if (detection.isCut)
    findings.push({
      ...warning,
      code: "pack-name-cut",
      message: `the title is cut: contentctl takes names of up to ${longestName} characters`,
      hint: "shorten the title",
    });
  for (const key of cutKeys(detection, settings))
    findings.push({
      ...warning,
      code: "pack-text-cut",
      message: `the rule's \`${key}\` is cut: it is longer than contentctl takes`,
      hint: "shorten it",
    });
  if (dayOf(detection) === null)
    findings.push({
      ...warning,
      code: "pack-date-missing",
      message: "the rule has no `date`, which contentctl asks for",
      hint: "give the rule a `date`",
    });
  return findings;
}
