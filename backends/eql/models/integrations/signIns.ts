import type { Target, TargetMap } from "../target.ts";
import { type Integration, lost } from "./integration.ts";

const place = "azure.signinlogs.properties.";

/** Members of the sign-in resource by the name that they have below `properties`. */
const members: TargetMap = {
  alternateSignInName: `${place}alternate_sign_in_name`,
  appDisplayName: `${place}app_display_name`,
  appId: `${place}app_id`,
  authenticationProtocol: `${place}authentication_protocol`,
  authenticationRequirement: `${place}authentication_requirement`,
  clientAppUsed: `${place}client_app_used`,
  conditionalAccessStatus: `${place}conditional_access_status`,
  correlationId: `${place}correlation_id`,
  autonomousSystemNumber: `${place}autonomous_system_number`,
  crossTenantAccessType: `${place}cross_tenant_access_type`,
  "deviceDetail.browser": `${place}device_detail.browser`,
  "deviceDetail.deviceId": `${place}device_detail.device_id`,
  "deviceDetail.displayName": `${place}device_detail.display_name`,
  "deviceDetail.isCompliant": `${place}device_detail.is_compliant`,
  "deviceDetail.isManaged": `${place}device_detail.is_managed`,
  "deviceDetail.operatingSystem": `${place}device_detail.operating_system`,
  "deviceDetail.trustType": `${place}device_detail.trust_type`,
  flaggedForReview: `${place}flagged_for_review`,
  homeTenantId: `${place}home_tenant_id`,
  id: `${place}id`,
  isInteractive: `${place}is_interactive`,
  originalRequestId: `${place}original_request_id`,
  resourceDisplayName: `${place}resource_display_name`,
  resourceId: `${place}resource_id`,
  resourceTenantId: `${place}resource_tenant_id`,
  riskDetail: `${place}risk_detail`,
  riskEventTypes: `${place}risk_event_types`,
  riskEventTypes_V2: `${place}risk_event_types_v2`,
  riskLevelAggregated: `${place}risk_level_aggregated`,
  riskLevelDuringSignIn: `${place}risk_level_during_signin`,
  riskState: `${place}risk_state`,
  servicePrincipalId: `${place}service_principal_id`,
  servicePrincipalName: `${place}service_principal_name`,
  signInIdentifier: `${place}sign_in_identifier`,
  "status.errorCode": `${place}status.error_code`,
  tokenIssuerName: `${place}token_issuer_name`,
  tokenIssuerType: `${place}token_issuer_type`,
  uniqueTokenIdentifier: `${place}unique_token_identifier`,
  userAgent: "user_agent.original",
  userDisplayName: `${place}user_display_name`,
  userId: `${place}user_id`,
  userPrincipalName: `${place}user_principal_name`,
  userType: `${place}user_type`,
};

/** The columns of the SigninLogs table have the same names with a capital. */
const columns: TargetMap = Object.fromEntries(
  Object.entries(members).map(([name, target]) => [name.replace(/^./, toUpper), target]),
);

function toUpper(letter: string): string {
  return letter.toUpperCase();
}

function exported(): TargetMap {
  const entries = Object.entries(members).map(([name, target]) => [`properties.${name}`, target]);
  return Object.fromEntries(entries);
}

/** A sign-in has failed where its error code is another than 0. */
const status: Target = {
  kind: "enum",
  field: "event.outcome",
  values: { success: "success", failure: "failure" },
};

export const signInLogs: Integration = {
  source: "packages/azure/data_stream/signinlogs",
  category: "authentication",
  datasets: ["azure.signinlogs"],
  fields: {
    ...columns,
    ...exported(),
    operationName: "azure.signinlogs.operation_name",
    OperationName: "azure.signinlogs.operation_name",
    operationVersion: "azure.signinlogs.operation_version",
    OperationVersion: "azure.signinlogs.operation_version",
    resultType: "azure.signinlogs.result_type",
    ResultType: "azure.signinlogs.result_type",
    resultSignature: "azure.signinlogs.result_signature",
    ResultSignature: "azure.signinlogs.result_signature",
    resultDescription: "azure.signinlogs.result_description",
    ResultDescription: "azure.signinlogs.result_description",
    Resultdescription: "azure.signinlogs.result_description",
    category: "azure.signinlogs.category",
    Category: "azure.signinlogs.category",
    identity: "azure.signinlogs.identity",
    Identity: "azure.signinlogs.identity",
    AADTenantId: "azure.tenant_id",
    tenantId: "azure.tenant_id",
    correlationId: "azure.correlation_id",
    callerIpAddress: "source.ip",
    IPAddress: "source.ip",
    location: "geo.country_iso_code",
    Location: "geo.country_iso_code",
    Status: status,
    Username: `${place}user_principal_name`,
    ClientApp: `${place}client_app_used`,
    userAgent: "user_agent.original",
    conditionalAccessStatus: `${place}conditional_access_status`,
    resourceTenantId: `${place}resource_tenant_id`,
    homeTenantId: `${place}home_tenant_id`,
    "DeviceDetail.trusttype": `${place}device_detail.trust_type`,
    ...lost(
      "NetworkLocationDetails AuthenticationDetails AuthenticationProcessingDetails AppliedConditionalAccessPolicies AuthenticationRequirementPolicies properties.networkLocationDetails",
      "Elastic keeps it as a flattened object, which EQL cannot query",
    ),
  },
  namespaces: ["azure.", "geo."],
  types: {
    [`${place}autonomous_system_number`]: "long",
    [`${place}device_detail.is_compliant`]: "boolean",
    [`${place}device_detail.is_managed`]: "boolean",
    [`${place}flagged_for_review`]: "boolean",
    [`${place}is_interactive`]: "boolean",
    [`${place}status.error_code`]: "long",
  },
  drops: [],
};
