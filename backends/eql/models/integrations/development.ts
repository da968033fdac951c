import { either } from "../target.ts";
import { below, type Integration, lost } from "./integration.ts";

export const github: Integration = {
  source: "packages/github/data_stream/audit",
  category: "configuration",
  datasets: ["github.audit"],
  fields: {
    action: "event.action",
    actor: "user.name",
    actor_ip: "github.actor_ip",
    "actor_location.country_code": "client.geo.country_iso_code",
    user: "user.target.name",
    user_agent: "github.user_agent",
    org: "github.org",
    repo: "github.repo",
    repository_public: "github.repository_public",
    team: "github.team",
    permission: "github.permission",
    hashed_token: "github.hashed_token",
    programmatic_access_type: "github.programmatic_access_type",
    integration: "github.integration",
    repository_selection: "github.repository_selection",
    _document_id: "event.id",
  },
  namespaces: ["github."],
  types: { "github.actor_ip": "ip", "github.repository_public": "boolean" },
  drops: [""],
};

export const bitbucket: Integration = {
  source: "packages/atlassian_bitbucket/data_stream/audit",
  category: "any",
  datasets: ["atlassian_bitbucket.audit"],
  fields: {
    "auditType.action": "bitbucket.audit.type.action",
    "auditType.actionI18nKey": "bitbucket.audit.type.actionI18nKey",
    "auditType.area": "bitbucket.audit.type.area",
    "auditType.category": "bitbucket.audit.type.category",
    "auditType.categoryI18nKey": "bitbucket.audit.type.categoryI18nKey",
    "auditType.level": "bitbucket.audit.type.level",
    "author.id": "user.id",
    "author.name": "user.name",
    method: "bitbucket.audit.method",
    source: either("source.address", "source.ip"),
    system: "service.address",
  },
  namespaces: ["bitbucket.audit."],
  drops: [""],
};

const audit = "kubernetes.audit.";

export const kubernetes: Integration = {
  source: "packages/kubernetes/data_stream/audit_logs",
  category: "any",
  datasets: ["kubernetes.audit_logs"],
  fields: {
    ...below(
      audit,
      "kind apiVersion level auditID stage requestURI verb userAgent user.username user.uid impersonatedUser.username impersonatedUser.uid objectRef.resource objectRef.namespace objectRef.name objectRef.uid objectRef.apiGroup objectRef.apiVersion objectRef.resourceVersion objectRef.subresource responseStatus.code responseStatus.status user.groups impersonatedUser.groups responseStatus.message sourceIPs",
    ),
    apiGroup: "kubernetes.audit.objectRef.apiGroup",
    hostPath: {
      kind: "analysed",
      field: "kubernetes.audit.requestObject.spec.volumes.hostPath.path",
    },
    ...lost(
      "capabilities requestObject responseObject annotations user.extra",
      "Elastic keeps a few members of the object only",
    ),
  },
  namespaces: [audit],
  types: {
    "kubernetes.audit.impersonatedUser.groups": "text",
    "kubernetes.audit.responseStatus.code": "long",
    "kubernetes.audit.responseStatus.message": "text",
    "kubernetes.audit.sourceIPs": "text",
    "kubernetes.audit.user.groups": "text",
  },
  drops: [],
};
