import type { OpenLogsource, OpenLogsources } from "../types.ts";

/*
 * Google Cloud's audit log: LogEntry and AuditLog (Cloud Logging API), as an export through Pub/Sub
 * wraps them in data, and by the names of Elastic's integration (gcp.audit), which most public rules
 * take. Google Workspace: the audit log in Cloud Logging, and the activities of the Reports API.
 */

const wrapped = {
  "data.insertId": "text",
  "data.logName": "text",
  "data.severity": "text",
  "data.timestamp": "time",
  "data.receiveTimestamp": "time",
  "data.resource.type": "text",
  "data.resource.labels.project_id": "text",
  "data.protoPayload.serviceName": "text",
  "data.protoPayload.methodName": "text",
  "data.protoPayload.resourceName": "text",
  "data.protoPayload.authenticationInfo.principalEmail": "text",
  "data.protoPayload.authenticationInfo.serviceAccountKeyName": "text",
  "data.protoPayload.authorizationInfo.permission": "text",
  "data.protoPayload.authorizationInfo.granted": "boolean",
  "data.protoPayload.authorizationInfo.resource": "text",
  "data.protoPayload.requestMetadata.callerIp": "ip",
  "data.protoPayload.requestMetadata.callerSuppliedUserAgent": "text",
  "data.protoPayload.status.code": "integer",
  "data.protoPayload.status.message": "text",
  "data.protoPayload.request": "text",
  "data.protoPayload.response": "text",
  "data.protoPayload.metadata": "text",
  "data.protoPayload.serviceData": "text",
} as const satisfies OpenLogsource["specified"];

/** An audit log entry in Cloud Logging, then an activity of the Reports API. */
const workspace = {
  "protoPayload.serviceName": "text",
  "protoPayload.methodName": "text",
  "protoPayload.resourceName": "text",
  "protoPayload.authenticationInfo.principalEmail": "text",
  "protoPayload.requestMetadata.callerIp": "ip",
  "protoPayload.metadata.event.eventName": "text",
  "protoPayload.metadata.event.eventType": "text",
  "protoPayload.metadata.event.parameter.name": "text",
  "protoPayload.metadata.event.parameter.value": "text",
  kind: "text",
  "id.time": "time",
  "id.uniqueQualifier": "text",
  "id.applicationName": "text",
  "id.customerId": "text",
  "actor.email": "text",
  "actor.profileId": "text",
  "actor.callerType": "text",
  "actor.key": "text",
  ownerDomain: "text",
  ipAddress: "ip",
  "events.type": "text",
  "events.name": "text",
  "events.parameters.name": "text",
  "events.parameters.value": "text",
  "events.parameters.boolValue": "boolean",
  "events.parameters.intValue": "integer",
  "events.parameters.multiValue": "text",
} as const satisfies OpenLogsource["specified"];

export const googleLogsources = {
  "gcp/-/gcp.audit": {
    provider: "gcp",
    specified: {
      ...wrapped,
      "gcp.audit.type": "text",
      "gcp.audit.method_name": "text",
      "gcp.audit.service_name": "text",
      "gcp.audit.resource_name": "text",
      "gcp.audit.resource_location.current_locations": "text",
      "gcp.audit.authentication_info.principal_email": "text",
      "gcp.audit.authentication_info.principal_subject": "text",
      "gcp.audit.authentication_info.authority_selector": "text",
      "gcp.audit.authentication_info.service_account_key_name": "text",
      "gcp.audit.authorization_info.permission": "text",
      "gcp.audit.authorization_info.granted": "boolean",
      "gcp.audit.authorization_info.resource": "text",
      "gcp.audit.request": "text",
      "gcp.audit.request_metadata.caller_ip": "ip",
      "gcp.audit.request_metadata.caller_supplied_user_agent": "text",
      "gcp.audit.response": "text",
      "gcp.audit.status.code": "integer",
      "gcp.audit.status.message": "text",
      "gcp.audit.labels": "text",
      "gcp.audit.num_response_items": "integer",
    },
    seen: {
      "data.protoPayload.logName": "text",
      "data.protoPayload.resource.type": "text",
    },
  },
  "gcp/-/google_workspace.admin": {
    provider: "google_workspace",
    specified: workspace,
    seen: {
      eventService: "text",
      eventName: "text",
      setting_name: "text",
      new_value: "text",
    },
  },
  "gcp/-/google_workspace.login": {
    provider: "google_workspace",
    specified: workspace,
    seen: {
      "protoPayload.Servicename": "text",
    },
  },
} as const satisfies OpenLogsources;
