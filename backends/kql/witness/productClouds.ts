import { filled, type Keepers, kept, spelled, text, turn } from "./cells.ts";
import type { Table } from "./productTable.ts";

/*
 * Tables of Microsoft's connectors for clouds. Columns and their types are those of the Azure Monitor
 * reference; what they hold is told by the documents that the backend's page names.
 */

const azureActivity: Table = {
  name: "AzureActivity",
  times: "EventSubmissionTimestamp TimeGenerated",
  json: "Authorization Claims Properties",
};

const auditLogs: Table = {
  name: "AuditLogs",
  longs: "DurationMs",
  times: "ActivityDateTime TimeGenerated",
  dynamic: "AdditionalDetails InitiatedBy TargetResources",
  arrays: "AdditionalDetails TargetResources TargetResources.modifiedProperties",
  keepers: {
    Status: spelled("Result", { success: "success", failure: "failure", timeout: "timeout" }),
    "properties.message": text("OperationName"),
    "additionalDetails.additionalInfo": kept((value) => ({
      "AdditionalDetails.key": "AdditionalInfo",
      "AdditionalDetails.value": value,
    })),
  },
};

const signIns: Table = {
  name: "SigninLogs",
  longs: "DurationMs",
  truths: "FlaggedForReview IsInteractive IsRisky",
  times: "CreatedDateTime TimeGenerated",
  dynamic: "ConditionalAccessPolicies DeviceDetail LocationDetails MfaDetail Status",
  keepers: {
    // The code of a wrong password stands for every failure.
    Status: spelled("ResultType", { success: "0", failure: "50126" }),
    "properties.message": spelled("AuthenticationProtocol", {
      "device code": "deviceCode",
      ropc: "ropc",
    }),
  },
};

const riskDetections: Table = {
  name: "AADUserRiskEvents",
  times: "ActivityDateTime DetectedDateTime LastUpdatedDateTime TimeGenerated",
  dynamic: "AdditionalInfo Location",
};

const workload = spelled("OfficeWorkload", {
  exchange: "Exchange",
  sharepoint: "SharePoint",
  onedrive: "OneDrive",
  microsoftteams: "MicrosoftTeams",
});

const officeActivity: Table = {
  name: "OfficeActivity",
  ints: "InternalLogonType",
  truths: "CrossMailboxOperations IsManagedDevice",
  times: "TimeGenerated",
  dynamic: "AppAccessContext Members OperationProperties",
  json: "Parameters",
  arrays: "OperationProperties Parameters",
  keepers: { Workload: workload },
};

const exchangeOnly = spelled("OfficeWorkload", { exchange: "Exchange" });

/** Cmdlets of administrators answer in another word than operations in a mailbox. */
const exchangeStatus: Keepers[string] = kept((value, fields) => {
  const words = { success: ["True", "Succeeded"], failure: ["False", "Failed"] }[
    value.toLowerCase()
  ];
  return words ? { ResultStatus: words[turn(fields, 2)] as string } : null;
});

const exchange: Table = {
  ...officeActivity,
  keepers: { Workload: exchangeOnly, eventSource: exchangeOnly, status: exchangeStatus },
  always: { Workload: { OfficeWorkload: "Exchange" }, eventSource: { OfficeWorkload: "Exchange" } },
};

const cloudTrail: Table = {
  name: "AWSCloudTrail",
  truths: "ManagementEvent ReadOnly SessionMfaAuthenticated",
  times: "SessionCreationDate TimeGenerated",
  json: "AdditionalEventData RequestParameters Resources ResponseElements ServiceEventDetails",
  arrays: "RequestParameters.containerDefinitions Resources",
  lists: "RequestParameters.containerDefinitions.command",
  keepers: { errorCode: filled("ErrorCode"), errorMessage: filled("ErrorMessage") },
};

const gcpAudit: Table = {
  name: "GCPAuditLogs",
  times: "TimeGenerated Timestamp",
  dynamic:
    "AuthenticationInfo AuthorizationInfo Metadata Request RequestMetadata Response ServiceData Status",
  arrays: "AuthorizationInfo",
};

const application = spelled("IdApplicationName", {
  "admin.googleapis.com": "admin",
  "login.googleapis.com": "login",
  "drive.googleapis.com": "drive",
});

const workspace: Table = {
  name: "GoogleWorkspaceReports",
  truths: "IsSecondFactor IsSuspicious",
  times: "TimeGenerated",
  keepers: {
    eventService: application,
    "protoPayload.serviceName": application,
    "protoPayload.Servicename": application,
  },
};

const okta: Table = {
  name: "OktaSystemLogs",
  ints: "AuthenticationContextAuthenticationStep SecurityContextAsNumber",
  truths: "SecurityContextIsProxy",
  times: "TimeGenerated",
  dynamic: "DebugData OriginalTarget",
  arrays: "OriginalTarget",
};

const kubernetes: Table = {
  name: "AKSAudit",
  times: "RequestReceivedTime StageReceivedTime TimeGenerated",
  dynamic: "Annotations ObjectRef RequestObject ResponseObject ResponseStatus SourceIps User",
  lists: "SourceIps User.groups",
};

export const cloudTables: { readonly [key: string]: Table } = {
  "azure/-/activitylogs": azureActivity,
  "azure/-/auditlogs": auditLogs,
  "azure/-/riskdetection": riskDetections,
  "azure/-/signinlogs": signIns,
  "m365/-/audit": officeActivity,
  "m365/-/exchange": exchange,
  "aws/-/cloudtrail": cloudTrail,
  "gcp/-/gcp.audit": gcpAudit,
  "gcp/-/google_workspace.admin": workspace,
  "gcp/-/google_workspace.login": workspace,
  "okta/-/okta": okta,
  "kubernetes/-/audit": kubernetes,
  "kubernetes/application/audit": kubernetes,
};
