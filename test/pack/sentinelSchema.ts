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

/** Entity types, and the identifiers of which each needs one. */
const identifiers: { readonly [entity: string]: readonly string[] } = {
  Account: ["FullName", "Sid", "Name", "AadUserId", "PUID", "ObjectGuid"],
  Host: ["FullName", "HostName", "NetBiosName", "AzureID", "OMSAgentID"],
  IP: ["Address"],
  File: ["Name"],
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

export const templateSchema = {
  ...closed({
    id: guid,
    name: text(256),
    description: text(5000),
    severity,
    kind: { const: "Scheduled" },
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
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
  }),
  required: [
    ...["id", "name", "description", "severity", "kind", "requiredDataConnectors"],
    ...["queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold"],
    ...["query", "version"],
  ],
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
  eventGroupingSettings: closed({ aggregationKind: { enum: ["SingleAlert", "AlertPerResult"] } }),
  incidentConfiguration: closed({
    createIncident: { type: "boolean" },
    groupingConfiguration: closed({
      enabled: { type: "boolean" },
      reopenClosedIncident: { type: "boolean" },
      lookbackDuration: iso,
      matchingMethod: { enum: ["AllEntities", "AnyAlert", "Selected"] },
    }),
  }),
};

const required = Object.keys(properties).filter((name) => name !== "entityMappings");

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
    items: closed({
      type: { const: "Microsoft.OperationalInsights/workspaces/providers/alertRules" },
      apiVersion: { const: "2025-09-01" },
      name: {
        type: "string",
        pattern:
          "^\\[concat\\(parameters\\('workspace'\\),'/Microsoft\\.SecurityInsights/[0-9a-f-]{36}'\\)\\]$",
      },
      kind: { const: "Scheduled" },
      properties: closed(properties, required),
    }),
  },
});
