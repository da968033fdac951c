import type { OpenLogsource, OpenLogsources } from "../types.ts";

/*
 * Web servers and proxies in the names of the W3C extended log file format. Sources: Sigma's taxonomy
 * appendix 2.1, and the fields that SigmaHQ's validators list as native for both categories. The
 * appendix has c-win32-status where IIS writes sc-win32-status.
 */

/** What both categories have. */
const common = {
  "cs-bytes": "integer",
  "cs-content-type": "text",
  "cs-cookie": "text",
  "cs-dns": "text",
  "cs-host": "text",
  "cs-method": "text",
  "cs-uri": "text",
  "cs-uri-port": "integer",
  "cs-uri-scheme": "text",
  "cs-user-agent": "text",
  "cs-version": "text",
  "sc-bytes": "integer",
  "sc-status": "integer",
} as const satisfies OpenLogsource["specified"];

/** Access logs of Apache and nginx hold a part of it. */
const server = {
  ...common,
  "c-ip": "ip",
  "c-win32-status": "integer",
  "cs-referer": "text",
  "cs-uri-query": "text",
  "cs-uri-stem": "text",
  "cs-username": "text",
  date: "text",
  "s-computername": "text",
  "s-ip": "ip",
  "s-port": "integer",
  "s-sitename": "text",
  "sc-content-type": "text",
  "sc-win32-status": "integer",
  time: "text",
  "time-taken": "integer",
} as const satisfies OpenLogsource["specified"];

export const webLogsources = {
  "-/proxy/-": {
    provider: "proxy",
    specified: {
      ...common,
      "c-uri": "text",
      "c-uri-extension": "text",
      "c-uri-query": "text",
      "c-uri-stem": "text",
      "c-useragent": "text",
      "cs-referrer": "text",
      dst_ip: "ip",
      src_ip: "ip",
      "r-dns": "text",
      "cs-uri-stem": "text",
    },
    seen: {},
  },
  "-/webserver/-": { provider: "webserver", specified: server, seen: {} },
  "-/-/apache": { provider: "apache", specified: server, seen: {} },
  "-/-/nginx": { provider: "nginx", specified: server, seen: {} },
} as const satisfies OpenLogsources;
