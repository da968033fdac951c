import type { OpenLogsources } from "../types.ts";

/*
 * Network devices. The public rules on all but FortiGate look for words in their syslog messages.
 * FortiGate's event log: Fortinet's log message reference (configuration changes, 0100044546 and on).
 */

export const deviceLogsources = {
  "cisco/-/aaa": { provider: "cisco", specified: {}, seen: {} },
  "cisco/-/bgp": { provider: "cisco", specified: {}, seen: {} },
  "cisco/-/ldp": { provider: "cisco", specified: {}, seen: {} },
  "cisco/-/syslog": { provider: "cisco", specified: {}, seen: {} },
  "fortigate/-/event": {
    provider: "fortigate",
    specified: {
      date: "text",
      time: "text",
      eventtime: "integer",
      tz: "text",
      logid: "text",
      type: "text",
      subtype: "text",
      eventtype: "text",
      level: [
        "emergency",
        "alert",
        "critical",
        "error",
        "warning",
        "notice",
        "information",
        "debug",
      ],
      vd: "text",
      devname: "text",
      devid: "text",
      logdesc: "text",
      user: "text",
      ui: "text",
      action: "text",
      status: "text",
      cfgtid: "text",
      cfgpath: "text",
      cfgobj: "text",
      cfgattr: "text",
      msg: "text",
      srcip: "ip",
      dstip: "ip",
    },
    seen: {},
  },
  "fortios/-/sslvpnd": { provider: "fortios", specified: {}, seen: {} },
  "huawei/-/bgp": { provider: "huawei", specified: {}, seen: {} },
  "huawei/-/ldp": { provider: "huawei", specified: {}, seen: {} },
  "juniper/-/bgp": { provider: "juniper", specified: {}, seen: {} },
  "juniper/-/ldp": { provider: "juniper", specified: {}, seen: {} },
  "paloalto/-/globalprotect": { provider: "globalprotect", specified: {}, seen: {} },
  "paloalto/appliance/globalprotect": { provider: "globalprotect", specified: {}, seen: {} },
  "paloalto/file_event/-": { provider: "paloalto", specified: {}, seen: {} },
  "paloalto/file_event/globalprotect": {
    provider: "globalprotect",
    specified: {},
    seen: {
      TargetFilename: "path",
    },
  },
} as const satisfies OpenLogsources;
