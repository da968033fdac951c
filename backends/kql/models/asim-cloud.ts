import type { TableMap } from "./table.ts";

/* What clouds log of changes, as ASIM's schema for audit events normalises it. */

/** Azure's activity log, of which the parser takes the administrative category. */
export const azureActivity: TableMap = {
  table: "_Im_AuditEvent",
  filters: ['EventVendor == "Microsoft"', 'EventProduct == "Azure"'],
  columns: {
    ActorSessionId: "text",
    EventOriginalType: "text",
    EventOriginalUid: "text",
    Operation: "text",
    SrcIpAddr: "text",
    TimeGenerated: "time",
  },
  computed: {
    Caller: {
      name: "Caller",
      type: "text",
      definition: "coalesce(ActorUsername, ActorUserId)",
      from: "ActorUsername + ActorUserId",
    },
  },
  fields: {
    operationName: "Operation",
    OperationNameValue: "Operation",
    category: "EventOriginalType",
    CategoryValue: "EventOriginalType",
    Caller: "Caller",
    CallerIpAddress: "SrcIpAddr",
    CorrelationId: "ActorSessionId",
    EventDataId: "EventOriginalUid",
    time: "TimeGenerated",
  },
  reason: "the unifying parser of audit events returns a row for each administrative operation",
};
