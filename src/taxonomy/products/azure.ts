import type { OpenLogsource, OpenLogsources } from "../types.ts";

/*
 * Azure's activity log, in the two forms that its events have: the record that diagnostic settings
 * export (Azure Monitor's activity log schema), and the columns of the Log Analytics table
 * AzureActivity.
 */

/** What every record of a diagnostic setting has. */
export const record = {
  time: "time",
  resourceId: "text",
  operationName: "text",
  operationVersion: "text",
  category: "text",
  tenantId: "text",
  resultType: "text",
  resultSignature: "text",
  resultDescription: "text",
  durationMs: "text",
  callerIpAddress: "ip",
  correlationId: "text",
  identity: "text",
  Level: "text",
  level: "text",
  location: "text",
  properties: "text",
} as const satisfies OpenLogsource["specified"];

export const azureLogsources = {
  "azure/-/activitylogs": {
    provider: "azure",
    specified: {
      ...record,
      resultSignature: "text",
      Authorization: "text",
      Caller: "text",
      CallerIpAddress: "ip",
      CategoryValue: "text",
      CorrelationId: "text",
      EventDataId: "text",
      EventSubmissionTimestamp: "time",
      Claims: "text",
      HTTPRequest: "text",
      Hierarchy: "text",
      Level: "text",
      OperationNameValue: "text",
      ActivityStatusValue: "text",
      ActivitySubstatusValue: "text",
      Properties: "text",
      ResourceId: "text",
      ResourceGroup: "text",
      ResourceProviderValue: "text",
      SubscriptionId: "text",
      OperationId: "text",
      OperationName: "text",
      Category: "text",
      ActivityStatus: "text",
      ActivitySubstatus: "text",
      Resource: "text",
      ResourceProvider: "text",
      "identity.authorization.action": "text",
      "identity.authorization.scope": "text",
      "identity.claims.appid": "text",
      "properties.message": "text",
      "properties.statusCode": "text",
      "properties.entity": "text",
      "properties.eventCategory": "text",
      "properties.hierarchy": "text",
      "properties.statusMessage": "text",
      "properties.requestbody": "text",
      "properties.responseBody": "text",
    },
    seen: {},
  },
} as const satisfies OpenLogsources;
