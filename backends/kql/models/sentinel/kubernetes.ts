import type { Layout } from "./layout.ts";

/*
 * The audit log of Kubernetes' API server, as Azure's service writes it. Sources: the table's page in
 * the Azure Monitor reference; Kubernetes' audit event (audit.k8s.io/v1), which its objects keep.
 */

export const kubernetes: Layout = {
  table: "AKSAudit",
  columns: {
    text: "AuditId Level PodName RequestUri Stage UserAgent Verb",
    time: "RequestReceivedTime StageReceivedTime TimeGenerated",
  },
  objects: "Annotations ObjectRef RequestObject ResponseObject ResponseStatus User",
  paths: { apiGroup: "ObjectRef.apiGroup" },
  lists: {
    sourceIPs: { array: "SourceIps", element: "Item" },
    "user.groups": { array: "User.groups", element: "Item" },
  },
  fields: {
    requestReceivedTimestamp: "RequestReceivedTime",
    stageTimestamp: "StageReceivedTime",
  },
  reason: "Azure Kubernetes Service writes the API server's audit log to this table",
};
