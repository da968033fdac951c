import type { Target } from "../target.ts";
import { type Integration, lost } from "./integration.ts";

const nested = "Elastic keeps the list as nested objects, which EQL cannot query";
const flattened = "Elastic keeps it as a flattened object, which EQL cannot query";

export const gcpAudit: Integration = {
  source: "packages/gcp/data_stream/audit",
  category: "any",
  datasets: ["gcp.audit"],
  fields: {
    "data.insertId": "event.id",
    "data.logName": "log.logger",
    "data.protoPayload.logName": "log.logger",
    "data.severity": "log.level",
    "data.resource.labels.project_id": "cloud.project.id",
    "data.protoPayload.serviceName": "service.name",
    "data.protoPayload.methodName": "event.action",
    "data.protoPayload.resourceName": "gcp.audit.resource_name",
    "data.protoPayload.authenticationInfo.principalEmail": "client.user.email",
    "data.protoPayload.requestMetadata.callerIp": "source.ip",
    "data.protoPayload.requestMetadata.callerSuppliedUserAgent": "user_agent.original",
    "data.protoPayload.status.code": "gcp.audit.status.code",
    "data.protoPayload.status.message": "gcp.audit.status.message",
    "gcp.audit.type": "gcp.audit.type",
    "gcp.audit.method_name": "event.action",
    "gcp.audit.service_name": "service.name",
    "gcp.audit.resource_name": "gcp.audit.resource_name",
    "gcp.audit.resource_location.current_locations":
      "gcp.audit.resource_location.current_locations",
    "gcp.audit.authentication_info.principal_email": "client.user.email",
    "gcp.audit.authentication_info.principal_subject": "client.user.id",
    "gcp.audit.authentication_info.authority_selector":
      "gcp.audit.authentication_info.authority_selector",
    "gcp.audit.request_metadata.caller_ip": "source.ip",
    "gcp.audit.request_metadata.caller_supplied_user_agent": "user_agent.original",
    "gcp.audit.status.code": "gcp.audit.status.code",
    "gcp.audit.status.message": "gcp.audit.status.message",
    "gcp.audit.num_response_items": "gcp.audit.num_response_items",
    ...lost(
      "data.protoPayload.authorizationInfo.permission data.protoPayload.authorizationInfo.granted data.protoPayload.authorizationInfo.resource gcp.audit.authorization_info.permission gcp.audit.authorization_info.granted gcp.audit.authorization_info.resource",
      nested,
    ),
    ...lost(
      "data.protoPayload.request data.protoPayload.response gcp.audit.request gcp.audit.response gcp.audit.labels",
      flattened,
    ),
  },
  namespaces: ["gcp.audit."],
  types: { "gcp.audit.status.code": "long", "gcp.audit.num_response_items": "long" },
  drops: [""],
};

/** The audit log's name of an application, which the reports API calls by a short one. */
function service(name: string): Target {
  return { kind: "enum", field: "event.provider", values: { [`${name}.googleapis.com`]: name } };
}

function workspace(name: string): Integration {
  const events = {
    "protoPayload.serviceName": service(name),
    "protoPayload.metadata.event.eventName": "event.action",
    "protoPayload.metadata.event.eventType": "google_workspace.event.type",
    "protoPayload.authenticationInfo.principalEmail": "source.user.email",
    "protoPayload.requestMetadata.callerIp": "source.ip",
    "id.applicationName": "event.provider",
    "id.customerId": "organization.id",
    "id.uniqueQualifier": "event.id",
    "actor.callerType": "google_workspace.actor.type",
    "actor.email": "source.user.email",
    "actor.key": "google_workspace.actor.key",
    "actor.profileId": "source.user.id",
    "events.name": "event.action",
    "events.type": "google_workspace.event.type",
    ipAddress: "source.ip",
    kind: "google_workspace.kind",
    ownerDomain: "google_workspace.organization.domain",
  };
  return {
    source: `packages/google_workspace/data_stream/${name}`,
    category: "any",
    datasets: [`google_workspace.${name}`],
    fields: events,
    namespaces: ["google_workspace."],
    drops: [],
  };
}

const admin = workspace("admin");
const login = workspace("login");

export const workspaceAdmin: Integration = {
  ...admin,
  fields: {
    ...admin.fields,
    eventService: service("admin"),
    eventName: "event.action",
    setting_name: "google_workspace.admin.setting.name",
    new_value: "google_workspace.admin.new_value",
  },
};

export const workspaceLogin: Integration = {
  ...login,
  fields: { ...login.fields, "protoPayload.Servicename": service("login") },
};
