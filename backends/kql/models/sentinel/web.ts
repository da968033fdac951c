import type { Column } from "../../column.ts";
import { computedName, cut, cutColumn, joinedText } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * Web servers, proxies, name servers, firewalls. Sources: the tables' pages in the Azure Monitor
 * reference, the W3C extended log file format, the CEF key names of ArcSight's guide with Sentinel's
 * mapping of them to columns, and the CEF feeds of Zscaler (NSS) and Fortinet.
 */

/** The format writes `-` for a field without a value. */
function w3c(name: string): Column {
  return {
    name,
    type: "text",
    presence: `${name} !in ("", "-")`,
    absence: `${name} in ("", "-")`,
    from: name,
  };
}

export const iisLog: Layout = {
  table: "W3CIISLog",
  columns: {
    text: "Computer cIP csHost csMethod csUriStem csVersion sIP sSiteName scStatus scSubStatus scWin32Status",
    number: "TimeTaken csBytes sPort scBytes",
    time: "TimeGenerated",
  },
  computed: {
    "cs-cookie": w3c("csCookie"),
    "cs-referer": w3c("csReferer"),
    "cs-uri-query": w3c("csUriQuery"),
    "cs-user-agent": w3c("csUserAgent"),
    "cs-username": w3c("csUserName"),
  },
  fields: {
    "c-ip": "cIP",
    "c-win32-status": "scWin32Status",
    "cs-bytes": "csBytes",
    "cs-host": "csHost",
    "cs-method": "csMethod",
    "cs-uri-stem": "csUriStem",
    "cs-version": "csVersion",
    "s-computername": "Computer",
    "s-ip": "sIP",
    "s-port": "sPort",
    "s-sitename": "sSiteName",
    "sc-bytes": "scBytes",
    "sc-status": "scStatus",
    "sc-win32-status": "scWin32Status",
    "time-taken": "TimeTaken",
  },
  keywords: joinedText(
    'strcat(csUriStem, "?", csUriQuery)',
    "csMethod",
    "csHost",
    "csUserAgent",
    "csReferer",
    "csCookie",
    "csUserName",
    "cIP",
  ),
  reason: "IIS logs in W3C form are collected into this table",
};

const cefColumns: Layout["columns"] = {
  text: "Activity ApplicationProtocol Computer DestinationHostName DestinationIP DestinationUserName DeviceAction DeviceEventCategory DeviceEventClassID DeviceExternalID DeviceProduct DeviceVendor EventOutcome LogSeverity Message Protocol Reason RequestClientApplication RequestContext RequestCookies RequestMethod RequestURL SourceHostName SourceIP SourceProcessName SourceUserName",
  number: "DestinationPort ReceivedBytes SentBytes SourcePort",
  time: "TimeGenerated",
};

const scheme = "[A-Za-z][A-Za-z0-9+.-]*";

const urlPath = cut(`^(?:${scheme}://)?[^/?#]*([^?#]*)`, "RequestURL");

function ofUrl(canonical: string, definition: string): Column {
  return { name: computedName(canonical), type: "text", definition, from: "RequestURL" };
}

export const proxy: Layout = {
  table: "CommonSecurityLog",
  filters: ["isnotempty(RequestURL)"],
  columns: cefColumns,
  computed: {
    "c-uri-extension": ofUrl("c-uri-extension", cut("\\.([^./]+)$", urlPath)),
    "c-uri-query": ofUrl("c-uri-query", cut("\\?([^#]*)", "RequestURL")),
    "c-uri-stem": ofUrl("c-uri-stem", urlPath),
    "cs-uri-stem": ofUrl("cs-uri-stem", urlPath),
    "cs-uri-scheme": ofUrl("cs-uri-scheme", cut(`^(${scheme})://`, "RequestURL")),
  },
  fields: {
    "c-uri": "RequestURL",
    "cs-uri": "RequestURL",
    "c-useragent": "RequestClientApplication",
    "cs-user-agent": "RequestClientApplication",
    "cs-host": "DestinationHostName",
    "cs-dns": "DestinationHostName",
    "r-dns": "DestinationHostName",
    "cs-method": "RequestMethod",
    "cs-cookie": "RequestCookies",
    "cs-referrer": "RequestContext",
    "cs-uri-port": "DestinationPort",
    "sc-status": "EventOutcome",
    "cs-bytes": "SentBytes",
    "sc-bytes": "ReceivedBytes",
    dst_ip: "DestinationIP",
    src_ip: "SourceIP",
  },
  keywords: joinedText(
    "RequestURL",
    "RequestMethod",
    "RequestClientApplication",
    "RequestContext",
    "RequestCookies",
    "DestinationHostName",
    "SourceUserName",
  ),
  reason: "web proxies that log in CEF are collected into this table, a row with a URL per request",
};

export const firewall: Layout = {
  table: "CommonSecurityLog",
  filters: ["isnotempty(DestinationIP)"],
  columns: cefColumns,
  fields: {
    dst_ip: "DestinationIP",
    dst_port: "DestinationPort",
    src_ip: "SourceIP",
    src_port: "SourcePort",
    username: "SourceUserName",
    action: "DeviceAction",
  },
  reason: "firewalls that log in CEF are collected into this table, a row with an address per flow",
};

/** A FortiGate field for which CEF has no key: it keeps its name behind a prefix. */
function fortinet(name: string): Column {
  return cutColumn(name, "AdditionalExtensions", `(?:^|;)FTNTFGT${name}=([^;]*)`);
}

const fortinetOnly = [
  ...["cfgattr", "cfgobj", "cfgpath", "cfgtid", "eventtime", "level", "logdesc", "logid"],
  ...["subtype", "tz", "vd"],
];

export const fortigate: Layout = {
  table: "CommonSecurityLog",
  filters: ['DeviceVendor =~ "Fortinet"', 'DeviceProduct startswith "FortiGate"'],
  columns: cefColumns,
  computed: Object.fromEntries(fortinetOnly.map((name) => [name, fortinet(name)])),
  fields: {
    action: "DeviceAction",
    devid: "DeviceExternalID",
    dstip: "DestinationIP",
    msg: "Message",
    srcip: "SourceIP",
    ui: "SourceProcessName",
    user: "DestinationUserName",
  },
  reason: "FortiGate logs in CEF are collected into this table",
};

export const dnsEvents: Layout = {
  table: "DnsEvents",
  filters: ['SubType == "LookupQuery"'],
  columns: {
    text: "ClientIP Computer Name QueryType Result",
    number: "EventId ResultCode",
    time: "TimeGenerated",
  },
  fields: { query: "Name", record_type: "QueryType", src_ip: "ClientIP" },
  reason: "queries to Windows DNS servers are collected into this table",
};
