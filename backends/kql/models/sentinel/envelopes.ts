import type { ColumnType } from "../../column.ts";

/* What each table keeps of an event's header. Source: the tables' pages in the Azure Monitor reference. */

/** Parts of the event's `System` element, and the columns that keep them. */
export type Envelope = {
  readonly [canonical: string]: readonly [column: string, type: ColumnType];
};

export const eventEnvelope: Envelope = {
  EventID: ["EventID", "number"],
  Computer: ["Computer", "text"],
  Channel: ["EventLog", "text"],
  Provider_Name: ["Source", "text"],
  Task: ["EventCategory", "number"],
  TimeCreated: ["TimeGenerated", "time"],
};

export const securityEnvelope: Envelope = {
  EventID: ["EventID", "number"],
  Computer: ["Computer", "text"],
  Channel: ["Channel", "text"],
  Provider_Name: ["EventSourceName", "text"],
  Level: ["Level", "text"],
  Task: ["Task", "number"],
  Opcode: ["Opcode", "text"],
  Keywords: ["Keywords", "text"],
  Version: ["Version", "number"],
  EventRecordID: ["EventRecordId", "text"],
  Execution_ProcessID: ["SystemProcessId", "number"],
  Execution_ThreadID: ["SystemThreadId", "number"],
  Security_UserID: ["SystemUserId", "text"],
  TimeCreated: ["TimeGenerated", "time"],
};

export const windowsEnvelope: Envelope = {
  EventID: ["EventID", "number"],
  Computer: ["Computer", "text"],
  Channel: ["Channel", "text"],
  Provider_Name: ["Provider", "text"],
  Task: ["Task", "number"],
  Opcode: ["Opcode", "text"],
  Keywords: ["Keywords", "text"],
  Version: ["Version", "number"],
  EventRecordID: ["EventRecordId", "text"],
  Execution_ProcessID: ["SystemProcessId", "number"],
  Execution_ThreadID: ["SystemThreadId", "number"],
  Security_UserID: ["SystemUserId", "text"],
  TimeCreated: ["TimeGenerated", "time"],
};

export const syslogEnvelope: Envelope = {
  Computer: ["Computer", "text"],
  TimeCreated: ["TimeGenerated", "time"],
};

/** Envelope parts that no column of the table in question keeps. */
export const envelopeNames: ReadonlySet<string> = new Set([
  ...Object.keys(securityEnvelope),
  ...["Provider_Guid", "Correlation_ActivityID"],
]);
