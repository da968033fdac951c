import { type List, respelled } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * Google Cloud and Workspace. Sources: the tables' pages in the Azure Monitor reference; Google's
 * AuditLog message and Reports API.
 */

const authorizations = (member: string): List => ({
  array: "AuthorizationInfo",
  element: `Item.${member}`,
});

export const gcpAudit: Layout = {
  table: "GCPAuditLogs",
  columns: {
    text: "GCPResourceName GCPResourceType InsertId LogName MethodName NumResponseItems PrincipalEmail ProjectId ServiceName Severity StatusMessage Subscription",
    time: "TimeGenerated Timestamp",
  },
  objects: "AuthenticationInfo Metadata Request RequestMetadata Response ServiceData Status",
  arrays: "AuthorizationInfo",
  prefixes: ["data.protoPayload.", "data."],
  paths: {
    "gcp.audit.authentication_info.authority_selector": "AuthenticationInfo.authoritySelector",
    "gcp.audit.authentication_info.principal_subject": "AuthenticationInfo.principalSubject",
    "gcp.audit.authentication_info.service_account_key_name":
      "AuthenticationInfo.serviceAccountKeyName",
    "gcp.audit.request": "Request",
    "gcp.audit.request_metadata.caller_ip": "RequestMetadata.callerIp",
    "gcp.audit.request_metadata.caller_supplied_user_agent":
      "RequestMetadata.callerSuppliedUserAgent",
    "gcp.audit.response": "Response",
    "gcp.audit.status.code": "Status.code",
  },
  lists: {
    "gcp.audit.authorization_info.granted": authorizations("granted"),
    "gcp.audit.authorization_info.permission": authorizations("permission"),
    "gcp.audit.authorization_info.resource": authorizations("resource"),
  },
  fields: {
    "data.protoPayload.authenticationInfo.principalEmail": "PrincipalEmail",
    "data.protoPayload.resource.type": "GCPResourceType",
    "data.protoPayload.resourceName": "GCPResourceName",
    "data.protoPayload.status.message": "StatusMessage",
    "data.resource.labels.project_id": "ProjectId",
    "data.resource.type": "GCPResourceType",
    "gcp.audit.authentication_info.principal_email": "PrincipalEmail",
    "gcp.audit.method_name": "MethodName",
    "gcp.audit.num_response_items": "NumResponseItems",
    "gcp.audit.resource_name": "GCPResourceName",
    "gcp.audit.service_name": "ServiceName",
    "gcp.audit.status.message": "StatusMessage",
  },
  reason: "the Google Cloud connector keeps audit logs in this table",
};

/** The Reports API names the application where Google Cloud's log names its service. */
const application = respelled("IdApplicationName", {
  "admin.googleapis.com": "admin",
  "login.googleapis.com": "login",
  "drive.googleapis.com": "drive",
});

export const workspace: Layout = {
  table: "GoogleWorkspaceReports",
  columns: {
    text: "ActorCallerType ActorEmail ActorKey ActorProfileId EventName EventType IdApplicationName IdCustomerId IdTime IdUniqueQualifier Kind NewValue OldValue OwnerDomain SrcIpAddr TargetUserName",
    boolean: "IsSecondFactor IsSuspicious",
    time: "TimeGenerated",
  },
  fields: {
    "actor.callerType": "ActorCallerType",
    "actor.email": "ActorEmail",
    "actor.key": "ActorKey",
    "actor.profileId": "ActorProfileId",
    eventService: application,
    "events.name": "EventName",
    "events.type": "EventType",
    "id.applicationName": "IdApplicationName",
    "id.customerId": "IdCustomerId",
    "id.time": "IdTime",
    "id.uniqueQualifier": "IdUniqueQualifier",
    ipAddress: "SrcIpAddr",
    new_value: "NewValue",
    "protoPayload.authenticationInfo.principalEmail": "ActorEmail",
    "protoPayload.metadata.event.eventName": "EventName",
    "protoPayload.metadata.event.eventType": "EventType",
    "protoPayload.requestMetadata.callerIp": "SrcIpAddr",
    "protoPayload.serviceName": application,
    "protoPayload.Servicename": application,
  },
  reason: "the Google Workspace connector keeps the Reports API's activities in this table",
};
