import { either, type TargetMap } from "../target.ts";
import { type Integration, lost } from "./integration.ts";

const numbered =
  "Elastic spreads the list over numbered fields, and EQL has no pattern for field names";

/** What all records of Azure Monitor have. */
function record(prefix: string): TargetMap {
  return {
    operationName: `${prefix}operation_name`,
    operationVersion: `${prefix}operation_version`,
    resultSignature: `${prefix}result_signature`,
    resourceId: "azure.resource.id",
    correlationId: "azure.correlation_id",
  };
}

export const activityLogs: Integration = {
  source: "packages/azure/data_stream/activitylogs",
  category: "any",
  datasets: ["azure.activitylogs"],
  fields: {
    ...record("azure.activitylogs."),
    OperationNameValue: "azure.activitylogs.operation_name",
    OperationName: "azure.activitylogs.operation_name",
    CategoryValue: "azure.activitylogs.event_category",
    category: "azure.activitylogs.category",
    ResourceId: "azure.resource.id",
    // The provider opens the resource's type there.
    ResourceProviderValue: {
      kind: "opening",
      field: "azure.resource.provider",
      separator: "/",
    },
    resultType: "azure.activitylogs.result_type",
    callerIpAddress: either("source.address", "source.ip"),
    CallerIpAddress: either("source.address", "source.ip"),
    Caller: "azure.activitylogs.identity.claims_initiated_by_user.name",
  },
  namespaces: ["azure."],
  drops: [],
};

const outcome = either("event.outcome", "azure.auditlogs.properties.result");
const activity = "azure.auditlogs.properties.activity_display_name";

export const auditLogs: Integration = {
  source: "packages/azure/data_stream/auditlogs",
  category: "any",
  datasets: ["azure.auditlogs"],
  fields: {
    ...record("azure.auditlogs."),
    OperationName: "azure.auditlogs.operation_name",
    OperationVersion: "azure.auditlogs.operation_version",
    ActivityDisplayName: activity,
    ActivityType: activity,
    activityType: activity,
    "properties.activityDisplayName": activity,
    // The name under which public rules have the activity.
    "properties.message": activity,
    // In the record itself it is AuditLogs always; rules mean the activity's.
    category: "azure.auditlogs.properties.category",
    Category: "azure.auditlogs.properties.category",
    "properties.category": "azure.auditlogs.properties.category",
    LoggedByService: "azure.auditlogs.properties.logged_by_service",
    "properties.loggedByService": "azure.auditlogs.properties.logged_by_service",
    AADOperationType: "azure.auditlogs.properties.operation_type",
    "properties.operationType": "azure.auditlogs.properties.operation_type",
    Status: outcome,
    Result: outcome,
    "properties.result": outcome,
    ResultReason: "azure.auditlogs.properties.result_reason",
    "properties.resultReason": "azure.auditlogs.properties.result_reason",
    failure_status_reason: "azure.auditlogs.properties.result_reason",
    ResultSignature: "azure.auditlogs.result_signature",
    resultDescription: "azure.auditlogs.result_description",
    ResultDescription: "azure.auditlogs.result_description",
    identity: "azure.auditlogs.identity",
    Identity: "azure.auditlogs.identity",
    CorrelationId: "azure.correlation_id",
    Id: "azure.auditlogs.properties.id",
    AADTenantId: "azure.tenant_id",
    tenantId: "azure.tenant_id",
    "properties.correlationId": "azure.auditlogs.properties.correlation_id",
    "properties.id": "azure.auditlogs.properties.id",
    ...initiator("InitiatedBy."),
    ...initiator("properties.initiatedBy."),
    "AdditionalDetails.key": "azure.auditlogs.properties.additional_details.key",
    "AdditionalDetails.value": "azure.auditlogs.properties.additional_details.value",
    "properties.additionalDetails.key": "azure.auditlogs.properties.additional_details.key",
    "properties.additionalDetails.value": "azure.auditlogs.properties.additional_details.value",
    ...targetResources("TargetResources"),
    ...targetResources("properties.targetResources"),
    ...lost(
      "targetResources.type TargetResources.ModifiedProperties.NewValue TargetResources.ModifiedProperties.DisplayName",
      numbered,
    ),
  },
  namespaces: ["azure."],
  drops: [],
};

function initiator(prefix: string): TargetMap {
  const place = "azure.auditlogs.properties.initiated_by.";
  const names = [
    "user.id",
    "user.displayName",
    "user.userPrincipalName",
    "user.ipAddress",
    "app.appId",
    "app.displayName",
    "app.servicePrincipalId",
  ];
  return Object.fromEntries(names.map((name) => [prefix + name, place + name]));
}

function targetResources(list: string): TargetMap {
  const members =
    "id displayName type userPrincipalName modifiedProperties modifiedProperties.displayName modifiedProperties.oldValue modifiedProperties.newValue";
  const names = members.split(" ").map((member) => `${list}.${member}`);
  return lost([list, ...names].join(" "), numbered);
}

export const riskDetection: Integration = {
  source: "packages/azure/data_stream/identity_protection",
  category: "any",
  datasets: ["azure.identity_protection"],
  fields: {
    activity: "azure.identityprotection.properties.activity",
    detectionTimingType: "azure.identityprotection.properties.detection_timing_type",
    id: "azure.identityprotection.properties.id",
    ipAddress: "azure.identityprotection.properties.ip_address",
    requestId: "azure.identityprotection.properties.request_id",
    correlationId: "azure.identityprotection.properties.correlation_id",
    riskDetail: "azure.identityprotection.properties.risk_detail",
    riskEventType: "azure.identityprotection.properties.risk_event_type",
    riskLevel: "azure.identityprotection.properties.risk_level",
    riskState: "azure.identityprotection.properties.risk_state",
    source: "azure.identityprotection.properties.source",
    tokenIssuerType: "azure.identityprotection.properties.token_issuer_type",
    userDisplayName: "azure.identityprotection.properties.user_display_name",
    userId: "azure.identityprotection.properties.user_id",
    userPrincipalName: "azure.identityprotection.properties.user_principal_name",
  },
  namespaces: ["azure."],
  types: { "azure.identityprotection.properties.ip_address": "ip" },
  drops: [],
};
