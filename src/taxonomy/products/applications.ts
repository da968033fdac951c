import type { OpenLogsources } from "../types.ts";

/*
 * Applications and security products. Most write text, in which the public rules look for words. The
 * others: Sigma's taxonomy appendix 2.1 (antivirus), OpenCanary's JSON log, and the events that RPC
 * Firewall writes to the Windows log RPCFW, whose values its documentation names.
 */

export const applicationLogsources = {
  "-/antivirus/-": {
    provider: "antivirus",
    specified: {
      Signature: "text",
      Filename: "text",
      Action: "text",
    },
    seen: {},
  },
  "-/database/-": { provider: "database", specified: {}, seen: {} },
  "django/application/-": { provider: "django", specified: {}, seen: {} },
  "jvm/application/-": { provider: "jvm", specified: {}, seen: {} },
  "modsecurity/application/-": { provider: "modsecurity", specified: {}, seen: {} },
  "nodejs/application/-": { provider: "nodejs", specified: {}, seen: {} },
  "python/application/-": { provider: "python", specified: {}, seen: {} },
  "ruby_on_rails/application/-": { provider: "ruby_on_rails", specified: {}, seen: {} },
  "spring/application/-": { provider: "spring", specified: {}, seen: {} },
  "sql/application/-": { provider: "sql", specified: {}, seen: {} },
  "velocity/application/-": { provider: "velocity", specified: {}, seen: {} },
  "modsecurity/-/-": { provider: "modsecurity", specified: {}, seen: {} },
  "opencanary/application/-": {
    provider: "opencanary",
    specified: {
      logtype: "integer",
      node_id: "text",
      src_host: "ip",
      src_port: "integer",
      dst_host: "ip",
      dst_port: "integer",
      local_time: "time",
      local_time_adjusted: "time",
      utc_time: "time",
      logdata: "text",
      "logdata.USERNAME": "text",
      "logdata.PASSWORD": "text",
      "logdata.PATH": "text",
      "logdata.HOSTNAME": "text",
      "logdata.USERAGENT": "text",
      "logdata.REMOTEVERSION": "text",
      "logdata.LOCALVERSION": "text",
    },
    seen: {},
  },
  "qualys/-/-": {
    provider: "qualys",
    specified: {},
    seen: {
      "event.category": "text",
      "host.scan.vuln": "text",
      "host.scan.vuln_name": "text",
    },
  },
  "qualys/application/-": { provider: "qualys", specified: {}, seen: {} },
  "rpc_firewall/application/-": {
    provider: "rpc_firewall",
    specified: {
      EventID: "integer",
      EventLog: "text",
      InterfaceUuid: "guid",
      OpNum: "integer",
    },
    seen: {},
  },
} as const satisfies OpenLogsources;
