/*
 * What Microsoft Graph takes as a custom detection, restated as a JSON Schema of our own: the resource
 * microsoft.graph.security.detectionRule and what it is made of, as microsoft-graph-docs-contrib has
 * them since May 2026 (api-reference/beta/api/security-rulesroot-post-detectionrules.md), without
 * the keys that were to go in October of that year.
 */

const text = { type: "string", minLength: 1 };
const closed = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const listOf = (items: object) => ({ type: "array", minItems: 1, items });

/** Of ATT&CK 18, which Microsoft's products know. */
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
];

const technique = closed(
  {
    technique: { type: "string", pattern: "^T\\d{4}$" },
    subTechniques: listOf({ type: "string", pattern: "^T\\d{4}\\.\\d{3}$" }),
  },
  ["technique"],
);

const account = {
  ...closed(
    {
      nameColumn: text,
      ntDomainColumn: text,
      sidColumn: text,
      upnColumn: text,
      aadUserIdColumn: text,
    },
    [],
  ),
  minProperties: 1,
};

const alertTemplate = closed(
  {
    title: text,
    description: text,
    severity: { enum: ["informational", "low", "medium", "high"] },
    entityMappings: {
      ...closed(
        {
          hosts: listOf(closed({ deviceIdColumn: text, nameColumn: text })),
          accounts: listOf(account),
          files: listOf(
            closed({ nameColumn: text, sha1Column: text, sha256Column: text }, ["nameColumn"]),
          ),
          mailboxes: listOf(closed({ primaryAddressColumn: text })),
          mailMessages: listOf(
            closed({
              networkMessageIdColumn: text,
              recipientColumn: text,
              senderColumn: text,
              subjectColumn: text,
            }),
          ),
        },
        [],
      ),
      minProperties: 1,
    },
    tactics: listOf(
      closed({ tactic: { enum: tactics }, techniques: { type: "array", items: technique } }),
    ),
  },
  ["title", "description", "severity", "entityMappings"],
);

export const detectionSchema = closed({
  "@odata.type": { const: "#microsoft.graph.security.detectionRule" },
  id: text,
  displayName: text,
  description: text,
  status: { enum: ["enabled", "disabled"] },
  queryCondition: closed({ queryText: text }),
  schedule: closed({ frequency: { enum: ["PT0S", "PT1H", "PT3H", "PT12H", "P1D"] } }),
  detectionAction: closed({ alertTemplate }),
});
