/*
 * What Sentinel takes, restated as JSON Schemas of our own. Templates: the models of Azure-Sentinel's
 * checks (.script/tests/detectionTemplateSchemaValidation/Models). ARM: ScheduledAlertRuleProperties of
 * Microsoft.SecurityInsights 2025-09-01 in azure-rest-api-specs, with what the service asks beyond it.
 */

const tactics = [
  "Reconnaissance",
  "ResourceDevelopment",
  "InitialAccess",
  "Execution",
  "Persistence",
  "PrivilegeEscalation",
  "DefenseEvasion",
  "CredentialAccess",
  "Discovery",
  "LateralMovement",
  "Collection",
  "Exfiltration",
  "CommandAndControl",
  "Impact",
  "PreAttack",
  "ImpairProcessControl",
  "InhibitResponseFunction",
];

const severity = { enum: ["Informational", "Low", "Medium", "High"] };
const guid = { type: "string", pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" };
const query = { type: "string", minLength: 1, maxLength: 10_000 };
const threshold = { type: "integer", minimum: 0, maximum: 10_000 };
const iso = { type: "string", pattern: "^P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$" };
const plain = { type: "string", pattern: "^\\d+[mhd]$" };
const text = (maxLength: number) => ({ type: "string", minLength: 1, maxLength });
const closed = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

/** Entity types, and the identifiers of which each has up to three. */
const identifiers: { readonly [entity: string]: readonly string[] } = {
  Account: ["FullName", "Sid", "Name", "AadUserId", "PUID", "ObjectGuid", "NTDomain", "UPNSuffix"],
  Host: ["FullName", "HostName", "NetBiosName", "AzureID", "OMSAgentID"],
  IP: ["Address"],
  File: ["Name", "Directory"],
  FileHash: ["Algorithm", "Value"],
  Process: ["CommandLine", "ProcessId"],
  RegistryKey: ["Key", "Hive"],
  URL: ["Url"],
  DNS: ["DomainName"],
};

const entityMappings = {
  type: "array",
  minItems: 1,
  maxItems: 5,
  items: {
    oneOf: Object.entries(identifiers).map(([entity, names]) =>
      closed({
        entityType: { const: entity },
        fieldMappings: {
          type: "array",
          minItems: 1,
          maxItems: 3,
          items: closed({ identifier: { enum: names }, columnName: { type: "string" } }),
        },
      }),
    ),
  },
};

const customDetails = {
  type: "object",
  minProperties: 1,
  maxProperties: 20,
  propertyNames: { pattern: "^[a-zA-Z]+\\w*$", maxLength: 20 },
  additionalProperties: { type: "string", pattern: "^[a-zA-Z_]+\\w*$", maxLength: 500 },
};

/** At most three `{{Column}}` each. */
const alertDetailsOverride = closed({
  alertDisplayNameFormat: {
    ...text(256),
    pattern: "^(?:(?!\\{\\{).)*(?:\\{\\{\\w+\\}\\}(?:(?!\\{\\{).)*){1,3}$",
  },
});

const eventGroupingSettings = closed({
  aggregationKind: { enum: ["SingleAlert", "AlertPerResult"] },
});

/** A schema for scheduled rules, and one for those that run each minute, which say nothing of when. */
const eitherKind = (
  properties: { readonly [name: string]: object },
  {
    timing,
    optional,
  }: { readonly timing: readonly string[]; readonly optional: readonly string[] },
) => {
  const names = Object.keys(properties).filter((name) => !optional.includes(name));
  const nrt = Object.entries(properties).filter(([name]) => !timing.includes(name));
  return {
    Scheduled: closed(properties, names),
    NRT: closed(
      Object.fromEntries(nrt),
      names.filter((name) => !timing.includes(name)),
    ),
  };
};

const timing = ["queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold"];

const templates = eitherKind(
  {
    id: guid,
    name: text(256),
    description: text(5000),
    severity,
    kind: { enum: ["Scheduled", "NRT"] },
    requiredDataConnectors: {
      type: "array",
      items: closed({
        connectorId: { type: "string" },
        dataTypes: { type: "array", minItems: 1, items: { type: "string" } },
      }),
    },
    queryFrequency: plain,
    queryPeriod: plain,
    triggerOperator: { enum: ["gt", "lt", "eq", "ne"] },
    triggerThreshold: threshold,
    tactics: { type: "array", items: { enum: tactics } },
    relevantTechniques: {
      type: "array",
      items: { type: "string", pattern: "^T\\d{4}(\\.\\d{3})?$" },
    },
    query,
    entityMappings,
    customDetails,
    alertDetailsOverride,
    eventGroupingSettings,
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
  },
  {
    timing,
    optional: [
      ...["tactics", "relevantTechniques", "entityMappings", "customDetails"],
      ...["alertDetailsOverride", "eventGroupingSettings"],
    ],
  },
);

export const templateSchema = {
  if: { properties: { kind: { const: "NRT" } } },
  // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's.
  then: templates.NRT,
  else: templates.Scheduled,
};

const properties = {
  displayName: text(256),
  description: text(5000),
  enabled: { type: "boolean" },
  severity,
  query,
  queryFrequency: iso,
  queryPeriod: iso,
  triggerOperator: { enum: ["GreaterThan", "LessThan", "Equal", "NotEqual"] },
  triggerThreshold: threshold,
  suppressionEnabled: { type: "boolean" },
  suppressionDuration: iso,
  tactics: { type: "array", uniqueItems: true, items: { enum: tactics } },
  techniques: {
    type: "array",
    uniqueItems: true,
    items: { type: "string", pattern: "^T\\d{4}$" },
  },
  entityMappings,
  customDetails,
  alertDetailsOverride,
  eventGroupingSettings,
  incidentConfiguration: closed({
    createIncident: { type: "boolean" },
    groupingConfiguration: closed(
      {
        enabled: { type: "boolean" },
        reopenClosedIncident: { type: "boolean" },
        lookbackDuration: iso,
        matchingMethod: { enum: ["AllEntities", "AnyAlert", "Selected"] },
        groupByEntities: { type: "array", minItems: 1, items: { enum: Object.keys(identifiers) } },
      },
      ["enabled", "reopenClosedIncident", "lookbackDuration", "matchingMethod"],
    ),
  }),
};

const deployed = eitherKind(properties, {
  timing,
  optional: ["entityMappings", "customDetails", "alertDetailsOverride"],
});

/** NRT rules are known to previews of the service alone. */
const versions = { Scheduled: "2025-09-01", NRT: "2025-07-01-preview" };

const resource = (kind: "Scheduled" | "NRT") =>
  closed({
    type: { const: "Microsoft.OperationalInsights/workspaces/providers/alertRules" },
    apiVersion: { const: versions[kind] },
    name: {
      type: "string",
      pattern:
        "^\\[concat\\(parameters\\('workspace'\\),'/Microsoft\\.SecurityInsights/[0-9a-f-]{36}'\\)\\]$",
    },
    kind: { const: kind },
    properties: deployed[kind],
  });

export const armSchema = closed({
  $schema: {
    const: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  },
  contentVersion: { const: "1.0.0.0" },
  parameters: closed({ workspace: { type: "object" } }),
  resources: {
    type: "array",
    minItems: 1,
    maxItems: 800,
    items: { oneOf: [resource("Scheduled"), resource("NRT")] },
  },
});
