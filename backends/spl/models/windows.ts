import type { RawFormat } from "./events.ts";

/*
 * Windows event logs and Sysmon for Linux as Splunk's own add-ons extract them. Names: the field
 * lists of the `data_sources` in splunk/security_content, which record what the add-ons give on
 * sample events.
 */

/** The whole `EventData` element: the add-on cuts no field out of data without a name. */
export const unnamedData = "EventData_Xml";

const system = {
  EventID: "EventCode",
  Provider_Name: "Name",
  Provider_Guid: "Guid",
  TimeCreated: "SystemTime",
  Correlation_ActivityID: "ActivityID",
  Execution_ProcessID: "ProcessID",
  Execution_ThreadID: "ThreadID",
  Security_UserID: "UserID",
  Data: unnamedData,
} as const;

export const windows: RawFormat = {
  names: system,
  raw: "xml",
  reason: "the Windows add-on names the source of an XML event after its channel",
  source: ({ feed: { channels } }) => {
    const logs = channels.length === 0 ? ["*"] : channels;
    return [["source", logs.map((channel) => `XmlWinEventLog:${channel}`)]];
  },
};

export const linuxSysmon: RawFormat = {
  names: system,
  raw: "xml",
  reason: "the add-on for Sysmon for Linux names the source after the channel",
  source: () => [["source", ["Syslog:Linux-Sysmon/Operational"]]],
};
