import type { OpenLogsource, OpenLogsources } from "../types.ts";

/*
 * Kubernetes' API server: the audit event (audit.k8s.io/v1). Public rules have it under a service and
 * under the category of applications.
 */

const auditEvent = {
  kind: "text",
  apiVersion: "text",
  level: ["None", "Metadata", "Request", "RequestResponse"],
  auditID: "guid",
  stage: ["RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"],
  requestURI: "text",
  verb: "text",
  userAgent: "text",
  sourceIPs: "ip",
  requestReceivedTimestamp: "time",
  stageTimestamp: "time",
  annotations: "text",
  requestObject: "text",
  responseObject: "text",
  "user.username": "text",
  "user.uid": "text",
  "user.groups": "text",
  "user.extra": "text",
  "impersonatedUser.username": "text",
  "impersonatedUser.uid": "text",
  "impersonatedUser.groups": "text",
  "objectRef.resource": "text",
  "objectRef.namespace": "text",
  "objectRef.name": "text",
  "objectRef.uid": "text",
  "objectRef.apiGroup": "text",
  "objectRef.apiVersion": "text",
  "objectRef.resourceVersion": "text",
  "objectRef.subresource": "text",
  "responseStatus.status": ["Success", "Failure"],
  "responseStatus.message": "text",
  "responseStatus.reason": "text",
  "responseStatus.code": "integer",
} as const satisfies OpenLogsource["specified"];

export const kubernetesLogsources = {
  "kubernetes/-/audit": { provider: "kubernetes", specified: auditEvent, seen: {} },
  "kubernetes/application/audit": {
    provider: "kubernetes",
    specified: auditEvent,
    seen: {
      hostPath: "text",
      capabilities: "text",
      apiGroup: "text",
    },
  },
  "kubernetes/application/-": { provider: "kubernetes", specified: {}, seen: {} },
} as const satisfies OpenLogsources;
