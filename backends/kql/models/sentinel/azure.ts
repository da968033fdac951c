import { partsOf, perValue, type Transform, withParts } from "../transform.ts";
import { joinedText, respelled } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * Azure and Microsoft Entra ID. Sources: the tables' pages in the Azure Monitor reference; the Entra
 * security operations guides, from which the rules' field names stem.
 */

export const azureActivity: Layout = {
  table: "AzureActivity",
  columns: {
    text: "ActivityStatusValue ActivitySubstatusValue Authorization Caller CallerIpAddress CategoryValue Claims CorrelationId EventDataId HTTPRequest Hierarchy Level OperationId OperationNameValue Properties ResourceGroup ResourceId ResourceProviderValue SubscriptionId",
    time: "EventSubmissionTimestamp TimeGenerated",
  },
  jsonTexts: "Properties",
  paths: {
    "identity.authorization.action": "parse_json(Authorization).action",
    "identity.authorization.scope": "parse_json(Authorization).scope",
    "identity.claims.appid": "parse_json(Claims).appid",
  },
  fields: {
    operationName: "OperationNameValue",
    resultType: "ActivityStatusValue",
    resultSignature: "ActivitySubstatusValue",
    category: "CategoryValue",
    time: "TimeGenerated",
  },
  keywords: joinedText(
    "OperationNameValue",
    "CategoryValue",
    "ResourceId",
    "Caller",
    "CallerIpAddress",
    "ActivityStatusValue",
    "ActivitySubstatusValue",
  ),
  reason: "the Azure Activity connector keeps the subscription's activity log in this table",
};

/** The rules write the name of the activity here, and once a piece of JSON that no column shows so. */
const activity: Transform = {
  reads: ["OperationName"],
  rewrite: perValue((member) => {
    const parts = partsOf(member);
    if (parts.some((part) => part.kind === "text" && part.text.includes('"'))) return null;
    return withParts(member, "OperationName", parts);
  }),
};

function modifiedProperty(name: string) {
  return {
    array: "TargetResources",
    inner: "Item.modifiedProperties",
    element: `Inner.${name}`,
  };
}

/** The members of modifiedProperties, under every name that leads there. */
const modifiedProperties = Object.fromEntries(
  ["TargetResources", "properties.targetResources"].flatMap((resources) =>
    ["displayName", "oldValue", "newValue"].map((name) => [
      `${resources}.modifiedProperties.${name}`,
      modifiedProperty(name),
    ]),
  ),
);

export const auditLogs: Layout = {
  table: "AuditLogs",
  columns: {
    text: "AADOperationType AADTenantId ActivityDisplayName Category CorrelationId Id Identity Level Location LoggedByService OperationName OperationVersion Resource ResourceGroup ResourceId ResourceProvider Result ResultDescription ResultReason ResultSignature ResultType",
    number: "DurationMs",
    time: "ActivityDateTime TimeGenerated",
  },
  objects: "InitiatedBy",
  arrays: "TargetResources AdditionalDetails",
  prefixes: ["properties."],
  paths: {
    Initiatedby: "InitiatedBy",
    "Initiatied.By": "InitiatedBy",
    Target: "TargetResources",
  },
  lists: {
    ...modifiedProperties,
    "TargetResources.ModifiedProperties.NewValue": modifiedProperty("newValue"),
    "TargetResources.ModifiedProperties.DisplayName": modifiedProperty("displayName"),
    "additionalDetails.additionalInfo": {
      array: "AdditionalDetails",
      element: 'iff(tostring(Item.key) =~ "AdditionalInfo", Item.value, dynamic(null))',
    },
  },
  fields: {
    "properties.message": activity,
    "properties.operationType": "AADOperationType",
    activityType: "ActivityDisplayName",
    ActivityType: "ActivityDisplayName",
    tenantId: "AADTenantId",
    time: "TimeGenerated",
    Status: respelled("Result", { success: "success", failure: "failure", timeout: "timeout" }),
    failure_status_reason: "ResultReason",
  },
  reason: "the Microsoft Entra ID connector keeps the directory's audit log in this table",
};

export const signinLogs: Layout = {
  table: "SigninLogs",
  columns: {
    text: "AADTenantId AlternateSignInName AppDisplayName AppId AppliedConditionalAccessPolicies AuthenticationContextClassReferences AuthenticationDetails AuthenticationMethodsUsed AuthenticationProcessingDetails AuthenticationProtocol AuthenticationRequirement AuthenticationRequirementPolicies AutonomousSystemNumber Category ClientAppUsed ConditionalAccessStatus CorrelationId CrossTenantAccessType HomeTenantId HomeTenantName IPAddress IPAddressFromResourceProvider Id Identity Level Location NetworkLocationDetails OperationName OperationVersion OriginalRequestId ProcessingTimeInMilliseconds Resource ResourceDisplayName ResourceGroup ResourceId ResourceIdentity ResourceProvider ResourceServicePrincipalId ResourceTenantId ResultDescription ResultSignature ResultType RiskDetail RiskEventTypes RiskEventTypes_V2 RiskLevel RiskLevelAggregated RiskLevelDuringSignIn RiskState ServicePrincipalId ServicePrincipalName SessionLifetimePolicies SignInIdentifier SignInIdentifierType TokenIssuerName TokenIssuerType UniqueTokenIdentifier UserAgent UserDisplayName UserId UserPrincipalName UserType",
    number: "DurationMs",
    boolean: "FlaggedForReview IsInteractive IsRisky",
    time: "CreatedDateTime TimeGenerated",
  },
  objects: "ConditionalAccessPolicies DeviceDetail LocationDetails MfaDetail Status",
  prefixes: ["properties."],
  paths: {
    "DeviceDetail.trusttype": "DeviceDetail.trustType",
    "properties.location.city": "LocationDetails.city",
    "properties.location.state": "LocationDetails.state",
    "properties.location.countryOrRegion": "LocationDetails.countryOrRegion",
  },
  fields: {
    callerIpAddress: "IPAddress",
    ClientApp: "ClientAppUsed",
    Username: "UserPrincipalName",
    tenantId: "AADTenantId",
    time: "TimeGenerated",
    // The portal's outcome: a sign-in succeeded where its error code is 0.
    Status: respelled("ResultType", { success: "0" }),
    // The guides' name for the authentication protocol, as the portal shows it.
    "properties.message": respelled("AuthenticationProtocol", {
      "device code": "deviceCode",
      ropc: "ropc",
    }),
  },
  reason: "the Microsoft Entra ID connector keeps interactive sign-ins of users in this table",
};

export const riskDetections: Layout = {
  table: "AADUserRiskEvents",
  columns: {
    text: "Activity CorrelationId DetectionTimingType Id IpAddress OperationName RequestId RiskDetail RiskEventType RiskLevel RiskState Source TokenIssuerType UserDisplayName UserId UserPrincipalName",
    time: "ActivityDateTime DetectedDateTime LastUpdatedDateTime TimeGenerated",
  },
  objects: "AdditionalInfo Location",
  reason: "the Microsoft Entra ID connector keeps risk detections of users in this table",
};
