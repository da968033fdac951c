import { elasticFindings } from "../../elastic/findings.ts";
import { elasticOptions, optionSchemas } from "../../elastic/options.ts";
import { elasticRules } from "../../elastic/rule.ts";
import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import { withoutRepeats } from "../../repeats.ts";

/** Detection rules for Kibana's import, a line each. */
export const elasticNdjson: PackFormat = {
  name: "elastic-ndjson",
  title: "Elastic detection rules for Kibana",
  targets: ["eql/ecs"],
  options: optionSchemas,
  takesRefused: false,
  build,
};

/** Kibana's `maxRuleImportPayloadBytes` is 10 MiB; a request has a little around the file. */
const largestFile = 10_000_000;

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const { kept, findings } = withoutRepeats(rules);
  const checked = kept.map((rule) => ({ rule, findings: elasticFindings(rule, settings) }));
  const taken = checked.filter(({ findings }) =>
    findings.every(({ severity }) => severity !== "error"),
  );
  const lines = taken.map(({ rule }) => ({ rule, text: linesOf(rule, settings) }));
  return {
    files: files(lines),
    findings: [...findings, ...checked.flatMap((each) => each.findings)],
  };
}

function linesOf(rule: PackRule, settings: PackSettings): string {
  const { enabled } = elasticOptions(settings);
  return elasticRules(rule, settings)
    .map((each) => `${JSON.stringify({ ...each, to: "now", enabled, version: 1 })}\n`)
    .join("");
}

interface Lines {
  readonly rule: PackRule;
  readonly text: string;
}

/** As few files as Kibana's limit leaves. */
function files(lines: readonly Lines[]): readonly PackFile[] {
  const parts: Lines[][] = [];
  let room = 0;
  for (const line of lines) {
    const size = new TextEncoder().encode(line.text).length;
    if (size > room || parts.length === 0) {
      parts.push([]);
      room = largestFile;
    }
    parts.at(-1)?.push(line);
    room -= size;
  }
  return parts.map((part, at) => ({
    path: at === 0 ? "rules.ndjson" : `rules-${at + 1}.ndjson`,
    content: part.map(({ text }) => text).join(""),
    rules: part.map(({ rule }) => rule),
  }));
}
