import type { FieldType } from "../types.ts";

/**
 * What every Windows event carries around its own data, under Sigma's names for the parts of its
 * `System` element.
 */
export const envelopeFields = [
  "Provider_Name",
  "Provider_Guid",
  "EventID",
  "Version",
  "Level",
  "Task",
  "Opcode",
  "Keywords",
  "TimeCreated",
  "EventRecordID",
  "Correlation_ActivityID",
  "Execution_ProcessID",
  "Execution_ThreadID",
  "Channel",
  "Computer",
  "Security_UserID",
] as const;

export const envelopeTypes = {
  Provider_Guid: "guid",
  EventID: "integer",
  Version: "integer",
  Level: "integer",
  Task: "integer",
  Opcode: "integer",
  TimeCreated: "time",
  EventRecordID: "integer",
  Correlation_ActivityID: "guid",
  Execution_ProcessID: "integer",
  Execution_ThreadID: "integer",
} as const satisfies Readonly<Record<string, FieldType>>;
