import type { OpenLogsources } from "../types.ts";

export const applicationLogsources = {
  "django/application/-": { provider: "application", specified: {}, seen: {} },
  "jvm/application/-": { provider: "application", specified: {}, seen: {} },
  "modsecurity/-/-": { provider: "modsecurity", specified: {}, seen: {} },
  "modsecurity/application/-": { provider: "application", specified: {}, seen: {} },
  "nodejs/application/-": { provider: "application", specified: {}, seen: {} },
  "opencanary/application/-": { provider: "application", specified: {}, seen: { logtype: "text" } },
  "python/application/-": { provider: "application", specified: {}, seen: {} },
  "qualys/-/-": {
    provider: "qualys",
    specified: {},
    seen: { "host.scan.vuln": "text", "host.scan.vuln_name": "text", "event.category": "text" },
  },
  "qualys/application/-": { provider: "application", specified: {}, seen: {} },
  "rpc_firewall/application/-": {
    provider: "application",
    specified: {},
    seen: { EventID: "text", EventLog: "text", InterfaceUuid: "text", OpNum: "text" },
  },
  "ruby_on_rails/application/-": { provider: "application", specified: {}, seen: {} },
  "spring/application/-": { provider: "application", specified: {}, seen: {} },
  "sql/application/-": { provider: "application", specified: {}, seen: {} },
  "velocity/application/-": { provider: "application", specified: {}, seen: {} },
} as const satisfies OpenLogsources;
