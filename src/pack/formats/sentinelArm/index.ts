import type { Built, PackFile, PackFormat, PackRule, PackSettings } from "../../format.ts";
import type { MadeRule } from "../../sentinel/analyticsRule.ts";
import { filePerRule, madeRules, sentinelTargets } from "../../sentinel/build.ts";
import { type ArmOptions, armOptionSchemas } from "./options.ts";
import { resourceOf } from "./resource.ts";

/** Deployment templates, for `az deployment group create` or a workspace's repository connection. */
export const sentinelArm: PackFormat = {
  name: "sentinel-arm",
  title: "Microsoft Sentinel analytics rules (ARM)",
  targets: sentinelTargets,
  options: armOptionSchemas,
  takesRefused: false,
  build,
};

function build(rules: readonly PackRule[], settings: PackSettings): Built {
  const { made, findings } = madeRules(rules, settings);
  const options: ArmOptions = settings.options;
  const files = options.bundle
    ? bundles(made, options)
    : filePerRule(made, "json", (rule) => templateOf([resourceOf(rule, options)]));
  return { files, findings };
}

function templateOf(resources: readonly object[]): string {
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: {
      workspace: {
        type: "string",
        metadata: { description: "The Log Analytics workspace that Microsoft Sentinel is on" },
      },
    },
    resources,
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

/*
 * A template takes 800 resources, and the job that deploys it 1 MB with all that goes with the request
 * (learn.microsoft.com/azure/azure-resource-manager/templates/error-job-size-exceeded).
 */
const mostResources = 800;
const largestTemplate = 700_000;

interface Resource {
  readonly packed: PackRule;
  readonly resource: object;
}

function bundles(made: readonly MadeRule[], options: ArmOptions): readonly PackFile[] {
  const parts: Resource[][] = [];
  let room = 0;
  for (const { packed, rule } of made) {
    const resource = resourceOf(rule, options);
    const size = new TextEncoder().encode(JSON.stringify(resource, null, 2)).length;
    if (parts.at(-1)?.length === mostResources || size > room) {
      parts.push([]);
      room = largestTemplate;
    }
    parts.at(-1)?.push({ packed, resource });
    room -= size;
  }
  return parts.map((part, at) => ({
    path: at === 0 ? "rules.json" : `rules_${at + 1}.json`,
    content: templateOf(part.map(({ resource }) => resource)),
    rules: [...new Set(part.map(({ packed }) => packed))],
  }));
}
